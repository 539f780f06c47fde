"""How a hit looks in the list: its citation, why it was found, and its words with marks."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QPainter,
    QTextLayout,
)
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from benelux_viewer.search.hits import Match
from benelux_viewer.ui import theme
from benelux_viewer.ui.marked import formats, set_words
from benelux_viewer.ui.results.model import ROW, Row
from benelux_viewer.ui.rows import draw_ground

_LINES = 3
_LEFT = 2 * theme.GRID
_RIGHT = 2 * theme.GRID
_BEFORE = 24
# Heights of words that are kept.
_REMEMBERED = 1_000
_AT_RIGHT = Qt.AlignmentFlag.AlignRight
_Index = QModelIndex | QPersistentModelIndex


class HitDelegate(QStyledItemDelegate):
    """Draws rows of `ResultsModel`."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view
        self._heights: dict[tuple[str, int, int], int] = {}
        self.colours = theme.LIGHT

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw a section's name or a hit."""
        row: Row = index.data(ROW)
        painter.save()
        if row.ref is None:
            self._paint_section(painter, option, row)
        else:
            self._paint_hit(painter, option, row)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Return the height that the words need at the list's width."""
        row: Row = index.data(ROW)
        small = QFontMetrics(theme.smaller(option.font)).height()
        if row.ref is None:
            return QSize(0, small + 3 * theme.GRID)
        height = 2 * theme.GRID + option.fontMetrics.height() + (small + 2 if row.label else 0)
        width = self._view.viewport().width()
        return QSize(0, height + self._height(row, option.font, option.fontMetrics, width))

    def sign_at(self, rect: QRect, row: Row, font: QFont) -> tuple[QRect, str]:
        """Return where in a row's rectangle its links are, and how much is said of them there."""
        if not row.sign:
            return QRect(), ""
        title, small = QFontMetrics(font), QFontMetrics(theme.smaller(font))
        words, right = row.sign, rect.right() - _RIGHT
        taken = rect.left() + _LEFT + title.horizontalAdvance(row.title) + theme.GRID
        if small.horizontalAdvance(words) > right - taken:
            words = row.sign[-1:]
        width = small.horizontalAdvance(words)
        return QRect(right - width + 1, rect.top() + theme.GRID, width, title.height()), words

    def _paint_section(self, painter: QPainter, option: QStyleOptionViewItem, row: Row) -> None:
        font = theme.smaller(option.font, strong=True)
        painter.setFont(font)
        painter.setPen(QColor(self.colours.quiet))
        box = option.rect.adjusted(_LEFT, theme.GRID, -_RIGHT, -4)
        words = QFontMetrics(font).elidedText(row.title, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, Qt.AlignmentFlag.AlignBottom, words)

    def _paint_hit(self, painter: QPainter, option: QStyleOptionViewItem, row: Row) -> None:
        rect: QRect = option.rect
        draw_ground(painter, option, has_keyboard=self._view.hasFocus())
        box = rect.adjusted(_LEFT, theme.GRID, -_RIGHT, -theme.GRID)
        painter.setFont(option.font)
        painter.setPen(QColor(self.colours.accent))
        sign, words = self.sign_at(rect, row, option.font)
        room = (sign.left() - theme.GRID if words else box.right()) - box.left()
        title = QFontMetrics(option.font).elidedText(row.title, Qt.TextElideMode.ElideRight, room)
        painter.drawText(box, Qt.AlignmentFlag.AlignTop, title)
        if words:
            painter.setFont(theme.smaller(option.font))
            painter.drawText(sign, Qt.AlignmentFlag.AlignVCenter | _AT_RIGHT, words)
        top = box.top() + option.fontMetrics.height()
        if row.label:
            font = theme.smaller(option.font)
            painter.setFont(font)
            painter.setPen(QColor(self.colours.quiet))
            words = QFontMetrics(font).elidedText(
                row.label, Qt.TextElideMode.ElideRight, box.width()
            )
            label = QRect(box.left(), top, box.width(), QFontMetrics(font).height())
            painter.drawText(label, Qt.AlignmentFlag.AlignTop, words)
            top += label.height() + 2
        painter.setPen(QColor(self.colours.ink))
        layout = self._words(row, option.font, rect.width())
        layout.draw(painter, QPointF(box.left(), top))

    def _words(self, row: Row, font: QFont, width: int) -> QTextLayout:
        """Set a snippet in lines, with what was found marked."""
        room = self._room(width)
        text, matches, narrow = self._cut(row, font, room)
        return set_words(text, font, room, formats(text, matches, narrow, self.colours), _LINES)

    def _height(self, row: Row, font: QFont, metrics: QFontMetrics, width: int) -> int:
        """Return how high the words of a row are; from one key to the next most are the same."""
        room = self._room(width)
        words, _ = cut(row.text, row.matches, self._letters(metrics, room))
        key = (words, room, font.pixelSize())
        if key not in self._heights:
            if len(self._heights) >= _REMEMBERED:
                self._heights.clear()
            self._heights[key] = self._needed(words, row, font, metrics, width)
        return self._heights[key]

    def _needed(self, words: str, row: Row, font: QFont, metrics: QFontMetrics, width: int) -> int:
        """Return how high words are.

        Qt counts their lines faster than a layout of our own does, and many rows are never seen;
        but it does not break what is too long for a line.
        """
        room = self._room(width)
        if metrics.horizontalAdvance(max(words.split(), key=len, default="")) > room:
            return round(self._words(row, font, width).boundingRect().height())
        wrap = Qt.TextFlag.TextWordWrap
        needed = metrics.boundingRect(QRect(0, 0, room, 1), wrap, words).height()
        return min(needed, _LINES * metrics.lineSpacing())

    def _letters(self, metrics: QFontMetrics, room: int) -> int:
        """Return how many letters of a snippet are shown."""
        return int(_LINES * room / metrics.averageCharWidth())

    def _room(self, width: int) -> int:
        return max(width - _LEFT - _RIGHT, 40)

    def _cut(self, row: Row, font: QFont, room: int) -> tuple[str, list[Match], list[Match]]:
        """Return what is shown of a snippet, and what is marked in it."""
        letters = self._letters(QFontMetrics(font), room)
        text, matches = cut(row.text, row.matches, letters)
        # The same words are cut off from both: they are cut where the first mark is.
        _, narrow = cut(row.text, row.strong, letters, first=row.matches)
        return text, matches, narrow


def cut(
    text: str, matches: tuple[Match, ...], letters: int, first: tuple[Match, ...] = ()
) -> tuple[str, list[Match]]:
    """Cut a snippet at words to what fits, so that what was found first is in sight.

    `first` tells where that is if it is not in `matches` themselves.
    """
    start = 0
    found = (*first, *matches)[:1]
    if found and found[0].end > letters - _BEFORE:
        # No further than needed: at the end of a text there would be room left.
        least = len(text) - letters * 4 // 5
        start = text.rfind(" ", 0, max(min(found[0].start - _BEFORE, least), 0)) + 1
    end = len(text)
    if end - start > letters:
        end = max(text.rfind(" ", 0, start + letters - 2), start + 1)
    before, after = "… " if start else "", " …" if end < len(text) else ""
    shift = len(before) - start
    kept = [Match(m.start + shift, min(m.end, end) + shift) for m in matches if m.start < end]
    return f"{before}{text[start:end]}{after}", kept
