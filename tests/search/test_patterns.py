from __future__ import annotations

import pytest

from benelux_viewer.model.briefing import Reading
from benelux_viewer.model.refs import NodeRef
from benelux_viewer.search.concepts import Concepts
from benelux_viewer.search.documents import document, plain
from benelux_viewer.search.hits import Kind, Passage
from benelux_viewer.search.index import Index
from benelux_viewer.search.patterns import Found, Tier, beginnings, find, judge, patterns
from benelux_viewer.search.query import parse


def found(typed: str, text: str, *, begun: bool = False) -> list[tuple[str, Tier]]:
    index = Index([plain(text)])
    (term,) = parse(typed).terms
    wanted = beginnings(term, index) if begun else patterns(term, index, Concepts(()))
    told = [judge(span, p, index) for p in wanted for span in find(p, index)]
    return [(text[f.start : f.end], f.tier) for f in told]


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
def test_spellings_of_one_word_find_each_other_exactly(typed: str, text: str) -> None:
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
def test_what_only_looks_alike_is_not_found(typed: str, text: str) -> None:
    assert found(typed, text) == []


def test_a_word_is_found_in_two_at_a_lower_tier() -> None:
    assert found("internemarkt", "de interne markt") == [("interne markt", Tier.SPACED)]


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
def test_an_unfinished_word_is_found_by_its_beginning(typed: str, text: str, shown: str) -> None:
    assert (shown, Tier.BEGINNING) in found(typed, text, begun=True)


def test_a_reading_tells_that_it_is_one() -> None:
    ref = NodeRef("nota/1")
    readings = (Reading("dit jaar", "2025"),)
    index = Index([document(Passage(ref, Kind.NOTA, ref, "", "in dit jaar", readings=readings))])
    (term,) = parse('"in 2025"').terms
    (span,) = find(patterns(term, index, Concepts(()))[0], index)
    told = judge(span, patterns(term, index, Concepts(()))[0], index)
    assert told == Found(span, 0, 11, Tier.READING, "lezing 2025")
