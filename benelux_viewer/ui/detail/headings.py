"""Headings in a narrow column: a word that is wider than that would be broken without a hyphen."""

from __future__ import annotations

import re
from collections.abc import Iterator

from PySide6.QtGui import (
    QFontMetricsF,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)

_PIXELS, _TIMES_LARGER = QTextFormat.Property.FontPixelSize, QTextFormat.Property.FontSizeAdjustment
# What a heading's letters were before, in pixels.
_USUAL = QTextFormat.Property.UserProperty + 1
# Smaller than this part of its size it would be no heading any more.
_SMALLEST = 0.6

_Piece = tuple[int, int, str, QTextCharFormat]


def fit_headings(document: QTextDocument, room: float) -> bool:
    """Make headings as small as their widest words need in a column of so many pixels.

    Return whether any is smaller than it was written.
    """
    cursor = QTextCursor(document)
    # One change: Qt sets lines as far as is seen, and would lose count of them between several.
    cursor.beginEditBlock()
    fitted = [_fit(cursor, list(_pieces(block)), room) for block in _headings(document)]
    cursor.endEditBlock()
    return any(fitted)


def _fit(cursor: QTextCursor, pieces: list[_Piece], room: float) -> bool:
    widest = _widest(pieces)
    share = max(_SMALLEST, min(1.0, room / widest)) if widest else 1.0
    for start, length, _, form in pieces:
        size = int(_usual(form) * share)
        if size == form.font().pixelSize():
            continue
        form.setProperty(_USUAL, _usual(form))
        # As long as that is there, Qt makes a heading so many times larger than other text.
        form.clearProperty(_TIMES_LARGER)
        form.setProperty(_PIXELS, size)
        cursor.setPosition(start)
        cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
        cursor.setCharFormat(form)
    return share < 1


def _headings(document: QTextDocument) -> Iterator[QTextBlock]:
    block = document.begin()
    while block.isValid():
        if block.blockFormat().headingLevel():
            yield block
        block = block.next()


def _pieces(block: QTextBlock) -> Iterator[_Piece]:
    pieces = block.begin()
    while not pieces.atEnd():
        piece = pieces.fragment()
        form = piece.charFormat()
        if form.font().pixelSize() > 0:
            yield piece.position(), piece.length(), piece.text(), form
        pieces += 1


def _usual(form: QTextCharFormat) -> int:
    return form.intProperty(_USUAL) or form.font().pixelSize()


def _widest(pieces: list[_Piece]) -> float:
    """Return how wide the widest word would be in its usual size; a word may be of two pieces."""
    widest = word = 0.0
    for _, _, words, form in pieces:
        font = form.font()
        font.setPixelSize(_usual(form))
        metrics = QFontMetricsF(font)
        for part in re.split(r"(\s)", words):
            word = 0.0 if part.isspace() else word + metrics.horizontalAdvance(part)
            widest = max(widest, word)
    return widest
