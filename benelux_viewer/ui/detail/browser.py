"""The text of a page: its column, its paragraph numbers in the margin, its scroll place.

It opens nothing by itself: every link becomes a signal, and no resource is ever loaded.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

from benelux_viewer.i18n import tr
from benelux_viewer.model.refs import NodeRef
from benelux_viewer.pages.page import Passage
from benelux_viewer.ui import theme
from benelux_viewer.ui.detail.column import set_margins
from benelux_viewer.ui.detail.gutter import Gutter, Number
from benelux_viewer.ui.detail.leaves import Leaf

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData, QRect, QUrl
    from PySide6.QtGui import (
        QFocusEvent,
        QMouseEvent,
        QResizeEvent,
        QTextDocument,
    )

    from benelux_viewer.ui.detail.document import DocumentMap, MarkerPlace

# Of a passage: what is kept is a share, which other lines and letters leave as it is.
_WHOLE = 10_000


class PageBrowser(QTextBrowser):
    """Shows one page. `scrolled` tells the passage at the top and how much of it is above.

    That is in ten thousandths of its height: the same words, however wide or large they are set.
    What is less than nothing is pixels of the room before it.
    """

    ref_wanted = Signal(str)
    note_wanted = Signal(object)
    scrolled = Signal(str, int)
    marker_reached = Signal(object)
    marker_left = Signal()
    link_reached = Signal(str)
    column_set = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        # The lines stay as they are when the scroll bar comes or goes.
        self.setLineWrapMode(QTextBrowser.LineWrapMode.FixedPixelWidth)
        self.setAccessibleName(tr("Tekst"))
        self._leaf: Leaf | None = None
        self._furnished = False
        self._colours = theme.LIGHT
        self._gutter = Gutter(self, self._rect)
        self._width = 0
        self._place: tuple[NodeRef, int] = (NodeRef(""), 0)
        self._settling = False
        self._pointer: QPoint | None = None
        self._scale = 100
        self.anchorClicked.connect(self._activate)
        self.highlighted.connect(self._reach)
        self.verticalScrollBar().valueChanged.connect(self._note_place)
        self.verticalScrollBar().valueChanged.connect(self._gutter.update)

    def furnish(self) -> None:
        """Take what a start does not show at once: the margin, and the ways of the keyboard."""
        from PySide6.QtCore import Qt

        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextBrowserInteraction
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._gutter.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._gutter.show()
        self._furnished = True
        self._set_gutter()

    @property
    def map(self) -> DocumentMap:
        """Return where things stand in the document."""
        if self._leaf is None:
            from benelux_viewer.ui.detail.document import DocumentMap

            return DocumentMap(self.document())
        return self._leaf.map

    def show_leaf(self, leaf: Leaf, colours: theme.Colours, scale: int) -> None:
        """Show a page from its top."""
        self._settling = True
        self._leaf, self._colours, self._scale = leaf, colours, scale
        if self._width:
            self._open(leaf.document)
        self.verticalScrollBar().setValue(0)
        self._set_gutter()
        self._settling = False

    def _open(self, document: QTextDocument) -> None:
        # The margins first: with them already there, the lines are set once.
        self._set_margins(document)
        self.setDocument(document)
        self.column_set.emit()

    def scroll_to(self, ref: NodeRef, offset: int = 0) -> None:
        """Bring a ref to the top, or `offset` of it above; an absent one is the page's top."""
        self._gutter.target = ref
        self._gutter.update()
        bar = self.verticalScrollBar()
        if self._leaf and ref == self._leaf.page.ref and not offset and not bar.value():
            # Where a start goes, without a map of the document.
            self._place = (ref, 0)
            return
        position = self.map.anchors.get(ref)
        first = min(self.map.anchors.values(), default=0)
        if position is None or (position == first and not offset):
            bar.setValue(0)
        else:
            bar.setValue(self._top(ref, offset) if offset else self._y(position) - 2 * theme.GRID)
        self._note_place()

    def show_range(self, start: int, end: int) -> None:
        """Bring a stretch into sight, with some lines around it."""
        top, bottom = self._y(start), self._y(end) + self.fontMetrics().height()
        bar, height = self.verticalScrollBar(), self.height()
        if top < bar.value() or bottom > bar.value() + height:
            bar.setValue(top - height // 3)

    def focus_marker(self, marker: MarkerPlace) -> None:
        """Put the keyboard on a marker, as if it was reached by Tab."""
        from PySide6.QtGui import QTextCursor

        self.show_range(marker.start, marker.end)
        cursor = self.textCursor()
        cursor.setPosition(marker.start)
        cursor.setPosition(marker.end, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.setFocus()

    def focused_marker(self) -> MarkerPlace | None:
        """Return the marker that is selected and nothing more, as the keyboard's focus."""
        cursor = self.textCursor()
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        return next((m for m in self.map.markers if (m.start, m.end) == (start, end)), None)

    def set_caret(self, position: int) -> None:
        """Take the keyboard to a position, with the caret to be seen."""
        self.show_range(position, position)
        cursor = self.textCursor()
        cursor.setPosition(position)
        self.setTextCursor(cursor)
        self.setFocus()

    def rect_of(self, marker: MarkerPlace) -> QRect:
        """Return where a marker stands in the viewport."""
        return self._rect(marker.start).united(self._rect(marker.end))

    def current_ref(self) -> NodeRef | None:
        """Return the ref in which the cursor stands, else the one at the top."""
        cursor = self.textCursor()
        return self.map.ref_at(cursor.position()) if cursor.position() else self._place[0] or None

    def column(self) -> tuple[int, int]:
        """Return where the text's column begins and how wide it is, in pixels of the viewport."""
        margins = self.document().rootFrame().frameFormat()
        left = round(margins.leftMargin())
        return left, self._width - left - round(margins.rightMargin())

    def selected_words(self) -> str:
        """Return the selected words without the digits of markers."""
        cursor = self.textCursor()
        return self.map.plain(cursor.selectionStart(), cursor.selectionEnd())

    def createMimeDataFromSelection(self) -> QMimeData:
        """Return the selected words without the digits of markers."""
        from benelux_viewer.ui.clipboard import empty

        data = empty()
        data.setText(self.selected_words())
        return data

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Keep the pointer's place: a marker under it is told apart from one reached by Tab."""
        self._pointer = event.position().toPoint()
        super().mouseMoveEvent(event)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 - Qt's name
        """Go to the next or previous link, then out of the pane."""
        self._pointer = None
        stays = super().focusNextPrevChild(next)
        marker = self.focused_marker() if stays else None
        if marker:
            self.marker_reached.emit(marker)
        else:
            self.marker_left.emit()
            if stays:
                words = self.textCursor().selectedText()
                self.link_reached.emit(tr("Koppeling: {words}", words=words))
        return stays

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the column anew and keep the place."""
        self._settling = True
        # The scroll bar's room is kept where there is none, or the text would jump as it comes.
        width = self.width() - self.verticalScrollBar().sizeHint().width()
        if width != self._width:
            first, self._width = not self._width, width
            self.setLineWrapColumnOrWidth(width)
            if first and self._leaf:
                # Without a width there were no lines to set.
                self._open(self._leaf.document)
            else:
                self._set_margins(self.document())
                self.column_set.emit()
        super().resizeEvent(event)
        self._gutter.resize(self._gutter.width(), self.height())
        ref, offset = self._place
        if self.verticalScrollBar().value() and ref in self.map.anchors:
            self.verticalScrollBar().setValue(self._top(ref, offset))
        self._settling = False

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the keyboard's place."""
        super().focusInEvent(event)
        self._gutter.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that the keyboard is elsewhere."""
        super().focusOutEvent(event)
        self._gutter.update()

    def _set_margins(self, document: QTextDocument) -> None:
        """Give the text a readable width in the middle of the pane."""
        left = set_margins(document, self._width, self._scale)
        self._gutter.resize(left, self.height())

    def _set_gutter(self) -> None:
        """Show the paragraphs' numbers in the margin."""
        if self._furnished and self._leaf:
            anchors = self.map.anchors
            numbers = [
                Number(anchors[block.ref], block.number, block.ref)
                for block in self._leaf.page.blocks
                if isinstance(block, Passage) and block.number and block.ref in anchors
            ]
            self._gutter.show_numbers(numbers, self._colours, self._scale)

    def _rect(self, position: int) -> QRect:
        from PySide6.QtGui import QTextCursor

        cursor = QTextCursor(self.document())
        cursor.setPosition(position)
        return self.cursorRect(cursor)

    def _y(self, position: int) -> int:
        """Return how far down the document a position stands, in pixels."""
        return self._rect(position).top() + self.verticalScrollBar().value()

    def _height(self, ref: NodeRef) -> int:
        return max(self._y(self.map.end_of(ref)) - self._y(self.map.anchors[ref]), 1)

    def _top(self, ref: NodeRef, offset: int) -> int:
        """Return what the scroll bar says with so much of a passage above."""
        past = offset if offset < 0 else round(offset * self._height(ref) / _WHOLE)
        return self._y(self.map.anchors[ref]) + past

    def _note_place(self) -> None:
        if self._settling:
            return
        margin = self.document().rootFrame().frameFormat().leftMargin()
        # Some lines down: the eye reads there, not at the edge.
        position = self.cursorForPosition(QPoint(int(margin), 4 * theme.GRID)).position()
        ref = self.map.ref_at(position)
        if ref is not None:
            above = self.verticalScrollBar().value() - self._y(self.map.anchors[ref])
            share = round(above * _WHOLE / self._height(ref))
            self._place = (ref, above if above < 0 else share)
            self.scrolled.emit(*self._place)

    def _reach(self, url: QUrl) -> None:
        if url.scheme() != "noot":
            self.marker_left.emit()
            return
        if self._pointer is not None:
            marker = self.map.marker_at(self.cursorForPosition(self._pointer).position())
        else:
            marker = self.focused_marker()
        self.marker_reached.emit(marker or self.map.marker(int(url.path())))

    def _activate(self, url: QUrl) -> None:
        if url.scheme() == "ref":
            self.ref_wanted.emit(url.path())
        elif url.scheme() == "noot":
            marker = self.focused_marker() or self.map.marker_at(self.textCursor().position())
            self.note_wanted.emit(marker or self.map.marker(int(url.path())))
