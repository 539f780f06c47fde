"""The year strip's data."""

from __future__ import annotations

from datetime import date

from benelux_viewer.model.dossier import Dossier
from benelux_viewer.model.refs import NodeRef
from benelux_viewer.model.text import EditionId
from benelux_viewer.pages.build import build
from benelux_viewer.pages.page import Content, Table, Timeline


def strip(dossier: Dossier) -> Timeline:
    page = build(dossier, NodeRef("agenda"), Content.FULL, EditionId("tk"))
    (found,) = [block for block in page.blocks if isinstance(block, Timeline)]
    return found


def test_agenda_begins_with_the_year_of_the_presidency(dossier: Dossier) -> None:
    assert strip(dossier).year == 2026


def test_strip_holds_what_the_tables_below_it_hold(dossier: Dossier) -> None:
    page = build(dossier, NodeRef("agenda"), Content.FULL, EditionId("tk"))
    dated, undated, *_ = [block for block in page.blocks if isinstance(block, Table)]
    assert [p.what for p in strip(dossier).dated] == [row[1][0].text for row in dated.rows]
    assert [p.what for p in strip(dossier).undated] == [row[1][0].text for row in undated.rows]


def test_vague_words_are_spans_and_keep_their_words(dossier: Dossier) -> None:
    by_words = {period.when: period for period in strip(dossier).dated}
    begin = by_words["begin 2026"]
    assert (begin.first, begin.last) == (date(2026, 1, 1), date(2026, 4, 30))
    read = by_words["voor 6 februari [2026]"]
    assert (read.first, read.last) == (None, date(2026, 2, 5))
    # A reading that does not begin with the words is told whole.
    assert "december jl [december 2025]" in by_words
