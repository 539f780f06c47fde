"""What stands left of the text: paragraph numbers, and an edge where the keyboard is.

A widget of its own, because the viewport is Qt's: asked for it, PySide loads every kind of widget
to find out which one it is, and a start would wait for that.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from benelux_viewer.model.refs import NodeRef
from benelux_viewer.pages.page import Passage
from benelux_viewer.ui import theme
from benelux_viewer.ui.detail.leaves import Leaf

if TYPE_CHECKING:
    from PySide6.QtCore import QRect
    from PySide6.QtGui import QPaintEvent


class Gutter(QWidget):
    """Paints the numbers in sight; `place` tells where a position stands in the pane."""

    def __init__(self, pane: QWidget, place: Callable[[int], QRect]) -> None:
        super().__init__(pane)
        self._pane = pane
        self._place = place
        self._colours = theme.LIGHT
        self._scale = 100
        self._leaf: Leaf | None = None
        self.target: NodeRef | None = None
        self.hide()

    def show_leaf(self, leaf: Leaf, colours: theme.Colours, scale: int) -> None:
        """Show the numbers of another page, none of them as the target."""
        self._leaf, self.target = leaf, None
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
        for ref, number, position in self._numbers():
            rect = self._place(position)
            if rect.top() > self.height():
                break
            if rect.bottom() < 0:
                continue
            at_target = ref == self.target
            font.setBold(at_target)
            painter.setFont(font)
            painter.setPen(QColor(self._colours.accent if at_target else self._colours.quiet))
            words = str(number)
            left = self.width() - 2 * theme.GRID - QFontMetricsF(font).horizontalAdvance(words)
            painter.drawText(QPointF(left, rect.bottom() - descent), words)
        if self._pane.hasFocus():
            painter.fillRect(QRect(0, 0, 2, self.height()), QColor(self._colours.accent))

    def _numbers(self) -> Iterator[tuple[NodeRef, int, int]]:
        """Yield each numbered paragraph with its number, and where it begins in the document."""
        if self._leaf is None:
            return
        anchors = self._leaf.map.anchors
        for block in self._leaf.page.blocks:
            if isinstance(block, Passage) and block.number and block.ref in anchors:
                yield block.ref, block.number, anchors[block.ref]
