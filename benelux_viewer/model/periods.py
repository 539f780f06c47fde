"""The days that a source's words for a time allow.

Apart from `moments`, which a start needs: days are wanted only for a timeline or a calendar.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import NamedTuple

from benelux_viewer.model.moments import MONTHS, ORDINALS, moment

_NAMES = "|".join(MONTHS)
_THROUGH = r"(?:\s*(?:[-–]|t/m|tot en met|en)\s*(\d{1,2}))?"
_DAY = re.compile(rf"\b(\d{{1,2}}){_THROUGH}\s+(?=({_NAMES})\b)")
_MONTH = re.compile(rf"\b({_NAMES})\b")
_QUARTER = re.compile(r"\b(" + "|".join(ORDINALS) + r")\s+kwartaal\b")
_BEFORE = re.compile(r"^(?:vóór|voor|uiterlijk)\b")
_AFTER = re.compile(r"^(?:vanaf|sinds)\b")


class Days(NamedTuple):
    """The days that words allow, both included; None where they leave that side open."""

    first: date | None
    last: date | None


def days(when: str) -> Days | None:
    """Return the days that a source's words allow, None where `moment` has no place for them.

    `begin` and `eind` are taken as the first and the last four months of the year: the words
    allow no finer reading. `voor 6 februari` ends on the fifth and is open before it, `uiterlijk`
    ends on the day itself, `vanaf` and `sinds` begin on it.
    """
    folded = when.casefold()
    place = moment(folded)
    if place is None:
        return None
    first, last = _within(folded, place.year)
    if found := _BEFORE.match(folded):
        return Days(None, last if found[0] == "uiterlijk" else first - timedelta(days=1))
    return Days(first, None if _AFTER.match(folded) else last)


def exact_days(when: str) -> tuple[date, date] | None:
    """Return the first and last day of words that name days, None where they are vaguer.

    A day that something is to happen before, or that it goes on from, is not the day it happens.
    """
    folded = when.casefold()
    allowed = days(folded) if _DAY.search(folded) else None
    if allowed is None or allowed.first is None or allowed.last is None:
        return None
    return allowed.first, allowed.last


def _within(folded: str, year: int) -> tuple[date, date]:
    if found := _DAY.search(folded):
        month = MONTHS.index(found[3]) + 1
        first = _day(year, month, int(found[1]))
        return first, max(first, _day(year, month, int(found[2] or found[1])))
    if found := _MONTH.search(folded):
        month = MONTHS.index(found[1]) + 1
        return _months(year, month, month)
    if found := _QUARTER.search(folded):
        month = 3 * ORDINALS.index(found[1]) + 1
        return _months(year, month, month + 2)
    if re.search(r"\bbegin\b", folded):
        return _months(year, 1, 4)
    return _months(year, 9 if re.search(r"\beind\b", folded) else 1, 12)


def _months(year: int, first: int, last: int) -> tuple[date, date]:
    return date(year, first, 1), _day(year, last, 31)


def _day(year: int, month: int, day: int) -> date:
    """Return a day of a month, the last if there are not so many."""
    after = date(year + month // 12, month % 12 + 1, 1)
    return date(year, month, min(max(1, day), (after - timedelta(days=1)).day))
