from __future__ import annotations

from collections.abc import Callable

import pytest

from benelux_viewer.model.briefing import Reading
from benelux_viewer.model.refs import NodeRef
from benelux_viewer.search.concepts import Concepts
from benelux_viewer.search.hits import Kind, Passage
from benelux_viewer.search.index import Index
from benelux_viewer.search.patterns import Found, Tier, beginnings, find, judge, patterns
from benelux_viewer.search.query import parse
from benelux_viewer.search.words import Words

Indexing = Callable[..., Index]
Told = Callable[..., list[tuple[str, Tier]]]


@pytest.fixture
def found(indexing: Indexing, passage: Callable[[str], Passage]) -> Told:
    def find_all(typed: str, text: str, *, begun: bool = False) -> list[tuple[str, Tier]]:
        words = Words(passage(text))
        (term,) = parse(typed).terms
        wanted = beginnings(term) if begun else patterns(term, indexing(text), Concepts(()))
        told = [judge(at, p, words) for p in wanted for at in find(p, words)]
        places = ((words.shown(f.at), f.tier) for f in told)
        return [(text[place.start : place.end], tier) for place, tier in places if place]

    return find_all


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("interne-markt", "interne-markt"),
        ("interne-markt", "interne markt"),
        ("interne-markt", "internemarkt"),
        ("internemarkt", "interne-markt"),
        ("Beneluxverband", "Benelux-verband"),
        ("Benelux-verband", "Beneluxverband"),
        ('"wind op zee"', "wind-op-zee"),
        ("DM", "D.M."),
        ("D.M.", "DM"),
        ("KPI", "KPI’s"),
        ("KPIs", "KPI's"),
        ("KPI's", "KPIs"),
        ("14-16", "14–16"),
    ],
)
def test_spellings_of_one_word_find_each_other_exactly(found: Told, typed: str, text: str) -> None:
    assert (text.rstrip("."), Tier.EXACT) in found(typed, text)


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("wet", "wetenschappelijk"),
        ("EU", "Europese"),
        ('"interne markt"', "markt interne"),
        ('"interne markt"', "interne en markt"),
        ("1416", "14-16"),
        ("zon", "zo'n"),
        ("overal", "over al"),
    ],
)
def test_what_only_looks_alike_is_not_found(found: Told, typed: str, text: str) -> None:
    assert found(typed, text) == []


def test_a_word_is_found_in_two_at_a_lower_tier(found: Told) -> None:
    assert found("internemarkt", "de interne markt") == [("interne markt", Tier.SPACED)]


def test_of_many_forms_one_that_stands_apart_is_found_too(indexing: Indexing) -> None:
    forms = "uitwisselt uitwisselde uitwisselden uitgewisseld uitgewisselde uitwisseling "
    texts = (forms + "uitwisselingen uitwisselend uitwisselende", "wij wisselen dit uit.", "niets")
    index = indexing(*texts)
    (term,) = parse("uitwisselen").terms
    wanted = patterns(term, index, Concepts(()))
    stood = [{at for p in wanted for at in find(p, words)} for words in index.words([1, 2, 3])]
    assert [len(places) for places in stood] == [9, 1, 0]


@pytest.mark.parametrize(
    ("typed", "text", "shown"),
    [
        ("weerb", "de weerbaarheid", "weerbaarheid"),
        ('"de weer', "de weerbaarheid", "de weerbaarheid"),
        ("benelux-verb", "Benelux-verband", "Benelux-verband"),
        ("benelux-verb", "Beneluxverband", "Beneluxverband"),
        ("internema", "interne-markt", "interne-markt"),
        ("1.0", "1.000 euro", "1.000"),
    ],
)
def test_an_unfinished_word_is_found_by_its_beginning(
    found: Told, typed: str, text: str, shown: str
) -> None:
    assert (shown, Tier.BEGINNING) in found(typed, text, begun=True)


def test_a_reading_tells_that_it_is_one(indexing: Indexing) -> None:
    ref = NodeRef("nota/1")
    readings = (Reading("dit jaar", "2025"),)
    passage = Passage(ref, Kind.NOTA, ref, "", "in dit jaar", readings=readings)
    words = Words(passage)
    (term,) = parse('"in 2025"').terms
    exact = patterns(term, indexing(passage), Concepts(()))[0]
    (at,) = find(exact, words)
    assert judge(at, exact, words) == Found(at, Tier.READING, "lezing 2025")
    assert words.shown(at) == (0, 11)
