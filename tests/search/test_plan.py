"""What the query language does with a text, and what it tells beside the hits."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Callable

import pytest

from benelux_viewer.model.dossier import Dossier
from benelux_viewer.search.engine import Engine
from benelux_viewer.search.hits import Kind
from benelux_viewer.search.inflection import known
from benelux_viewer.search.passages import passages
from benelux_viewer.search.searcher import Searcher
from benelux_viewer.search.tokens import fold, tokenize

_LETTERS = "abcdefghijklmnopqrstuvwxyz"


def refs(engine: Engine, query: str) -> set[str]:
    return {hit.passage.ref for hit in engine.search(query).hits}


def test_either_word_will_do(engine: Engine) -> None:
    assert refs(engine, "kaukasus OR belize") == refs(engine, "kaukasus") | refs(engine, "belize")
    assert refs(engine, "kaukasus OF belize") == refs(engine, "kaukasus OR belize")


def test_a_star_asks_for_a_beginning(engine: Engine) -> None:
    assert "2/3" not in refs(engine, "wet")
    assert "2/3" in refs(engine, "wet*")


def test_the_search_for_a_beginning_is_offered_with_what_it_adds(engine: Engine) -> None:
    (offer,) = engine.search("wet").offers
    assert offer.label == "begint met wet…"
    more = engine.search(offer.query)
    assert len(more.hits) == len(engine.search("wet").hits) + offer.passages


@pytest.mark.parametrize(
    ("query", "kinds"),
    [("noot: benelux", {Kind.FOOTNOTE}), ("kop:grens", {Kind.HEADING, Kind.TITLE})],
)
def test_a_kind_before_the_words_keeps_to_it(engine: Engine, query: str, kinds: set[Kind]) -> None:
    hits = engine.search(query).hits
    assert hits
    assert {hit.passage.kind for hit in hits} <= kinds


def test_a_section_before_the_words_keeps_to_it(engine: Engine) -> None:
    found = engine.search("§1b weerbaarheid").hits
    assert {hit.passage.section for hit in found} == {"1b"}
    assert engine.search("§1b").jump == "1b"


@pytest.mark.parametrize("typed", ["1-1-2026", "2026-01-01", "1 januari 2026", "1/1/2026"])
def test_a_date_is_found_in_any_form(engine: Engine, typed: str) -> None:
    assert "inleiding/1" in refs(engine, typed)
    assert "1a/1" not in refs(engine, typed)


def test_a_day_within_a_range_is_found(engine: Engine) -> None:
    assert "1b/8" in refs(engine, "15 april 2026")
    assert refs(engine, "17 april 2026") == set()


def test_a_name_of_several_words_counts_as_one(engine: Engine) -> None:
    why = {hit.passage.ref: hit.why for hit in engine.search("remote work").hits}
    assert why["1a/4"] == "synoniem: telewerken"


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("fietsen diefstal", "De fietsdiefstal neemt toe"),
        ("interne markten", "De internemarkt"),
        ("wind energie park projecten", "De wind-energie-park-projecten"),
    ],
)
def test_words_that_the_text_writes_as_one_are_found_as_it(
    searching: Callable[..., Searcher], typed: str, text: str
) -> None:
    apart = " ".join(f"{word}, of" for word in typed.split())
    assert {hit.passage.ref for hit in searching(text, apart).search(typed).hits} == {"1/1"}


def test_a_slip_is_undone_on_request(engine: Engine) -> None:
    right = engine.search("luxenburg")
    assert [(c.typed, c.shown) for c in right.corrections] == [("luxenburg", "Luxemburg")]
    typed = engine.search("luxenburg", correct=False)
    assert typed.hits == ()
    assert "Luxemburg" in typed.suggestions


def test_a_slip_in_one_word_of_a_chain_is_put_right(engine: Engine) -> None:
    results = engine.search("Noordrein-Westfalen")
    assert [c.shown for c in results.corrections] == ["noordrijn-westfalen"]
    assert {"1b/8", "2/2", "2/3"} <= {hit.passage.ref for hit in results.hits}


@pytest.mark.parametrize("word", ["tol", "lidstaten", "stikstof", "2027", "defensie"])
def test_a_dutch_word_that_does_not_occur_finds_nothing(engine: Engine, word: str) -> None:
    results = engine.search(word)
    assert results.hits == ()
    assert results.corrections == ()
    assert results.searched


def test_words_that_do_not_meet_are_counted(engine: Engine) -> None:
    counts = engine.search("kaukasus belize").counts
    assert [(count.word, count.passages > 0) for count in counts] == [
        ("kaukasus", True),
        ("belize", True),
    ]


def test_the_last_word_is_counted_as_it_is_found_by_itself(engine: Engine) -> None:
    counts = {
        count.word: count.passages for count in engine.search('"interne markt" politie').counts
    }
    assert counts["politie"] == len(engine.search("politie").hits)


def test_the_last_word_is_counted_by_its_beginning_where_it_is_not_whole(engine: Engine) -> None:
    counts = {count.word: count.passages for count in engine.search("kaukasus politiesam").counts}
    assert counts["politiesam"] == len(engine.search("politiesam").hits) > 0


def test_a_suggestion_is_told_once_and_without_half_a_bracket(engine: Engine) -> None:
    near = engine.search("buurlanden").suggestions
    assert near
    assert len(near) == len(set(near))
    assert "politiegegevens" in engine.search("politiegegeven").suggestions


def test_a_short_word_written_to_another_is_found_apart(engine: Engine) -> None:
    hits = engine.search("Beneluxtop").hits
    assert {hit.why for hit in hits} == {"los geschreven: benelux top"}
    assert hits


def test_an_abbreviation_with_full_stops_is_one_too(engine: Engine) -> None:
    full, short = engine.search("V.N.").hits, engine.search("VN").hits
    assert [(hit.passage, hit.why) for hit in full] == [(hit.passage, hit.why) for hit in short]


def test_hits_come_in_document_order_on_request(engine: Engine) -> None:
    ranked = [hit.passage for hit in engine.search("grens").hits]
    ordered = [hit.passage for hit in engine.search("grens", in_order=True).hits]
    assert ranked != ordered
    assert sorted(map(str, ranked)) == sorted(map(str, ordered))


def slips(word: str, place: int, chance: random.Random) -> list[str]:
    """Return the four slips of one finger at a place."""
    other = chance.choice(_LETTERS.replace(word[place], ""))
    found = [
        word[:place] + other + word[place + 1 :],
        word[:place] + word[place + 1 :],
        word[:place] + other + word[place:],
        word[:place] + word[place + 1 : place + 2] + word[place] + word[place + 2 :],
    ]
    return [slip for slip in found if slip != word]


def test_every_slip_leads_back(engine: Engine, dossier: Dossier) -> None:
    """Every word, each at one of its places; in words of 5-7 letters 1 in 20 may go astray.

    What is itself Dutch, or the beginning of another word, is told among the suggestions.
    """
    chance = random.Random(2026)
    where: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for passage in passages(dossier):
        for token in tokenize(passage.text):
            if token.forms[0].isalpha():
                where[token.forms[0]].add((passage.ref, passage.kind.value))
    tried: dict[bool, list[str]] = {True: [], False: []}
    lost: dict[bool, list[str]] = {True: [], False: []}
    for number, word in enumerate(sorted(w for w in where if len(w) >= 5)):
        for slip in slips(word, number % len(word), chance):
            results = engine.search(slip)
            there = any((h.passage.ref, h.passage.kind.value) in where[word] for h in results.hits)
            other = known(slip) or any(form.startswith(slip) for form in where)
            told = other and word in {
                "".join(filter(str.isalpha, fold(s))) for s in results.suggestions
            }
            tried[len(word) >= 8].append(slip)
            if not there and not told:
                lost[len(word) >= 8].append(f"{slip} ({word})")
    assert lost[True] == []
    assert len(lost[False]) <= 0.05 * len(tried[False]), lost[False]
