from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from benelux_viewer.model.refs import NodeRef
from benelux_viewer.pages.page import Page
from benelux_viewer.search.engine import Engine
from benelux_viewer.ui import theme
from benelux_viewer.ui.detail.note_rows import MARKED, WORDS, Marked
from benelux_viewer.ui.detail.pane import DetailPane
from tests.ui.seen import ink


@pytest.fixture
def pane(qtbot: QtBot, page_of: Callable[..., Page]) -> DetailPane:
    pane = DetailPane()
    qtbot.addWidget(pane)
    pane.resize(760, 900)
    pane.show()
    qtbot.waitExposed(pane)
    pane.furnish()
    pane.show_page(page_of("1c"))
    return pane


def words(pane: DetailPane, row: int) -> list[str]:
    item = pane.notes.references.list.item(row)
    marked: Marked = item.data(MARKED)
    return [item.data(WORDS)[m.start : m.end] for m in marked.words]


def test_hit_is_marked_in_its_reference_alone(pane: DetailPane, engine: Engine) -> None:
    assert pane.notes.references.show_hits(engine.search("theft").hits) == {8}
    assert words(pane, 3) == ["theft"]
    assert pane.notes.references.list.item(0).data(MARKED) is None


def test_hit_in_an_address_alone_marks_the_address_where_it_is_printed(
    pane: DetailPane, engine: Engine, page_of: Callable[..., Page]
) -> None:
    (hit,) = engine.search("topics").hits
    assert hit.passage.ref == "noot-1"
    pane.show_page(page_of("1a", "ek"))
    assert pane.notes.references.show_hits([hit]) == {1}
    assert words(pane, 0) == [hit.passage.address]
    pane.show_page(page_of("1a", "tk"))
    assert pane.notes.references.show_hits([hit]) == frozenset()


def test_opening_a_note_makes_its_row_current(pane: DetailPane) -> None:
    pane.scroll_to(NodeRef("noot-8"))
    assert pane.notes.references.list.currentRow() == 3


@pytest.mark.parametrize("width", [420, 1400])
def test_title_begins_where_the_text_does(pane: DetailPane, width: int) -> None:
    pane.setStyleSheet(theme.style_sheet(theme.LIGHT))
    pane.resize(width, 900)
    title = pane.notes.references.title
    title.parentWidget().layout().activate()
    assert abs(ink(title)[0] - pane.browser.column()[0]) <= 1


@pytest.mark.parametrize("width", [340, 420, 760, 1400])
def test_no_reference_is_cut_at_any_width(pane: DetailPane, width: int) -> None:
    pane.resize(1400, 3000)
    pane.resize(width, 3000)
    notes = pane.notes.references.list
    last = notes.visualItemRect(notes.item(notes.count() - 1))
    assert last.bottom() < notes.viewport().height()
    assert notes.verticalScrollBar().maximum() == 0


def test_as_many_whole_references_are_shown_as_their_share_holds(pane: DetailPane) -> None:
    notes = pane.notes.references.list
    for height in (900, 700, 560):
        pane.resize(500, height)
        assert notes.verticalScrollBar().maximum() > 0
        bottoms = [notes.visualItemRect(notes.item(row)).bottom() + 1 for row in range(4)]
        assert notes.viewport().height() in bottoms
        assert notes.height() <= height / 5


@pytest.mark.parametrize("width", [420, 760, 1400])
def test_references_stand_in_the_column_of_the_text(pane: DetailPane, width: int) -> None:
    pane.resize(width, 900)
    left, wide = pane.browser.column()
    block = pane.browser.document().findBlock(pane.browser.map.anchors[NodeRef("1c/1")])
    assert abs(pane.browser.document().documentLayout().blockBoundingRect(block).left() - left) < 2
    paper = pane.notes.references.list.palette().window().color()
    image = pane.notes.references.list.grab().toImage()
    inked = [
        x
        for x in range(pane.notes.references.list.viewport().width())
        for y in range(image.height())
        if abs(image.pixelColor(x, y).lightness() - paper.lightness()) > 100
    ]
    words = [x for x in inked if x >= left - 2]
    assert abs(min(words) - left) < 4
    assert max(words) <= left + wide
