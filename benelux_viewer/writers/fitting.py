"""A summary is handed out on one sheet: a short one in larger type, a full one in smaller type.

How much of a sheet it takes is known once it is set; a good guess saves setting it twice.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import ceil
from typing import NamedTuple

from benelux_viewer.pages.page import (
    Block,
    Bullets,
    Content,
    Heading,
    Page,
    Spans,
    Table,
    Translated,
)
from benelux_viewer.writers import labels
from benelux_viewer.writers.lettering import width_of

# The largest first; what is smaller than the last is not readable.
SCALES = (1.12, 1.0, 0.97, 0.94, 0.91, 0.88, 0.86)
# Larger type is for a sheet that stays partly empty even so.
_FULL, _PARTLY, _HOPELESS = 1.0, 0.75, 1.3
# A last sheet with less than this is no sheet to hand out; a little smaller, it may be spared.
_STRAY, _TIGHT = 0.2, (0.97, 0.94, 0.91)
# Type half as large takes a third of the room.
_POWER = 1.6
# A guess that just fits seldom does.
_SURELY = 0.995
# In points: the height of a sheet's text, and of a line of it; the width of a summary,
# of what stands beside it, and of a table.
_SHEET, _LINE, _ROOM, _BESIDE, _CELL = 816.0, 12.0, 371.0, 99.0, 320.0
_HEAD, _CAPTION = 62.0, 30.0


class Fit(NamedTuple):
    """A scale, and the scales that are known to be too large.

    What one sheet cannot hold has `sheets`: how many it is to take at most, 0 as long as that is
    open.
    """

    scale: float
    too_large: frozenset[float] = frozenset()
    sheets: int | None = None

    @classmethod
    def of(cls, page: Page) -> Fit:
        """Return what to try first."""
        summary = page.content is Content.SUMMARY
        return cls(guess(page), sheets=None if summary else 0)

    def after(self, share: float) -> Fit:
        """Return what to try when this scale takes so many sheets; itself if it is the one."""
        if self.sheets is not None:
            return self._without_stray(share)
        if share <= _most(self.scale):
            larger = (s for s in SCALES if s > self.scale and s not in self.too_large)
            return next((Fit(s, self.too_large) for s in larger if self._fits(s, share)), self)
        known = self.too_large | {self.scale}
        smaller = (s for s in SCALES if s < self.scale and s not in known)
        # What fits in no size is set in the usual one.
        several = Fit(1.0, known, sheets=0)
        if self.scale == 1:
            several = several.after(share)
        return next((Fit(s, known) for s in smaller if self._fits(s, share)), several)

    def _without_stray(self, share: float) -> Fit:
        """Take a few lines that are alone on a last sheet back to the one before it."""
        if not self.sheets:
            stray = share > 1 and 0 < share % 1 < _STRAY
            return Fit(_TIGHT[0], sheets=int(share)) if stray else self
        if share <= self.sheets or self.scale == 1:
            return self
        smaller = (scale for scale in _TIGHT if scale < self.scale)
        return Fit(next(smaller, 1.0), sheets=self.sheets)

    def _fits(self, scale: float, share: float) -> bool:
        careful = 1.02 if scale > self.scale else 1
        return share * (careful * scale / self.scale) ** _POWER <= _most(scale)


def guess(page: Page) -> float:
    """Return the scale in which a page is likely to fill one sheet; 1 for what is no summary."""
    if page.content is not Content.SUMMARY:
        return 1.0
    notes = sum(_lines(note.spans, _ROOM) for note in page.notes)
    points = _HEAD + sum(_height(block, above) for above, block in _with_above(page.blocks))
    points += notes * _LINE + _CAPTION if notes else 0
    share = points / _SHEET
    if share * SCALES[-1] ** _POWER > _HOPELESS:
        return 1.0
    return next((s for s in SCALES if share * s**_POWER <= _SURELY * _most(s)), SCALES[-1])


def _most(scale: float) -> float:
    return _PARTLY if scale > 1 else _FULL


def _with_above(blocks: Sequence[Block]) -> Iterator[tuple[Block | None, Block]]:
    return zip((None, *blocks), blocks, strict=False)


def _height(block: Block, above: Block | None) -> float:
    """Return about how high a block is in the usual size, in points."""
    match block:
        case Bullets(items=items):
            beside = isinstance(above, Heading) and above.editorial
            room = _ROOM if beside else _ROOM + _BESIDE
            return sum(_lines(item, room) * _LINE + 2 for item in items)
        case Translated(items=items):
            return _CAPTION + _LINE + sum(_lines(item, _ROOM) * _LINE + 2 for item in items)
        case Table(rows=rows, brief=True):
            return _CAPTION + _LINE * len(rows) / 4
        case Table(rows=rows):
            return _CAPTION + sum(max(_lines(c, _CELL) for c in row) * _LINE + 4 for row in rows)
        case Heading(editorial=True):
            # It stands beside its lines.
            return 0
        case _:
            return sum(_lines(spans, _ROOM) for spans in labels.spans_of(block)) * _LINE / 2


def _lines(spans: Spans, room: float) -> int:
    words = "".join(getattr(span, "text", "") for span in spans)
    return max(1, ceil(width_of(words, 9.5) / room))
