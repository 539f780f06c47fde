from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from benelux_viewer.model.dossier import Dossier
from benelux_viewer.model.refs import NodeRef
from benelux_viewer.search.engine import Engine
from benelux_viewer.search.hits import Correction, Results, Scope
from benelux_viewer.ui import theme
from benelux_viewer.ui.finder import Answer, Request
from benelux_viewer.ui.results.model import ROW
from benelux_viewer.ui.results.pane import ResultsPane
from benelux_viewer.ui.results.told import Choice
from benelux_viewer.ui.theme import LIGHT
from tests.ui.seen import ink

PART = Scope(within=NodeRef("1b"))


def show(pane: ResultsPane, results: Results, dossier: Dossier) -> None:
    pane.show_answer(Answer(Request(results.query), results), dossier, "tk")


def labels(pane: ResultsPane) -> list[str]:
    return [button.text() for button in pane.offers.buttons]


def test_nothing_found_says_what_was_searched_and_offers_words(
    pane: ResultsPane, dossier: Dossier, engine: Engine, qtbot: QtBot
) -> None:
    show(pane, engine.search("luxenburg", correct=False), dossier)
    assert "luxenburg" in pane.header.text()
    assert not pane.list.isVisible()
    (offer,) = pane.offers.buttons
    with qtbot.waitSignal(pane.chosen) as told:
        qtbot.mouseClick(offer, Qt.MouseButton.LeftButton)
    assert told.args[0].query.casefold() == "luxemburg"


def test_correction_is_undone_with_a_button(
    pane: ResultsPane, dossier: Dossier, engine: Engine, qtbot: QtBot
) -> None:
    show(pane, engine.search("luxenburg"), dossier)
    assert pane.list.isVisible()
    assert labels(pane) == ["Zoek toch luxenburg"]
    with qtbot.waitSignal(pane.chosen) as told:
        qtbot.keyClick(pane.offers.buttons[0], Qt.Key.Key_Return)
    assert told.args[0] == Choice("Zoek toch luxenburg", "luxenburg", correct=False)


def test_found_again_offers_nothing(pane: ResultsPane, dossier: Dossier, engine: Engine) -> None:
    show(pane, engine.search("luxenburg"), dossier)
    show(pane, engine.search("luxemburg"), dossier)
    assert pane.offers.buttons == []
    assert not pane.offers.isVisible()
    assert pane.list.isVisible()
    assert "onderdelen" in pane.header.text()


def test_keyboard_reaches_what_is_offered_when_there_is_no_list(
    pane: ResultsPane, dossier: Dossier, engine: Engine, qtbot: QtBot
) -> None:
    show(pane, engine.search("hebbes politie"), dossier)
    first, *_, last = pane.offers.buttons
    pane.enter()
    assert first.hasFocus()
    for _ in pane.offers.buttons[1:]:
        qtbot.keyClick(pane.focusWidget(), Qt.Key.Key_Down)
    assert last.hasFocus()
    qtbot.keyClick(last, Qt.Key.Key_Down)
    assert last.hasFocus()
    first.setFocus()
    with qtbot.waitSignal(pane.left_upwards):
        qtbot.keyClick(first, Qt.Key.Key_Up)


def test_tab_goes_through_what_is_offered_to_the_list(
    pane: ResultsPane, dossier: Dossier, engine: Engine, qtbot: QtBot
) -> None:
    show(pane, engine.search("luxenburg"), dossier)
    found = engine.search("wet")
    assert found.offers
    show(pane, found._replace(corrections=(Correction("wte", "wet"),)), dossier)
    pane.offers.buttons[0].setFocus()
    for button in [*pane.offers.buttons[1:], pane.list]:
        qtbot.keyClick(pane.focusWidget(), Qt.Key.Key_Tab)
        assert button.hasFocus()


def test_keyboard_never_enters_a_list_that_is_not_there(
    pane: ResultsPane, dossier: Dossier, engine: Engine
) -> None:
    show(pane, engine.search("xyzzy"), dossier)
    pane.setFocus()
    pane.enter()
    assert not pane.list.hasFocus()
    assert pane.focusProxy() is None
    show(pane, engine.search("politie"), dossier)
    pane.hide()
    pane.enter()
    assert not pane.list.currentIndex().isValid()


