"""The states in which a window is looked at, and what the keyboard can reach in each."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from benelux_viewer.ui.main_window import MainWindow

_MOST = 80


def reachable(window: MainWindow) -> list[QWidget]:
    """Return what Tab comes by, in its order, from the search box until it is there again.

    Not asked of Qt's chain of focus: PySide deletes what it hands out of that.
    """
    window.header.box.setFocus()
    found: list[QWidget] = [window.header.box]
    for _ in range(_MOST):
        here = QApplication.focusWidget()
        QTest.keyClick(here, Qt.Key.Key_Tab)
        there = QApplication.focusWidget()
        if there is found[0]:
            return found
        if there is not here:
            found.append(there)
    raise AssertionError([widget.accessibleName() for widget in found])


def _page(window: MainWindow, _qtbot: QtBot) -> list[QWidget]:
    window.go("1c")
    return reachable(window)


def _search(words: str) -> Callable[[MainWindow, QtBot], list[QWidget]]:
    def do(window: MainWindow, qtbot: QtBot) -> list[QWidget]:
        window.go("1c")
        window.search(words)
        qtbot.waitUntil(window.rooms.results.isVisible)
        return reachable(window)

    return do


def _message(window: MainWindow, _qtbot: QtBot) -> list[QWidget]:
    window.rooms.messages.say("Bewaard als brief.pdf")
    return reachable(window)


def _shortcuts(window: MainWindow, _qtbot: QtBot) -> list[QWidget]:
    window.actions_["shortcuts"].trigger()
    return reachable(window)


def _preview(window: MainWindow, _qtbot: QtBot) -> list[QWidget]:
    window.actions_["print"].trigger()
    return reachable(window)


stops: dict[str, Callable[[MainWindow, QtBot], list[QWidget]]] = {
    "page": _page,
    "hits": _search("energie"),
    "correction": _search("luxenburg"),
    "message": _message,
    "shortcuts": _shortcuts,
    "preview": _preview,
}
