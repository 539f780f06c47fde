"""The year strip in the text: the same drawing as on paper, in the window's colours."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QByteArray, QSize, QUrl
from PySide6.QtGui import QImage, QPainter, QTextDocument
from PySide6.QtSvg import QSvgRenderer

from benelux_viewer.pages.page import Timeline
from benelux_viewer.ui import theme
from benelux_viewer.ui.detail.browser import PageBrowser
from benelux_viewer.writers import html
from benelux_viewer.writers.timeline import LINE, StripLook, draw

# A label is as large as the words of a table: 15 pixels beside text of 17.
_LABEL = 14
_PADDING = 17


def put(browser: PageBrowser, timeline: Timeline, colours: theme.Colours, scale: int) -> None:
    """Put a strip, as wide as the column, in the document that a browser shows.

    `scale` is the size of text in per cent.
    """
    document, (_, column) = browser.document(), browser.column()
    # The tinted ground that the strip stands on keeps its words off its edges.
    width = column - 2 * _PADDING
    if width <= 0:
        # There is no column yet; one is told of when there is.
        return
    image = picture(timeline, colours, width, scale, browser.devicePixelRatioF())
    name = QUrl(f"{html.STRIP}{timeline.year}")
    document.addResource(QTextDocument.ResourceType.ImageResource, name, image)
    document.markContentsDirty(0, document.characterCount())


def picture(
    timeline: Timeline, colours: theme.Colours, width: int, scale: int, ratio: float
) -> QImage:
    """Return a strip so many pixels wide as it stands today, sharp on a screen of that ratio.

    `scale` is the size of text in per cent.
    """
    look = StripLook(
        ink=colours.ink,
        quiet=colours.quiet,
        hairline=colours.hairline,
        accent=colours.accent,
        ground=colours.panel,
        font=theme.SANS,
        width=width / (_LABEL / LINE * scale / 100),
    )
    strip = draw(timeline, date.today(), look)
    size = QSize(width, round(width * strip.height / strip.width))
    image = QImage(size * ratio, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    QSvgRenderer(QByteArray(strip.svg.encode())).render(painter)
    painter.end()
    image.setDevicePixelRatio(ratio)
    return image
