"""What stands left of the text: paragraph numbers, and an edge where the keyboard is.

A widget of its own, because the viewport is Qt's: asked for it, PySide loads every kind of widget
to find out which one it is, and a start would wait for that.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtWidgets import QWidget

from benelux_viewer.model.refs import NodeRef
from benelux_viewer.ui import theme

if TYPE_CHECKING:
    from PySide6.QtCore import QRect
    from PySide6.QtGui import QPaintEvent


class Number(NamedTuple):
    """A paragraph's number, and where the paragraph begins in the document."""

    position: int
    number: int
    ref: NodeRef


class Gutter(QWidget):
    """Paints the numbers in sight; `place` tells where a position stands in the pane."""

    def __init__(self, pane: QWidget, place: Callable[[int], QRect]) -> None:
        super().__init__(pane)
        self._pane = pane
        self._place = place
        self._colours = theme.LIGHT
        self._scale = 100
        self.numbers: Sequence[Number] = ()
        self.target: NodeRef | None = None
        self.hide()

    def show_numbers(self, numbers: Sequence[Number], colours: theme.Colours, scale: int) -> None:
        """Show the numbers of another page, none of them as the target."""
        self.numbers, self.target = numbers, None
        self._colours, self._scale = colours, scale
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the numbers in sight, then the focus."""
        from PySide6.QtCore import QPointF, QRect
        from PySide6.QtGui import QColor, QFontMetricsF, QPainter

        del event
        painter = QPainter(self)
        descent = QFontMetricsF(theme.text_font(self._scale)).descent()
        font = theme.smaller(theme.interface_font(self._scale))
        for number in self.numbers:
            rect = self._place(number.position)
            if rect.top() > self.height():
                break
            if rect.bottom() < 0:
                continue
            at_target = number.ref == self.target
            font.setBold(at_target)
            painter.setFont(font)
            painter.setPen(QColor(self._colours.accent if at_target else self._colours.quiet))
            words = str(number.number)
            left = self.width() - 2 * theme.GRID - QFontMetricsF(font).horizontalAdvance(words)
            painter.drawText(QPointF(left, rect.bottom() - descent), words)
        if self._pane.hasFocus():
            painter.fillRect(QRect(0, 0, 2, self.height()), QColor(self._colours.accent))
