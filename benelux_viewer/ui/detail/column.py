"""The column of the text: as wide as can be read, in the middle of what room there is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QFontMetricsF

from benelux_viewer.ui import theme

if TYPE_CHECKING:
    from PySide6.QtGui import QTextDocument, QTextFrameFormat

_LINE = 68
_SAMPLE = "de bestrijding van belemmeringen in de interne markt van de Benelux, en verder"
_GUTTER = 48
_EDGE = 32
# A document's own property: some of its headings are smaller than they were.
_FITTED = "fitted"


def set_margins(document: QTextDocument, width: int, scale: int) -> int:
    """Set a document's margins for a pane of a width in pixels and a text size in per cent.

    A heading with a word that is wider than the column is made smaller, so that it is not broken.
    Return the left margin, in pixels: the paragraphs' numbers stand there.
    """
    metrics = QFontMetricsF(theme.text_font(scale))
    column = metrics.horizontalAdvance(_SAMPLE) / len(_SAMPLE) * _LINE
    narrow = width < column + 2 * _EDGE + _GUTTER
    left = _GUTTER if narrow else max(_EDGE + _GUTTER, (width - column) / 2)
    right = theme.GRID * 2 if narrow else max(float(_EDGE), width - left - column)
    frame = document.rootFrame()
    margins: QTextFrameFormat = frame.frameFormat()
    margins.setLeftMargin(left)
    margins.setRightMargin(right)
    margins.setTopMargin(_EDGE)
    margins.setBottomMargin(2 * _EDGE)
    if margins != frame.frameFormat():
        frame.setFrameFormat(margins)
    if narrow or document.property(_FITTED):
        from benelux_viewer.ui.detail.headings import fit_headings

        document.setProperty(_FITTED, fit_headings(document, width - left - right))
    return int(left)
