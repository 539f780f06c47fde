"""What a search found, marked in the text without touching it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator
from itertools import accumulate

from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from benelux_viewer.model.refs import NodeRef
from benelux_viewer.pages.page import Page, Passage
from benelux_viewer.search.hits import Match
from benelux_viewer.ui.detail.browser import PageBrowser
from benelux_viewer.ui.theme import Colours

Marker = Callable[[str], tuple[Match, ...]]
_Range = tuple[int, int]
_GAP = "\n\n"


class Marks:
    """The marks of one browser: hits of the query, the current one, and presumed slips."""

    def __init__(self, browser: PageBrowser) -> None:
        self._browser = browser
        self._hits: list[tuple[_Range, ...]] = []
        self._slips: list[_Range] = []
        self._current = -1

    @property
    def hits(self) -> tuple[tuple[_Range, ...], ...]:
        """Return the document positions of every hit, each a range for each piece of it."""
        return tuple(self._hits)

    @property
    def current(self) -> int:
        """Return which hit is the current one, -1 if none is."""
        return self._current

    def find(self, page: Page, mark: Marker | None) -> None:
        """Find the hits and slips of a page that was just shown; None searches nothing."""
        self._hits, self._slips, self._current = [], [], -1
        if mark:
            self._hits = list(self._find_hits(mark))
        for block in page.blocks:
            if isinstance(block, Passage) and block.ref in self._browser.map.anchors:
                self._find_slips(block)

    def paint(self, colours: Colours) -> None:
        """Show what was found, in the colours of the theme."""
        selections = [self._slip(place, colours) for place in self._slips]
        for index, hit in enumerate(self._hits):
            chosen = index == self._current
            colour = colours.hit_current if chosen else colours.hit
            selections += [self._hit(place, colour, colours.on_hit, chosen) for place in hit]
        self._browser.setExtraSelections(selections)

    def step(self, step: int) -> bool:
        """Make the next or previous hit the current one; False past the last and the first."""
        return self._choose(self._from_sight(step) if self._current < 0 else self._current + step)

    def choose_in(self, ref: NodeRef) -> bool:
        """Make the first hit in a passage the current one; False if there is none."""
        for index, hit in enumerate(self._hits):
            if self._browser.map.ref_at(hit[0][0]) == ref:
                return self._choose(index)
        return False

    def choose_edge(self, step: int) -> None:
        """Make the first hit the current one when going down, the last when going up."""
        self._choose(0 if step > 0 else len(self._hits) - 1)

    def _choose(self, index: int) -> bool:
        if not 0 <= index < len(self._hits):
            return False
        self._current = index
        self._browser.show_range(self._hits[index][0][0], self._hits[index][-1][1])
        return True

    def _find_hits(self, mark: Marker) -> Iterator[tuple[_Range, ...]]:
        stretches = self._browser.map.stretches
        starts = [0, *accumulate(len(stretch.text) + len(_GAP) for stretch in stretches)]
        # One question for the whole page is much cheaper than one for each paragraph.
        for match in mark(_GAP.join(stretch.text for stretch in stretches)):
            index = bisect_right(starts, match.start) - 1
            stretch, start = stretches[index], starts[index]
            if match.end - start <= len(stretch.text):
                yield tuple(stretch.ranges(match.start - start, match.end - start))

    def _find_slips(self, passage: Passage) -> None:
        place = self._browser.map.anchors[passage.ref]
        block = self._browser.document().findBlock(place)
        stretch = self._browser.map.stretch(place, block.position() + block.length() - 1)
        for slip in passage.slips:
            start = stretch.text.find(slip)
            if start >= 0:
                self._slips += stretch.ranges(start, start + len(slip))

    def _from_sight(self, step: int) -> int:
        place = self._browser.cursorForPosition(self._browser.rect().topLeft()).position()
        later = [index for index, hit in enumerate(self._hits) if hit[0][0] >= place]
        if step > 0:
            return later[0] if later else len(self._hits)
        return (later[0] if later else len(self._hits)) - 1

    def _cursor(self, place: _Range) -> QTextCursor:
        cursor = QTextCursor(self._browser.document())
        cursor.setPosition(place[0])
        cursor.setPosition(place[1], QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _hit(self, place: _Range, colour: str, ink: str, chosen: bool) -> QTextEdit.ExtraSelection:
        style = QTextCharFormat()
        style.setBackground(QColor(colour))
        style.setForeground(QColor(ink))
        # Not by colour alone: the current hit is underlined too.
        style.setFontUnderline(chosen)
        return _selection(self._cursor(place), style)

    def _slip(self, place: _Range, colours: Colours) -> QTextEdit.ExtraSelection:
        style = QTextCharFormat()
        style.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
        style.setUnderlineColor(QColor(colours.quiet))
        return _selection(self._cursor(place), style)


def _selection(cursor: QTextCursor, style: QTextCharFormat) -> QTextEdit.ExtraSelection:
    selection = QTextEdit.ExtraSelection()
    selection.cursor = cursor
    selection.format = style
    return selection