def test_word_of_any_length_leaves_the_pane_its_width(
    pane: ResultsPane, dossier: Dossier, engine: Engine
) -> None:
    show(pane, engine.search("w" * 300), dossier)
    assert pane.minimumSizeHint().width() <= 340
    slip = engine.search("luxenburg")._replace(corrections=(Correction("w" * 99, "w"),))
    show(pane, slip, dossier)
    assert pane.minimumSizeHint().width() <= 340
    assert pane.offers.buttons[0].accessibleName() == "Zoek toch " + "w" * 99


def test_first_hit_is_entered_and_up_leaves(
    pane: ResultsPane, dossier: Dossier, engine: Engine, qtbot: QtBot
) -> None:
    show(pane, engine.search("politie"), dossier)
    pane.enter()
    assert pane.list.currentIndex().row() == 1
    with qtbot.waitSignal(pane.left_upwards):
        qtbot.keyClick(pane.list, Qt.Key.Key_Up)


def test_arrows_skip_section_names_and_enter_opens(
    pane: ResultsPane, dossier: Dossier, engine: Engine, qtbot: QtBot
) -> None:
    show(pane, engine.search("politie"), dossier)
    pane.enter()
    for _ in range(pane.model.rowCount()):
        qtbot.keyClick(pane.list, Qt.Key.Key_Down)
        assert pane.list.currentIndex().data(ROW).ref is not None
    with qtbot.waitSignal(pane.opened) as told:
        qtbot.keyClick(pane.list, Qt.Key.Key_Return)
    assert told.args[0] == pane.list.currentIndex().data(ROW)


def test_rows_are_painted_with_their_marks(
    pane: ResultsPane, dossier: Dossier, engine: Engine
) -> None:
    show(pane, engine.search("politie"), dossier)
    image = pane.list.grab().toImage()
    seen = {image.pixelColor(x, y).name() for x in range(0, 340, 2) for y in range(300)}
    assert {LIGHT.hit, LIGHT.hit_word} <= seen


def test_hit_beyond_a_page_is_the_next_one_that_is_not_on_it(
    pane: ResultsPane, dossier: Dossier, engine: Engine
) -> None:
    show(pane, engine.search("telewerken"), dossier)
    refs = [row.ref for row in pane.model.rows() if row.hit]
    beyond = pane.beyond(frozenset({refs[1]}), 1)
    assert beyond is not None
    assert beyond.ref == refs[2] != refs[1]
    assert pane.beyond(frozenset(refs), 1) is None
    assert pane.beyond(frozenset({NodeRef("elders")}), 1).ref == refs[0]
    assert pane.beyond(frozenset({NodeRef("elders")}), -1).ref == refs[-1]


def test_walking_beyond_pages_comes_by_every_row(
    pane: ResultsPane, dossier: Dossier, engine: Engine
) -> None:
    first = engine.search("politie").hits[0]
    order = [first.passage._replace(ref=NodeRef(ref)) for ref in "abcbad"]
    hits = tuple(first._replace(passage=p, why=str(n)) for n, p in enumerate(order))
    show(pane, Results("politie", hits, ""), dossier)
    walked: list[NodeRef] = []
    for _ in range(6):
        row = pane.beyond(frozenset(walked[-1:]), 1)
        pane.point_at(row)
        walked.append(row.ref)
    assert walked == [p.ref for p in order]


@pytest.mark.parametrize(("text", "row"), [("twee", 2), ("drie", 3), ("een", 1), ("", 1)])
def test_row_of_the_very_text_that_is_walked_by_is_the_current_one(
    pane: ResultsPane, dossier: Dossier, engine: Engine, text: str, row: int
) -> None:
    first = engine.search("politie").hits[0]
    passages = [first.passage._replace(text=text) for text in ("een", "twee", "drie")]
    hits = tuple(first._replace(passage=passage) for passage in passages)
    show(pane, Results("politie", hits, ""), dossier)
    pane.point_at_passage(first.passage.ref, text)
    assert pane.list.currentIndex().row() == row
    pane.point_at_passage(first.passage.ref, "drie")
    assert pane.list.currentIndex().row() == 3
    pane.point_at_passage(first.passage.ref, "")
    assert pane.list.currentIndex().row() == 3, "as good as any"


def test_going_along_with_the_passages_of_a_page_leaves_no_other_page_out(
    pane: ResultsPane, dossier: Dossier, engine: Engine
) -> None:
    first = engine.search("politie").hits[0]
    hits = tuple(first._replace(passage=first.passage._replace(ref=NodeRef(r))) for r in "abcd")
    show(pane, Results("politie", hits, ""), dossier)
    a, b, c, _ = (row for row in pane.model.rows() if row.hit)
    pane.opened.emit(a)
    pane.point_at_passage(c.ref, "")
    assert pane.list.currentIndex().data(ROW) == c
    assert pane.picked is None
    assert pane.beyond({a.ref, c.ref}, 1) == b


