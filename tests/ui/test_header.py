from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from benelux_viewer import paths
from benelux_viewer.ui.header import Header
from benelux_viewer.ui.icons import Icons


@pytest.fixture
def header(qtbot: QtBot) -> Header:
    header = Header()
    qtbot.addWidget(header)
    toolbar = QWidget()
    QLineEdit(toolbar)
    header.furnish(toolbar, Icons(paths.resources() / "icons"))
    header.show()
    return header


def test_down_leaves_the_box(header: Header, qtbot: QtBot) -> None:
    with qtbot.waitSignal(header.box.left_downwards):
        qtbot.keyClick(header.box, Qt.Key.Key_Down)


def test_cross_wipes_the_query_and_is_seen_only_then(header: Header) -> None:
    (cross,) = [a for a in header.box.actions() if "Wis" in a.toolTip()]
    assert not cross.isVisible()
    header.box.setText("politie")
    assert cross.isVisible()
    cross.trigger()
    assert header.box.text() == ""


def test_entering_selects_the_old_query(header: Header) -> None:
    header.box.setText("politie")
    header.enter()
    assert header.box.selectedText() == "politie"


def test_toolbar_comes_after_the_box(header: Header, qtbot: QtBot) -> None:
    header.activateWindow()
    qtbot.waitUntil(header.isActiveWindow)
    header.box.setFocus()
    qtbot.keyClick(header.box, Qt.Key.Key_Tab)
    assert header.focusWidget() in header.findChildren(QLineEdit)[1:]
