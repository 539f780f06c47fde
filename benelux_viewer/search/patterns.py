"""What a query's words may look like in the text, by tiers; and where they do.

This is the place where a word is turned into the forms that occur. A new tier is a new rule
in `patterns`; finding, ranking and marking stay as they are.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import IntEnum
from typing import NamedTuple

from benelux_viewer.i18n import mark, tr
from benelux_viewer.search.concepts import Concepts, Name
from benelux_viewer.search.documents import APART, KEY
from benelux_viewer.search.hits import EXACT
from benelux_viewer.search.index import Index
from benelux_viewer.search.query import Term
from benelux_viewer.search.tokens import joined
from benelux_viewer.search.words import Stretch, Words

SHOWN = "{shown}"
"""The place, in the reason of a hit, of what stands there in the text."""
_TRIED = 8
"""Forms that are looked for one by one in a passage; of more, those that it has."""
_FORM = mark("vorm: {shown}")
_PART = mark("deel van {shown}")
_ABBREVIATION = mark("afkorting: {shown}")
_SYNONYM = mark("synoniem: {shown}")


class Tier(IntEnum):
    """How near a hit is to what was typed; lower is better."""

    EXACT = 1
    READING = 2
    SPACED = 3
    FORM = 4
    ABBREVIATION = 5
    PART = 6
    BEGINNING = 7
    SYNONYM = 8


class Pattern(NamedTuple):
    """Forms that must stand next to each other: at each place one of some forms.

    Where `why` has the place `SHOWN`, what stands there in the text fills it. With `begins`, what
    is at the last place is the beginning of a form.
    """

    places: tuple[Sequence[str], ...]
    tier: Tier
    why: str
    begins: bool = False


class Found(NamedTuple):
    """Where in a passage a pattern stands, and how good that is."""

    at: Stretch
    tier: Tier
    why: str


def patterns(
    term: Term, index: Index, concepts: Concepts, *, begun: bool = False, synonyms: bool = True
) -> tuple[Pattern, ...]:
    """Return what a term may look like, best tier first.

    With `begun`, an unfinished last word may be the beginning of another; without `synonyms`,
    other words for the same are left out.
    """
    found = list(_all_tiers(term, index, concepts, synonyms=synonyms))
    if term.begins or (begun and term.unfinished):
        found += beginnings(term)
    if term.typed:
        why = tr("lijkt op {word}", word=term.text)
        found = [Pattern(p.places, p.tier, why) for p in found]
    for other in term.others:
        found += patterns(other, index, concepts, begun=begun, synonyms=synonyms)
    return tuple(sorted(found, key=lambda pattern: pattern.tier))


def _all_tiers(
    term: Term, index: Index, concepts: Concepts, *, synonyms: bool
) -> Iterator[Pattern]:
    if term.keys:
        yield from (Pattern(((key,),), Tier.EXACT, tr(EXACT)) for key in term.keys)
        return
    yield from _exact(term)
    yield from _spaced(term, index)
    if term.quoted:
        return
    yield from _forms(term, index)
    name = tuple(token.forms[0] for token in term.tokens)
    if len(name) > 1 and all(len(letter) == 1 for letter in name):
        name = ("".join(name),)
    for sense in concepts.senses(name):
        if sense.abbreviation:
            yield from _named(sense.name, index, Tier.ABBREVIATION, tr(_ABBREVIATION))
        elif synonyms:
            yield from _named(sense.name, index, Tier.SYNONYM, tr(_SYNONYM))


def beginnings(term: Term) -> tuple[Pattern, ...]:
    """Return what an unfinished term may look like: its last word is the beginning of another."""
    why = tr("begint met {word}", word=term.text)
    *whole, last = (token.forms for token in term.tokens)
    found = [Pattern((*whole, last[:1]), Tier.BEGINNING, why, begins=True)]
    if whole:
        # Here `1.0` counts as joined too: it may become `1.000`.
        together = "".join(token.forms[0] for token in term.tokens)
        found.append(Pattern(((together,),), Tier.BEGINNING, why, begins=True))
    return tuple(found)


def find(pattern: Pattern, words: Words) -> list[Stretch]:
    """Return every place in a passage where a pattern stands."""
    *whole, end = pattern.places
    if pattern.begins:
        last = [at for prefix in end for at in words.beginning_with(prefix)]
    else:
        last = _at(end, words)
    if not whole:
        return last
    runs, *following = (*(_at(forms, words) for forms in whole), last)
    for stretches in following:
        after: dict[int, list[int]] = {}
        for first, end in stretches:
            after.setdefault(first, []).append(end)
        runs = [(first, end) for first, before in runs for end in after.get(before + 1, ())]
    return runs


def _at(forms: Sequence[str], words: Words) -> list[Stretch]:
    if len(forms) > _TRIED:
        there = words.forms
        forms = [form for form in forms if form in there or form[0] in (KEY, APART)]
    return [stretch for form in forms for stretch in words.at(form)]


def judge(at: Stretch, pattern: Pattern, words: Words) -> Found:
    """Return how good it is that a pattern stands at some positions."""
    origin = words.origin(at)
    tier = max(pattern.tier, Tier.READING) if origin else pattern.tier
    return Found(at, tier, origin if tier is Tier.READING else pattern.why)


def _exact(term: Term) -> Iterator[Pattern]:
    yield Pattern(tuple(token.forms for token in term.tokens), Tier.EXACT, tr(EXACT))
    last = len(term.tokens) - 1
    together = tuple(j.form for j in joined(term.tokens) if (j.first, j.last) == (0, last))
    if last and together:
        yield Pattern((together,), Tier.EXACT, tr(EXACT))


def _spaced(term: Term, index: Index) -> Iterator[Pattern]:
    """Look for a single word written as two: `internemarkt` as `interne markt`."""
    word, *more = (token.forms[0] for token in term.tokens)
    if more:
        return
    for halves in index.halves(word):
        why = tr("los geschreven: {words}", words=" ".join(halves))
        yield Pattern(tuple((half,) for half in halves), Tier.SPACED, why)


def _forms(term: Term, index: Index) -> Iterator[Pattern]:
    """Look for other forms of the last word, and for compounds that it is a part of."""
    *before, last = (token.forms for token in term.tokens)
    together = "".join(token.forms[0] for token in term.tokens)
    if forms := index.forms(last[0]):
        yield Pattern((*before, forms), Tier.FORM, tr(_FORM))
    chain = before and all(token.link == "-" for token in term.tokens[1:])
    if chain and (forms := index.forms(together)):
        yield Pattern((forms,), Tier.FORM, tr(_FORM))
    if wholes := index.wholes(together):
        yield Pattern((wholes,), Tier.PART, tr(_PART))


def _named(name: Name, index: Index, tier: Tier, why: str) -> Iterator[Pattern]:
    """Look for another name, in any form of each of its words; if it is one word, as a part too."""
    places = tuple((word, *index.forms(word)) for word in name)
    yield Pattern(places, tier, why)
    if len(name) > 1:
        yield Pattern((("".join(name),),), tier, why)
    elif tier is Tier.SYNONYM:
        yield Pattern((index.wholes("".join(name)),), tier, why)
