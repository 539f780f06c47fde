"""Pages in another language: every label is translated, no word of the letter or its editors is."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from benelux_viewer import paths
from benelux_viewer.loading.translations import load_translation
from benelux_viewer.model.dossier import Dossier
from benelux_viewer.model.refs import OVERVIEWS, NodeRef
from benelux_viewer.model.text import EditionId
from benelux_viewer.model.translation import Shown
from benelux_viewer.pages.build import build
from benelux_viewer.pages.document import document
from benelux_viewer.pages.found import found_page
from benelux_viewer.pages.page import (
    Content,
    Link,
    NoteMark,
    Page,
    Passage,
    Spans,
    Table,
    Timeline,
    Words,
)
from benelux_viewer.pages.said import filled
from benelux_viewer.search.engine import Engine
from tests.catalogues import unsaid

TK = EditionId("tk")


@pytest.fixture
def spoken(dossier: Dossier, in_brackets: None) -> Dossier:  # noqa: ARG001
    """Return the letter as it is opened in the French of brackets."""
    return Dossier.of(dossier.briefing)


def strings(value: object) -> Iterator[str]:
    """Yield every text in a tree of tuples."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from strings(part)


def cells(value: object) -> Iterator[Spans]:
    """Yield every row of spans in a tree of tuples."""
    if (
        type(value) is tuple
        and value
        and all(isinstance(v, Words | Link | NoteMark) for v in value)
    ):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from cells(part)


def pages(dossier: Dossier) -> Iterator[Page]:
    for ref in dossier.outline.order:
        for content in Content:
            yield build(dossier, ref, content, TK)


def is_said(text: str) -> bool:
    return text.strip(" ·").startswith("⟦") and text.endswith("⟧")


def test_every_word_is_either_said_or_from_the_data(spoken: Dossier) -> None:
    note = spoken.briefing.date_note
    corpus = "\n".join((f"{note[:1].upper()}{note[1:]}.", *strings(spoken.briefing)))
    for page in pages(spoken):
        for spans in cells(page.blocks):
            ours = [s.text for s in spans if isinstance(s, Words) and s.language == "fr"]
            assert not re.search(r"\w", unsaid("".join(ours))), spans
            for span in spans:
                if isinstance(span, Words) and not span.language:
                    for part in re.split(r"…|[‘’]|; |\s\((?=[A-Z])|\)$", span.text):
                        assert part.strip(" ;–") in corpus or part.isdigit(), (page.ref, span)


def test_heads_and_captions_of_tables_are_said(spoken: Dossier) -> None:
    editions = {edition.name for edition in spoken.briefing.editions}
    captions: set[str] = set()
    for page in pages(spoken):
        for table in page.blocks:
            if isinstance(table, Table):
                assert table.language == "fr"
                assert all(is_said(name) or name in editions for name in table.header)
                captions.add(table.caption)
    assert all(map(is_said, captions - {""}))
    assert len(captions) >= 6


def test_the_letters_own_words_stay_as_they_are(spoken: Dossier, dossier: Dossier) -> None:
    for page, dutch in zip(pages(spoken), pages(dossier), strict=True):
        mine, theirs = (
            [b for b in made.blocks if isinstance(b, Passage | Timeline)] for made in (page, dutch)
        )
        assert mine == theirs
        assert page.notes == dutch.notes
        assert page.citation == dutch.citation


def test_titles_of_overviews_are_said_and_marked(spoken: Dossier) -> None:
    for page in pages(spoken):
        overview = page.ref in OVERVIEWS and page.ref != "nota"
        assert (page.title_language == "fr") is overview
        assert is_said(page.title) is overview
        assert page.language == "nl"
        many = overview and page.ref != "verwijzingen"
        assert page.editions == (2 if many else 1)
        assert page.source.startswith("⟦Bron: edities " if many else "⟦Bron: editie ")
        assert page.path == () or page.path[0][1] in ("⟦Brief⟧", "Nota ter verzending")


def test_the_outline_is_made_anew(spoken: Dossier, dossier: Dossier) -> None:
    own = [node.title for node in spoken.outline.roots]
    dutch = [node.title for node in dossier.outline.roots]
    assert own[-1] == dutch[-1]
    assert own[:-1] == [f"⟦{title}⟧" for title in dutch[:-1]]
    assert spoken.outline.order == dossier.outline.order


def test_found_pages_and_selections_are_said(spoken: Dossier) -> None:
    engine = Engine(spoken)
    for query in ("luxenburg", "-politie", "zzzq"):
        page = found_page(spoken, engine.search(query), Content.BOTH, TK)
        assert (page.title, page.title_language) == (f"⟦Zoekresultaten voor ‘{query}’⟧", "fr")
        (told,) = page.blocks[0].spans
        assert (is_said(told.text), told.language) == (True, "fr")
        for table in page.blocks:
            if isinstance(table, Table):
                assert all(map(is_said, (table.caption, *table.header)))
    made = document(spoken, [NodeRef("1a"), NodeRef("agenda")], Content.FULL, TK)
    assert made.title == f"⟦Selectie uit {spoken.briefing.title}⟧"


@pytest.mark.parametrize(
    ("language", "label"),
    [
        ("de", "Nichtamtliche Übersetzung der Redaktion ⟦· niet-officiële vertaling · redactie⟧"),
        ("fr", "Traduction non officielle de la rédaction"),
    ],
)
def test_a_translation_is_called_unofficial_in_both_languages_once(
    language: str, label: str, spoken: Dossier
) -> None:
    found = load_translation(paths.briefing(), spoken.briefing, language)
    assert found
    shown = spoken._replace(shown=Shown(found))
    block, *_ = (
        b for b in build(shown, NodeRef("1a"), Content.SUMMARY, TK).blocks if "label" in b._fields
    )
    said = "".join(span.text for span in block.label).replace(" · ⟦", " ⟦· ")
    assert said == label
    assert {span.language for span in block.label} == {language, "fr"}


def test_spans_stand_where_the_sentence_has_its_places() -> None:
    one, two = Words("een", strong=True), Words("twee")
    assert filled("{two} na {one}.", one=one, two=two) == (two, Words(" na "), one, Words("."))
