"""How wide the columns of a table on paper are: by what stands in them, and no word runs over."""

from __future__ import annotations

from collections.abc import Iterator

from benelux_viewer.pages.page import Link, NoteMark, Spans, Table
from benelux_viewer.writers.lettering import width_of

# In letters: what is a narrow column, and how long a citation may be that is kept on one line.
_NARROW, _UNBROKEN = 26, 40
# How large a citation is beside the words around it.
_CITATION = 0.9
# The letter's own words are in a face that is wider than the one of which widths are known.
_SERIF = 1.08
# In points: what the template leaves free beside the words of a cell; no word is to take more
# than a part of the room, for one that is longer has to break.
_INSET, _MOST = 11.4, 0.6


def columns(table: Table, room: float, size: float) -> list[tuple[str, float]]:
    """Return for each column how it gets its width, in a room and a size of type in points.

    `auto` is as wide as its own words, `share` gets so large a part of what is left, `points` is
    as wide as that: it would have got less than its longest word takes.
    """
    size *= 1 if table.editorial else _SERIF
    shares = _shares(table)
    taken = sum(
        max((_width(spans, size) for spans in _cells(table, place)), default=0) + _INSET
        for place, share in enumerate(shares)
        if not share
    )
    left = room - taken
    open_ = [place for place, share in enumerate(shares) if share]
    least = {place: min(_longest(table, place, size), left * _MOST) for place in open_}
    if sum(least.values()) >= left:
        # Too little for all of them: each gives way by as much.
        return [
            ("share", least[place]) if share else ("auto", 0) for place, share in enumerate(shares)
        ]
    fixed = _fixed({place: shares[place] for place in open_}, least, left)
    return [
        ("points", fixed[place]) if place in fixed else ("share", share) if share else ("auto", 0)
        for place, share in enumerate(shares)
    ]


def _fixed(shares: dict[int, int], least: dict[int, float], left: float) -> dict[int, float]:
    """Return the widths of the columns whose share would be less than the least they need."""
    fixed: dict[int, float] = {}
    while True:
        open_ = [place for place in shares if place not in fixed]
        room, whole = left - sum(fixed.values()), sum(shares[place] for place in open_)
        narrow = {p: least[p] for p in open_ if room * shares[p] / whole < least[p]}
        if not narrow:
            return fixed
        fixed |= narrow


def plain(spans: Spans) -> str:
    """Return the words of spans, without the markers of notes."""
    return "".join("" if isinstance(span, NoteMark) else span.text for span in spans)


def _shares(table: Table) -> list[int]:
    """Return a share of the width for each column; 0 is as wide as its own words."""
    widths: list[int] = []
    for place in range(max((len(row) for row in table.rows), default=len(table.header))):
        cells = [plain(spans) for spans in _cells(table, place)]
        longest = max(map(len, cells), default=0)
        mean = sum(map(len, cells)) // max(1, len(cells))
        widths.append(0 if longest <= _NARROW else (mean + longest) // 2)
    if not any(widths) and widths:
        widths[-1] = 1
    return widths


def _cells(table: Table, place: int) -> list[Spans]:
    return [row[place] for row in table.rows if place < len(row)]


def _longest(table: Table, place: int, size: float) -> float:
    widths = [width for spans in _cells(table, place) for width in _widths(spans, size)]
    return max(widths, default=0) + _INSET


def _width(spans: Spans, size: float) -> float:
    return width_of(plain(spans), size)


def _widths(spans: Spans, size: float) -> Iterator[float]:
    """Yield how wide each word is; a citation is not broken at its spaces, unless it is long."""
    for span in spans:
        if isinstance(span, Link) and len(span.text) < _UNBROKEN:
            yield width_of(span.text, size * _CITATION)
        elif not isinstance(span, NoteMark):
            # What is longer is an address, which breaks.
            words = (word for word in span.text.split() if len(word) <= _NARROW)
            yield from (width_of(word, size) for word in words)
