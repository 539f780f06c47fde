"""Searching a part, in an order, and from note to paragraph, with the keyboard alone."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from benelux_viewer.model.refs import LETTER
from benelux_viewer.search.engine import Engine
from benelux_viewer.search.hits import Results
from benelux_viewer.ui import finder
from benelux_viewer.ui.main_window import MainWindow
from benelux_viewer.ui.results.model import ROW
from benelux_viewer.ui.services import Services
from benelux_viewer.ui.session import Session
from tests.end_to_end.hands import CTRL, SHIFT

# Menus come up as windows of their own, of which the offscreen platform complains.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def choose(window: MainWindow, qtbot: QtBot, words: str) -> None:
    """Choose in the menu of scopes with the arrow keys."""
    qtbot.keyClick(window, Qt.Key.Key_F, CTRL | SHIFT)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    while not menu.activeAction().text().startswith(words):
        before = menu.activeAction()
        qtbot.keyClick(menu, Qt.Key.Key_Down)
        assert menu.activeAction() is not before
    qtbot.keyClick(menu, Qt.Key.Key_Return)
    assert QApplication.activePopupWidget() is None


def offers(window: MainWindow) -> list[str]:
    return [button.text() for button in window.rooms.results.offers.buttons]


def kinds(window: MainWindow) -> list[str]:
    return [row.hit.passage.kind.value for row in window.rooms.results.model.rows() if row.hit]


def test_scope_chosen_by_keyboard_narrows_what_is_found_and_says_so(
    window: MainWindow, press: Callable[..., None], qtbot: QtBot
) -> None:
    press(Qt.Key.Key_F, CTRL)
    qtbot.keyClicks(window.header.box, "strategie")
    choose(window, qtbot, "Voetnoten")
    assert set(kinds(window)) == {"footnote"}
    assert "alleen voetnoten" in window.rooms.results.header.text()
    assert window.header.scope.accessibleName() == "Zoeken in: Voetnoten"
    assert window.header.box.text() == "strategie"


def test_whole_briefing_is_one_key_away_when_a_part_has_nothing(
    window: MainWindow, press: Callable[..., None], qtbot: QtBot
) -> None:
    window.go("1b")
    choose(window, qtbot, "Dit onderdeel: §1b")
    press(Qt.Key.Key_F, CTRL)
    qtbot.keyClicks(window.header.box, "luxemburg")
    assert window.rooms.results.header.text().startswith("Niets gevonden in §1b")
    assert offers(window)[0].startswith("Zoek in de hele briefing: ")
    press(Qt.Key.Key_Down)
    assert window.rooms.results.offers.buttons[0].hasFocus()
    press(Qt.Key.Key_Return)
    assert window.header.scope.accessibleName() == "Zoeken in: Hele briefing"
    assert len(kinds(window)) > 1
    assert window.header.box.hasFocus()


def test_whole_briefing_takes_the_place_of_a_prefix(window: MainWindow, qtbot: QtBot) -> None:
    window.search("noot: strategie")
    assert window.header.scope.accessibleName() == "Zoeken in: Voetnoten"
    qtbot.mouseClick(window.rooms.results.offers.buttons[0], Qt.MouseButton.LeftButton)
    assert window.header.box.text() == "strategie"
    assert window.header.scope.accessibleName() == "Zoeken in: Hele briefing"
    assert set(kinds(window)) > {"footnote"}


def test_uncorrected_word_stays_as_typed_in_the_whole_briefing(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.search("luxenburg")
    qtbot.mouseClick(window.rooms.results.offers.buttons[0], Qt.MouseButton.LeftButton)
    assert kinds(window) == []
    choose(window, qtbot, "Voetnoten")
    assert kinds(window) == []
    assert "Getoond" not in window.rooms.results.header.text()


def test_scope_stays_when_the_search_ends_and_goes_with_the_briefing(
    window: MainWindow, press: Callable[..., None], qtbot: QtBot, services: Services
) -> None:
    window.search("strategie")
    choose(window, qtbot, "Voetnoten")
    press(Qt.Key.Key_Escape)
    assert window.rooms.results.isHidden()
    window.search("strategie")
    assert set(kinds(window)) == {"footnote"}
    window.rooms.opening.open_dossier(services.dossier)
    assert window.header.scope.accessibleName() == "Zoeken in: Hele briefing"


def test_order_is_chosen_by_keyboard_and_kept_between_starts(
    window: MainWindow,
    press: Callable[..., None],
    qtbot: QtBot,
    open_window: Callable[[], MainWindow],
    engine: Engine,
) -> None:
    in_order = [hit.passage.kind.value for hit in engine.search("strategie", in_order=True).hits]
    window.search("strategie")
    assert kinds(window) != in_order
    window.tree.setFocus()
    press(Qt.Key.Key_Tab)
    assert window.rooms.results.order.hasFocus()
    menu = window.rooms.results.order.menu()

    def choose_second() -> None:
        for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return):
            qtbot.keyClick(menu, key)

    # The press of a button that opens its menu returns when the menu is closed.
    QTimer.singleShot(0, choose_second)
    press(Qt.Key.Key_Space)
    assert kinds(window) == in_order
    window.search("strategie ")
    assert kinds(window) == in_order
    window.close()
    again = open_window()
    again.search("strategie")
    assert kinds(again) == in_order
    assert again.rooms.results.order.text().startswith("Op volgorde")


def test_note_leads_to_its_paragraph_and_back(
    window: MainWindow, press: Callable[..., None], qtbot: QtBot
) -> None:
    press(Qt.Key.Key_F, CTRL)
    qtbot.keyClicks(window.header.box, "strategie")
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Right)
    assert window.navigator.current.place == "1a/1"
    assert window.rooms.results.list.hasFocus()
    press(Qt.Key.Key_Right)
    assert window.detail.notes.references.list.currentItem().text().startswith("1  ")
    assert window.rooms.results.list.currentIndex().data(ROW).ref == "noot-1"


def test_tree_comes_back_in_a_small_window_when_the_search_ends(
    window: MainWindow, press: Callable[..., None], qtbot: QtBot
) -> None:
    window.resize(480, 400)
    assert window.tree.isVisible()
    press(Qt.Key.Key_F, CTRL)
    qtbot.keyClicks(window.header.box, "strategie")
    qtbot.waitUntil(lambda: not window.tree.isVisible())
    assert window.rooms.results.isVisible()
    press(Qt.Key.Key_Escape)
    assert window.tree.isVisible()
    assert window.width() <= 480


def test_esc_leaves_the_menu_and_not_the_search(
    window: MainWindow, press: Callable[..., None], qtbot: QtBot
) -> None:
    press(Qt.Key.Key_F, CTRL)
    qtbot.keyClicks(window.header.box, "strategie")
    press(Qt.Key.Key_F, CTRL | SHIFT)
    menu = QApplication.activePopupWidget()
    qtbot.keyClick(menu, Qt.Key.Key_Escape)
    assert window.rooms.results.isVisible()
    assert window.header.box.hasFocus()


class Held:
    """An engine that answers when it is let."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self.let = Event()

    def search(self, text: str, **chosen: object) -> Results:
        self.let.wait(60)
        return self._engine.search(text, **chosen)


