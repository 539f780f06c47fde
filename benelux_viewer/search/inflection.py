"""The forms that a listed word has, as they must be spelled: to tell a Dutch word from a slip."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from benelux_viewer.search.forms import lemmas
from benelux_viewer.search.lexicon import REMEMBERED, lexicon
from benelux_viewer.search.spelling import closed
from benelux_viewer.search.verbs import before_en, irregular, separable

_VOWELS = frozenset("aeiouy")
_VOICELESS = frozenset("tkfschpx")


@lru_cache(REMEMBERED)
def known(word: str) -> bool:
    """Tell whether a folded word is Dutch: listed, or a form of a listed word, well spelled."""
    if lexicon().kinds(word) is not None or word in irregular():
        return True
    return any(word in forms(lemma[2:], lemma[0]) for lemma in lemmas(word))


@lru_cache(REMEMBERED)
def forms(base: str, kind: str) -> frozenset[str]:
    """Return the forms of a listed word as a noun, a verb or an adjective (`n`, `v`, `a`)."""
    kinds = lexicon().kinds(base)
    if kinds is None or len(base) < 3:
        return frozenset()
    if kind == "n":
        return frozenset(_noun(base, kinds))
    if kind == "a" and {"a", "p", "P"} & set(kinds):
        return frozenset(_adjective(base))
    return frozenset(_verb(base)) if "v" in kinds else frozenset()


def _noun(base: str, kinds: str) -> Iterator[str]:
    if "e" in kinds or "i" in kinds:
        yield base + "n" if base.endswith("e") else ""
        yield base[:-2] + "den" if base.endswith("heid") else ""
        yield from (stem + "en" for stem in before_en(base))
    if "s" in kinds:
        yield base + "s"


def _adjective(base: str) -> Iterator[str]:
    stems = before_en(base)
    for ending in ("e", "er", "ere"):
        yield from (stem + ending for stem in stems)
    yield from (base + ending for ending in ("s", "st", "ste", "der", "dere"))


def _verb(base: str) -> Iterator[str]:
    yield from (base + "d", base + "de", base + "den")
    particle = next((base[:n] for n in range(8, 1, -1) if base[:n] in separable()), "")
    for start in {"", particle}:
        for stem in _stems(base.removesuffix("en")):
            simple = stem.removeprefix(start)
            past = "t" if stem[-1] in _VOICELESS or base[-3:-2] in "fs" else "d"
            participle = simple if simple.endswith(("d", "t")) else simple + past
            yield from (stem, stem + "t", stem + past + "e", stem + past + "en")
            for whole in (start + "ge" + participle, stem if stem[-1] in "dt" else stem + past):
                yield whole
                yield from (form + "e" for form in before_en(whole))
    yield from (base[:-2] + "ing", base[:-2] + "ingen")


def _stems(opened: str) -> list[str]:
    """Return what a verb's stem is without an ending: one, or two where stress decides."""
    found = closed(opened)
    hard = [form for form in found if form[-1] not in "vz"]
    if opened[-2:-1] == opened[-1:] and opened[-1:] not in _VOWELS:
        return [opened[:-1]]
    if len(hard) > 1 and not _VOWELS & set(opened[:-2]):
        return hard[1:]
    return hard or found
