"""Where refs, markers and words stand in the pane's document.

A marker's digits are in the document and not in the letter's text, so a place in the text of a
block is not the same number as a place in the document: this is the map between the two.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple, cast

from PySide6.QtGui import QTextBlock, QTextDocument, QTextFragment

from benelux_viewer.model.refs import NodeRef
from benelux_viewer.ui.plain import units

NOTE_LINK = "noot:"
DASH = "–"


class MarkerPlace(NamedTuple):
    """A marker's digits in the document: positions, end exclusive."""

    number: int
    start: int
    end: int


class Stretch(NamedTuple):
    """A block's words without markers.

    `pieces` say where each piece of them begins: in the text, and in the document.
    """

    text: str
    pieces: tuple[tuple[int, int], ...]

    @property
    def start(self) -> int:
        """Return where the words begin in the document."""
        return self.pieces[0][1]

    def ranges(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Yield the document positions that words stand at, leaving out the markers between."""
        for (begin, position), (until, _) in pairwise([*self.pieces, (len(self.text), 0)]):
            low, high = max(start, begin), min(end, until)
            if low < high:
                first = position + low - begin
                yield first, first + units(self.text[low:high])


class DocumentMap:
    """The map of one document, made when it was filled."""

    def __init__(self, document: QTextDocument) -> None:
        self._document = document
        self.anchors: dict[NodeRef, int] = {}
        self.markers: list[MarkerPlace] = []
        self._read()
        self._places = sorted((position, ref) for ref, position in self.anchors.items())

    def _read(self) -> None:
        for block in _blocks(self._document):
            for fragment in _fragments(block):
                style = fragment.charFormat()
                if not style.isAnchor():
                    continue
                for name in style.anchorNames():
                    self.anchors.setdefault(NodeRef(name), fragment.position())
                href = style.anchorHref()
                if href.startswith(NOTE_LINK):
                    number = int(href.removeprefix(NOTE_LINK))
                    start = fragment.position()
                    self.markers.append(MarkerPlace(number, start, start + fragment.length()))

    @cached_property
    def stretches(self) -> tuple[Stretch, ...]:
        """Return the words of every block, in the order of the document."""
        return tuple(
            self.stretch(block.position(), _end(block)) for block in _blocks(self._document)
        )

    @cached_property
    def dashed(self) -> tuple[Stretch, ...]:
        """Return the lines of a summary, which begin with a dash."""
        return tuple(s for s in self.stretches if s.text.startswith(DASH))

    def with_text(self, text: str) -> Sequence[Stretch]:
        """Return the blocks that have these words and no others."""
        return self._by_text.get(text, ())

    def before(self, stretch: Stretch) -> Sequence[Stretch]:
        """Return the block before another, if there is one."""
        place = bisect_left(self.stretches, stretch.start, key=lambda s: s.start)
        return self.stretches[max(place - 1, 0) : place]

    def beginning_at(self, position: int | None) -> Sequence[Stretch]:
        """Return the block that begins at a position, if one does."""
        found = self._by_start.get(position) if position is not None else None
        return (found,) if found else ()

    @cached_property
    def _by_start(self) -> dict[int, Stretch]:
        return {stretch.start: stretch for stretch in self.stretches}

    @cached_property
    def _by_text(self) -> dict[str, list[Stretch]]:
        found: dict[str, list[Stretch]] = {}
        for stretch in self.stretches:
            found.setdefault(stretch.text, []).append(stretch)
        return found

    def stretch(self, start: int, end: int) -> Stretch:
        """Return the words between two positions of one block, without markers."""
        block = self._document.findBlock(start)
        # Qt counts UTF-16 units and Python characters: cut in Qt's, keep in Python's.
        words, origin = block.text().encode("utf-16-le"), block.position()
        cuts = [start]
        for marker in self.markers:
            if marker.start < end and marker.end > start:
                cuts += [max(marker.start, start), min(marker.end, end)]
        cuts.append(end)
        text = ""
        pieces: list[tuple[int, int]] = [(0, start)]
        for begin, until in zip(cuts[::2], cuts[1::2], strict=True):
            cut = words[2 * (begin - origin) : 2 * (until - origin)]
            length, position = len(text), begin
            text += cut.decode("utf-16-le", "surrogatepass")
            pieces.append((length, position))
            if text and max(text) <= "\uffff":
                continue
            for index in range(length, len(text)):
                position += 2 if ord(text[index]) > 0xFFFF else 1
                if ord(text[index]) > 0xFFFF:
                    pieces.append((index + 1, position))
        return Stretch(text, tuple(pieces))

    def ref_at(self, position: int) -> NodeRef | None:
        """Return the last ref that begins at or before a position; None before the first."""
        index = bisect_right(self._places, (position, chr(0x10FFFF))) - 1
        return self._places[index][1] if index >= 0 else None

    def end_of(self, ref: NodeRef) -> int:
        """Return where the next ref begins after one that is there; for the last, the end."""
        index = bisect_right(self._places, (self.anchors[ref], chr(0x10FFFF)))
        last = self._document.characterCount() - 1
        return self._places[index][0] if index < len(self._places) else last

    def refs_between(self, start: int, end: int) -> tuple[NodeRef, ...]:
        """Return the refs whose words a selection touches, in the order of the document."""
        found = [
            ref
            for (begin, ref), (until, _) in pairwise([*self._places, (1 << 30, NodeRef(""))])
            if begin < end and until > start
        ]
        return tuple(dict.fromkeys(found))

    def marker(self, number: int) -> MarkerPlace | None:
        """Return the first marker of a note."""
        return next((m for m in self.markers if m.number == number), None)

    def marker_at(self, position: int) -> MarkerPlace | None:
        """Return the marker whose digits begin, end or stand at a position."""
        return next((m for m in self.markers if m.start <= position <= m.end), None)

    def plain(self, start: int, end: int) -> str:
        """Return the words between two positions without markers, a line for each block."""
        lines: list[str] = []
        for block in self._touched(start, end):
            begin = max(start, block.position())
            until = min(end, _end(block))
            lines.append(self.stretch(begin, max(begin, until)).text)
        return "\n".join(lines).replace("\u2028", "\n")

    def marked(self, start: int, end: int) -> Iterator[str | int]:
        """Yield the words between two positions, and the numbers of the markers between them."""
        for marker in self.markers:
            if start <= marker.start < end:
                yield self.plain(start, marker.start)
                yield marker.number
                start = marker.end
        yield self.plain(start, end)

    def lines_between(self, start: int, end: int) -> tuple[str, ...]:
        """Return the whole lines, without markers, of which a selection holds some words."""
        return tuple(
            self.stretch(block.position(), _end(block)).text
            for block in self._touched(start, end)
            if self.plain(max(start, block.position()), min(end, _end(block))).strip()
        )

    def _touched(self, start: int, end: int) -> Iterator[QTextBlock]:
        block = self._document.findBlock(start)
        while block.isValid() and block.position() < end:
            yield block
            block = block.next()


def _blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def _end(block: QTextBlock) -> int:
    return block.position() + block.length() - 1


def _fragments(block: QTextBlock) -> Iterator[QTextFragment]:
    # PySide gives the iterator Python's protocol, but does not say so in its types.
    steps = cast("Iterator[QTextBlock.iterator]", block)
    for step in steps:
        yield step.fragment()
