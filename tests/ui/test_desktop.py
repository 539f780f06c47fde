"""What the desktop sees: the icon for its colours, and a window that comes forward."""

from __future__ import annotations

import os

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from benelux_viewer import paths
from benelux_viewer.ui.desktop import WindowIcon, come_forward

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

FOLDER = paths.resources() / "desktop" / "icons"


@pytest.fixture
def widget(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def lightness(widget: QWidget) -> int:
    """Return how light the icon's tile is, at its left edge."""
    image = widget.windowIcon().pixmap(QSize(64, 64), 1.0).toImage()
    return image.pixelColor(7, 32).lightness()


def test_icon_is_for_the_systems_colours(widget: QWidget) -> None:
    icon = WindowIcon(FOLDER, widget)
    icon.set_scheme(Qt.ColorScheme.Dark)
    assert lightness(widget) > 160
    icon.set_scheme(Qt.ColorScheme.Light)
    assert lightness(widget) < 90
    icon.set_scheme(Qt.ColorScheme.Unknown)
    assert lightness(widget) < 90


def test_icon_has_the_sizes_that_a_panel_asks_for(widget: QWidget) -> None:
    WindowIcon(FOLDER, widget)
    sizes = {size.width() for size in widget.windowIcon().availableSizes()}
    assert sizes == {16, 22, 24, 32, 48, 64, 128}


def test_minimised_window_comes_forward(
    widget: QWidget, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("XDG_ACTIVATION_TOKEN", raising=False)
    other = QWidget()
    qtbot.addWidget(other)
    widget.showMinimized()
    other.show()
    other.activateWindow()
    qtbot.waitUntil(other.isActiveWindow)
    come_forward(widget, "")
    qtbot.waitUntil(widget.isActiveWindow)
    assert not widget.isMinimized()
    assert "XDG_ACTIVATION_TOKEN" not in os.environ


def test_maximised_window_stays_so(widget: QWidget) -> None:
    widget.showMaximized()
    widget.showMinimized()
    widget.setWindowState(widget.windowState() | Qt.WindowState.WindowMaximized)
    come_forward(widget, "")
    assert widget.isMaximized()


def test_leave_of_the_desktop_is_where_qt_looks_for_it(
    widget: QWidget, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_ACTIVATION_TOKEN", "an old one")
    come_forward(widget, "teken")
    assert os.environ["XDG_ACTIVATION_TOKEN"] == "teken"
