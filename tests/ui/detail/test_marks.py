from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from benelux_viewer.model.refs import NodeRef
from benelux_viewer.pages.page import Page
from benelux_viewer.search.engine import Engine
from benelux_viewer.search.hits import Kind, Match
from benelux_viewer.ui.detail.note_rows import MARKED
from benelux_viewer.ui.detail.pane import DetailPane
from benelux_viewer.ui.theme import LIGHT

Show = Callable[..., DetailPane]


@pytest.fixture
def show(qtbot: QtBot, page_of: Callable[..., Page], engine: Engine) -> Show:
    pane = DetailPane()
    qtbot.addWidget(pane)
    pane.resize(760, 600)
    pane.show()
    qtbot.waitExposed(pane)
    pane.furnish()

    def make(ref: str, query: str, edition: str = "", kind: Kind | None = None) -> DetailPane:
        hits = engine.search(query).hits
        pane.show_page(page_of(ref, edition))
        pane.set_hits(tuple(hit for hit in hits if kind in (None, hit.passage.kind)))
        return pane

    return make


def marked(pane: DetailPane, colour: str = "") -> list[tuple[NodeRef | None, str]]:
    return [
        (pane.browser.map.ref_at(s.cursor.selectionStart()), s.cursor.selectedText())
        for s in pane.browser.extraSelections()
        if s.format.background().style() != Qt.BrushStyle.NoBrush
        and colour in ("", s.format.background().color().name())
    ]


def test_what_was_typed_is_marked_stronger_than_its_word(show: Show) -> None:
    pane = show("politie", "politie", kind=Kind.PARAGRAPH)
    assert ("1b/2", "politiesamenwerking") in marked(pane, LIGHT.hit_word)
    assert {words for _, words in marked(pane, LIGHT.hit)} == {"politie"}


def test_words_are_marked_in_passages_that_answer_and_nowhere_else(
    show: Show, engine: Engine
) -> None:
    query = "tranche onderhandelingen"
    refs = {hit.passage.ref for hit in engine.search(query).hits}
    assert "1b/2" in refs
    pane = show("1b", query, kind=Kind.PARAGRAPH)
    assert {ref for ref, _ in marked(pane)} == {"1b/2"}
    pane = show("politie", '"inzake politiesamenwerking"', kind=Kind.MILESTONE)
    assert {words for _, words in marked(pane)} == {"inzake politiesamenwerking"}
    assert pane.browser.toPlainText().count("inzake politiesamenwerking") > len(marked(pane)) > 0


def test_breadcrumb_and_title_are_marked_only_when_they_answer(show: Show) -> None:
    paragraphs = show("politie", "politiesamenwerking", kind=Kind.PARAGRAPH)
    assert {ref for ref, _ in marked(paragraphs)} == {"1b/2"}
    assert marked(paragraphs)
    title = show("politie", "politiesamenwerking", kind=Kind.TITLE)
    assert marked(title) == [("politie", "Politiesamenwerking")]


def test_title_is_not_looked_for_in_other_blocks(show: Show, engine: Engine) -> None:
    pane = show("politie", "xyzzy")
    found = engine.search("politiesamenwerking").hits
    title = next(hit for hit in found if hit.passage.kind is Kind.TITLE)
    other = title.passage._replace(text="De Landen")
    pane.set_hits((title._replace(passage=other, matches=(Match(0, 2),), strong=(Match(0, 2),)),))
    assert marked(pane) == []


def test_title_in_the_margin_of_the_letter_is_marked(show: Show) -> None:
    pane = show("brief", "inleiding", kind=Kind.TITLE)
    assert [words for _, words in marked(pane)] == ["Inleiding"]


def test_summary_is_marked_where_it_stands(show: Show) -> None:
    pane = show("politie", "toegankelijk", kind=Kind.SUMMARY)
    assert [words for _, words in marked(pane)] == ["toegankelijk"]


def test_summary_s_words_in_the_letter_itself_are_not_the_summary_s(show: Show) -> None:
    pane = show("inleiding", "roterende", kind=Kind.SUMMARY)
    assert [words for _, words in marked(pane)] == ["roterende"]
    assert pane.browser.toPlainText().count("roterende") > 1


def test_milestone_is_marked_in_its_two_cells(show: Show) -> None:
    pane = show("agenda", "1 oktober 2023 werking", kind=Kind.MILESTONE)
    words = [words for _, words in marked(pane)]
    assert "werking" in words
    assert "oktober" in " ".join(words)


def test_date_of_a_milestone_is_not_marked_in_the_row_of_another(show: Show) -> None:
    pane = show("agenda", "jaar Moldavië", kind=Kind.MILESTONE)
    assert pane.browser.toPlainText().count("dit jaar") > 1
    assert sorted(words for _, words in marked(pane)) == ["Moldavië", "jaar"]


def test_passage_that_answers_in_both_editions_is_marked_in_both(
    show: Show, engine: Engine
) -> None:
    (hit,) = [h for h in engine.search("hoogte gehouden").hits if h.passage.ref == "3/6"]
    assert hit.passage.edition is None
    for edition in ("tk", "ek"):
        pane = show("3", "hoogte gehouden", edition)
        assert [w for ref, w in marked(pane) if ref == "3/6"] == ["hoogte", "gehouden"]


def test_words_of_the_other_edition_are_not_looked_for(show: Show) -> None:
    assert [ref for ref, _ in marked(show("3", "verslagen", "ek"))] == ["3/6"]
    assert marked(show("3", "verslagen", "tk")) == []
    assert marked(show("3", "hoogte verslagen", "tk")) == []


def test_hit_in_a_note_marks_its_marker_and_its_reference(show: Show) -> None:
    pane = show("1c", "theft")
    assert [words for _, words in marked(pane)] == ["8"]
    pane.notes.references.list.scrollToBottom()
    image = pane.notes.references.list.grab().toImage()
    size = image.size()
    seen = {
        image.pixelColor(x, y).name()
        for x in range(0, size.width(), 2)
        for y in range(0, size.height(), 2)
    }
    assert LIGHT.hit in seen
    pane.set_hits(())
    assert marked(pane) == []
    assert pane.notes.references.list.item(3).data(MARKED) is None


def test_stepping_to_a_note_makes_it_current_without_taking_the_keyboard(show: Show) -> None:
    pane = show("1c", "theft")
    assert pane.step_hit(1)
    assert pane.notes.references.list.currentRow() == 3
    assert not pane.notes.references.list.hasFocus()
