"""A reading of a query as FTS5 takes it, to find the passages that are worth a closer look.

Only folded forms and keys, which are letters and digits, ever come into an expression. It finds
every passage that answers; where a phrase runs over a chain written as one word it may find more,
so what is shown is judged by its words.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import product

from benelux_viewer.search.build import OTHERWISE, TOGETHER, WRITTEN
from benelux_viewer.search.documents import APART, JOINED, KEY, OTHER
from benelux_viewer.search.index import Index
from benelux_viewer.search.patterns import Pattern

_MOST_PHRASES = 32
"""Phrases that a name of several words, each in any form, is looked for by; else by its words."""

_WAYS = ((WRITTEN, ""), (OTHERWISE, OTHER), (TOGETHER, JOINED))


Seen = Mapping[str, int]
"""How forms stand in an index, those that do not left out; and the signs that keys there have."""


def seen_of(patterns: Iterable[Pattern], index: Index) -> Seen:
    """Return how the forms of some patterns stand in an index; a beginning alone need not."""
    places = (p.places[:-1] if p.begins else p.places for p in patterns)
    forms = frozenset(form for some in places for place in some for form in place)
    return {**index.signs, **index.seen(forms)} if forms else index.signs


def expression(patterns: Sequence[Pattern], seen: Seen, *, sure: bool = False) -> str:
    """Return what finds the passages with any of some patterns; empty if none has.

    With `sure` it finds only passages that have one.
    """
    single: dict[str, None] = {}
    found: list[str] = []
    for pattern in patterns:
        if len(pattern.places) == 1:
            single.update(dict.fromkeys(_alone(pattern, seen)))
        else:
            found += _in_a_row(pattern, seen)
            found += [] if sure else _across(pattern, seen)
    return _any([*single, *found])


def all_of(expressions: Iterable[str]) -> str:
    """Return what finds the passages that answer every one of some expressions."""
    return " AND ".join(f"({expression})" for expression in expressions)


def key(forms: Iterable[str]) -> str:
    """Return what finds the passages with any of some keys."""
    return _any(map(_quoted, forms))


def _any(expressions: Iterable[str]) -> str:
    return " OR ".join(dict.fromkeys(expressions))


def _quoted(form: str) -> str:
    return f'"{form}"'


def _alone(pattern: Pattern, seen: Seen) -> list[str]:
    """Return what finds a pattern of one place."""
    (forms,) = pattern.places
    if pattern.begins:
        signs = [sign for _, sign in _WAYS if not sign or sign in seen]
        return [f'"{sign}{form}" *' for form in forms for sign in signs]
    return [_quoted(form) for form in _keys(forms, seen)]


def _keys(forms: Sequence[str], seen: Seen) -> list[str]:
    """Return under which keys any of some forms is found; none if it stands nowhere."""
    found: list[str] = []
    for form in forms:
        if form[0] in (KEY, APART):
            found.append(form)
        ways = seen.get(form, 0)
        found += [sign + form for way, sign in _WAYS if ways & way]
    return found


def _in_a_row(pattern: Pattern, seen: Seen) -> list[str]:
    """Return phrases of words as they are written."""
    *whole, last = pattern.places
    places = [[f for f in forms if seen.get(f, 0) & WRITTEN] for forms in whole]
    places.append([f for f in last if pattern.begins or seen.get(f, 0) & WRITTEN])
    star = " *" if pattern.begins else ""
    phrases = 1
    for forms in places:
        phrases *= len(forms)
    if phrases > _MOST_PHRASES:
        return [f"({all_of(_any(map(_quoted, forms)) for forms in places)})"]
    return [f"{_quoted(' '.join(words))}{star}" for words in product(*places)]


def _across(pattern: Pattern, seen: Seen) -> list[str]:
    """Return what finds a pattern where one of its places is not a word as it is written."""
    *whole, last = pattern.places
    places = [[_quoted(key) for key in _keys(forms, seen)] for forms in whole]
    places.append(_alone(Pattern((last,), pattern.tier, "", pattern.begins), seen))
    if not all(places):
        return []
    found: list[str] = []
    for number, keys in enumerate(places):
        signed = [k for k in keys if k[1] in (OTHER, JOINED, KEY, APART)]
        if signed:
            ways = [*places[:number], signed, *places[number + 1 :]]
            found.append(f"({all_of(map(_any, ways))})")
    return found
