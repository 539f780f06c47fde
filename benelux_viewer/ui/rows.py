"""What the rows of every list have in common: how the chosen one is told apart."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPalette

_BAR = 4


def draw_choice(painter: QPainter, row: QRect, palette: QPalette) -> None:
    """Draw a bar at the left edge of the chosen row: its ground alone is too light to be seen."""
    bar = QRect(0, row.top(), _BAR, row.height())
    painter.fillRect(bar, palette.color(QPalette.ColorRole.Accent))
