"""When something is, as far as the source's own words tell.

A moment orders the agenda and nothing more: the words themselves are what is shown.
"""

from __future__ import annotations

import re
from typing import NamedTuple

MONTHS: tuple[str, ...] = (
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
ORDINALS: tuple[str, ...] = ("eerste", "tweede", "derde", "vierde")

# Compiled when a date is first read: a start reads none.
_YEAR = r"\b(?:19|20)\d\d\b"
_DAY = r"\b(\d{1,2})(?:\s*[-–]\s*\d{1,2})?\s+(?=(" + "|".join(MONTHS) + r")\b)"
_MONTH = r"\b(" + "|".join(MONTHS) + r")\b"
_QUARTER = r"\b(" + "|".join(ORDINALS) + r")\s+kwartaal\b"

# What is dated more finely goes first: a beginning of the year comes after January's days, its
# end after December's, and a year alone last of all.
_BEGIN, _END, _WHOLE_YEAR = (1, 99), (12, 99), (13, 0)


class Moment(NamedTuple):
    """A place in time for sorting; not a date: days and months go on where words are vague."""

    year: int
    month: int
    day: int


def moment(when: str) -> Moment | None:
    """Return the place in time of a source's words, None where they give no date.

    Understands days (`1 oktober 2023`), spans of days (by their first), months, quarters (by
    their first month), `begin` and `eind`, and years. Words without a year have no place; words
    that say `zonder datum` neither.
    """
    folded = when.casefold()
    year = re.search(_YEAR, folded)
    if year is None or "zonder datum" in folded:
        return None
    month, day = _WHOLE_YEAR
    if found := re.search(_DAY, folded):
        month, day = MONTHS.index(found[2]) + 1, int(found[1])
    elif found := re.search(_MONTH, folded):
        month, day = MONTHS.index(found[1]) + 1, 0
    elif found := re.search(_QUARTER, folded):
        month, day = 3 * ORDINALS.index(found[1]) + 1, 0
    elif re.search(r"\bbegin\b", folded):
        month, day = _BEGIN
    elif re.search(r"\beind\b", folded):
        month, day = _END
    return Moment(int(year[0]), month, day)
