"""What a screen reader is told of everything that can be reached, in each state of the window."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from benelux_viewer.ui.main_window import MainWindow
from benelux_viewer.ui.pane_keys import pane_keys
from benelux_viewer.ui.sheets import Sheets
from tests.ui.named import DESCRIPTION, NAME, nameless, nodes
from tests.ui.stops import stops

STATES = pytest.mark.parametrize("state", [*stops])


@STATES
def test_whatever_tab_comes_by_has_a_name(window: MainWindow, qtbot: QtBot, state: str) -> None:
    reached = stops[state](window, qtbot)
    assert len(reached) > 5
    for widget in reached:
        node = QAccessible.queryAccessibleInterface(widget)
        assert node is not None
        assert node.text(NAME).strip(), widget
        # Qt has no role for pictures that can be leafed through: their name says what they are.
        plain = not isinstance(widget, Sheets)
        assert not (plain and node.role() in (QAccessible.Role.NoRole, QAccessible.Role.Client))


@STATES
def test_nothing_that_can_be_used_or_read_lacks_a_name(
    window: MainWindow, qtbot: QtBot, state: str
) -> None:
    stops[state](window, qtbot)
    assert nameless(window) == []


@STATES
def test_no_markup_is_read_out(window: MainWindow, qtbot: QtBot, state: str) -> None:
    stops[state](window, qtbot)
    for node in nodes(window):
        for text in (node.text(NAME), node.text(DESCRIPTION)):
            assert "<qt>" not in text
            assert "<b>" not in text
            assert "<br>" not in text


def test_tab_goes_as_the_eye_does(window: MainWindow, qtbot: QtBot) -> None:
    window.rooms.messages.say("Bewaard als brief.pdf")
    names = [widget.accessibleName() for widget in stops["hits"](window, qtbot)]
    order = ("Zoeken", "Zoeken in: Hele briefing", "Menu", "Inhoud", "Zoekresultaten")
    places = [names.index(name) for name in order]
    assert places == sorted(places)
    page = window.detail.page
    assert page is not None
    assert names.index(page.title) > places[-1]
    assert names[-1] == "Verwijzingen"


def test_tab_comes_by_a_message_before_the_panes(window: MainWindow, qtbot: QtBot) -> None:
    names = [widget.accessibleName() for widget in stops["message"](window, qtbot)]
    assert names.index("Menu") < names.index("Sluit de melding") < names.index("Inhoud")


def test_list_of_shortcuts_names_the_keys_of_every_pane(window: MainWindow) -> None:
    window.actions_["shortcuts"].trigger()
    words = window.stack.sheet.toPlainText()
    for keys, what in pane_keys():
        assert keys in words
        assert what in words
    panes = ("Zoekvak:", "Boom", "Treffers:", "Tekst", "Verwijzingen:", "Afdrukvoorbeeld:")
    assert all(any(what.startswith(pane) for _, what in pane_keys()) for pane in panes)
