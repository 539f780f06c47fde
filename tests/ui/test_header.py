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
from benelux_viewer.ui.header import Header
from benelux_viewer.ui.icons import Icons


@pytest.fixture
def host(qtbot: QtBot) -> QWidget:
    host = QWidget()
    qtbot.addWidget(host)
    return host


@pytest.fixture
def actions(host: QWidget, dossier: Dossier) -> Actions:
    actions = Actions(host, Icons(paths.resources() / "icons"))
    actions.set_editions(dossier.briefing.editions)
    return actions


@pytest.fixture
def header(host: QWidget, actions: Actions) -> Header:
    header = Header(actions, Icons(paths.resources() / "icons"), host)
    header.set_edition("tk")
    host.show()
    return header


def test_edition_is_shown_and_can_be_chosen(header: Header, actions: Actions, qtbot: QtBot) -> None:
    assert header.edition.text().startswith("Tweede Kamer")
    assert [a.text() for a in header.edition.menu().actions()] == [
        "Editie Tweede Kamer",
        "Editie Eerste Kamer",
    ]
    with qtbot.waitSignal(header.edition_wanted) as told:
        actions.editions.actions()[1].trigger()
    assert told.args == ["ek"]
    header.set_edition("ek")
    header.set_edition("tk")
    assert [a.isChecked() for a in actions.editions.actions()] == [True, False]


def test_other_briefing_has_other_editions(
    header: Header, actions: Actions, dossier: Dossier
) -> None:
    actions.set_editions(dossier.briefing.editions[1:])
    header.set_edition("ek")
    assert [a.text() for a in header.edition.menu().actions()] == ["Editie Eerste Kamer"]


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


def test_every_button_can_be_reached_and_has_a_name(header: Header) -> None:
    for button in header.findChildren(QToolButton):
        if button.parent() is header:
            assert button.focusPolicy() == Qt.FocusPolicy.TabFocus
            assert button.accessibleName()


def test_icons_grow_with_the_text(header: Header) -> None:
    header.set_scale(200)
    assert {b.iconSize() for b in header.findChildren(QToolButton)} == {QSize(40, 40)}


def test_keys_are_told_in_the_words_of_the_platform(actions: Actions) -> None:
    told = {words: keys for keys, words in actions.shortcuts()}
    assert told["Zoeken"].startswith("Ctrl+F")
    assert told["Tekst groter"] == "Ctrl++ of Ctrl+="
    assert "Afdrukken" in told


def test_name_of_an_edition_is_shown_as_it_is_and_leaves_the_box_its_room(
    header: Header, actions: Actions
) -> None:
    name = "Kamer & Senaat <b>samen</b>"
    actions.set_editions((Edition("x", name, "", ""),))
    header.set_edition("x")
    assert header.edition.text().startswith("Kamer && Sen")
    assert header.edition.accessibleName() == f"Editie {name}"
    assert QTextDocumentFragment.fromHtml(header.edition.toolTip()).toPlainText().endswith(name)
    assert [a.text() for a in header.edition.menu().actions()] == [
        "Editie Kamer && Senaat <b>samen</b>"
    ]
    short = header.edition.sizeHint().width()
    actions.set_editions((Edition("x", name * 20, "", ""),))
    header.set_edition("x")
    assert header.edition.sizeHint().width() < short + 20
    assert header.edition.text().endswith("… ▾")


def test_colours_are_chosen_in_the_menu_of_the_text_size(header: Header, actions: Actions) -> None:
    (size,) = [b for b in header.findChildren(QToolButton) if "kleuren" in b.accessibleName()]
    words = [a.text() for a in size.menu().actions() if a.text().startswith("Kleuren")]
    assert words == ["Kleuren: systeem", "Kleuren: licht", "Kleuren: donker"]
    actions.show_colours(look.DARK)
    assert [a.isChecked() for a in actions.colours.actions()] == [False, False, True]


def buttons(header: Header) -> list[str]:
    found = [b for b in header.findChildren(QToolButton) if b.parent() is header]
    return [b.accessibleName() for b in found if not b.isHidden()]


def test_little_room_leaves_out_what_is_least_used_and_never_the_menu(
    header: Header, qtbot: QtBot
) -> None:
    header.set_scale(100)
    header.resize(1366, 52)
    qtbot.waitUntil(lambda: len(buttons(header)) == 10)
    all_of_it = buttons(header)
    shown = all_of_it
    for width in range(1300, 300, -20):
        header.resize(width, 52)
        now = buttons(header)
        assert set(now) <= set(shown)
        shown = now
    assert shown == ["Zoeken in: Hele briefing", "Menu"]
    header.resize(1366, 52)
    assert buttons(header) == all_of_it


def test_nothing_is_wider_than_a_small_screen_with_large_text(
    header: Header, host: QWidget, qtbot: QtBot
) -> None:
    font = host.font()
    font.setPixelSize(30)
    host.setFont(font)
    header.set_scale(200)
    header.resize(400, 72)
    assert header.minimumWidth() < 400
    qtbot.waitUntil(lambda: header.box.geometry().right() < header.scope.geometry().left())
    ends = [b.geometry().right() for b in header.findChildren(QToolButton) if not b.isHidden()]
    assert max(ends) < 400
    assert header.box.width() >= 150


def test_pair_of_steps_comes_and_goes_together(header: Header) -> None:
    for width in range(400, 1400, 10):
        header.resize(width, 52)
        assert ("Vorig onderdeel" in buttons(header)) == ("Volgend onderdeel" in buttons(header))


def test_longer_scope_leaves_the_box_its_room(header: Header, qtbot: QtBot) -> None:
    header.set_scale(100)
    width = next(w for w in range(500, 1400) if header.resize(w, 52) or len(buttons(header)) == 10)
    qtbot.waitUntil(lambda: header.scope.text() == "Hele briefing ▾")
    header.scope.show_scope("§1b Veiligheid en weerbaarheid", narrowed=True)
    qtbot.waitUntil(lambda: len(buttons(header)) < 10)
    assert header.box.width() >= 200
    assert header.scope.width() <= width // 5


def test_menu_has_all_that_the_bar_may_leave_out(header: Header, actions: Actions) -> None:
    menu = next(b for b in header.findChildren(QToolButton) if b.accessibleName() == "Menu").menu()
    words = [action.text() for action in menu.actions()]
    assert "Editie" in words
    assert "Kleuren: donker" in words
    for name in ("back", "forward", "previous", "next", "print", "save_pdf", "larger", "scope"):
        assert actions[name] in menu.actions()
    (edition,) = [a.menu() for a in menu.actions() if a.text() == "Editie"]
    assert edition.actions() == actions.editions.actions()
