"""The tree: where one is, where one can go, and where a search found something."""

from __future__ import annotations

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSignalBlocker,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QBrush, QKeyEvent, QPainter, QPalette, QPen
from PySide6.QtWidgets import (
    QFrame,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from benelux_viewer.model.outline import Outline
from benelux_viewer.model.refs import LETTER, NodeRef
from benelux_viewer.ui import theme
from benelux_viewer.ui.tree.model import COUNT, REF, OutlineModel

_PAUSE_MS = 120


class CountDelegate(QStyledItemDelegate):
    """Draws the count of hits at the right, and what has none in the quiet colour."""

    def __init__(self, view: QTreeView) -> None:
        super().__init__(view)
        self._view = view

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw the title in the room that the count leaves, and a line round the focus."""
        count = index.data(COUNT)
        if count is None:
            super().paint(painter, option, index)
        else:
            self._paint_counted(painter, option, index, count)
        if self._view.hasFocus() and self._view.currentIndex() == index:
            painter.save()
            painter.setPen(QPen(option.palette.color(QPalette.ColorRole.Accent), 2))
            painter.drawRect(option.rect.adjusted(1, 1, -1, -1))
            painter.restore()

    def _paint_counted(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
        count: int,
    ) -> None:
        # A start paints no counts, and this class brings ten enumerations along.
        from PySide6.QtWidgets import QStyle

        words = str(count)
        width = option.fontMetrics.horizontalAdvance(words) + 2 * theme.GRID
        room = QRect(option.rect)
        quiet = option.palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text)
        own = QStyleOptionViewItem(option)
        self.initStyleOption(own, index)
        style = own.widget.style()
        style.drawPrimitive(QStyle.PrimitiveElement.PE_PanelItemViewItem, own, painter, own.widget)
        own.rect = room.adjusted(0, 0, -width, 0)
        own.backgroundBrush = QBrush(Qt.BrushStyle.NoBrush)
        if not count:
            for role in (QPalette.ColorRole.Text, QPalette.ColorRole.HighlightedText):
                own.palette.setColor(role, quiet)
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, own, painter, own.widget)
        painter.save()
        painter.setPen(quiet if not count else own.palette.color(QPalette.ColorRole.Text))
        room.setLeft(room.right() - width)
        room.setRight(room.right() - theme.GRID)
        painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, words)
        painter.restore()

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Give every row some air."""
        size = super().sizeHint(option, index)
        return QSize(size.width(), option.fontMetrics.height() + theme.GRID)


class ThemeTree(QTreeView):
    """`opened` tells what the reader chose; what the window chooses with `follow` tells nobody."""

    opened = Signal(str)

    def __init__(self, outline: Outline, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = OutlineModel(outline, self)
        self.setModel(self._model)
        self.setItemDelegate(CountDelegate(self))
        self.setHeaderHidden(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformRowHeights(True)
        self.setIndentation(2 * theme.GRID)
        self.setAccessibleName("Inhoud")
        # One of our own: it paints no ground, and Qt's own would make PySide load every widget.
        self.setViewport(QWidget(self))
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._open_current)
        self.clicked.connect(self._open)
        self.activated.connect(self._open)
        self._unfold(outline)

    @property
    def outline_model(self) -> OutlineModel:
        """Return the model, to count hits in."""
        return self._model

    def set_outline(self, outline: Outline) -> None:
        """Show another briefing's tree."""
        self._model.set_outline(outline)
        self._unfold(outline)

    def follow(self, ref: NodeRef, *, unfold: bool) -> None:
        """Make a node the current one; without `unfold`, the nearest one above that is in sight."""
        index = self._model.find(ref)
        if not index.isValid():
            return
        if not unfold:
            shown = index
            while index.parent().isValid():
                index = index.parent()
                if not self.isExpanded(index):
                    shown = index
            index = shown
        self._pause.stop()
        if index != self.currentIndex():
            self.setCurrentIndex(index)
        self.scrollTo(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open what the keys lead to, once they rest."""
        before = self.currentIndex()
        super().keyPressEvent(event)
        if self.currentIndex() != before:
            self._pause.start()

    def _unfold(self, outline: Outline) -> None:
        with QSignalBlocker(self):
            for row in range(self._model.rowCount()):
                self.setExpanded(self._model.index(row, 0), True)
            for section in outline.letter.children:
                if any(child.children for child in section.children):
                    self.setExpanded(self._model.find(section.ref), True)
            self.setCurrentIndex(self._model.find(LETTER))

    def _open_current(self) -> None:
        self._open(self.currentIndex())

    def _open(self, index: QModelIndex) -> None:
        self._pause.stop()
        if ref := index.data(REF):
            self.opened.emit(ref)
        else:
            self.setExpanded(index, not self.isExpanded(index))
