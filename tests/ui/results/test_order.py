from __future__ import annotations

from pytestqt.qtbot import QtBot

from benelux_viewer.ui.results.order import OrderButton


def test_order_is_chosen_shown_and_told(qtbot: QtBot) -> None:
    button = OrderButton()
    qtbot.addWidget(button)
    best, document = button.menu().actions()
    assert best.isChecked()
    assert button.text() == "Beste eerst ▾"
    with qtbot.waitSignal(button.chosen) as told:
        document.trigger()
    assert told.args == [True]
    assert button.text() == "Op volgorde ▾"
    assert "Volgorde van de briefing" in button.accessibleName()
    with qtbot.waitSignal(button.chosen) as told:
        best.trigger()
    assert told.args == [False]


def test_kept_order_is_shown_and_not_told(qtbot: QtBot) -> None:
    button = OrderButton()
    qtbot.addWidget(button)
    with qtbot.assertNotEmitted(button.chosen):
        button.set_in_order(True)
    assert [action.isChecked() for action in button.menu().actions()] == [False, True]
