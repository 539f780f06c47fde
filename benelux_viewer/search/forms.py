"""The words that a word may be a form of: two words that share one are forms of each other.

A lemma is written with what it is: `n:grens`, `v:wegnemen`, `a:nauw`. Every rule proposes, and the
list of words decides; for a word that is not listed, its last part does, if it is a compound.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from benelux_viewer.search.lexicon import REMEMBERED, function_words, lexicon, table
from benelux_viewer.search.spelling import closed
from benelux_viewer.search.verbs import (
    before_nothing,
    infinitives,
    only_past,
    participle_or_noun,
)

_NOUN = frozenset("esxbic")
_SHORTEST = 3
_SHORT = re.compile("[^aeiouy]*[aeou][^aeiouyx]")
_LATIN = (("a", "um"), ("i", "us"), ("ses", "sis"), ("ices", "ix"), ("ices", "ex"))
_DEGREES = ("er", "ere", "st", "ste")
_HISSING = ("s", "sch", "x")
"""What ends an adjective whose superlative has -t alone: `verst`; `moet` is none of `moe`."""


@lru_cache(REMEMBERED)
def lemmas(word: str) -> frozenset[str]:
    """Return what a folded word may be a form of; the word itself is always among them."""
    found = {f"n:{word}"}
    if len(word) < _SHORTEST or not word.isalpha() or word in function_words():
        return frozenset(found)
    nouns = {noun for noun in _nouns(word) if noun != word}
    if word not in _plural_nouns():
        verbs = participle_or_noun(word) if nouns else infinitives(word)
        found.update(f"v:{verb}" for verb in verbs)
    found.update(f"n:{noun}" for noun in nouns)
    found.update(f"a:{adjective}" for adjective in _adjectives(word))
    if len(found) == 1:
        found.update(f"a:{guess}" for guess in _guesses(word))
    return frozenset(found)


@lru_cache(REMEMBERED)
def bases(word: str) -> frozenset[str]:
    """Return the nouns and adjectives that a folded word may be a form of; it is one itself."""
    if len(word) < _SHORTEST or not word.isalpha() or word in function_words():
        return frozenset({word})
    found = {word, *_nouns(word), *_adjectives(word)}
    return frozenset(found if len(found) > 1 else {word, *_guesses(word)})


def _guesses(word: str) -> Iterator[str]:
    """Yield what an unlisted word may be an inflected form of."""
    if len(word) > _SHORTEST and lexicon().kinds(word) is None:
        yield from (word, *closed(word.removesuffix("e")))


def is_noun(kinds: str | None) -> bool:
    """Tell whether a word's letters are those of a noun."""
    return bool(_NOUN & set(kinds or ""))


def has_plural(noun: str) -> bool:
    """Tell whether a listed word is a noun that has a plural, by the list or by the table."""
    kinds = set(lexicon().kinds(noun) or "")
    if {"e", "s"} & kinds or noun in _plurals().values():
        return True
    return _of_unknown_plural("".join(kinds)) and not set("apv") & kinds


def _nouns(word: str) -> Iterator[str]:
    for plural in (word, f"{word}en" if word.endswith("er") else ""):
        if plural in _plurals():
            yield _plurals()[plural]
    if word in _only_plurals():
        return
    listed = lexicon().kinds(word) is not None
    for singular, ending in _singulars(word):
        # What is mostly a word of grammar is no noun: `waar` in `waren`.
        if singular in function_words():
            continue
        kinds = lexicon().kinds(singular)
        if not kinds or only_past(singular):
            continue
        inhabitants = (
            ending == "s" and "P" in kinds and singular.endswith(("er", "aar")) and not listed
        )
        if ending in kinds or inhabitants or _of_unknown_plural(kinds):
            yield singular
    yield from (noun for noun in _latin(word) if is_noun(lexicon().kinds(noun)))


def _latin(word: str) -> Iterator[str]:
    """Yield the singulars of `centra`, `catalogi` and `crises`; `data` begins compounds, and stays.

    A word that is listed with more than that it may end a compound is one by itself.
    """
    if len(word) > _SHORTEST and set(lexicon().kinds(word) or "") <= {"c", "-"}:
        for plural, singular in _LATIN:
            if word.endswith(plural):
                yield word.removesuffix(plural) + singular


def _of_unknown_plural(kinds: str) -> bool:
    """Tell whether the list has a noun, but no plural of it: `wet`; `f` alone is a verb's stem."""
    found = set(kinds)
    return (
        is_noun(kinds)
        and not set("esx") & found
        and ("f" not in found or "i" in found or found >= {"b", "c"})
    )


def _singulars(word: str) -> Iterator[tuple[str, str]]:
    """Yield what a word would be the plural or the diminutive of, and the letter for that."""
    if word.endswith("heden"):
        yield word.removesuffix("heden") + "heid", "e"
    if word.endswith("en"):
        yield from ((form, "e") for form in before_nothing(word[:-2]))
    if word.endswith("en"):
        yield word[:-1], "e"
    if word.endswith("ieen"):
        yield word[:-2], "s"
    if word.endswith("s"):
        yield word[:-1], "s"
    if word.endswith("a"):
        yield word[:-1] + "um", "x"
    if word.endswith("ci"):
        yield word[:-1] + "us", "x"
    small = word.removesuffix("s")
    for ending in ("je", "tje", "pje", "etje"):
        if small.endswith(ending):
            stems = closed(small.removesuffix(ending))
            yield from ((stem, kind) for stem in stems for kind in "es")


def _adjectives(word: str) -> Iterator[str]:
    kinds = lexicon().kinds(word) or ""
    if "a" in kinds or ("P" in kinds and word.endswith("s")):
        yield word
    guesses: list[str] = []
    if word.endswith("e"):
        guesses += closed(word[:-1])
    if not is_noun(kinds):
        for ending in _DEGREES:
            if word.endswith(ending):
                guesses += closed(word.removesuffix(ending))
        for ending in ("t", "te"):
            if word.endswith(ending) and word.removesuffix(ending).endswith(_HISSING):
                guesses += closed(word.removesuffix(ending))
        for ending in ("rder", "rdere"):
            if word.endswith(ending):
                guesses.append(word.removesuffix(ending[1:]))
    for guess in guesses:
        # A short vowel stays short: `hele` is not of `hel`.
        if _SHORT.fullmatch(guess) and word.startswith(guess + "e"):
            continue
        kinds = lexicon().kinds(guess) or ""
        if "a" in kinds or ("P" in kinds and guess.endswith("s")):
            yield guess


@cache
def _plural_nouns() -> frozenset[str]:
    return frozenset(word for words in table("plural-nouns.txt") for word in words)


@cache
def _plurals() -> dict[str, str]:
    return {plural: singular for plural, singular, *_ in table("plurals.txt")}


@cache
def _only_plurals() -> frozenset[str]:
    """Return the words of the table that are the plural of nothing else."""
    return frozenset(plural for plural, _, *only in table("plurals.txt") if only)
