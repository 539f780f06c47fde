"""Which colours and which text size the window has now, and who must hear of a change."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from benelux_viewer.ui import theme

SCALES = (80, 90, 100, 110, 125, 150, 175, 200, 250, 300)


class Look(QObject):
    """Colours follow the system unless they are forced; the scale is in per cent."""

    changed = Signal()

    def __init__(
        self,
        forced: theme.Colours | None = None,
        scale: int = 100,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.colours = forced or theme.system_colours()
        self.scale = _nearest(scale)
        if forced is None:
            QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow)

    def set_scale(self, scale: int) -> None:
        """Take a text size; one that is not offered becomes the nearest that is."""
        if _nearest(scale) != self.scale:
            self.scale = _nearest(scale)
            self.changed.emit()

    def larger(self) -> None:
        """Take the next larger text size, if there is one."""
        self.set_scale(SCALES[min(SCALES.index(self.scale) + 1, len(SCALES) - 1)])

    def smaller(self) -> None:
        """Take the next smaller text size, if there is one."""
        self.set_scale(SCALES[max(SCALES.index(self.scale) - 1, 0)])

    def _follow(self) -> None:
        self.colours = theme.system_colours()
        self.changed.emit()


def _nearest(scale: int) -> int:
    return min(SCALES, key=lambda offered: abs(offered - scale))
