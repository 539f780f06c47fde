from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from benelux_viewer.ui.results.recent import Recent


def test_the_last_eight_are_kept_the_latest_first() -> None:
    recent = Recent()
    for query in [*"abcdefghij", "e ", "  "]:
        recent.add(query)
    assert recent.queries == tuple("ejihgfdc")


def test_nothing_is_offered_before_there_was_a_query(qtbot: QtBot) -> None:
    box = QLineEdit()
    qtbot.addWidget(box)
    assert Recent().offer(box) is None


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_query_is_chosen_with_the_keyboard(qtbot: QtBot) -> None:
    box = QLineEdit()
    qtbot.addWidget(box)
    box.show()
    qtbot.waitExposed(box)
    recent = Recent()
    recent.add("fiets & trein")
    recent.add("politie")
    menu = recent.offer(box)
    assert menu.activeAction().text() == "politie"
    qtbot.keyClick(menu, Qt.Key.Key_Down)
    assert menu.activeAction().text() == "fiets && trein"
    with qtbot.waitSignal(recent.chosen) as told:
        qtbot.keyClick(menu, Qt.Key.Key_Return)
    assert told.args == ["fiets & trein"]


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_a_pasted_page_is_offered_by_its_beginning(qtbot: QtBot) -> None:
    box = QLineEdit()
    qtbot.addWidget(box)
    box.resize(300, 30)
    box.show()
    qtbot.waitExposed(box)
    recent = Recent()
    pasted = "De Landen hebben in 2018 het Verdrag ondertekend. " * 20
    recent.add(pasted)
    menu = recent.offer(box)
    assert menu.width() <= 300
    words = menu.activeAction().text()
    assert words.startswith("De Landen hebben")
    assert words.endswith("…")
    with qtbot.waitSignal(recent.chosen) as told:
        qtbot.keyClick(menu, Qt.Key.Key_Return)
    assert told.args == [pasted.strip()]
