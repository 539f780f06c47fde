"""How a row of the tree looks once something is searched, or has the keyboard."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QBrush, QPainter, QPalette, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from benelux_viewer.ui import theme
from benelux_viewer.ui.tree.model import COUNT

_Index = QModelIndex | QPersistentModelIndex


class CountDelegate(QStyledItemDelegate):
    """Draws the count of hits at the right, and what has none in the quiet colour."""

    def __init__(self, view: QTreeView) -> None:
        super().__init__(view)
        self._view = view

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
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
        self, painter: QPainter, option: QStyleOptionViewItem, index: _Index, count: int
    ) -> None:
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
