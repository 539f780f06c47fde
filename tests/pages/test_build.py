"""Pages of the shipped letter."""

from __future__ import annotations

import pytest

from benelux_viewer.model.dossier import Dossier
from benelux_viewer.model.refs import LETTER, NodeRef
from benelux_viewer.model.text import EditionId
from benelux_viewer.pages.build import build, content_on_screen
from benelux_viewer.pages.page import (
    Bullets,
    Change,
    Content,
    Heading,
    Link,
    NoteMark,
    Page,
    Passage,
    Remark,
    Spans,
    Table,
    Timeline,
    Words,
)

TK, EK = EditionId("tk"), EditionId("ek")


def words(spans: Spans) -> str:
    return "".join(span.text for span in spans if not isinstance(span, NoteMark))


def passages(page: Page) -> list[Passage]:
    return [block for block in page.blocks if isinstance(block, Passage)]


def tables(page: Page) -> list[Table]:
    return [block for block in page.blocks if isinstance(block, Table) and not block.brief]


def test_every_node_has_a_page_in_every_content_and_edition(dossier: Dossier) -> None:
    for ref in dossier.outline.order:
        for content in Content:
            for edition in (TK, EK):
                page = build(dossier, ref, content, edition)
                assert page.ref == ref
                assert page.blocks, (ref, content)


def test_links_and_notes_of_every_page_lead_somewhere(dossier: Dossier) -> None:
    for ref in dossier.outline.order:
        page = build(dossier, ref, Content.BOTH, EK)
        numbers = {note.number for note in page.notes}
        for block in page.blocks:
            for spans in spans_of(block):
                for span in spans:
                    if isinstance(span, Link):
                        assert span.ref in dossier.outline
                    if isinstance(span, NoteMark):
                        assert span.number in numbers


def spans_of(block: object) -> list[Spans]:
    match block:
        case Heading() | Passage() | Remark():
            return [block.spans]
        case Bullets():
            return list(block.items)
        case Table():
            return [cell for row in block.rows for cell in row]
        case Timeline():
            return []
    raise AssertionError(block)


def test_the_letter_reads_from_letterhead_to_signature(dossier: Dossier) -> None:
    page = build(dossier, LETTER, Content.FULL, TK)
    text = passages(page)
    assert words(text[0].spans) == "Ministerie van Buitenlandse Zaken"
    assert words(text[1].spans) == "Geachte voorzitter,"
    assert words(text[-1].spans) == "D.M. van Weel"
    assert sum(passage.number is not None for passage in text) == 36
    assert [note.number for note in page.notes] == list(range(1, 9))
    headings = [words(b.spans) for b in page.blocks if isinstance(b, Heading) and not b.editorial]
    assert len(headings) == 6
    assert headings[1] == "a. Economische samenwerking en interne markt"


def test_an_edition_that_prints_no_letterhead_shows_none(dossier: Dossier) -> None:
    page = build(dossier, LETTER, Content.FULL, EK)
    assert words(passages(page)[0].spans) == "Geachte voorzitter,"


def test_author_is_who_signed_except_of_what_the_editors_wrote(dossier: Dossier) -> None:
    for ref in ("brief", "1", "fiets"):
        assert build(dossier, NodeRef(ref), Content.FULL, TK).author == "D.M. van Weel"
        assert build(dossier, NodeRef(ref), Content.BOTH, TK).author == "D.M. van Weel"
        assert not build(dossier, NodeRef(ref), Content.SUMMARY, TK).author
    for ref in ("nota", "agenda", "verschillen"):
        assert not build(dossier, NodeRef(ref), Content.FULL, TK).author


def test_a_section_holds_what_stands_below_it(dossier: Dossier) -> None:
    page = build(dossier, NodeRef("1"), Content.FULL, TK)
    assert len(passages(page)) == 2 + 9 + 9 + 3
    assert build(dossier, NodeRef("1c"), Content.FULL, TK).notes[0].number == 5


def test_a_summary_holds_no_text_of_the_letter_but_its_references(dossier: Dossier) -> None:
    page = build(dossier, NodeRef("1c"), Content.SUMMARY, TK)
    assert not passages(page)
    titles = [words(b.spans) for b in page.blocks if isinstance(b, Heading)]
    assert len(titles) == 3
    assert [note.number for note in page.notes] == [5, 6, 7, 8]
    assert tables(page)[-1].caption == "Mijlpalen"


