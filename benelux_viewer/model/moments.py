"""When something is, as far as the source's own words tell.

A moment orders the agenda, a span draws it: the words themselves are what is shown.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta
from typing import NamedTuple

_MONTHS: tuple[str, ...] = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)
_ORDINALS: tuple[str, ...] = ("eerste", "tweede", "derde", "vierde")

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_DAY = re.compile(
    r"\b(\d{1,2})(?:\s*(?:[-–]|t/m|tot en met|en)\s*(\d{1,2}))?\s+(?=("
    + "|".join(_MONTHS)
    + r")\b)"
)
_MONTH = re.compile(r"\b(" + "|".join(_MONTHS) + r")\b")
_QUARTER = re.compile(r"\b(" + "|".join(_ORDINALS) + r")\s+kwartaal\b")
_BEFORE = re.compile(r"^(?:vóór|voor|uiterlijk)\b")
_AFTER = re.compile(r"^(?:vanaf|sinds)\b")

# What is dated more finely goes first: a beginning of the year comes after January's days, its
# end after December's, and a year alone last of all.
_BEGIN, _END, _WHOLE_YEAR = (1, 99), (12, 99), (13, 0)


class Moment(NamedTuple):
    """A place in time for sorting; not a date: days and months go on where words are vague."""

    year: int
    month: int
    day: int


class Span(NamedTuple):
    """The days that words allow, both included; None where they leave that side open."""

    first: date | None
    last: date | None


def moment(when: str) -> Moment | None:
    """Return the place in time of a source's words, None where they give no date.

    Understands days (`1 oktober 2023`), spans of days (by their first), months, quarters (by
    their first month), `begin` and `eind`, and years. Words without a year have no place; words
    that say `zonder datum` neither.
    """
    folded = when.casefold()
    year = _year(folded)
    if year is None:
        return None
    month, day = _WHOLE_YEAR
    if found := _DAY.search(folded):
        month, day = _MONTHS.index(found[3]) + 1, int(found[1])
    elif found := _MONTH.search(folded):
        month, day = _MONTHS.index(found[1]) + 1, 0
    elif found := _QUARTER.search(folded):
        month, day = 3 * _ORDINALS.index(found[1]) + 1, 0
    elif re.search(r"\bbegin\b", folded):
        month, day = _BEGIN
    elif re.search(r"\beind\b", folded):
        month, day = _END
    return Moment(year, month, day)


def span(when: str) -> Span | None:
    """Return the days that a source's words allow, None where `moment` has no place for them.

    `begin` and `eind` are taken as the first and the last four months of the year: the words
    allow no finer reading. `voor 6 februari` ends on the fifth and is open before it, `uiterlijk`
    ends on the day itself, `vanaf` and `sinds` begin on it.
    """
    folded = when.casefold()
    year = _year(folded)
    if year is None:
        return None
    first, last = _within(folded, year)
    if found := _BEFORE.match(folded):
        return Span(None, last if found[0] == "uiterlijk" else first - timedelta(days=1))
    return Span(first, None if _AFTER.match(folded) else last)


def exact_days(when: str) -> tuple[date, date] | None:
    """Return the first and last day of words that name days, None where they are vaguer.

    A day that something is to happen before, or that it goes on from, is not the day it happens.
    """
    days = span(when) if _DAY.search(when.casefold()) else None
    if days is None or days.first is None or days.last is None or _BEFORE.match(when.casefold()):
        return None
    return days.first, days.last


def _year(folded: str) -> int | None:
    found = _YEAR.search(folded)
    return int(found[0]) if found and "zonder datum" not in folded else None


def _within(folded: str, year: int) -> tuple[date, date]:
    if found := _DAY.search(folded):
        month = _MONTHS.index(found[3]) + 1
        first = _day(year, month, int(found[1]))
        return first, max(first, _day(year, month, int(found[2] or found[1])))
    if found := _MONTH.search(folded):
        month = _MONTHS.index(found[1]) + 1
        return _months(year, month, month)
    if found := _QUARTER.search(folded):
        month = 3 * _ORDINALS.index(found[1]) + 1
        return _months(year, month, month + 2)
    if re.search(r"\bbegin\b", folded):
        return _months(year, 1, 4)
    return _months(year, 9 if re.search(r"\beind\b", folded) else 1, 12)


def _months(year: int, first: int, last: int) -> tuple[date, date]:
    return date(year, first, 1), _day(year, last, 31)


def _day(year: int, month: int, day: int) -> date:
    """Return a day of a month, the nearest if there is none with that number."""
    return date(year, month, min(max(1, day), monthrange(year, month)[1]))
