"""How a document is set on paper: what the user chooses beside what stands on it."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

USUAL, LARGE, SMALLEST = 10.5, 16.0, 14.0
"""The size of the text, in points: the usual one, that of large print, and its smallest."""
_AS_TEXT = 9.0


class Paper(Enum):
    """A size of paper; the value is its name to Typst."""

    A4 = "a4"
    LETTER = "us-letter"


INCHES = {Paper.A4: (210 / 25.4, 297 / 25.4), Paper.LETTER: (8.5, 11.0)}
"""How wide and how high a sheet is."""


def enlarged(points: float) -> float:
    """Return the size that large print has for a usual one, in whole half points.

    What is read as the text is, if a little smaller, becomes as large as the text.
    """
    if points < _AS_TEXT:
        return SMALLEST
    return max(LARGE, round(2 * points * LARGE / USUAL) / 2)


class Setting(NamedTuple):
    """The choices; `large` sets the text in `LARGE` points."""

    paper: Paper = Paper.A4
    large: bool = False
