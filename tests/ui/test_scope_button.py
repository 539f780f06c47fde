from __future__ import annotations

import pytest
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from benelux_viewer.ui.scope_button import ScopeButton


@pytest.fixture
def host(qtbot: QtBot) -> QWidget:
    host = QWidget()
    qtbot.addWidget(host)
    QHBoxLayout(host)
    host.resize(600, 60)
    return host


@pytest.fixture
def button(host: QWidget, qtbot: QtBot) -> ScopeButton:
    button = ScopeButton(host)
    host.layout().addWidget(button)
    host.show()
    qtbot.waitExposed(host)
    return button


def test_whole_briefing_is_said_in_full(button: ScopeButton) -> None:
    assert button.text() == "Hele briefing ▾"
    assert button.accessibleName() == "Zoeken in: Hele briefing"


@pytest.mark.parametrize("name", ["Voetnoten", "§1b Veiligheid", "R & D"])
def test_short_name_is_said_in_full_and_as_it_is(
    button: ScopeButton, name: str, qtbot: QtBot
) -> None:
    button.show_scope(name, narrowed=True)
    qtbot.waitUntil(lambda: button.text() == name.replace("&", "&&") + " ▾")


def test_less_than_all_stands_out(button: ScopeButton) -> None:
    button.show_scope("Voetnoten", narrowed=True)
    assert button.font().weight() == QFont.Weight.DemiBold
    button.show_scope("Hele briefing", narrowed=False)
    assert button.font().weight() == QFont.Weight.Normal


def test_long_name_is_cut_and_told_in_full_elsewhere(button: ScopeButton, qtbot: QtBot) -> None:
    name = "§1a Economische samenwerking en interne markt · Voetnoten"
    button.show_scope(name, narrowed=True)
    qtbot.waitUntil(lambda: button.text().endswith("… ▾"))
    assert name in button.accessibleName()
    assert "samenwerking en interne markt" in button.toolTip()
    assert button.sizeHint().width() < 300


def test_words_give_way_to_little_room(button: ScopeButton, host: QWidget, qtbot: QtBot) -> None:
    wide = button.width()
    host.layout().addWidget(other := QWidget())
    other.setMinimumWidth(500)
    host.resize(600, 60)
    qtbot.waitUntil(lambda: button.width() < wide)
    assert button.width() >= button.least
    assert button.text().endswith("… ▾")


def test_text_size_of_the_window_is_taken_over(
    button: ScopeButton, host: QWidget, qtbot: QtBot
) -> None:
    large = QFont(host.font())
    large.setPixelSize(20)
    host.setFont(large)
    button.show_scope("Hele briefing", narrowed=False)
    before = button.sizeHint().width()
    large.setPixelSize(40)
    host.setFont(large)
    assert button.font().pixelSize() == 40
    assert button.sizeHint().width() > before
    qtbot.waitUntil(lambda: button.text() == "Hele briefing ▾")
