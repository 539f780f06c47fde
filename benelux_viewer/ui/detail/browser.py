"""The text of a page: its column, and what stands in its margin.

It opens nothing by itself: every link becomes a signal, and no resource is ever loaded.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

from benelux_viewer.i18n import tr
from benelux_viewer.model.refs import NodeRef
from benelux_viewer.ui import theme
from benelux_viewer.ui.detail.column import set_margins
from benelux_viewer.ui.detail.gutter import Gutter
from benelux_viewer.ui.detail.leaves import Leaf
from benelux_viewer.ui.detail.scroll_place import ScrollPlace

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData, QRect
    from PySide6.QtGui import (
        QFocusEvent,
        QMouseEvent,
        QResizeEvent,
        QTextDocument,
    )

    from benelux_viewer.ui.detail.document import DocumentMap, MarkerPlace
    from benelux_viewer.ui.detail.links import Links


class PageBrowser(QTextBrowser):
    """Shows one page. `scrolled` tells where the reader is, measured as a `ScrollPlace` does."""

    scrolled = Signal(str, int)
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
        self._gutter = Gutter(self, self.rect_at)
        self._width = 0
        self._scale = 100
        self.place = ScrollPlace(self)
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

    @cached_property
    def links(self) -> Links:
        """Return what is done with the links, made when it is first wanted."""
        from benelux_viewer.ui.detail.links import Links

        return Links(self)

    @property
    def map(self) -> DocumentMap:
        """Return where things stand in the document."""
        if self._leaf is None:
            from benelux_viewer.ui.detail.document import DocumentMap

            return DocumentMap(self.document())
        return self._leaf.map

    def show_leaf(self, leaf: Leaf, colours: theme.Colours, scale: int) -> None:
        """Show a page from its top."""
        self._leaf, self._scale = leaf, scale
        with self.place.held():
            if self._width:
                self._open(leaf.document)
            self.verticalScrollBar().setValue(0)
        self._gutter.show_leaf(leaf, colours, scale)

    def _open(self, document: QTextDocument) -> None:
        # The margins first: with them already there, the lines are set once.
        self._set_margins(document)
        self.setDocument(document)
        self.column_set.emit()

    def scroll_to(self, ref: NodeRef, offset: int = 0) -> None:
        """Bring a ref to the top, or `offset` of it above; an absent one is the page's top."""
        self._gutter.target = ref
        self._gutter.update()
        at_top = self._leaf and ref == self._leaf.page.ref and not self.verticalScrollBar().value()
        if at_top and not offset:
            # Where a start goes, without a map of the document.
            self.place.current = (ref, 0)
        else:
            self.place.go_to(ref, offset)

    def show_range(self, start: int, end: int) -> None:
        """Bring a stretch into sight, with some lines around it."""
        bar, height = self.verticalScrollBar(), self.height()
        past = bar.value()
        top = self.rect_at(start).top() + past
        bottom = self.rect_at(end).top() + past + self.fontMetrics().height()
        if top < past or bottom > past + height:
            bar.setValue(top - height // 3)

    def set_caret(self, position: int) -> None:
        """Take the keyboard to a position, with the caret to be seen."""
        self.show_range(position, position)
        cursor = self.textCursor()
        cursor.setPosition(position)
        self.setTextCursor(cursor)
        self.setFocus()

    def rect_at(self, position: int) -> QRect:
        """Return where a position of the document stands in the viewport."""
        from PySide6.QtGui import QTextCursor

        cursor = QTextCursor(self.document())
        cursor.setPosition(position)
        return self.cursorRect(cursor)

    def rect_of(self, marker: MarkerPlace) -> QRect:
        """Return where a marker stands in the viewport."""
        return self.rect_at(marker.start).united(self.rect_at(marker.end))

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
        self.links.pointer = event.position().toPoint()
        super().mouseMoveEvent(event)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 - Qt's name
        """Go to the next or previous link, then out of the pane."""
        self.links.pointer = None
        stays = super().focusNextPrevChild(next)
        self.links.tell_focus(stays=stays)
        return stays

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the column anew and keep the place."""
        with self.place.held():
            # The scroll bar's room is kept where there is none: the text would jump as it comes.
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
            self.place.restore()

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
