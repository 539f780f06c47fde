"""Which verbs a word may be a form of: conjugated, participle, or the noun in -ing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache, lru_cache

from benelux_viewer.search.lexicon import DATA, REMEMBERED, function_words, lexicon, table
from benelux_viewer.search.prepared import prepared
from benelux_viewer.search.spelling import closed, opened

INSEPARABLE = ("be", "ge", "her", "ont", "ver", "er", "mis", "vol", "weer", "wan", "aan")
_WITHOUT_GE = (*INSEPARABLE, "onder", "over", "voor", "door", "om", "achter")
_NOUN = frozenset("esxbic")
_STEM = frozenset("bf")
"""What the list has of a verb's stem that begins compounds, `betaal`; a noun can end them too."""
_VOWELS = frozenset("aeiouy")
_LONGEST_PREFIX = 11
_HARD_PAST = tuple(f"{letter}t" for letter in "cfhkpqstx")
"""How a weak participle ends in a t that is not of its stem: `gemaakt`; `geplant` is of a t."""


@cache
def separable() -> frozenset[str]:
    """Return the particles that stand apart from their verb in a main clause."""
    return frozenset(word for words in table("particles.txt") for word in words)


@lru_cache(REMEMBERED)
def infinitives(word: str) -> frozenset[str]:
    """Return the infinitives that a folded word may be a form of, all of them known verbs."""
    if not word.isalpha():
        return frozenset()
    table = prepared()
    known = table.verbs_of(word) if table else None
    return _by_rule(word) if known is None else known


def _by_rule(word: str) -> frozenset[str]:
    if word in function_words():
        return frozenset()
    kinds = lexicon().kinds(word) or ""
    if "v" in kinds:
        # `bijgedragen` is listed as a verb, and is the participle of another.
        return frozenset({word, *filter(is_verb, _strong(word, participles_only=True))})
    noun = bool(_NOUN & set(kinds)) and not is_stem(word) and not only_past(word)
    participle = _is_participle(word, kinds)
    bodies = [(prefix, word[len(prefix) :]) for prefix in _prefixes(word)]
    sure = {prefix + verb for prefix, body in bodies for verb in _derived(body)}
    sure.update(_strong(word, participles_only=noun))
    # What has `ge` after a particle is a participle, if a noun too: `aangekondigd`.
    regular = [
        (prefix, body)
        for prefix, body in bodies
        if not noun or participle or (prefix and body.startswith("ge"))
    ]
    bare = not noun and "a" not in kinds
    # That `wandel` is no `wan-del` is known only when there is no such verb.
    for spell in (before_en, opened):
        found = {p + verb for p, body in regular for verb in _regular(body, spell, bare=bare)}
        if verbs := frozenset(filter(is_verb, sure | found)):
            return verbs
    return frozenset()


def _is_participle(word: str, kinds: str) -> bool:
    """Tell whether the list has a word as a participle, with -e or without it: `getekende`."""
    return "p" in kinds or (word.endswith("e") and "p" in (lexicon().kinds(word[:-1]) or ""))


@lru_cache(REMEMBERED)
def participle_or_noun(word: str) -> frozenset[str]:
    """Return the verbs of a word that is a plural too: of `afspraken` not `afspreken`."""
    found = {*_strong(word, participles_only=True), *_derived(word)}
    found |= {prefix + v for prefix in _prefixes(word) for v in _derived(word[len(prefix) :])}
    return frozenset(verb for verb in {*found, word} if is_verb(verb))


@lru_cache(REMEMBERED)
def only_past(word: str) -> bool:
    """Tell whether a word is a strong past that the list takes for a noun: `ontving`, `stond`.

    The list forms the plural of the past as if it were a noun's: nothing else speaks for one.
    """
    kinds = lexicon().kinds
    return (
        kinds(word) in ("e", "ei", "c")
        and not word.endswith("en")
        and not _NOUN & set(kinds(word + "en") or "")
        and any(map(is_verb, _strong(word, participles_only=False)))
    )


def is_stem(word: str) -> bool:
    """Tell whether the list has a word as the stem of a verb alone, spelled otherwise: `draag`.

    What a verb begins with, as `breng`, finds its forms as the beginning that it is.
    """
    if frozenset(lexicon().kinds(word) or "") != _STEM:
        return False
    return not (is_verb(f"{word}en") or is_verb(f"{word}{word[-1]}en"))


def is_verb(word: str) -> bool:
    """Tell whether a folded word is a known infinitive."""
    table = prepared()
    return table.is_verb(word) if table else word in listed_verbs()


