"""Finding in the window, with the keyboard alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from benelux_viewer.model.refs import LETTER, NodeRef
from benelux_viewer.search.hits import Kind
from benelux_viewer.ui.main_window import MainWindow
from benelux_viewer.ui.results.model import ROW, Row
from benelux_viewer.ui.services import Services
from benelux_viewer.ui.session import Session
from benelux_viewer.ui.tree.model import COUNT
from tests.end_to_end.hands import CTRL, SHIFT, marked, page


def test_index_is_made_after_the_first_paint(
    services: Services, qtbot: QtBot, open_window: Callable[[], MainWindow]
) -> None:
    del open_window  # Its fonts only.
    made: list[object] = []
    window = MainWindow(
        services._replace(make_engine=lambda d: (made.append(d), services.make_engine(d))[1]),
        Session(),
    )
    qtbot.addWidget(window)
    assert made == []
    window.show()
    qtbot.waitUntil(lambda: made == [services.dossier])


def test_typing_finds_counts_and_marks(
    window: MainWindow, press: Callable[..., None], qtbot: QtBot
) -> None:
    press(Qt.Key.Key_F, CTRL)
    assert window.header.box.hasFocus()
    qtbot.keyClicks(window.header.box, "telewer")
    assert window.rooms.results.isVisible()
    assert window.tree.outline_model.find(NodeRef("1a")).data(COUNT) > 0
    assert window.tree.outline_model.find(NodeRef("1c")).data(COUNT) == 0
    # Once the list has been painted.
    qtbot.waitUntil(lambda: marked(window) == {"telewerken", "telewer"})


def test_arrow_enters_the_results_enter_opens_esc_returns(
    window: MainWindow, press: Callable[..., None], qtbot: QtBot
) -> None:
    window.go("1c")
    press(Qt.Key.Key_F, CTRL)
    qtbot.keyClicks(window.header.box, "telewerken")
    press(Qt.Key.Key_Down)
    assert window.rooms.results.list.hasFocus()
    press(Qt.Key.Key_Return)
    assert page(window) == "grenswerk"
    assert "telewerken" in marked(window)
    press(Qt.Key.Key_Escape)
    assert page(window) == "1c"
    assert window.header.box.text() == ""
    assert window.rooms.results.isHidden()
    assert marked(window) == set()
    assert window.tree.outline_model.find(LETTER).data(COUNT) is None


def test_enter_in_the_box_opens_the_best_hit(
    window: MainWindow, press: Callable[..., None], qtbot: QtBot
) -> None:
    press(Qt.Key.Key_F, CTRL)
    qtbot.keyClicks(window.header.box, "einstein")
    press(Qt.Key.Key_Return)
    assert "Einstein" in marked(window)
    assert page(window) != LETTER


def test_citation_typed_jumps(window: MainWindow, press: Callable[..., None], qtbot: QtBot) -> None:
    press(Qt.Key.Key_F, CTRL)
    qtbot.keyClicks(window.header.box, "§1c, al. 1, noot 6")
    press(Qt.Key.Key_Return)
    assert window.detail.notes.references.list.currentItem().text().startswith("6  Leden van NSEC")


def test_citation_typed_is_nothing_to_look_for(window: MainWindow) -> None:
    window.search("§1c, al. 1")
    assert marked(window) == set()
    assert window.tree.outline_model.find(NodeRef("1a")).data(COUNT) is None


def test_hit_on_the_open_page_only_scrolls(window: MainWindow) -> None:
    window.search("telewerken")
    row = next(r for r in window.rooms.results.model.rows() if r.ref == "1a/4")
    window.rooms.results.opened.emit(row)
    assert page(window) == LETTER
    assert window.detail.marks.current >= 0


def test_f3_walks_all_hits_and_goes_on_to_other_pages(
    window: MainWindow, press: Callable[..., None]
) -> None:
    window.go("fiets" if "fiets" in window.reader.dossier.outline else "1c")
    window.go("1c")
    window.search("politie")
    seen = set()
    for _ in range(12):
        press(Qt.Key.Key_F3)
        seen.add(page(window))
        assert window.detail.marks.current >= 0
    assert seen - {"1c"}
    before = page(window), window.detail.marks.current
    press(Qt.Key.Key_F3)
    press(Qt.Key.Key_F3, SHIFT)
    assert (page(window), window.detail.marks.current) == before


def row(window: MainWindow) -> Row:
    return window.rooms.results.list.currentIndex().data(ROW)


def test_f3_and_the_list_of_hits_go_together(
    window: MainWindow, press: Callable[..., None]
) -> None:
    window.go("1c")
    window.search("politie")
    pages = set()
    for step in (Qt.KeyboardModifier.NoModifier, SHIFT):
        for _ in range(15):
            press(Qt.Key.Key_F3, step)
            assert row(window).ref == window.detail.marks.current_ref
            pages.add(page(window))
    assert len(pages) > 1


def test_hit_of_a_summary_is_gone_to_in_the_summary(window: MainWindow) -> None:
    window.search("politie")
    kinds = set()
    for row in [row for row in window.rooms.results.model.rows() if row.hit]:
        window.rooms.results.opened.emit(row)
        marks = window.detail.marks
        assert marks.current_ref == row.ref
        assert marks.current_text == row.hit.passage.text
        kinds.add(row.hit.passage.kind)
    assert {Kind.TITLE, Kind.SUMMARY, Kind.MILESTONE, Kind.PARAGRAPH} <= kinds


def test_f3_through_a_summary_comes_by_the_row_of_each_line(
    window: MainWindow, press: Callable[..., None]
) -> None:
    window.search("politie")
    rows = [row for row in window.rooms.results.model.rows() if row.hit]
    window.rooms.results.opened.emit(next(r for r in rows if r.hit.passage.kind is Kind.TITLE))
    for _ in range(4):
        press(Qt.Key.Key_F3)
        assert row(window).hit.passage.text == window.detail.marks.current_text


def test_f3_begins_at_the_row_that_was_chosen_and_goes_on_from_there(
    window: MainWindow, press: Callable[..., None]
) -> None:
    window.search("politie")
    press(Qt.Key.Key_Return)
    first = window.navigator.current.place
    assert row(window).ref == first
    hits = window.rooms.results.list
    hits.setFocus()
    for _ in range(4):
        press(Qt.Key.Key_Down)
    chosen = row(window)
    assert chosen.ref != first == window.navigator.current.place
    press(Qt.Key.Key_F3)
    assert window.detail.marks.current_ref == chosen.ref == row(window).ref
    before = window.detail.marks.current
    press(Qt.Key.Key_F3)
    assert (page(window), window.detail.marks.current) != (chosen.ref, before)
    press(Qt.Key.Key_F3, SHIFT)
    assert row(window) == chosen


def test_words_of_the_other_edition_are_shown_in_it(window: MainWindow) -> None:
    window.search("verslagen")
    row = next(r for r in window.rooms.results.model.rows() if "alleen in de editie" in r.label)
    window.rooms.results.opened.emit(row)
    assert window.reader.edition == "ek"
    assert "verslagen" in marked(window)
    assert "Eerste Kamer" in window.rooms.messages.text()


def test_esc_returns_to_the_edition_that_a_hit_left(
    window: MainWindow, press: Callable[..., None]
) -> None:
    window.go("1b")
    window.search("verslagen")
    window.rooms.results.open_first()
    assert window.reader.edition == "ek"
    press(Qt.Key.Key_Escape)
    assert (window.reader.edition, page(window)) == ("tk", "1b")


def test_edition_chosen_by_the_reader_stays_after_a_search(
    window: MainWindow, press: Callable[..., None]
) -> None:
    window.search("politie")
    press(Qt.Key.Key_E, CTRL)
    assert window.reader.edition == "ek"
    press(Qt.Key.Key_Escape)
    assert window.reader.edition == "ek"


def test_correction_can_be_undone_by_keyboard(
    window: MainWindow, press: Callable[..., None]
) -> None:
    window.search("luxenburg")
    (undo,) = window.rooms.results.offers.buttons
    undo.setFocus()
    press(Qt.Key.Key_Return)
    assert not window.rooms.results.list.isVisible()
    assert "luxenburg" in window.rooms.results.header.text()
    assert window.header.box.hasFocus()
    press(Qt.Key.Key_Down)
    assert window.rooms.results.offers.buttons[0].hasFocus()
    press(Qt.Key.Key_Return)
    assert window.header.box.text().casefold() == "luxemburg"
    assert window.rooms.results.list.isVisible()


def test_tab_comes_by_what_is_offered_between_the_tree_and_the_hits(
    window: MainWindow, press: Callable[..., None]
) -> None:
    window.search("luxenburg")
    window.search("wet")
    (offer,) = window.rooms.results.offers.buttons
    window.tree.setFocus()
    press(Qt.Key.Key_Tab)
    assert window.rooms.results.order.hasFocus()
    press(Qt.Key.Key_Tab)
    assert offer.hasFocus()
    press(Qt.Key.Key_Tab)
    assert window.rooms.results.list.hasFocus()


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_earlier_query_is_offered_under_the_empty_box(
    window: MainWindow, press: Callable[..., None], qtbot: QtBot
) -> None:
    window.search("politie")
    press(Qt.Key.Key_Escape)
    press(Qt.Key.Key_F, CTRL)
    press(Qt.Key.Key_Down)
    menu = QApplication.activePopupWidget()
    assert menu is not None
    qtbot.keyClick(menu, Qt.Key.Key_Return)
    assert window.header.box.text() == "politie"


def test_f3_without_a_query_asks_for_one(window: MainWindow, press: Callable[..., None]) -> None:
    window.detail.setFocus()
    press(Qt.Key.Key_F3)
    assert window.header.box.hasFocus()


def test_f3_stops_at_a_hit_in_a_note(window: MainWindow, press: Callable[..., None]) -> None:
    window.search("theft")
    press(Qt.Key.Key_F3)
    assert marked(window) == {"8"}
    assert window.detail.notes.references.list.currentItem().text().startswith("8  ")


@pytest.mark.parametrize("cover", ["shortcuts", "print"])
def test_f3_uncovers_the_page_on_which_the_hit_is(
    window: MainWindow, qtbot: QtBot, cover: str
) -> None:
    window.go("1c")
    window.search("energie")
    qtbot.waitUntil(lambda: bool(window.detail.marks.hits))
    window.actions_[cover].trigger()
    assert window.stack.currentWidget() is not window.detail
    window.actions_["next_hit"].trigger()
    assert window.stack.currentWidget() is window.detail
    assert window.detail.marks.current >= 0
