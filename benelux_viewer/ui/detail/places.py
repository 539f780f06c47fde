"""Where the parts of a page stand in the pane's document, and on the screen."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QPoint, QRect

from benelux_viewer.ui.detail.browser import PageBrowser
from benelux_viewer.ui.plain import units


class Place(NamedTuple):
    """A stretch of the document: positions, end exclusive."""

    start: int
    end: int


class Places:
    """Finds one part after another, from the top of the document that is shown."""

    def __init__(self, browser: PageBrowser) -> None:
        self._browser = browser
        self._at = 0

    def find(self, words: str) -> Place | None:
        """Return where words stand next, within one block; None if they do not."""
        block = self._browser.document().findBlock(self._at)
        while words and block.isValid():
            text, origin = block.text(), block.position()
            found = text.find(words, max(self._at - origin, 0))
            if found >= 0:
                start = origin + units(text[:found])
                return Place(start, start + units(words))
            block = block.next()
        return None

    def stand(self, position: int) -> None:
        """Look from a position on; never back."""
        self._at = max(self._at, position)

    def rect(self, place: Place | None) -> QRect:
        """Return what words take up on the screen, a paragraph in its whole; empty for None."""
        if place is None:
            return QRect()
        first, last = self._caret(place.start), self._caret(place.end)
        found = first.united(last)
        if first.top() != last.top():
            margins = self._browser.column()
            found.setLeft(margins[0])
            found.setWidth(margins[1])
        return found.translated(self._browser.mapToGlobal(QPoint(0, 0)))

    def in_sight(self, place: Place | None) -> bool:
        """Tell whether some of the words can be seen; what has no place is not out of sight."""
        if place is None:
            return True
        pane = self._browser.rect().translated(self._browser.mapToGlobal(QPoint(0, 0)))
        return pane.intersects(self.rect(place))

    def _caret(self, position: int) -> QRect:
        # The words of a page that has gone may be asked for still.
        return self._browser.rect_at(min(position, self._browser.document().characterCount() - 1))