def test_a_full_text_holds_no_summary(dossier: Dossier) -> None:
    page = build(dossier, NodeRef("1c"), Content.FULL, TK)
    assert not any(isinstance(block, Bullets) for block in page.blocks)


def test_a_priority_tells_who_is_responsible_only_where_a_source_does(dossier: Dossier) -> None:
    responsible = [
        ref
        for ref in dossier.outline.order
        for table in tables(build(dossier, ref, Content.BOTH, TK))
        if any(words(row[0]) == "Verantwoordelijk" for row in table.rows)
    ]
    assert responsible == ["grenswerk"]


def test_a_ref_below_a_page_opens_that_page(dossier: Dossier) -> None:
    assert build(dossier, NodeRef("noot-6"), Content.BOTH, TK).ref == "energie"
    with pytest.raises(KeyError):
        build(dossier, NodeRef("nergens"), Content.BOTH, TK)


def test_the_agenda_runs_through_time_and_ends_with_what_has_no_date(dossier: Dossier) -> None:
    dated, undated = tables(build(dossier, NodeRef("agenda"), Content.BOTH, TK))
    when = [words(row[0]) for row in dated.rows]
    assert when.index("begin 2026") < when.index("14-16 april 2026") < when.index("eind 2026")
    assert when[-1].endswith("2050")
    assert when.index("13 januari 2026") < when.index(
        "voor 6 februari [vermoedelijke lezing: voor 6 februari 2026]"
    )
    assert {words(row[0]) for row in undated.rows} == {"in 2026, zonder datum"}


def test_the_references_tell_where_each_is_cited(dossier: Dossier) -> None:
    (table,) = tables(build(dossier, NodeRef("verwijzingen"), Content.BOTH, EK))
    assert [words(row[0]) for row in table.rows] == [str(n) for n in range(1, 9)]
    assert words(table.rows[5][2]) == "§1c, al. 1"
    assert "https://" in words(table.rows[0][1])
    (table,) = tables(build(dossier, NodeRef("verwijzingen"), Content.BOTH, TK))
    assert "https://" not in words(table.rows[0][1])


def test_an_expansion_of_the_editors_says_so(dossier: Dossier) -> None:
    (table,) = tables(build(dossier, NodeRef("afkortingen"), Content.BOTH, TK))
    origin = {words(row[0]): words(row[2]) for row in table.rows}
    assert origin["EU"] == "redactie"
    assert origin["KPI"] == "§1a, al. 3"


def test_the_differences_are_those_of_the_sources(dossier: Dossier) -> None:
    (table,) = tables(build(dossier, NodeRef("verschillen"), Content.BOTH, TK))
    rows = {words(row[0]): row[1:] for row in table.rows}
    tk, ek = rows["§3, al. 6"]
    assert Words(" en debatten", change=Change.REMOVED) in tk
    assert Words(", agenda’s en verslagen", change=Change.ADDED) in ek
    assert words(rows["briefhoofd"][1]) == "–"
    notes = [place for place in rows if "noot" in place]
    assert [int(place.rpartition(" ")[2]) for place in notes] == [1, 2, 3, 4, 7, 8]


def test_the_nota_keeps_its_slips_and_puts_the_reading_below(dossier: Dossier) -> None:
    page = build(dossier, NodeRef("nota"), Content.FULL, TK)
    text = " ".join(words(passage.spans) for passage in passages(page))
    assert "gemteresseerd" in text
    remarks = " ".join(words(b.spans) for b in page.blocks if isinstance(b, Remark))
    assert "geïnteresseerd" in remarks
    assert "ermoedelijke lezing" in remarks
    assert page.edition == "Eerste Kamer"


def test_a_briefing_that_names_nothing_says_so(dossier: Dossier) -> None:
    bare = Dossier.of(
        dossier.briefing._replace(
            footnotes=(), terms=(), annex=None, annex_edition=None, sections=()
        )
    )
    for ref in ("agenda", "verwijzingen", "afkortingen", "partners"):
        page = build(bare, NodeRef(ref), Content.BOTH, TK)
        assert not tables(page)
        remarks = [words(block.spans) for block in page.blocks if isinstance(block, Remark)]
        assert remarks[-1] == "Deze briefing noemt er geen."


def test_the_letter_is_shown_as_it_was_sent() -> None:
    assert content_on_screen(LETTER) is Content.FULL
    assert content_on_screen(NodeRef("1a")) is Content.BOTH
