"""A search's results as a page."""

from __future__ import annotations

import pytest

from benelux_viewer.model.dossier import Dossier
from benelux_viewer.model.refs import NodeRef
from benelux_viewer.model.text import EditionId
from benelux_viewer.pages.found import FOUND, found_page
from benelux_viewer.pages.page import (
    Content,
    Heading,
    Link,
    NoteMark,
    Page,
    Passage,
    Remark,
    Table,
    Words,
)
from benelux_viewer.search.engine import Engine

TK, EK = EditionId("tk"), EditionId("ek")


@pytest.fixture(scope="module")
def engine(dossier: Dossier) -> Engine:
    return Engine(dossier)


def page_of(
    dossier: Dossier, engine: Engine, query: str, content: Content, edition: EditionId = TK
) -> Page:
    return found_page(dossier, engine.search(query, limit=0), content, edition)


def hits(page: Page) -> list[tuple[tuple[object, ...], ...]]:
    tables = [b for b in page.blocks if isinstance(b, Table) and b.caption == "Treffers"]
    return list(tables[0].rows) if tables else []


def headings(page: Page) -> list[Heading]:
    return [block for block in page.blocks if isinstance(block, Heading)]


def passages(page: Page) -> list[NodeRef]:
    return [block.ref for block in page.blocks if isinstance(block, Passage)]


def test_summary_lists_each_hit_with_its_place_and_what_was_hit(
    dossier: Dossier, engine: Engine
) -> None:
    page = page_of(dossier, engine, "politie", Content.SUMMARY)
    assert page.ref == FOUND
    assert page.title == "Zoekresultaten voor ‘politie’"
    found = engine.search("politie", limit=0).hits
    assert len(hits(page)) == len(found) > 3
    for row, hit in zip(hits(page), found, strict=True):
        assert isinstance(row[0][0], Link)
        assert row[0][0].ref == hit.passage.ref
        assert "".join(w.text for w in row[2] if isinstance(w, Words)) == hit.snippet
        strong = [w.text for w in row[2] if isinstance(w, Words) and w.strong]
        assert strong == [hit.snippet[m.start : m.end] for m in hit.snippet_matches]
    assert not passages(page)


def test_full_text_has_the_paragraphs_whole_in_reading_order(
    dossier: Dossier, engine: Engine
) -> None:
    page = page_of(dossier, engine, "politie", Content.FULL)
    assert passages(page) == ["1b/2", "2/2"]
    headings = [b.spans[0].text for b in page.blocks if isinstance(b, Heading) and b.level == 2]
    assert headings == [
        "b. Veiligheid en weerbaarheid",
        "2. Grensoverschrijdende samenwerking en samenwerking met grensregio’s",
    ]
    assert not hits(page)
    assert hits(page_of(dossier, engine, "politie", Content.BOTH))


def test_hit_in_a_note_brings_the_paragraph_that_cites_it(dossier: Dossier, engine: Engine) -> None:
    page = page_of(dossier, engine, "Denemarken", Content.FULL)
    assert "1c/1" in passages(page)
    marks = {
        s.number
        for b in page.blocks
        if isinstance(b, Passage)
        for s in b.spans
        if isinstance(s, NoteMark)
    }
    assert marks == {note.number for note in page.notes} != set()


def test_words_of_another_edition_are_named_as_such(dossier: Dossier, engine: Engine) -> None:
    page = page_of(dossier, engine, "“en debatten”", Content.SUMMARY, EK)
    (row,) = hits(page)
    assert "alleen in de editie Tweede Kamer" in row[1][0].text


@pytest.mark.parametrize("edition", [TK, EK])
def test_words_of_the_annex_stand_under_its_name_and_name_their_source(
    dossier: Dossier, engine: Engine, edition: EditionId
) -> None:
    page = page_of(dossier, engine, "grens", Content.FULL, edition)
    files = [e.source.rpartition("/")[2] for e in dossier.briefing.editions]
    assert files[1] in page.source
    assert (files[0] in page.source) == (edition == TK)
    assert page.editions == (2 if edition == TK else 1)
    titles = ["".join(w.text for w in b.spans if isinstance(w, Words)) for b in headings(page)]
    annex = titles.index("Toelichting") - 1
    assert titles[annex].startswith("nota Verzending brief")
    assert headings(page)[annex].level < headings(page)[annex + 1].level
    letter_only = page_of(dossier, engine, "politie", Content.FULL)
    assert letter_only.source == f"Bron: editie Tweede Kamer, {files[0]}"


def test_search_without_hits_says_what_was_looked_for(dossier: Dossier, engine: Engine) -> None:
    page = page_of(dossier, engine, "xyzzyplugh", Content.BOTH)
    assert not hits(page)
    (told, *_) = page.blocks
    assert "xyzzyplugh" in told.spans[0].text


def test_slip_that_was_put_right_is_told(dossier: Dossier, engine: Engine) -> None:
    page = page_of(dossier, engine, "luxenburg", Content.SUMMARY)
    assert "luxenburg" in page.blocks[0].spans[0].text
    assert (
        "Luxemburg" in page.blocks[0].spans[0].text or "luxemburg" in page.blocks[0].spans[0].text
    )


def test_a_query_that_was_read_otherwise_than_typed_says_so(
    dossier: Dossier, engine: Engine
) -> None:
    remark = page_of(dossier, engine, "-politie", Content.FULL).blocks[0]
    assert isinstance(remark, Remark)
    (said,) = (words.text for words in remark.spans if isinstance(words, Words))
    assert said.endswith("treffers. Alleen woorden om weg te laten; gezocht is naar “politie”.")
