"""How a row of the tree looks once something is searched, has the keyboard, or is in large type."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QBrush, QFont, QFontMetrics, QPainter, QPalette, QTextLayout
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from benelux_viewer.i18n import number
from benelux_viewer.ui import theme
from benelux_viewer.ui.marked import set_words
from benelux_viewer.ui.rows import draw_choice, draw_focus
from benelux_viewer.ui.tree.model import COUNT

_Index = QModelIndex | QPersistentModelIndex
_SIDE = 3
# Part of the usual size: what needs smaller letters than this is broken after all.
_SMALLEST = 0.75


class CountDelegate(QStyledItemDelegate):
    """Draws the count of hits at the right, and what has none in the quiet colour.

    In a view with word wrap a title takes as many lines as it needs.
    """

    def __init__(self, view: QTreeView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Return the room for all lines of a title, as wide as it is painted."""
        if not self._view.wordWrap():
            return super().sizeHint(option, index)
        depth, above = 1, index.parent()
        while above.isValid():
            depth, above = depth + 1, above.parent()
        room = self._view.viewport().width() - depth * self._view.indentation()
        room -= _count_width(option, index.data(COUNT)) + 2 * _SIDE
        words = _set(index.data(), option.font, max(room, option.fontMetrics.height()))
        return QSize(0, round(words.boundingRect().height()) + theme.GRID)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw the title in the room that the count leaves, and a line round the focus."""
        count = index.data(COUNT)
        if count is None and not self._view.wordWrap():
            super().paint(painter, option, index)
        else:
            self._paint_counted(painter, option, index, count)
        if option.state & QStyle.StateFlag.State_Selected:
            draw_choice(painter, option.rect, option.palette)
        if self._view.hasFocus() and self._view.currentIndex() == index:
            painter.save()
            draw_focus(painter, option.rect, option.palette)
            painter.restore()

    def _paint_counted(
        self, painter: QPainter, option: QStyleOptionViewItem, index: _Index, count: int | None
    ) -> None:
        words = "" if count is None else number(count)
        width = _count_width(option, count)
        room = QRect(option.rect)
        quiet = option.palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text)
        own = QStyleOptionViewItem(option)
        self.initStyleOption(own, index)
        style = own.widget.style()
        style.drawPrimitive(QStyle.PrimitiveElement.PE_PanelItemViewItem, own, painter, own.widget)
        own.rect = room.adjusted(0, 0, -width, 0)
        own.backgroundBrush = QBrush(Qt.BrushStyle.NoBrush)
        if count == 0:
            for role in (QPalette.ColorRole.Text, QPalette.ColorRole.HighlightedText):
                own.palette.setColor(role, quiet)
        title = own.text
        if self._view.wordWrap():
            own.text = ""
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, own, painter, own.widget)
        painter.save()
        painter.setFont(option.font)
        painter.setPen(own.palette.color(QPalette.ColorRole.Text))
        if self._view.wordWrap():
            box = own.rect.adjusted(_SIDE, 0, -_SIDE, 0)
            lines = _set(title, option.font, box.width())
            above = (box.height() - lines.boundingRect().height()) / 2
            lines.draw(painter, QPointF(box.left(), box.top() + max(above, 0)))
        room.setLeft(room.right() - width)
        room.setRight(room.right() - theme.GRID)
        painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, words)
        painter.restore()


def _set(title: str, font: QFont, room: int) -> QTextLayout:
    """Set a title in lines, in smaller letters if else its widest word would be broken."""
    metrics = QFontMetrics(font)
    widest = max(map(metrics.horizontalAdvance, title.split()), default=0)
    if widest > room:
        font = QFont(font)
        font.setPixelSize(int(font.pixelSize() * max(_SMALLEST, room / widest)))
    return set_words(title, font, room, [])


def _count_width(option: QStyleOptionViewItem, count: int | None) -> int:
    """Return how much a count takes of a title's room; as the next one may, it seldom changes."""
    if count is None:
        return 0
    return option.fontMetrics.horizontalAdvance(number(max(count, 10))) + 2 * theme.GRID
