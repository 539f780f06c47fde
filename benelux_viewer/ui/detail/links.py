"""The links of a page: where the pointer and the keyboard come, and what is asked for there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QUrl, Signal
from PySide6.QtGui import QTextCursor

from benelux_viewer.i18n import tr

if TYPE_CHECKING:
    from benelux_viewer.ui.detail.browser import PageBrowser
    from benelux_viewer.ui.detail.document import MarkerPlace


class Links(QObject):
    """Tells what is wanted of a browser's links; what leads to a note is a marker.

    `pointer` is where it was moved last, None since the keyboard went on from there.
    """

    ref_wanted = Signal(str)
    note_wanted = Signal(object)
    marker_reached = Signal(object)
    marker_left = Signal()
    link_reached = Signal(str)

    def __init__(self, browser: PageBrowser) -> None:
        super().__init__(browser)
        self.pointer: QPoint | None = None
        self._browser = browser
        browser.anchorClicked.connect(self._activate)
        browser.highlighted.connect(self._reach)

    def focus(self, marker: MarkerPlace) -> None:
        """Put the keyboard on a marker, as if it was reached by Tab."""
        browser = self._browser
        browser.show_range(marker.start, marker.end)
        cursor = browser.textCursor()
        cursor.setPosition(marker.start)
        cursor.setPosition(marker.end, QTextCursor.MoveMode.KeepAnchor)
        browser.setTextCursor(cursor)
        browser.setFocus()

    def focused_marker(self) -> MarkerPlace | None:
        """Return the marker that is selected and nothing more, as the keyboard's focus."""
        cursor = self._browser.textCursor()
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        markers = self._browser.map.markers
        return next((m for m in markers if (m.start, m.end) == (start, end)), None)

    def tell_focus(self, *, stays: bool) -> None:
        """Tell where Tab went: to a marker, another link, or, if it does not stay, out of here."""
        marker = self.focused_marker() if stays else None
        if marker:
            self.marker_reached.emit(marker)
        else:
            self.marker_left.emit()
            if stays:
                words = self._browser.textCursor().selectedText()
                self.link_reached.emit(tr("Koppeling: {words}", words=words))

    def _reach(self, url: QUrl) -> None:
        if url.scheme() != "noot":
            self.marker_left.emit()
            return
        browser = self._browser
        if self.pointer is not None:
            marker = browser.map.marker_at(browser.cursorForPosition(self.pointer).position())
        else:
            marker = self.focused_marker()
        self.marker_reached.emit(marker or browser.map.marker(int(url.path())))

    def _activate(self, url: QUrl) -> None:
        where = self._browser.map
        if url.scheme() == "ref":
            self.ref_wanted.emit(url.path())
        elif url.scheme() == "noot":
            at = self._browser.textCursor().position()
            marker = self.focused_marker() or where.marker_at(at)
            self.note_wanted.emit(marker or where.marker(int(url.path())))
