"""What the desktop sees of a window: its icon, and its coming forward when it is asked."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import QObject, QSize, Qt, Slot
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import QWidget

# A desktop is handed every size at once: those for a menu's great icons are not among them.
_SIZES = (16, 22, 24, 32, 48, 64, 128)


class WindowIcon(QObject):
    """Gives a window, its parent, the icon for the system's colours, and follows these."""

    def __init__(self, folder: Path, window: QWidget) -> None:
        super().__init__(window)
        self._folder = folder
        self._window = window
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self.set_scheme)
        self.set_scheme(hints.colorScheme())

    @Slot(Qt.ColorScheme)
    def set_scheme(self, scheme: Qt.ColorScheme) -> None:
        """Wear the icon for light or dark panels; an unknown scheme is light."""
        icon = QIcon()
        name = "dark" if scheme is Qt.ColorScheme.Dark else "light"
        for size in _SIZES:
            icon.addFile(str(self._folder / name / f"{size}.png"), QSize(size, size))
        self._window.setWindowIcon(icon)


def come_forward(window: QWidget, token: str) -> None:
    """Bring a window before the others; `token` is the desktop's leave to do so, or empty."""
    if token:
        # Where Qt looks for it, at the next activation only.
        os.environ["XDG_ACTIVATION_TOKEN"] = token
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()
