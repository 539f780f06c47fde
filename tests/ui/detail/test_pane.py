from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from benelux_viewer.pages.page import Page
from benelux_viewer.search.engine import Engine
from benelux_viewer.ui.detail.pane import DetailPane


def test_references_stand_in_the_column_from_the_first_paint(
    qtbot: QtBot, page_of: Callable[[str], Page]
) -> None:
    pane = DetailPane()
    qtbot.addWidget(pane)
    pane.resize(1000, 600)
    pane.show_page(page_of("1c"))
    pane.show()
    qtbot.waitExposed(pane)
    pane.furnish()
    first = pane.notes.references.list.sizeHintForRow(0)
    pane.resize(1001, 600)
    assert pane.notes.references.list.sizeHintForRow(0) == first


def test_caret_of_the_text_is_quiet(pane: DetailPane, qtbot: QtBot) -> None:
    assert pane.browser.cursorWidth() == 0
    pane.browser.setFocus()
    qtbot.keyClick(pane.browser, Qt.Key.Key_Down)
    assert pane.browser.verticalScrollBar().value() > 0


def marked(pane: DetailPane) -> list[str]:
    return [
        s.cursor.selectedText()
        for s in pane.browser.extraSelections()
        if s.format.background().style() != Qt.BrushStyle.NoBrush
    ]


def test_hits_are_marked_and_markers_are_not(pane: DetailPane, engine: Engine) -> None:
    pane.set_hits(engine.search('"(NSEC), waarvan"').hits)
    assert "".join(marked(pane)) == "NSEC), waarvan"
    pane.set_hits(engine.search("6").hits)
    assert "6" not in marked(pane)
    pane.set_hits(())
    assert marked(pane) == []


def test_hits_are_stepped_through_to_the_last(pane: DetailPane, engine: Engine) -> None:
    pane.set_hits(engine.search("fiets").hits)
    pane.browser.verticalScrollBar().setValue(0)
    many = len(pane.marks.hits)
    assert many > 2
    steps = [pane.step_hit(1) for _ in range(many + 1)]
    assert steps == [True] * many + [False]
    assert pane.marks.current == many - 1
    assert pane.step_hit(-1)
    pane.step_hit(1, from_edge=True)
    assert pane.marks.current == 0
    pane.step_hit(-1, from_edge=True)
    assert pane.marks.current == many - 1


def test_current_hit_is_in_sight_and_differs_by_more_than_colour(
    pane: DetailPane, engine: Engine
) -> None:
    pane.set_hits(engine.search("fiets").hits)
    pane.step_hit(-1, from_edge=True)
    start, end = pane.marks.hits[-1][0]
    chosen = [
        s
        for s in pane.browser.extraSelections()
        if s.format.underlineStyle() == s.format.UnderlineStyle.WaveUnderline
    ]
    assert {s.cursor.selectionStart() for s in chosen} == {start}
    assert pane.browser.viewport().rect().intersects(pane.browser.cursorRect(chosen[0].cursor))
    assert end > start


def test_slips_are_marked_in_the_source_s_words_only(
    pane: DetailPane, page_of: Callable[[str], Page]
) -> None:
    pane.show_page(page_of("nota"))
    dotted = [
        s.cursor.selectedText()
        for s in pane.browser.extraSelections()
        if s.format.underlineStyle() == s.format.UnderlineStyle.DotLine
    ]
    slips = [slip for block in page_of("nota").blocks for slip in getattr(block, "slips", ())]
    assert sorted(dotted) == sorted(slips) != []
