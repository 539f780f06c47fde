"""What the tests of the window do and look at."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from benelux_viewer.ui.main_window import MainWindow

CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def press(window: MainWindow, qtbot: QtBot) -> Callable[..., None]:
    def do(key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
        qtbot.keyClick(QApplication.focusWidget() or window, key, modifier)

    return do


def page(window: MainWindow) -> str:
    shown = window.detail.page
    assert shown is not None
    return shown.ref


def top(window: MainWindow) -> str:
    return window.navigator.current.place


def marked(window: MainWindow) -> set[str]:
    return {
        s.cursor.selectedText()
        for s in window.detail.browser.extraSelections()
        if s.format.background().style() != Qt.BrushStyle.NoBrush
    }
