from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benelux_viewer.model.dossier import Dossier
from benelux_viewer.model.refs import NodeRef
from benelux_viewer.search.answers import Question, answered
from benelux_viewer.search.concepts import Concepts
from benelux_viewer.search.engine import Engine
from benelux_viewer.search.hits import Kind, Passage, Scope
from benelux_viewer.search.index import Index
from benelux_viewer.search.passages import passages
from benelux_viewer.search.patterns import find, patterns
from benelux_viewer.search.query import parse
from benelux_viewer.search.searcher import Searcher
from benelux_viewer.search.tokens import tokenize
from benelux_viewer.search.words import Words

Indexing = Callable[..., Index]
Searching = Callable[..., Searcher]

_TEXTS = (
    "de interne-marktstrategie van de EU",
    "de interne markt en de marktstrategie",
    "Internemarktstrategie: breid de KPI's uit",
    "op 14-16 april 2026, KPIs en wet- en regelgeving",
    "Hauts-de-France is weerbaar; de weerbaarheid",
    "een één EEN 1.000 D.M.",
)
_PARTS = sorted(
    {token.forms[0] for text in _TEXTS for token in tokenize(text)}
    | {"internemarkt", "interne-marktstrategie", "hauts-de", "uitbreiden", "wetgeving", "weerb*"}
    | {"OR", '"', "-markt", '"de interne', '"kpi', "kpis", "1000", "april", "2026-04-15"}
)


@pytest.fixture(scope="module")
def index(indexing: Indexing) -> Index:
    return indexing(*_TEXTS)


@given(st.lists(st.sampled_from(_PARTS), min_size=1, max_size=4).map(" ".join))
def test_what_is_found_by_keys_is_what_a_scan_would_find(index: Index, typed: str) -> None:
    query = parse(typed)
    wanted, excluded = (
        [patterns(term, index, Concepts(()), begun=True) for term in terms]
        for terms in (query.terms, query.excluded)
    )
    found = answered(Question(wanted, excluded, None), index, limit=0)
    numbered = enumerate(index.words(range(1, len(_TEXTS) + 1)), 1)
    assert set(found.found) == {
        row
        for row, words in numbered
        if wanted
        and all(any(find(p, words) for p in ps) for ps in wanted)
        and not any(find(p, words) for ps in excluded for p in ps)
    }


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ('"de internemarkt van"', ["1/1"]),
        ('"de kpis uit"', ["1/3"]),
        ('markt -"de internemarkt"', ["1/2"]),
        ('markt -"de internemarkt van"', ["1/2"]),
        ('"de interne" markt', ["1/1"]),
    ],
)
def test_a_phrase_runs_over_what_is_written_otherwise(
    searching: Searching, typed: str, found: list[str]
) -> None:
    engine = searching("de interne-markt van nu", "de markt en interne-markt", "de KPI's uit")
    assert [hit.passage.ref for hit in engine.search(typed).hits] == found


def numbers(engine: Searcher, query: str, limit: int) -> list[str]:
    return [hit.passage.ref for hit in engine.search(query, limit=limit).hits]


@pytest.fixture(scope="module")
def many(searching: Searching) -> Searcher:
    texts = [f"de {'markten' if n % 2 else 'markt'} {'telt' * (n % 41 == 0)}" for n in range(1500)]
    return searching(*texts, "de koe", "de markt telt de markt")


def test_counting_stops_at_a_thousand(many: Searcher) -> None:
    results = many.search("markt")
    assert (results.found, results.more, len(results.hits)) == (1000, True, 1000)
    few = many.search("koe")
    assert (few.found, few.more, len(few.hits)) == (1, False, 1)
    assert many.search("telt").found == 38


def test_beside_many_hits_nothing_is_suggested(searching: Searching) -> None:
    assert searching(*["de markt"] * 20, "de mark").search("markt ").suggestions == ("mark",)
    assert searching(*["de markt"] * 21, "de mark").search("markt ").suggestions == ()


def test_of_many_those_that_are_nearest_to_what_was_typed_are_shown(many: Searcher) -> None:
    hits = many.search("markt", limit=100).hits
    assert {hit.why for hit in hits} == {"exact"}
    assert len(hits) == 100


def test_of_a_few_hundred_the_first_are_those_of_all(many: Searcher) -> None:
    assert numbers(many, "markt telt", 20) == numbers(many, "markt telt", 0)[:20]
    assert numbers(many, "markt telt", 1) == ["1/1502"]


def test_of_many_a_heading_is_among_the_first(searching: Searching) -> None:
    ref = NodeRef("1/k")
    heading = Passage(ref, Kind.HEADING, NodeRef("1"), "", "een lange kop over de markt van de wet")
    engine = searching(*["de markt"] * 1200, heading)
    assert engine.search("markt", limit=5).hits[0].passage == heading


def test_document_order_starts_with_the_first(many: Searcher) -> None:
    hits = many.search("markt", limit=30, in_order=True).hits
    assert [hit.passage.ref for hit in hits] == [f"1/{n}" for n in range(1, 31)]


def test_a_scope_is_looked_up_too(searching: Searching) -> None:
    ref = NodeRef("1/9")
    note = Passage(ref, Kind.FOOTNOTE, NodeRef("1"), "", "de markt")
    engine = searching("de markt", note)
    found = engine.search("markt", scope=Scope(frozenset({Kind.FOOTNOTE}))).hits
    assert [hit.passage.kind for hit in found] == [Kind.FOOTNOTE]


def test_every_passage_of_a_node_is_in_it(engine: Engine, dossier: Dossier) -> None:
    for node in (NodeRef("1b"), NodeRef("nota")):
        found = {h.passage.ref for h in engine.search("de", scope=Scope(within=node)).hits}
        assert found == {
            p.ref
            for p in passages(dossier)
            if node in {n.ref for n in dossier.outline.path(p.ref)} and "de" in Words(p).forms
        }
