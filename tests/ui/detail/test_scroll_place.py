from __future__ import annotations

from collections.abc import Callable

from pytestqt.qtbot import QtBot

from benelux_viewer.model.refs import NodeRef
from benelux_viewer.pages.page import Page
from benelux_viewer.ui.detail.pane import DetailPane


def test_place_is_kept_when_the_pane_gets_another_width(
    pane: DetailPane, page_of: Callable[[str], Page]
) -> None:
    pane.show_page(page_of("brief"))
    pane.scroll_to(NodeRef("3/4"))
    told: list[str] = []
    pane.scrolled.connect(lambda ref, _: told.append(ref))
    for width in (420, 1100, 380, 760):
        pane.resize(width, 500)
        pane.browser.verticalScrollBar().valueChanged.emit(0)
        assert told[-1] == "3/4"


def test_the_same_words_are_at_the_top_in_lines_of_another_width(
    pane: DetailPane, page_of: Callable[[str], Page]
) -> None:
    pane.show_page(page_of("brief"))
    pane.scroll_to(NodeRef("3/4"), 5_000)
    for width in (420, 1100):
        pane.resize(width, 500)
        where = pane.browser.map
        begin, end = where.anchors[NodeRef("3/4")], where.end_of(NodeRef("3/4"))
        height = pane.browser.rect_at(end).top() - pane.browser.rect_at(begin).top()
        assert abs(pane.browser.rect_at(begin).top() + height / 2) <= 1


def test_room_before_a_passage_is_kept_in_pixels(
    pane: DetailPane, page_of: Callable[[str], Page]
) -> None:
    pane.show_page(page_of("brief"))
    pane.scroll_to(NodeRef("3/4"))
    ref, offset = pane.browser.place.current
    assert ref == "3/4"
    assert offset == -pane.browser.rect_at(pane.browser.map.anchors[ref]).top() < 0


def test_place_that_the_page_does_not_have_is_its_top(
    pane: DetailPane, page_of: Callable[[str], Page]
) -> None:
    pane.show_page(page_of("brief"))
    pane.scroll_to(NodeRef("3/4"))
    pane.scroll_to(NodeRef("afkortingen"))
    assert pane.browser.verticalScrollBar().value() == 0


def test_nothing_is_told_of_a_place_that_is_held(pane: DetailPane, qtbot: QtBot) -> None:
    bar = pane.browser.verticalScrollBar()
    with qtbot.assertNotEmitted(pane.scrolled), pane.browser.place.held():
        bar.setValue(40)
    with qtbot.waitSignal(pane.scrolled):
        bar.setValue(60)
