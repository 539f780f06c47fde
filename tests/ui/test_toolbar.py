from __future__ import annotations

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QTextDocumentFragment
from PySide6.QtWidgets import QToolButton, QWidget
from pytestqt.qtbot import QtBot

from benelux_viewer import paths
from benelux_viewer.model.briefing import Edition
from benelux_viewer.model.dossier import Dossier
from benelux_viewer.ui import look
from benelux_viewer.ui.actions import Actions
from benelux_viewer.ui.icons import Icons
from benelux_viewer.ui.toolbar import Toolbar


@pytest.fixture
def actions(host: QWidget, dossier: Dossier) -> Actions:
    actions = Actions(host, Icons(paths.resources() / "icons"))
    actions.set_editions(dossier.briefing.editions)
    return actions


@pytest.fixture
def toolbar(host: QWidget, actions: Actions) -> Toolbar:
    toolbar = Toolbar(actions, Icons(paths.resources() / "icons"), host)
    toolbar.set_edition("tk")
    host.show()
    return toolbar


def test_edition_is_shown_and_can_be_chosen(
    toolbar: Toolbar, actions: Actions, qtbot: QtBot
) -> None:
    assert toolbar.edition.text().startswith("Tweede Kamer")
    assert [a.text() for a in toolbar.edition.menu().actions()] == [
        "Editie Tweede Kamer",
        "Editie Eerste Kamer",
    ]
    with qtbot.waitSignal(toolbar.edition_wanted) as told:
        actions.editions.actions()[1].trigger()
    assert told.args == ["ek"]
    toolbar.set_edition("ek")
    toolbar.set_edition("tk")
    assert [a.isChecked() for a in actions.editions.actions()] == [True, False]


def test_other_briefing_has_other_editions(
    toolbar: Toolbar, actions: Actions, dossier: Dossier
) -> None:
    actions.set_editions(dossier.briefing.editions[1:])
    toolbar.set_edition("ek")
    assert [a.text() for a in toolbar.edition.menu().actions()] == ["Editie Eerste Kamer"]


def test_every_button_can_be_reached_and_has_a_name(toolbar: Toolbar) -> None:
    for button in toolbar.findChildren(QToolButton):
        if button.parent() is toolbar:
            assert button.focusPolicy() == Qt.FocusPolicy.TabFocus
            assert button.accessibleName()


def test_icons_grow_with_the_text(toolbar: Toolbar) -> None:
    toolbar.set_scale(200)
    assert {b.iconSize() for b in toolbar.findChildren(QToolButton)} == {QSize(40, 40)}


def test_keys_are_told_in_the_words_of_the_platform(actions: Actions) -> None:
    told = {words: keys for keys, words in actions.shortcuts()}
    assert told["Zoeken"].startswith("Ctrl+F")
    assert told["Tekst groter"] == "Ctrl++ of Ctrl+="
    assert "Afdrukken" in told


def test_name_of_an_edition_is_shown_as_it_is_and_leaves_the_box_its_room(
    toolbar: Toolbar, actions: Actions
) -> None:
    name = "Kamer & Senaat <b>samen</b>"
    actions.set_editions((Edition("x", name, "", ""),))
    toolbar.set_edition("x")
    assert toolbar.edition.text().startswith("Kamer && Sen")
    assert toolbar.edition.accessibleName() == f"Editie {name}"
    assert QTextDocumentFragment.fromHtml(toolbar.edition.toolTip()).toPlainText().endswith(name)
    assert [a.text() for a in toolbar.edition.menu().actions()] == [
        "Editie Kamer && Senaat <b>samen</b>"
    ]
    short = toolbar.edition.sizeHint().width()
    actions.set_editions((Edition("x", name * 20, "", ""),))
    toolbar.set_edition("x")
    assert toolbar.edition.sizeHint().width() < short + 20
    assert toolbar.edition.text().endswith("… ▾")


def test_colours_are_chosen_in_the_menu_of_the_text_size(
    toolbar: Toolbar, actions: Actions
) -> None:
    (size,) = [b for b in toolbar.findChildren(QToolButton) if "kleuren" in b.accessibleName()]
    words = [a.text() for a in size.menu().actions() if a.text().startswith("Kleuren")]
    schemes = ("systeem", "licht", "donker", "hoog contrast")
    assert words == [f"Kleuren: {scheme}" for scheme in schemes]
    actions.show_colours(look.DARK)
    assert [a.isChecked() for a in actions.colours.actions()] == [False, False, True, False]


def test_menu_has_all_that_the_bar_may_leave_out(toolbar: Toolbar, actions: Actions) -> None:
    menu = next(b for b in toolbar.findChildren(QToolButton) if b.accessibleName() == "Menu").menu()
    for name in ("back", "forward", "previous", "next", "print", "save_pdf", "scope"):
        assert actions[name] in menu.actions()
    (looks,) = [a.menu() for a in menu.actions() if a.text().startswith("Tekstgrootte")]
    assert "Kleuren: donker" in [a.text() for a in looks.actions()]
    assert actions["larger"] in looks.actions()
    (edition,) = [a.menu() for a in menu.actions() if a.text() == "Editie"]
    assert edition.actions() == actions.editions.actions()


def test_menu_is_no_higher_than_a_laptop_shows(toolbar: Toolbar) -> None:
    rows = [action for action in toolbar.last.menu().actions() if not action.isSeparator()]
    # Of the 768 pixels of the screen the window's frame and the system's bar take some 80, and the
    # lines between the groups as many; a row takes 28.
    assert 28 * len(rows) < 768 - 2 * 80
