"""A year strip for a sheet of paper: as much of it as there is room for below the title."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from benelux_viewer.pages.page import Timeline
from benelux_viewer.writers.setting import LARGE
from benelux_viewer.writers.timeline import LINE, StripLook, described, draw

# In points: the size of a label in the usual print, that of a table's words.
_LABEL = 9.5


class SheetStrip(NamedTuple):
    """A strip's SVG, its size in points, whether it is higher than the room, and its words."""

    svg: str
    width: float
    height: float
    over: bool
    words: str


def strip_on_sheet(
    timeline: Timeline, day: date, *, width: float, room: float, most: float, large: bool
) -> SheetStrip:
    """Return the strip as it stands on a day, `width` points wide.

    Of two that say more and less it is the first that is no higher than `room`, in large print
    always the one that says less. What is higher than `most` is made smaller as a whole.
    """
    # In large print its smaller words are no smaller than any others.
    unit = (LARGE if large else _LABEL) / LINE
    strip = draw(timeline, day, StripLook(width=width / unit, tall=not large))
    if not large and strip.height * unit > room:
        strip = draw(timeline, day, StripLook(width=width / unit, tall=False))
    height = strip.height * unit
    share = min(1, most / height)
    words = described(timeline, day)
    return SheetStrip(strip.svg, share * width, share * height, height > room, words)
