"""The order of hits: how near to what was typed, how close together, where, how often."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from benelux_viewer.search.hits import Kind
from benelux_viewer.search.patterns import Found
from benelux_viewer.search.words import Words

HEADINGS = frozenset({Kind.HEADING, Kind.TITLE})
"""The kinds that go before all others."""
_EDITORIAL = frozenset({Kind.SUMMARY, Kind.MILESTONE, Kind.TRANSLATION})


class Rank(NamedTuple):
    """What orders hits, most important first; lower is better."""

    worst_tier: int
    sum_of_tiers: int
    nearness: int
    standing: int
    fewer_hits: int
    order: int


def rank(words: Words, order: int, found: Sequence[Sequence[Found]]) -> Rank:
    """Return the rank of a passage in which each term was found; `order` is its place."""
    tiers = [min([f.tier for f in of_term]) for of_term in found]
    spots = words.spots([f.at for of_term in found for f in of_term])
    standing = _standing(words.passage.kind)
    return Rank(max(tiers), sum(tiers), _nearness(found), standing, -spots, order)


def _standing(kind: Kind) -> int:
    """Headings first, then the letter's own words, then what the editors say of them."""
    return 0 if kind in HEADINGS else 2 if kind in _EDITORIAL else 1


def _nearness(found: Sequence[Sequence[Found]]) -> int:
    """Return the positions in the shortest stretch that holds every term; 0 for a single term."""
    if len(found) == 1:
        return 0
    spans = sorted((*f.at, term) for term, of_term in enumerate(found) for f in of_term)
    shortest = spans[-1][1] - spans[0][0]
    latest: dict[int, int] = {}
    for first, last, term in spans:
        latest[term] = first
        if len(latest) == len(found):
            shortest = min(shortest, last - min(latest.values()))
    return shortest