@pytest.fixture
def held(engine: Engine) -> Held:
    return Held(engine)


@pytest.fixture
def patient_window(
    services: Services, held: Held, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> MainWindow:
    monkeypatch.setattr(finder, "PATIENCE", 0.001)
    window = MainWindow(services._replace(make_engine=lambda _: held), Session())
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(lambda: window.rooms.finder.ready)
    return window


def test_enter_before_the_answer_opens_its_first_hit_when_it_comes(
    patient_window: MainWindow, held: Held, qtbot: QtBot
) -> None:
    box = patient_window.header.box
    qtbot.keyClicks(box, "einstein")
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert patient_window.navigator.current.page == LETTER
    held.let.set()
    qtbot.waitUntil(lambda: patient_window.navigator.current.page == "einstein-telescoop")
    assert patient_window.rooms.finder.answer.request.text == "einstein"


def test_typing_on_takes_back_the_enter(
    patient_window: MainWindow, held: Held, qtbot: QtBot
) -> None:
    box = patient_window.header.box
    qtbot.keyClicks(box, "einstein")
    qtbot.keyClick(box, Qt.Key.Key_Return)
    qtbot.keyClicks(box, "telescoop")
    held.let.set()
    qtbot.waitUntil(lambda: patient_window.rooms.finder.answer is not None)
    assert patient_window.rooms.finder.answer.request.text == "einsteintelescoop"
    assert patient_window.navigator.current.page == LETTER
