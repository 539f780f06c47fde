"""What tests of the languages do with a window."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from benelux_viewer import app, paths
from benelux_viewer.ui import session
from benelux_viewer.ui.main_window import MainWindow
from benelux_viewer.ui.preferences import Preferences
from benelux_viewer.ui.preferring import show_preferences
from benelux_viewer.ui.session import Session

WAIT_MS = 30_000


def settle(viewer: app.Viewer, qtbot: QtBot) -> None:
    viewer.window.activateWindow()
    qtbot.waitUntil(lambda: viewer.window.rooms.finder.ready, timeout=WAIT_MS)
    qtbot.waitUntil(
        lambda: viewer.window.isActiveWindow() or preferences(viewer) is not None, timeout=WAIT_MS
    )


def preferences(viewer: app.Viewer) -> Preferences | None:
    return viewer.window.findChild(Preferences)


def choose(window: QWidget, name: str, value: object) -> None:
    """Choose in a box of the preferences as a user does."""
    shown = window.findChild(Preferences) or show_preferences(window)
    (box,) = [box for preference, box in shown._boxes if preference.name == name]
    box.setCurrentIndex(box.findData(value))
    box.activated.emit(box.currentIndex())


def kept(viewer: app.Viewer) -> Session:
    viewer.window.rooms.keeper.finish()
    return session.load(paths.state() / "session.json")[0]


def words(window: MainWindow) -> str:
    return window.detail.browser.toPlainText()
