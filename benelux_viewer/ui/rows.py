"""What rows have in common: how the chosen one, and that with the keyboard, are told apart."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPalette, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

_BAR = 4


def draw_choice(painter: QPainter, row: QRect, palette: QPalette) -> None:
    """Draw a bar at the left edge of the chosen row: its ground alone is too light to be seen."""
    bar = QRect(0, row.top(), _BAR, row.height())
    painter.fillRect(bar, palette.color(QPalette.ColorRole.Accent))


def draw_focus(painter: QPainter, row: QRect, palette: QPalette) -> None:
    """Draw a line round the row that has the keyboard."""
    painter.setPen(QPen(palette.color(QPalette.ColorRole.Accent), 2))
    painter.drawRect(row.adjusted(1, 1, -1, -1))


def draw_ground(painter: QPainter, option: QStyleOptionViewItem, *, has_keyboard: bool) -> None:
    """Draw what lies under the words of a row in a list that has the keyboard or not."""
    if option.state & QStyle.StateFlag.State_Selected:
        painter.fillRect(option.rect, option.palette.color(QPalette.ColorRole.Highlight))
        draw_choice(painter, option.rect, option.palette)
    if has_keyboard and option.state & QStyle.StateFlag.State_HasFocus:
        draw_focus(painter, option.rect, option.palette)
