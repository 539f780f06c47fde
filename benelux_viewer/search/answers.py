"""Which passages answer a reading of a query: found by keys, then judged by their words.

Few are all judged. Of many, those that FTS5 finds by the best tiers are judged first, and no more
than can be shown: the rest is counted.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from benelux_viewer.search.build import scope_keys
from benelux_viewer.search.documents import APART, KEY
from benelux_viewer.search.hits import Scope
from benelux_viewer.search.index import Index
from benelux_viewer.search.match import all_of, expression, key
from benelux_viewer.search.patterns import Found, Pattern, Tier, find, judge
from benelux_viewer.search.words import Stretch, Words

MOST_COUNTED = 1000
"""Passages that are counted exactly."""

_FEW = 50
"""Passages that are judged whatever is shown of them, so that the order is exact."""
_JUDGED_AT_LEAST = 40


class Wanted:
    """The patterns of a term, by the forms that they begin with where they are of one place."""

    def __init__(self, patterns: Sequence[Pattern]) -> None:
        """Take patterns, best first."""
        self.patterns = patterns
        self._alone: dict[str, list[int]] = {}
        self._others: list[int] = []
        for number, pattern in enumerate(patterns):
            first, *more = pattern.places
            if more or pattern.begins:
                self._others.append(number)
                continue
            if any(form[0] in (KEY, APART) for form in first):
                self._others.append(number)
                continue
            for form in first:
                self._alone.setdefault(form, []).append(number)

    def found(self, words: Words) -> list[tuple[Stretch, Pattern]]:
        """Return where the term stands in a passage, best pattern first."""
        numbers = [n for form in self._alone.keys() & words.forms for n in self._alone[form]]
        wanted = sorted({*numbers, *self._others})
        return [(at, self.patterns[n]) for n in wanted for at in find(self.patterns[n], words)]


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


def matching(question: Question, index: Index, most: Tier = Tier.SYNONYM) -> str:
    """Return what finds the passages that answer, by tiers up to one; empty if none does."""
    terms = [expression([p for p in ps if p.tier <= most], index) for ps in question.wanted]
    if not terms or not all(terms):
        return ""
    keys = scope_keys(question.scope) if question.scope else []
    match = all_of((*terms, *map(key, keys)))
    without = [expression(patterns, index, sure=True) for patterns in question.excluded]
    none = " OR ".join(filter(None, without))
    return f"({match}) NOT ({none})" if none else match


def answered(
    question: Question, index: Index, *, limit: int, in_order: bool = False, beside: str = ""
) -> Answered:
    """Return what answers a question; of more than a few, those that will be shown are judged.

    With `limit` 0 all are shown. What answers the expression `beside` is left out.
    """
    match = matching(question, index)
    rows = index.rows(_but_not(match, beside), MOST_COUNTED + 1)
    more, rows = len(rows) > MOST_COUNTED, rows[:MOST_COUNTED]
    variants = index.variants(rows)
    few = len(rows) <= _FEW or not limit
    if not few:
        rows_shown = _best(question, index, rows, 0 if in_order else limit)
        variants |= index.variants(rows_shown)
        chosen = sorted({v for row in rows_shown for v in variants.get(row, (row,))})
    else:
        chosen = rows
    words, found = _judged(question, index, chosen)
    counted = found if few else rows
    number = len({variants.get(row, (row,)) for row in counted})
    return Answered(words, found, number, more, match, variants)


def number(question: Question, index: Index, *, beside: str = "") -> int:
    """Return how many passages answer a question and not the expression `beside`."""
    if any(len(p.places) > 1 for patterns in question.wanted for p in patterns):
        return answered(question, index, limit=1, beside=beside).number
    rows = index.rows(_but_not(matching(question, index), beside), MOST_COUNTED)
    variants = index.variants(rows)
    return len({variants.get(row, (row,)) for row in rows})


def _but_not(match: str, beside: str) -> str:
    return f"({match}) NOT ({beside})" if match and beside else match


def _judged(
    question: Question, index: Index, rows: Sequence[int]
) -> tuple[dict[int, Words], dict[int, list[list[Found]]]]:
    """Return the words of those rows that answer indeed, and what was found there."""
    wanted = [Wanted(patterns) for patterns in question.wanted]
    excluded = [Wanted(patterns) for patterns in question.excluded]
    found: dict[int, list[list[Found]]] = {}
    words: dict[int, Words] = {}
    for row, passage in zip(rows, index.words(rows), strict=True):
        finds = [term.found(passage) for term in wanted]
        if all(finds) and not any(term.found(passage) for term in excluded):
            found[row] = [_judge(of_term, passage) for of_term in finds]
            words[row] = passage
    return words, found


def _best(question: Question, index: Index, rows: Sequence[int], limit: int) -> list[int]:
    """Return the rows that will be shown: those found by the best tiers, in document order."""
    enough = max(limit, _JUDGED_AT_LEAST)
    best: dict[int, None] = {}
    before = ""
    # Ranking reads every passage that answers.
    ranked = len(rows) < MOST_COUNTED
    for tier in Tier if limit else ():
        match = matching(question, index, tier)
        if match != before:
            best.update(dict.fromkeys(index.rows(match, enough, ranked=ranked)))
            before = match
        if len(best) >= enough:
            return sorted(best)
    best.update(dict.fromkeys(rows[:enough]))
    return sorted(best)


def _judge(finds: Sequence[tuple[Stretch, Pattern]], words: Words) -> list[Found]:
    """Return what was found of a term; a reading counts only where the words do not do."""
    found = [judge(at, pattern, words) for at, pattern in finds]
    return [f for f in found if f.tier is not Tier.READING] or found
