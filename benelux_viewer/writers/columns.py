"""How wide the columns of a table on paper are: so that it is short, and no word runs over."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import permutations
from math import ceil
from typing import NamedTuple

from benelux_viewer.pages.page import Link, NoteMark, Spans, Table, Words
from benelux_viewer.writers.lettering import width_of
from benelux_viewer.writers.setting import LARGE

# In letters: how long a word may be that is not broken, and a citation that is kept on one line,
# in the usual and in large print; the template does it.
_WORD, _UNBROKEN, _LARGE_UNBROKEN = 26, 40, 20
# How large a citation is beside the words around it.
_CITATION = 0.9
# The letter's own words are in a face that is wider than the one of which widths are known.
_SERIF = 1.08
# In points, what is left free beside the words of a cell. Parts of the room: what a column may
# take that is as wide as its own words, what such columns may take together, and what a word may,
# for one that is longer has to break.
_INSET, _NARROW, _NARROW_ALL, _MOST = 11.4, 0.26, 0.6, 0.6
# Lines of words are not full to their ends.
_RAGGED = 1.06
# In parts of the room: by how much columns are tried wider and narrower.
_STEPS = (1 / 8, 1 / 24, 1 / 72)
# So many rows tell enough of a table, and a step that gains less is none.
_ROWS, _GAIN = 60, 1e-6


class Column(NamedTuple):
    """A column's width in points; `whole` is one that no line of its own words is broken in."""

    width: float
    whole: bool


def columns(table: Table, room: float, size: float) -> list[Column]:
    """Return the columns of a table in a room and a size of type in points.

    Those that are not whole share what the others leave.
    """
    size *= 1 if table.editorial else _SERIF
    every = max((len(row) for row in table.rows), default=len(table.header))
    if not every:
        return []
    cells = [_cells(table, place) for place in range(every)]
    natural = [max((_width(c, size) for c in column), default=0) + _INSET for column in cells]
    whole = _whole(natural, room)
    left = room - sum(natural[place] for place in whole)
    open_ = [place for place in range(every) if place not in whole]
    least = [min(_longest(cells[place], size), left * _MOST) for place in open_]
    widths = dict(enumerate(natural))
    if sum(least) >= left:
        # Too little for all of them: each gives way by as much.
        widths |= dict(zip(open_, least, strict=True))
    else:
        rows = [
            [_width(row[p], size) if p < len(row) else 0.0 for p in open_] for row in table.rows
        ]
        found = _shortest(rows[:: len(rows) // _ROWS + 1], least, left)
        widths |= dict(zip(open_, found, strict=True))
    return [Column(widths[place], place in whole) for place in range(every)]


def _whole(natural: Sequence[float], room: float) -> frozenset[int]:
    """Return the places of the columns that are narrow as they are; never of all."""
    found: set[int] = set()
    taken = 0.0
    for place in sorted(range(len(natural)), key=lambda place: natural[place]):
        taken += natural[place]
        if natural[place] <= _NARROW * room and taken <= _NARROW_ALL * room:
            found.add(place)
    # One takes what is left.
    return frozenset(found if len(found) < len(natural) else range(len(natural) - 1))


def _shortest(rows: Sequence[Sequence[float]], least: Sequence[float], room: float) -> list[float]:
    """Return the widths of columns that make for the fewest lines, none below its least."""
    spare = (room - sum(least)) / len(least)
    widths = [few + spare for few in least]
    height = _height(rows, widths)
    for step in (part * room for part in _STEPS):
        better = True
        while better:
            better = False
            for narrower, wider in permutations(range(len(widths)), 2):
                tried = list(widths)
                tried[narrower] -= step
                tried[wider] += step
                if tried[narrower] < least[narrower]:
                    continue
                tried_height = _height(rows, tried)
                if tried_height < height - _GAIN:
                    widths, height, better = tried, tried_height, True
    return widths


def _height(rows: Sequence[Sequence[float]], widths: Sequence[float]) -> float:
    """Return about how many lines rows take; of two ways that take as many, the fuller counts."""
    height = 0.0
    for row in rows:
        parts = [words / (width - _INSET) for words, width in zip(row, widths, strict=True)]
        most = max(parts)
        height += (1 if most <= 1 else ceil(most * _RAGGED)) + most / 100
    return height


def plain(spans: Spans) -> str:
    """Return the words of spans, without the markers of notes."""
    return "".join("" if isinstance(span, NoteMark) else span.text for span in spans)


def _cells(table: Table, place: int) -> list[Spans]:
    head: list[Spans] = [(Words(table.header[place]),)] if place < len(table.header) else []
    return head + [row[place] for row in table.rows if place < len(row)]


def _longest(cells: Sequence[Spans], size: float) -> float:
    widths = [width for spans in cells for width in _widths(spans, size)]
    return max(widths, default=0) + _INSET


def _width(spans: Spans, size: float) -> float:
    return sum(
        width_of(span.text, size * (_CITATION if isinstance(span, Link) else 1))
        for span in spans
        if not isinstance(span, NoteMark)
    )


def _widths(spans: Spans, size: float) -> Iterator[float]:
    """Yield how wide each word is; a citation is not broken at its spaces, unless it is long."""
    unbroken = _LARGE_UNBROKEN if size >= LARGE else _UNBROKEN
    for span in spans:
        if isinstance(span, Link):
            parts = [span.text] if len(span.text) < unbroken else span.text.split(", ")
            yield from (width_of(part, size * _CITATION) for part in parts)
        elif not isinstance(span, NoteMark):
            # What is longer is an address, which breaks.
            words = (word for word in span.text.split() if len(word) <= _WORD)
            yield from (width_of(word, size) for word in words)
