from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex, QStringListModel, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QListView, QWidget
from pytestqt.qtbot import QtBot

from benelux_viewer.ui import announcing
from benelux_viewer.ui.announcing import CurrentRow, Herald, announce
from benelux_viewer.ui.main_window import MainWindow


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Collect what is announced, with a screen reader that listens."""
    found: list[str] = []
    monkeypatch.setattr(announcing.QAccessible, "isActive", lambda: True)
    monkeypatch.setattr(
        announcing.QAccessible, "updateAccessibility", lambda event: found.append(event.message())
    )
    return found


def test_nobody_is_told_without_a_screen_reader(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    found: list[object] = []
    monkeypatch.setattr(announcing.QAccessible, "isActive", lambda: False)
    monkeypatch.setattr(announcing.QAccessible, "updateAccessibility", found.append)
    widget = QWidget()
    qtbot.addWidget(widget)
    announce(widget, "Bewaard.")
    assert found == []


def test_only_what_came_to_rest_is_told_and_once(qtbot: QtBot, told: list[str]) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    herald = Herald(widget)
    for words in ("1 alinea", "2 alinea’s", "3 alinea’s"):
        herald.tell(words)
    qtbot.waitUntil(lambda: told == ["3 alinea’s"])
    herald.tell("3 alinea’s")
    herald.tell("3 alinea’s")
    with qtbot.waitSignal(herald._rest.timeout):
        pass
    assert told == ["3 alinea’s"]
    herald.forget()
    herald.tell("3 alinea’s")
    qtbot.waitUntil(lambda: len(told) == 2)


def test_markup_is_not_told(qtbot: QtBot, told: list[str]) -> None:
    label = QLabel("Getoond: <b>luxemburg</b>.<br>2 alinea&rsquo;s")
    qtbot.addWidget(label)
    Herald(label).tell_label(label)
    qtbot.waitUntil(lambda: told == ["Getoond: luxemburg.\n2 alinea’s"])


def test_opened_section_is_told_unless_the_tree_says_it(
    window: MainWindow, told: list[str]
) -> None:
    window.detail.setFocus()
    window.go("1c")
    assert told == ["Geopend: Energiezekerheid, grondstoffen en groene groei"]
    window.tree.setFocus()
    window.go("1b")
    assert len(told) == 1


def test_note_and_link_that_tab_comes_to_are_told(window: MainWindow, told: list[str]) -> None:
    window.go("1c")
    told.clear()
    window.detail.setFocus()
    for _ in range(7):
        QTest.keyClick(window.detail.browser, Qt.Key.Key_Tab)
    assert told[0] == "Koppeling: Brief"
    assert any(words.startswith("Noot 5: ") for words in told)


def test_hit_that_is_stepped_to_is_told_with_its_line(window: MainWindow, told: list[str]) -> None:
    window.go("1c")
    window.search("fietsverkeer")
    window.actions_["next_hit"].trigger()
    assert told[-1].startswith("Treffer 1 van ")
    assert "fietsverkeer" in told[-1]


class _List(QListView):
    def __init__(self) -> None:
        super().__init__()
        self.said: list[int] = []

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:  # noqa: N802
        super().currentChanged(current, previous)
        self.said.append(current.row())


def test_list_says_its_current_row_as_it_gets_the_keyboard(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    view = _List()
    qtbot.addWidget(view)
    view.setModel(QStringListModel(["een", "twee"]))
    CurrentRow(view)
    view.setCurrentIndex(view.model().index(1, 0))
    view.said.clear()
    view.show()
    view.setFocus()
    qtbot.waitUntil(lambda: view.said == [1])
