"""How a document is set on paper: what the user chooses beside what stands on it."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

USUAL, LARGE = 10.5, 16.0
"""The size of the text, in points."""


class Paper(Enum):
    """A size of paper; the value is its name to Typst."""

    A4 = "a4"
    LETTER = "us-letter"


INCHES = {Paper.A4: (210 / 25.4, 297 / 25.4), Paper.LETTER: (8.5, 11.0)}
"""How wide and how high a sheet is."""


class Setting(NamedTuple):
    """The choices; `large` sets the text in `LARGE` points."""

    paper: Paper = Paper.A4
    large: bool = False
