"""Which passages answer a reading of a query: found by keys, then judged by their words.

Few are all judged. Of many, those that FTS5 finds by the best tiers are judged first, and no more
than can be shown: the rest is counted.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from itertools import chain
from typing import NamedTuple

from benelux_viewer.search.build import kind_key, scope_keys
from benelux_viewer.search.hits import Scope
from benelux_viewer.search.index import Index
from benelux_viewer.search.match import Seen, all_of, expression, key, seen_of
from benelux_viewer.search.patterns import Found, Pattern, Tier, find, judge
from benelux_viewer.search.ranking import HEADINGS
from benelux_viewer.search.words import Stretch, Words

MOST_COUNTED = 1000
"""Passages that are counted exactly."""

_FEW = 40
"""Passages that are judged whatever is shown of them, so that the order is exact."""
_RANKED = 300
"""Passages of which FTS5 finds the best; to rank them it reads every one."""
_HEADINGS = tuple(map(kind_key, HEADINGS))


class Answered(NamedTuple):
    """What answers: the words of each passage, by its row, and what was found of each term there.

    `number` are all that answer, up to `MOST_COUNTED`; if `more`, there are more than that. `match`
    is what finds them, and `variants` are the rows of all editions of a passage by each of them.
    """

    words: dict[int, Words]
    found: dict[int, list[list[Found]]]
    number: int
    more: bool
    match: str
    variants: dict[int, tuple[int, ...]]


NOTHING = Answered({}, {}, 0, more=False, match="", variants={})


class Question(NamedTuple):
    """What is asked: the patterns of each term, what must not be there, and where to look."""

    wanted: Sequence[Sequence[Pattern]]
    excluded: Sequence[Sequence[Pattern]]
    scope: Scope | None


def matching(question: Question, seen: Seen, most: Tier = Tier.SYNONYM) -> str:
    """Return what finds the passages that answer, by tiers up to one; empty if none does."""
    terms = [expression([p for p in ps if p.tier <= most], seen) for ps in question.wanted]
    if not terms or not all(terms):
        return ""
    keys = scope_keys(question.scope) if question.scope else []
    match = all_of((*terms, *map(key, keys)))
    without = [expression(patterns, seen, sure=True) for patterns in question.excluded]
    none = " OR ".join(filter(None, without))
    return f"({match}) NOT ({none})" if none else match


def answered(question: Question, index: Index, *, limit: int, in_order: bool = False) -> Answered:
    """Return what answers a question; of more than a few, those that will be shown are judged.

    With `limit` 0 all are shown.
    """
    seen = _seen(question, index)
    match = matching(question, seen)
    rows = index.rows(match, max(_RANKED + 1, limit) if limit else MOST_COUNTED)
    if limit and len(rows) > _FEW:
        ranked = len(rows) <= _RANKED
        number, more = _different(rows, index.variants(rows)), False
        if not ranked:
            number, more = _counted(match, index)
        first = {} if ranked else {match: rows[:limit]}
        rows = rows[:limit] if in_order else _best(question, index, seen, limit, first)
        variants = index.variants(rows)
        words, found = _judged(question, index, sorted({*rows, *chain(*variants.values())}))
        return Answered(words, found, number, more, match, variants)
    variants = index.variants(rows)
    words, found = _judged(question, index, rows)
    more = len(rows) == MOST_COUNTED and _counted(match, index)[1]
    return Answered(words, found, _different(found, variants), more, match, variants)


def number(question: Question, index: Index, *, beside: str = "") -> int:
    """Return how many passages answer a question and not the expression `beside`."""
    match = matching(question, _seen(question, index))
    if match and beside:
        match = f"({match}) NOT ({beside})"
    if any(len(p.places) > 1 for patterns in question.wanted for p in patterns):
        rows = index.rows(match, _FEW + 1)
        if len(rows) <= _FEW:
            return _different(_judged(question, index, rows)[1], index.variants(rows))
    return _counted(match, index)[0]


def _seen(question: Question, index: Index) -> Seen:
    return seen_of(chain(*question.wanted, *question.excluded), index)


def _counted(match: str, index: Index) -> tuple[int, bool]:
    """Return how many passages answer, up to `MOST_COUNTED`, and whether there are more."""
    count = index.count(match, MOST_COUNTED + 1)
    if not index.varied:
        return min(count, MOST_COUNTED), count > MOST_COUNTED
    rows = index.rows(match, MOST_COUNTED)
    return _different(rows, index.variants(rows)), count > MOST_COUNTED


def _different(rows: Collection[int], variants: Mapping[int, tuple[int, ...]]) -> int:
    """Return how many passages some rows are, all editions of one counted once."""
    if not variants:
        return len(rows)
    return len({variants.get(row, (row,)) for row in rows})


def _best(
    question: Question, index: Index, seen: Seen, enough: int, first: Mapping[str, Sequence[int]]
) -> list[int]:
    """Return the rows that will be shown: those that are found by the best tiers.

    `first` has what expressions are known to find first; it is empty where FTS5 is to rank.
    """
    best: dict[int, None] = {}
    before = ""
    for tier in sorted({p.tier for patterns in question.wanted for p in patterns}):
        match = matching(question, seen, tier)
        if match != before:
            before = match
            better = all_of((match, key(_HEADINGS))) if index.headed else ""
            for one in (better, match):
                found = first.get(one) or index.rows(one, enough, ranked=not first)
                best.update(dict.fromkeys(found))
        if len(best) >= enough:
            break
    return list(best)


def _judged(
    question: Question, index: Index, rows: Sequence[int]
) -> tuple[dict[int, Words], dict[int, list[list[Found]]]]:
    """Return the words of those rows that answer indeed, and what was found there."""
    found: dict[int, list[list[Found]]] = {}
    words: dict[int, Words] = {}
    for row, passage in zip(rows, index.words(rows), strict=True):
        finds = [_found(patterns, passage) for patterns in question.wanted]
        if all(finds) and not any(_found(patterns, passage) for patterns in question.excluded):
            found[row] = [_judge(of_term, passage) for of_term in finds]
            words[row] = passage
    return words, found


def _found(patterns: Sequence[Pattern], words: Words) -> list[tuple[Stretch, Pattern]]:
    """Return where any of some patterns stands in a passage, the best first as they are."""
    return [(at, pattern) for pattern in patterns for at in find(pattern, words)]


def _judge(finds: Sequence[tuple[Stretch, Pattern]], words: Words) -> list[Found]:
    """Return what was found of a term; a reading counts only where the words do not do."""
    if words.are_own:
        return [Found(at, pattern.tier, pattern.why) for at, pattern in finds]
    found = [judge(at, pattern, words) for at, pattern in finds]
    return [f for f in found if f.tier is not Tier.READING] or found
