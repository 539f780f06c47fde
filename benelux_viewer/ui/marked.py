"""Words set in lines with marks on them, for the lists that Qt's own delegates cannot draw."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QFont, QTextCharFormat, QTextLayout, QTextOption

from benelux_viewer.search.hits import Match
from benelux_viewer.ui.plain import units
from benelux_viewer.ui.theme import Colours


def mark_style(colours: Colours, *, strong: bool) -> QTextCharFormat:
    """Return how what was typed is marked, and lighter: the word that it stands in."""
    style = QTextCharFormat()
    style.setBackground(QColor(colours.hit if strong else colours.hit_word))
    style.setForeground(QColor(colours.on_hit))
    # The ground alone is too light to be seen by everyone.
    style.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
    style.setUnderlineColor(QColor(colours.mark))
    return style


def formats(
    text: str, matches: Iterable[Match], strong: Iterable[Match], colours: Colours
) -> list[QTextLayout.FormatRange]:
    """Return the marks of a text; the strong ones lie over those of their words."""
    light, heavy = mark_style(colours, strong=False), mark_style(colours, strong=True)
    return [
        *(_format(text, match, light) for match in matches),
        *(_format(text, match, heavy) for match in strong),
    ]


def set_words(
    text: str,
    font: QFont,
    width: float,
    marks: list[QTextLayout.FormatRange],
    lines: int | None = None,
) -> QTextLayout:
    """Set a text in lines of a width in pixels, in no more `lines` than given."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    # An address has no spaces to break at.
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.setFormats(marks)
    layout.beginLayout()
    height, line = 0.0, layout.createLine()
    while line.isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, height))
        height += line.height()
        if layout.lineCount() == lines:
            break
        line = layout.createLine()
    layout.endLayout()
    return layout


def _format(text: str, match: Match, style: QTextCharFormat) -> QTextLayout.FormatRange:
    mark = QTextLayout.FormatRange()
    mark.start = units(text[: match.start])
    mark.length = units(text[match.start : match.end])
    mark.format = style
    return mark