@cache
def listed_verbs() -> frozenset[str]:
    """Return the infinitives of the list, which is read through for it."""
    lines = (DATA / "words.txt").read_text("ascii").splitlines()
    words = (line.split("\t") for line in lines)
    return frozenset(word for word, kinds in words if "v" in kinds)


def _prefixes(word: str) -> Iterator[str]:
    yield ""
    for end in range(2, min(_LONGEST_PREFIX, len(word) - 2) + 1):
        if word[:end] in separable():
            yield word[:end]


def _derived(body: str) -> Iterator[str]:
    """Yield the verbs of a noun in -ing and of a present participle."""
    for ending in ("ing", "ingen"):
        if body.endswith(ending):
            yield body.removesuffix(ending) + "en"
            if body.endswith("zien" + ending):
                yield body.removesuffix(ending)
    for ending in ("d", "de", "den"):
        if body.endswith("n" + ending):
            yield body.removesuffix(ending)


def _regular(body: str, spell: Callable[[str], list[str]], *, bare: bool) -> Iterator[str]:
    stems = {body} if bare else set[str]()
    for ending in ("t", "de", "den", "te", "ten"):
        if body.endswith(ending):
            stems.add(body.removesuffix(ending))
    if body.endswith("d") and body.startswith(_WITHOUT_GE):
        stems.update((body[:-1], body))
    if body.startswith("ge"):
        rest = body[2:]
        if rest.endswith(("ed", "et")):
            yield rest[:-1] + "n"
        stems.update(_of_participle(rest))
    elif body.endswith("e") and body[:-1].endswith(("d", "t")):
        stems.update(closed(body[:-1]))
    for stem in stems:
        # A stem has no open i: `zit` is not of `zien`.
        if len(stem) > 1 and not stem.endswith("i"):
            yield from (form + "en" for form in spell(stem))


def _of_participle(rest: str) -> Iterator[str]:
    """Yield the stems of a weak participle without `ge`, inflected or not: `haald`, `zette`."""
    inflected = (rest.removesuffix(ending) for ending in ("e", "en") if rest.endswith(ending))
    for stem in (rest, *(form for before in inflected for form in before_nothing(before))):
        if stem.endswith("d") or stem.endswith(_HARD_PAST):
            yield stem[:-1]
        if stem.endswith(("d", "t")):
            yield stem


def before_en(stem: str) -> list[str]:
    """Return a stem before -en; a short vowel stays only if unstressed: `verbeter`, not `stel`."""
    forms = opened(stem)
    simple = stem
    for prefix in INSEPARABLE:
        if stem.startswith(prefix) and len(stem) > len(prefix) + 2:
            simple = stem.removeprefix(prefix)
            break
    short = len(forms) > 1 and stem[-2] in _VOWELS and stem[-3:-2] not in tuple(_VOWELS)
    if short and not _VOWELS & set(simple[:-2]):
        # What becomes soft has a long vowel: of `lees`, not of `les`, is `lezen`.
        return [form for form in forms[1:] if form[:-1] != forms[0][:-1]]
    return forms


def before_nothing(stem: str) -> list[str]:
    """Return what a stem written before -en may be without it: `zaak` of `zak`, and not `zak`."""
    return [form for form in closed(stem) if stem in before_en(form)]


@cache
def irregular() -> dict[str, frozenset[str]]:
    """Return the simple infinitives of each strong form."""
    found: dict[str, set[str]] = {}
    for infinitive, *forms in table("strong-verbs.txt"):
        for form in forms:
            found.setdefault(form, set()).add(infinitive)
    return {form: frozenset(verbs) for form, verbs in found.items()}


def _strong(word: str, *, participles_only: bool) -> Iterator[str]:
    forms = irregular()
    endings = [word, word[:-1]] if word.endswith(("ene", "ane", "te", "de")) else [word]
    for whole in endings:
        for cut in range(min(_LONGEST_PREFIX, len(whole) - 2) + 1):
            prefix, rest = whole[:cut], whole[cut:]
            if prefix and not _may_precede(prefix):
                continue
            if rest.startswith("ge") or not participles_only:
                yield from (prefix + verb for verb in forms.get(rest, ()))
            if prefix.startswith(_WITHOUT_GE) or prefix.endswith(_WITHOUT_GE):
                yield from (prefix + verb for verb in forms.get("ge" + rest, ()))


@lru_cache(REMEMBERED)
def _may_precede(prefix: str) -> bool:
    """Tell whether some letters are what verbs begin with, `doorver` too: `doorverwezen`."""
    if prefix in separable() or prefix in INSEPARABLE:
        return True
    ends = (prefix.removesuffix(last) for last in _WITHOUT_GE if prefix.endswith(last))
    return any(first in separable() for first in ends)
