"""How a reference looks in the list: its number in the margin, its words in the text's column."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QTextLayout
from PySide6.QtWidgets import QListWidget, QStyledItemDelegate, QStyleOptionViewItem

from benelux_viewer.search.hits import Match
from benelux_viewer.ui import theme
from benelux_viewer.ui.marked import formats, set_words
from benelux_viewer.ui.rows import draw_ground

NUMBER = Qt.ItemDataRole.UserRole
WORDS = Qt.ItemDataRole.UserRole + 1
MARKED = Qt.ItemDataRole.UserRole + 2

_ABOVE = 2
_NUMBER_GAP = 12
_LEAST = 80
_Index = QModelIndex | QPersistentModelIndex


class Marked(NamedTuple):
    """What a search found in a reference's words: whole words, and what was typed of them."""

    words: tuple[Match, ...] = ()
    strong: tuple[Match, ...] = ()


class NoteDelegate(QStyledItemDelegate):
    """Draws references in a column: `left` and `width` in pixels, from the list's left edge."""

    def __init__(self, view: QListWidget) -> None:
        super().__init__(view)
        self._view = view
        self.colours = theme.LIGHT
        self.left, self.width = 48, 480
        self._heights: dict[tuple[str, str, int], int] = {}

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw a reference."""
        rect: QRect = option.rect
        painter.save()
        draw_ground(painter, option, has_keyboard=self._view.hasFocus())
        painter.setFont(option.font)
        painter.setPen(QColor(self.colours.quiet))
        margin = QRect(0, rect.top() + _ABOVE, self.left - _NUMBER_GAP, rect.height())
        where = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
        painter.drawText(margin, where, str(index.data(NUMBER)))
        painter.setPen(QColor(self.colours.ink))
        words = self._words(index, option.font)
        words.draw(painter, QPointF(self.left, rect.top() + _ABOVE))
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Return the height that the words need in the column."""
        return QSize(0, self.height(index, option.font))

    def height(self, index: _Index, font: QFont) -> int:
        """Return how many pixels a reference needs in a font."""
        # The same notes come back on many pages.
        asked = (index.data(WORDS), font.key(), self._room())
        if asked not in self._heights:
            words = self._words(index, font)
            self._heights[asked] = round(words.boundingRect().height()) + 2 * _ABOVE
        return self._heights[asked]

    def _words(self, index: _Index, font: QFont) -> QTextLayout:
        text: str = index.data(WORDS)
        marked: Marked = index.data(MARKED) or Marked()
        marks = formats(text, marked.words, marked.strong, self.colours)
        return set_words(text, font, self._room(), marks)

    def _room(self) -> int:
        room = min(self.width, self._view.viewport().width() - self.left - theme.GRID)
        return max(room, _LEAST)
