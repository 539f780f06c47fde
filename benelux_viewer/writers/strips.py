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
    """A strip's SVG, its size in points, whether a title leaves too little room, and its words."""

    svg: str
    width: float
    height: float
    over: bool
    words: str


class Room(NamedTuple):
    """What a sheet has for a strip, in points: its width, its height below a title and in all."""

    width: float
    below_title: float
    height: float


def strip_on_sheet(timeline: Timeline, day: date, room: Room, *, large: bool) -> SheetStrip:
    """Return the strip as it stands on a day, as wide as there is room.

    Of two that say more and less it is the first that fits below a title, in large print always
    the one that says less. What is higher than a sheet is made smaller as a whole.
    """
    # In large print its smaller words are no smaller than any others.
    unit = (LARGE if large else _LABEL) / LINE
    strip = draw(timeline, day, StripLook(width=room.width / unit, tall=not large))
    if not large and strip.height * unit > room.below_title:
        strip = draw(timeline, day, StripLook(width=room.width / unit, tall=False))
    height = strip.height * unit
    share = min(1, room.height / height)
    return SheetStrip(
        strip.svg,
        share * room.width,
        share * height,
        over=height > room.below_title,
        words=described(timeline, day),
    )
