from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from benelux_viewer import paths
from benelux_viewer.ui import messages
from benelux_viewer.ui.icons import Icons
from benelux_viewer.ui.messages import MessageBar


@pytest.fixture
def bar(qtbot: QtBot) -> MessageBar:
    bar = MessageBar(Icons(paths.resources() / "icons"))
    qtbot.addWidget(bar)
    return bar


def test_message_is_seen_until_the_next(bar: MessageBar) -> None:
    assert bar.text() == ""
    bar.say("De schijf is <b>vol</b>.")
    bar.say("De printer staat <i>uit</i>.")
    assert bar.text() == "De printer staat <i>uit</i>."
    assert bar.isVisible()


def test_message_is_closed_by_button_and_by_esc(bar: MessageBar, qtbot: QtBot) -> None:
    bar.say("Eén")
    qtbot.mouseClick(bar.findChild(QToolButton), Qt.MouseButton.LeftButton)
    assert bar.text() == ""
    bar.say("Twee")
    qtbot.keyClick(bar, Qt.Key.Key_Escape)
    assert bar.text() == ""


def test_message_is_announced_to_a_screen_reader(
    bar: MessageBar, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(messages, "announce", lambda _, words: told.append(words))
    bar.say("Bewaard.")
    assert told == ["Bewaard."]
