from __future__ import annotations

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from benelux_viewer.model.dossier import Dossier
from benelux_viewer.model.refs import AGENDA, LETTER, NodeRef
from benelux_viewer.pages.build import build
from benelux_viewer.search.hits import Kind, Scope
from benelux_viewer.ui.header import SearchBox
from benelux_viewer.ui.navigator import Visit
from benelux_viewer.ui.reader import Reader
from benelux_viewer.ui.scope_button import ScopeButton
from benelux_viewer.ui.scope_control import ScopeControl
from benelux_viewer.ui.scopes import WHOLE


@pytest.fixture
def places() -> list[Visit]:
    return [Visit(LETTER, NodeRef("1b"))]


@pytest.fixture
def button(qtbot: QtBot) -> ScopeButton:
    button = ScopeButton()
    qtbot.addWidget(button)
    button.resize(400, 30)
    return button


@pytest.fixture
def box(qtbot: QtBot) -> SearchBox:
    box = SearchBox()
    qtbot.addWidget(box)
    return box


@pytest.fixture
def control(
    button: ScopeButton, box: SearchBox, dossier: Dossier, places: list[Visit]
) -> ScopeControl:
    return ScopeControl(button, box, Reader(dossier, build), lambda: places[-1])


def offered(menu: QMenu) -> dict[str, QAction]:
    menu.aboutToShow.emit()
    return {a.text().partition("\t")[0]: a for a in menu.actions() if not a.isSeparator()}


def checked(menu: QMenu) -> list[str]:
    return [name for name, action in offered(menu).items() if action.isChecked()]


def test_part_that_is_read_and_the_kinds_are_offered(
    control: ScopeControl, button: ScopeButton
) -> None:
    names = list(offered(button.menu()))
    assert names[:3] == [
        "Hele briefing",
        "Dit onderdeel: §1b Veiligheid en weerbaarheid",
        "§1 Prioriteiten voorzitterschap",
    ]
    assert names[4:7] == ["Ander onderdeel", "Alles", "Alleen de brief"]
    assert checked(button.menu()) == ["Hele briefing", "Alles"]
    assert control.scope == WHOLE


def test_choice_is_shown_and_told(control: ScopeControl, button: ScopeButton, qtbot: QtBot) -> None:
    with qtbot.waitSignal(control.changed):
        offered(button.menu())["Voetnoten"].trigger()
    assert control.chosen == Scope(frozenset({Kind.FOOTNOTE}))
    assert "Voetnoten" in button.accessibleName()
    offered(button.menu())["Dit onderdeel: §1b Veiligheid en weerbaarheid"].trigger()
    assert control.chosen == Scope(frozenset({Kind.FOOTNOTE}), NodeRef("1b"))
    assert button.accessibleName().endswith("Voetnoten · §1b Veiligheid en weerbaarheid")


def test_any_section_can_be_chosen(control: ScopeControl, button: ScopeButton) -> None:
    others = offered(button.menu())["Ander onderdeel"].menu()
    (third,) = [action for action in others.actions() if action.text().startswith("§3")]
    third.trigger()
    assert control.chosen.within == "3"


def test_part_left_behind_is_still_offered_and_ticked(
    control: ScopeControl, button: ScopeButton, places: list[Visit]
) -> None:
    control.choose(Scope(within=NodeRef("1c")))
    places.append(Visit(AGENDA, AGENDA))
    (part,) = [name for name in checked(button.menu()) if name != "Alles"]
    assert part.startswith("§1c ")


def test_query_s_own_scope_is_shown_and_ticked(
    control: ScopeControl, button: ScopeButton, box: SearchBox
) -> None:
    box.setText("noot: strategie")
    assert button.accessibleName() == "Zoeken in: Voetnoten"
    assert checked(button.menu()) == ["Hele briefing", "Voetnoten"]
    box.setText("strategie")
    assert button.accessibleName() == "Zoeken in: Hele briefing"
    assert control.chosen == WHOLE


def test_choice_takes_the_place_of_what_the_query_said(
    control: ScopeControl, button: ScopeButton, box: SearchBox
) -> None:
    box.setText("§1b noot: strategie")
    offered(button.menu())["Koppen"].trigger()
    assert box.text() == "strategie"
    assert control.scope == Scope(frozenset({Kind.HEADING, Kind.TITLE}), NodeRef("1b"))
    offered(button.menu())["Hele briefing"].trigger()
    offered(button.menu())["Alles"].trigger()
    assert control.scope == WHOLE


def test_what_was_in_the_box_before_is_shown(
    button: ScopeButton, box: SearchBox, dossier: Dossier
) -> None:
    box.setText("kop: markt")
    ScopeControl(button, box, Reader(dossier, build), lambda: Visit(LETTER, LETTER))
    assert button.accessibleName() == "Zoeken in: Koppen"


def test_another_briefing_is_searched_whole(control: ScopeControl, button: ScopeButton) -> None:
    control.choose(Scope(within=NodeRef("1c")))
    control.reset()
    assert control.chosen == WHOLE
    assert button.accessibleName() == "Zoeken in: Hele briefing"


def test_what_was_kept_is_searched_again(control: ScopeControl, button: ScopeButton) -> None:
    control.choose(Scope(frozenset({Kind.FOOTNOTE, Kind.SUMMARY}), NodeRef("1a")))
    kept = control.kept
    assert kept == (("footnote", "summary"), "1a")
    control.reset()
    assert control.kept == ((), "")
    control.recall(*kept)
    assert control.kept == kept
    assert "§1a" in button.accessibleName()


def test_what_is_not_there_any_more_narrows_nothing(control: ScopeControl) -> None:
    control.recall(("bestaat niet", "heading"), "ander-deel")
    assert control.chosen == Scope(frozenset({Kind.HEADING}))
