"""Where in a page the reader is: kept as a share of a passage, and found again by it.

A share stays the same words, however wide or large they are set.
"""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint

from benelux_viewer.model.refs import NodeRef
from benelux_viewer.ui import theme

if TYPE_CHECKING:
    from benelux_viewer.ui.detail.browser import PageBrowser

_WHOLE = 10_000


class ScrollPlace:
    """Tells by the browser's `scrolled` where its reader is, and remembers it as `current`.

    That is the passage at the top and how much of it is above, in ten thousandths of its height;
    what is less than nothing is pixels of the room before it.
    """

    def __init__(self, browser: PageBrowser) -> None:
        self.current: tuple[NodeRef, int] = (NodeRef(""), 0)
        self._browser = browser
        self._held = False
        browser.verticalScrollBar().valueChanged.connect(self._note)

    @contextmanager
    def held(self) -> Generator[None]:
        """Remember the place as it was while the text is set anew."""
        self._held = True
        try:
            yield
        finally:
            self._held = False

    def go_to(self, ref: NodeRef, offset: int) -> None:
        """Bring a ref to the top, or `offset` of it above; an absent one is the page's top."""
        bar, anchors = self._browser.verticalScrollBar(), self._browser.map.anchors
        position = anchors.get(ref)
        first = min(anchors.values(), default=0)
        if position is None or (position == first and not offset):
            bar.setValue(0)
        else:
            bar.setValue(self._top(ref, offset) if offset else self._y(position) - 2 * theme.GRID)
        self._note()

    def restore(self) -> None:
        """Bring what was at the top there again, unless that is the page's own top."""
        ref, offset = self.current
        bar = self._browser.verticalScrollBar()
        if bar.value() and ref in self._browser.map.anchors:
            bar.setValue(self._top(ref, offset))

    def _note(self) -> None:
        if self._held:
            return
        browser = self._browser
        margin = browser.document().rootFrame().frameFormat().leftMargin()
        # Some lines down: the eye reads there, not at the edge.
        position = browser.cursorForPosition(QPoint(int(margin), 4 * theme.GRID)).position()
        ref = browser.map.ref_at(position)
        if ref is not None:
            above = browser.verticalScrollBar().value() - self._y(browser.map.anchors[ref])
            share = round(above * _WHOLE / self._height(ref))
            self.current = (ref, above if above < 0 else share)
            browser.scrolled.emit(*self.current)

    def _top(self, ref: NodeRef, offset: int) -> int:
        """Return what the scroll bar says with so much of a passage above."""
        past = offset if offset < 0 else round(offset * self._height(ref) / _WHOLE)
        return self._y(self._browser.map.anchors[ref]) + past

    def _height(self, ref: NodeRef) -> int:
        where = self._browser.map
        return max(self._y(where.end_of(ref)) - self._y(where.anchors[ref]), 1)

    def _y(self, position: int) -> int:
        """Return how far down the document a position stands, in pixels."""
        return self._browser.rect_at(position).top() + self._browser.verticalScrollBar().value()
