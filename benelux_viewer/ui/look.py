"""Which colours and which text size the window has now, and who must hear of a change."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from benelux_viewer.ui import theme

SYSTEM, LIGHT, DARK, HIGH = "", "licht", "donker", "hoog contrast"
_CHOSEN = {LIGHT: theme.LIGHT, DARK: theme.DARK, HIGH: theme.HIGH}
SCALES = (80, 90, 100, 110, 125, 150, 175, 200, 250, 300)


class Look(QObject):
    """Colours follow the system unless a scheme is chosen; the scale is in per cent."""

    changed = Signal()

    def __init__(
        self,
        scheme: str = SYSTEM,
        scale: int = 100,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.scheme = _known(scheme)
        # Asked later what the system's scheme is, Qt tells for sure; its palette tells at once.
        first = theme.colours_of(QGuiApplication.palette()) if self.scheme == SYSTEM else None
        self.colours = first or _colours(self.scheme)
        self.scale = _nearest(scale)

    def dress(self, window: QWidget) -> None:
        """Give a window these colours and this text size, and the application with it."""
        app = QApplication.instance()
        if isinstance(app, QApplication):
            theme.apply(app, self.colours, self.scale)
        window.setFont(theme.interface_font(self.scale))
        window.setStyleSheet(theme.style_sheet(self.colours))

    def follow_system(self) -> None:
        """Hear of the system's colours from now on, and take those that it has now."""
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._follow)
        hints.accessibility().contrastPreferenceChanged.connect(self._follow)
        if _colours(self.scheme) != self.colours:
            self._follow()

    def set_scheme(self, scheme: str) -> None:
        """Take `LIGHT`, `DARK`, `HIGH` or what the `SYSTEM` asks for; unknown ones are its too."""
        if _known(scheme) != self.scheme:
            self.scheme = _known(scheme)
            self.colours = _colours(self.scheme)
            self.changed.emit()

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
        if self.scheme == SYSTEM:
            self.colours = theme.system_colours()
            self.changed.emit()


def _known(scheme: str) -> str:
    return scheme if scheme in _CHOSEN else SYSTEM


def _colours(scheme: str) -> theme.Colours:
    return _CHOSEN.get(scheme) or theme.system_colours()


def _nearest(scale: int) -> int:
    return min(SCALES, key=lambda offered: abs(offered - scale))
