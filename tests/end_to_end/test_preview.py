"""The preview in the window: what is kept, what the keyboard comes by, and the way out."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QRadioButton
from pytestqt.qtbot import QtBot

from benelux_viewer.model.refs import LETTER
from benelux_viewer.ui.main_window import MainWindow
from benelux_viewer.writers import FileFormat
from tests.end_to_end.hands import CTRL

Press = Callable[..., None]


def chosen(window: MainWindow) -> str:
    choice = window.rooms.paper.preview.choices.choice()
    assert choice
    return choice.content.value


def scopes(window: MainWindow) -> list[str]:
    choices = window.rooms.paper.preview.choices
    return [b.accessibleName() for b in choices.stops() if isinstance(b, QRadioButton)]


def test_letter_opens_in_full_and_nobody_is_held_to_have_chosen_that(
    window: MainWindow, press: Press
) -> None:
    assert window.navigator.current.page == LETTER
    press(Qt.Key.Key_P, CTRL)
    assert chosen(window) == "full"
    window.rooms.paper.preview.choices.large.click()
    press(Qt.Key.Key_Escape)
    window.go("1c")
    press(Qt.Key.Key_P, CTRL)
    assert chosen(window) == "summary"
    assert window.rooms.paper.preview.choices.large.isChecked()


def test_letter_offers_the_section_that_is_being_read(window: MainWindow, press: Press) -> None:
    window.detail.browser.scroll_to("1c")
    press(Qt.Key.Key_P, CTRL)
    assert scopes(window)[:2] == ["Hele brief", "Energiezekerheid, grondstoffen en groene groei"]


def test_tab_goes_down_the_choices_before_it_comes_to_the_buttons(
    window: MainWindow, press: Press, qtbot: QtBot
) -> None:
    window.go("1c")
    press(Qt.Key.Key_P, CTRL)
    preview = window.rooms.paper.preview
    qtbot.waitUntil(lambda: preview.sheet_count > 0, timeout=20_000)
    preview.sheets.setFocus()
    passed = []
    while QApplication.focusWidget() is not preview.print_button:
        press(Qt.Key.Key_Tab)
        passed.append(QApplication.focusWidget())
        assert len(passed) < 20
    choices = preview.choices
    order = [passed.index(widget) for widget in (choices.edition, choices.paper, choices.large)]
    assert order == sorted(order)
    assert isinstance(passed[0], QRadioButton)


def test_esc_closes_the_preview_from_wherever_the_keyboard_is(
    window: MainWindow, press: Press
) -> None:
    window.search("politie")
    press(Qt.Key.Key_P, CTRL)
    press(Qt.Key.Key_F, CTRL)
    press(Qt.Key.Key_Escape)
    assert not window.stack.is_covered
    assert window.header.box.text() == "politie"


def test_other_edition_is_taken_by_the_preview_that_is_open(
    window: MainWindow, press: Press
) -> None:
    window.go("1c")
    press(Qt.Key.Key_P, CTRL)
    press(Qt.Key.Key_E, CTRL)
    assert window.stack.is_covered
    choice = window.rooms.paper.preview.choices.choice()
    assert choice
    assert choice.edition == "ek"


def test_calendar_of_a_preview_in_full_has_its_milestones(window: MainWindow, press: Press) -> None:
    press(Qt.Key.Key_P, CTRL)
    assert chosen(window) == "full"
    shown = window.rooms.exporting.shown(FileFormat.CALENDAR)
    assert shown
    assert [page.content.value for page in shown[1].make().pages] != ["full"]


@pytest.mark.parametrize("wrong", ["nergens", "§9z"])
def test_what_was_told_goes_when_something_else_is_shown(window: MainWindow, wrong: str) -> None:
    window.rooms.messages.say(f"Geen onderdeel of vindplaats ‘{wrong}’ in deze briefing.")
    window.search("politie")
    assert window.rooms.messages.isHidden()


def test_sheets_can_be_read_beside_a_search_in_a_small_window_with_large_text(
    window: MainWindow, press: Press, qtbot: QtBot
) -> None:
    window.resize(800, 600)
    window.look.set_scale(200)
    window.search("politie")
    qtbot.waitUntil(window.rooms.results.isVisible)
    press(Qt.Key.Key_P, CTRL)
    sheets = window.rooms.paper.preview.sheets
    qtbot.waitUntil(lambda: sheets.width() > 300)
    assert not window.rooms.results.isVisible()
    window.search("grens")
    qtbot.waitUntil(window.rooms.results.isVisible)
    press(Qt.Key.Key_P, CTRL)
    press(Qt.Key.Key_Escape)
    assert not window.stack.is_covered
    assert window.rooms.results.isVisible()
    window.rooms.searching.end()
    assert window.tree.isVisible()
