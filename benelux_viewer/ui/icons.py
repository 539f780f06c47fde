"""Line icons in the text's colour, whatever the palette, drawn from SVG at any scale."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QIconEngine, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer


class LineIcon(QIconEngine):
    """An SVG whose `currentColor` is the palette's text colour at the moment of painting."""

    def __init__(self, svg: str) -> None:
        super().__init__()
        self._svg = svg

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, _state: QIcon.State) -> None:
        """Draw the icon in a rectangle; disabled is the quiet colour."""
        disabled = mode == QIcon.Mode.Disabled
        group = QPalette.ColorGroup.Disabled if disabled else QPalette.ColorGroup.Active
        colour = QGuiApplication.palette().color(group, QPalette.ColorRole.ButtonText)
        if disabled:
            painter.setOpacity(0.75)
        svg = self._svg.replace("currentColor", colour.name())
        QSvgRenderer(QByteArray(svg.encode())).render(painter, QRectF(rect))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """Draw the icon on nothing."""
        pixmap = QPixmap(size)
        if pixmap.isNull():
            # Where there is no room yet, Qt asks for a picture of nothing.
            return pixmap
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, QRect(0, 0, size.width(), size.height()), mode, state)
        painter.end()
        return pixmap

    def clone(self) -> QIconEngine:
        """Return another engine for the same icon."""
        return LineIcon(self._svg)


class Icons:
    """The icons in a folder, by name."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def __call__(self, name: str) -> QIcon:
        """Return an icon; FileNotFoundError if it was not shipped."""
        svg = (self._folder / f"{name}.svg").read_text(encoding="utf-8")
        return QIcon(LineIcon(svg.replace('stroke-width="2"', 'stroke-width="1.75"')))
