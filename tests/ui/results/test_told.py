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
    Scope,
    WordCount,
)
from benelux_viewer.ui.finder import Answer, Request
from benelux_viewer.ui.results.told import Choice, choices, counted, header, nearest

NOTES = Scope(frozenset({Kind.FOOTNOTE}))
PART = Scope(within=NodeRef("1b"))
STRONG = '<b style="font-weight:600">'


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
    assert told.startswith(
        f"Geen resultaat voor <i>luxenburg</i>. Getoond: {STRONG}Luxemburg</b>.<br>"
    )
    assert next(choices(plain(found))) == Choice("Zoek toch luxenburg", "luxenburg", correct=False)


def test_words_to_leave_out_alone_are_told(engine: Engine, outline: Outline) -> None:
    told = header(plain(engine.search("-politie")), outline)
    assert told.startswith("Alleen woorden om weg te laten; gezocht is naar “politie”.<br>")
    assert "weg te laten" not in header(plain(engine.search("politie -brief")), outline)


def test_several_corrections_are_told_in_one_line(outline: Outline) -> None:
    slips = (Correction("politei", "politie"), Correction("luxenburg", "Luxemburg"))
    found = results(Kind.PARAGRAPH)._replace(corrections=slips)
    assert "voor <i>politei</i> en <i>luxenburg</i>" in header(plain(found), outline)
    assert f"Getoond: {STRONG}politie</b> en {STRONG}Luxemburg</b>." in header(
        plain(found), outline
    )


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


def test_more_than_was_counted_is_said_so(outline: Outline) -> None:
    found = results(Kind.PARAGRAPH)._replace(more=True)
    assert header(plain(found), outline) == "Meer dan 1.000 passages"
    answer = Answer(Request("x"), results(), NOTES, found)
    assert [c.label for c in choices(answer)] == ["Zoek in de hele briefing: meer dan 1.000"]


def test_large_numbers_are_set_as_dutch_sets_them() -> None:
    assert counted(results(*[Kind.PARAGRAPH] * 1000)) == "1.000 alinea’s in 1 onderdeel"


def test_part_that_was_searched_is_said_with_what_was_found(outline: Outline) -> None:
    found = results(Kind.FOOTNOTE)
    told = header(Answer(Request("x"), found, NOTES), outline)
    assert told == "1 voetnoot in 1 onderdeel<br>Gezocht in de hele briefing, alleen voetnoten."
    assert "Gezocht" not in header(plain(found), outline)


def test_nothing_in_a_part_says_which_and_offers_the_whole(outline: Outline) -> None:
    whole = results(Kind.PARAGRAPH, Kind.PARAGRAPH)
    request = Request("noot: x", correct=False)
    answer = Answer(request, results()._replace(query="noot: x"), PART, whole)
    assert header(answer, outline) == "Niets gevonden in §1b Veiligheid en weerbaarheid."
    (choice,) = choices(answer)
    assert choice == Choice("Zoek in de hele briefing: 2", "x", correct=False, whole=True)


def test_nothing_more_elsewhere_offers_nothing() -> None:
    assert list(choices(Answer(Request("x"), results(), PART))) == []


def test_words_apart_are_told_once(outline: Outline) -> None:
    counts = (WordCount("fiets", 4), WordCount("xyzzy", 0), WordCount("wet", 2))
    found = results()._replace(query="fiets xyzzy wet -tol", counts=counts, searched="Los: …")
    assert header(plain(found), outline) == (
        "Geen passage met “fiets”, “xyzzy” en “wet” samen zonder “tol” in de hele briefing. "
        "“xyzzy” komt er niet voor."
    )
    two = found._replace(counts=(WordCount("a", 0), WordCount("b", 0)), query="a b")
    assert header(plain(two), outline).endswith("“a” en “b” komen er niet voor.")


def test_single_words_are_looked_for_where_the_words_were(engine: Engine) -> None:
    found = engine.search('noot: "europese commissie" telewerken')
    queries = [choice.query for choice in choices(plain(found))]
    assert queries == ['noot: "europese commissie"']
    assert len(engine.search(queries[0]).hits) == found.counts[0].passages > 0


def test_nearest_words_are_looked_for_where_the_word_was(engine: Engine) -> None:
    found = engine.search("noot: comissies", correct=False)
    assert found.suggestions
    assert all(choice.query == f"noot: {choice.label}" for choice in nearest(found))


def test_words_of_a_citation_are_not_offered_apart() -> None:
    counts = (WordCount("1c", 0), WordCount("1", 7))
    apart = results()._replace(query="1c 1", counts=counts)
    assert [choice.query for choice in choices(plain(apart))] == ["1"]
    cited = apart._replace(query="§1c, al. 1", jump=NodeRef("1c/1"))
    assert list(choices(plain(cited))) == []
