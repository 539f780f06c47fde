from __future__ import annotations

import pytest

from benelux_viewer.model.dossier import Dossier
from benelux_viewer.model.outline import Outline
from benelux_viewer.model.refs import NodeRef
from benelux_viewer.search.engine import Engine
from benelux_viewer.search.hits import (
    Correction,
    Hit,
    Kind,
    Offer,
    Passage,
    Results,
    WordCount,
)
from benelux_viewer.ui.finder import Answer, Request
from benelux_viewer.ui.results.told import Choice, choices, counted, header


def hit(kind: Kind, section: str = "1a") -> Hit:
    passage = Passage(NodeRef("x"), kind, NodeRef(section), "x", "woord")
    return Hit(passage, (), "exact", "woord", ())


def results(*kinds: Kind) -> Results:
    return Results("woord", tuple(map(hit, kinds)), "")


def plain(found: Results) -> Answer:
    return Answer(Request(found.query), found)


@pytest.fixture
def outline(dossier: Dossier) -> Outline:
    return dossier.outline


@pytest.mark.parametrize(
    ("kinds", "told"),
    [
        ([Kind.PARAGRAPH], "1 alinea in 1 onderdeel"),
        ([Kind.FOOTNOTE, *[Kind.PARAGRAPH] * 7], "7 alinea’s, 1 voetnoot in 1 onderdeel"),
        ([Kind.HEADING, Kind.HEADING, Kind.NOTA], "2 koppen, 1 nota-alinea in 1 onderdeel"),
        ([Kind.HEADING], "1 kop in 1 onderdeel"),
        (
            [Kind.TITLE, Kind.SUMMARY, Kind.MILESTONE],
            "3 regels van de redactie in 1 onderdeel",
        ),
        ([Kind.LETTERHEAD], "1 regel van het briefhoofd in 1 onderdeel"),
    ],
)
def test_hits_are_counted_by_kind(kinds: list[Kind], told: str) -> None:
    assert counted(results(*kinds)) == told


def test_sections_are_counted_once() -> None:
    found = Results("x", tuple(hit(Kind.PARAGRAPH, s) for s in ("1a", "1b", "1a")), "")
    assert counted(found) == "3 alinea’s in 2 onderdelen"


def test_correction_is_told_and_can_be_undone(engine: Engine, outline: Outline) -> None:
    found = engine.search("luxenburg")
    told = header(plain(found), outline)
    assert told.startswith("Geen resultaat voor <i>luxenburg</i>. Getoond: <b>Luxemburg</b>.<br>")
    assert next(choices(plain(found))) == Choice("Zoek toch luxenburg", "luxenburg", correct=False)


def test_several_corrections_are_told_in_one_line(outline: Outline) -> None:
    slips = (Correction("politei", "politie"), Correction("luxenburg", "Luxemburg"))
    found = results(Kind.PARAGRAPH)._replace(corrections=slips)
    assert "voor <i>politei</i> en <i>luxenburg</i>" in header(plain(found), outline)
    assert "Getoond: <b>politie</b> en <b>Luxemburg</b>." in header(plain(found), outline)


def test_what_is_typed_is_no_html(outline: Outline) -> None:
    found = Results("<b>", (), "Geen passage met “<b>”.")
    assert header(plain(found), outline) == "Geen passage met “&lt;b&gt;”."
    slip = results(Kind.PARAGRAPH)._replace(corrections=(Correction("a<i", "b"),))
    assert "a&lt;i" in header(plain(slip), outline)


def test_wider_searches_and_single_words_are_offered() -> None:
    wider = results()._replace(offers=(Offer("begint met wet…", "wet*", 1),))
    assert list(choices(plain(wider))) == [Choice("begint met wet…: 1", "wet*")]
    apart = results()._replace(counts=(WordCount("fiets", 4), WordCount("xyzzy", 0)))
    assert list(choices(plain(apart))) == [Choice("fiets · 4", "fiets")]