def test_walking_back_begins_at_the_last(
    pane: ResultsPane, dossier: Dossier, engine: Engine
) -> None:
    show(pane, engine.search("fiets"), dossier)
    refs = [row.ref for row in pane.model.rows() if row.hit]
    assert pane.beyond((), -1).ref == refs[-1]


def test_link_goes_to_the_hit_that_it_names_and_makes_it_current(
    pane: ResultsPane, dossier: Dossier, engine: Engine, qtbot: QtBot
) -> None:
    show(pane, engine.search("strategie"), dossier)
    note = next(row for row in pane.model.rows() if row.ref == "noot-1")
    with qtbot.waitSignal(pane.opened) as told:
        pane.list.followed.emit(note.links[0])
    paragraph = told.args[0]
    assert paragraph.ref == "1a/1"
    assert pane.list.currentIndex().data(ROW) == paragraph
    with qtbot.waitSignal(pane.opened):
        pane.list.followed.emit(paragraph.links[0])
    assert pane.list.currentIndex().data(ROW) == note


def test_link_to_a_paragraph_that_is_no_hit_opens_it_in_the_note_s_edition(
    pane: ResultsPane, dossier: Dossier, engine: Engine, qtbot: QtBot
) -> None:
    show(pane, engine.search("noot: strategie"), dossier)
    note = next(row for row in pane.model.rows() if row.hit)
    with qtbot.waitSignal(pane.opened) as told:
        pane.list.followed.emit(note.links[0])
    assert told.args[0].ref == "1a/1"
    assert told.args[0].hit is note.hit


def test_order_is_offered_where_there_is_something_to_order(
    pane: ResultsPane, dossier: Dossier, engine: Engine, qtbot: QtBot
) -> None:
    show(pane, engine.search("noot: strategie"), dossier)
    assert not pane.order.isVisible()
    show(pane, engine.search("strategie"), dossier)
    assert pane.order.isVisible()
    with qtbot.waitSignal(pane.order_wanted) as told:
        pane.order.menu().actions()[1].trigger()
    assert told.args == [True]


def test_narrow_pane_has_the_order_below_the_counts(
    pane: ResultsPane, dossier: Dossier, engine: Engine, qtbot: QtBot
) -> None:
    show(pane, engine.search("strategie"), dossier)
    qtbot.waitUntil(lambda: pane.order.x() > pane.header.geometry().right() - 1)
    pane.resize(200, 600)
    qtbot.waitUntil(lambda: pane.order.y() >= pane.header.geometry().bottom())
    assert pane.header.width() > 150
    pane.resize(340, 600)
    qtbot.waitUntil(lambda: pane.order.y() < pane.header.geometry().bottom())


def test_order_stands_in_line_with_the_counts_above_it_and_with_the_hits(
    pane: ResultsPane, dossier: Dossier, engine: Engine, qtbot: QtBot
) -> None:
    pane.setStyleSheet(theme.style_sheet(LIGHT))
    show(pane, engine.search("strategie"), dossier)
    qtbot.waitUntil(lambda: abs(pane.width() - 2 * theme.GRID - ink(pane.order)[1]) <= 2)
    pane.resize(200, 600)
    qtbot.waitUntil(lambda: pane.order.y() >= pane.header.geometry().bottom())
    qtbot.waitUntil(lambda: abs(ink(pane.order)[0] - ink(pane.header)[0]) <= 1)


def test_whole_briefing_is_offered_in_place_of_other_words(
    pane: ResultsPane, dossier: Dossier, engine: Engine
) -> None:
    inside = engine.search("§1b luxenburg")
    assert inside.suggestions
    answer = Answer(Request("§1b luxenburg"), inside, PART, engine.search("luxemburg"))
    pane.show_answer(answer, dossier, "tk")
    assert [label.partition(":")[0] for label in labels(pane)] == ["Zoek in de hele briefing"]
    assert pane.offers.buttons[0].accessibleName().startswith("Zoek in de hele briefing")


def test_offers_take_the_keyboard_at_the_first(
    pane: ResultsPane, dossier: Dossier, engine: Engine
) -> None:
    show(pane, engine.search("luxenburg"), dossier)
    show(pane, engine.search("hebbes politie"), dossier)
    pane.offers.first.setFocus()
    assert pane.offers.buttons[0].hasFocus()
