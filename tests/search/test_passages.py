from __future__ import annotations

from benelux_viewer.model.dossier import Dossier
from benelux_viewer.model.refs import NodeRef
from benelux_viewer.search.hits import Kind
from benelux_viewer.search.passages import passages


def test_everything_is_a_passage_in_document_order(small: Dossier) -> None:
    told = [(p.kind.value, p.ref, p.citation, p.edition) for p in passages(small)]
    assert told == [
        ("letterhead", "briefhoofd", "briefhoofd", "tk"),
        ("heading", "1", "§1", None),
        ("summary", "1", "§1, samenvatting", None),
        ("title", "fiets", "§1, al. 1", None),
        ("paragraph", "1/1", "§1, al. 1", None),
        ("footnote", "noot-1", "§1, al. 1, noot 1", "tk"),
        ("footnote", "noot-1", "§1, al. 1, noot 1", "ek"),
        ("summary", "fiets", "§1, al. 1, samenvatting", None),
        ("milestone", "fiets", "§1, al. 1, mijlpaal", None),
        ("summary", "fiets", "§1, al. 1, ministerie", None),
        ("paragraph", "1/2", "§1, al. 2", "tk"),
        ("paragraph", "1/2", "§1, al. 2", "ek"),
        ("title", "agenda", "agenda", None),
        ("title", "verwijzingen", "verwijzingen", None),
        ("title", "afkortingen", "afkortingen", None),
        ("title", "partners", "partners", None),
        ("title", "verschillen", "verschillen", None),
        ("nota", "nota", "nota", "ek"),
        ("nota", "nota/toelichting", "nota, Toelichting", "ek"),
        ("nota", "nota/toelichting/1", "nota, Toelichting, al. 1", "ek"),
    ]


def test_a_passage_has_its_words_without_markers(small: Dossier) -> None:
    texts = {p.ref: p.text for p in passages(small) if p.kind is Kind.PARAGRAPH}
    assert texts[NodeRef("1/1")] == "Er is een interne-marktstrategie. Ook dit jaar."


def test_an_address_stands_beside_the_words(small: Dossier) -> None:
    plain, full = (p for p in passages(small) if p.kind is Kind.FOOTNOTE)
    assert (plain.text, plain.address) == ("Strategie | Europa.eu", "")
    assert (full.text, full.address) == ("Strategie | Europa.eu.", "https://europa.eu/markt_nl")


def test_a_reading_goes_with_the_edition_that_has_its_words(small: Dossier) -> None:
    variants = [p for p in passages(small) if p.ref == "1/2"]
    assert [[r.words for r in p.readings] for p in variants] == [[], ["verslagen"]]


def test_passages_are_grouped_under_section_or_overview(small: Dossier) -> None:
    sections = {p.ref: p.section for p in passages(small)}
    assert sections[NodeRef("fiets")] == "1"
    assert sections[NodeRef("noot-1")] == "1"
    assert sections[NodeRef("nota/toelichting/1")] == "nota"
    assert sections[NodeRef("briefhoofd")] == "brief"


def test_every_word_of_the_letter_is_in_a_passage(dossier: Dossier) -> None:
    everything = {(p.ref, p.text) for p in passages(dossier)}
    for edition in dossier.briefing.editions:
        for paragraph in dossier.briefing.letter_paragraphs:
            assert (paragraph.ref, paragraph.text.plain(edition.id)) in everything
