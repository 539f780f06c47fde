from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benelux_viewer.search.query import Term, parse


def words(term: Term) -> str:
    return " ".join(token.forms[0] for token in term.tokens)


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("fiscale belemmeringen", ["fiscale", "belemmeringen"]),
        ('"sociale zekerheid" werk', ["sociale zekerheid", "werk"]),
        ("“tergende tien”", ["tergende tien"]),
        ("„Raad Buitenlandse Zaken”", ["raad buitenlandse zaken"]),
        ("«interne markt»", ["interne markt"]),
        ("‘interne markt’ eu", ["interne markt", "eu"]),
        ("'interne markt'", ["interne markt"]),
        ("'s-Gravenhage", ["s gravenhage"]),
        ("regio's en thema's", ["regio", "en", "thema"]),
        ("interne-markt", ["interne markt"]),
        ("Hauts-de- France", ["hauts de", "france"]),
        ("en/of", ["en", "of"]),
        ("https://www.benelux.int/nl", ["benelux int", "nl"]),
        ("www.benelux.int", ["benelux int"]),
        ("https://", ["https"]),
        ("www", ["www"]),
        ("Vlaanderen - Nederland", ["vlaanderen", "nederland"]),
        ("--", []),
        ('"', []),
        ("de de wet", ["de", "wet"]),
        ("politie AND wet", ["politie", "wet"]),
        ("AND", ["and"]),
        ("op vrijdag 6 februari 2026", ["op", "vrijdag 6 februari 2026"]),
        ("van 14 tot 16 april", ["van 14 tot 16 april"]),
    ],
)
def test_what_is_typed_becomes_terms(text: str, terms: list[str]) -> None:
    assert [words(term) for term in parse(text).terms] == terms


def test_a_quote_that_is_not_closed_quotes_the_rest() -> None:
    (word, phrase) = parse('eu "interne mar').terms
    assert words(word) == "eu"
    assert words(phrase) == "interne mar"
    assert phrase.unfinished


@pytest.mark.parametrize(
    ("text", "unfinished"),
    [
        ("weerb", True),
        ("interne mar", True),
        ("weerb ", False),
        ("weerb\u00a0", False),
        ('"weerb"', False),
        ("'weerb aar'", False),
        ('"weerb', True),
        ('"weerb ', False),
    ],
)
def test_the_last_word_is_unfinished_until_it_is_closed(text: str, unfinished: bool) -> None:
    assert parse(text).terms[-1].unfinished is unfinished


def test_only_the_last_word_is_unfinished() -> None:
    assert [term.unfinished for term in parse("een twee drie").terms] == [False, False, True]


@pytest.mark.parametrize("text", ["benelux -unie", '-"unie" benelux', "-unie benelux"])
def test_a_minus_excludes(text: str) -> None:
    query = parse(text)
    assert [words(term) for term in query.terms] == ["benelux"]
    assert [words(term) for term in query.excluded] == ["unie"]
    assert not query.excluded[0].unfinished


def test_nothing_but_exclusions_are_words() -> None:
    query = parse("-benelux")
    assert [words(term) for term in query.terms] == ["benelux"]
    assert query.excluded == ()
    assert query.without_alone
    assert not parse("-unie benelux").without_alone
    assert not parse("").without_alone


def test_of_a_pasted_page_the_first_words_count() -> None:
    query = parse(" ".join(f"woord{n}" for n in range(1000)))
    assert words(query.terms[0]) == "woord0"
    assert len(query.terms) == 40
    assert not query.terms[-1].unfinished
    assert query.until == "woord39"


@pytest.mark.parametrize("text", ["een twee", " " * 2000, " " * 2000 + "x"])
def test_of_what_is_short_or_empty_all_counts(text: str) -> None:
    assert parse(text).until == ""


@pytest.mark.parametrize("glue", ["-", " OR ", " "])
def test_words_count_in_chains_and_among_others_too(glue: str) -> None:
    query = parse(glue.join(f"w{n}" for n in range(60)))
    found = [term for one in query.terms for term in (one, *one.others)]
    assert sum(len(term.tokens) for term in found) in (40, 20)


def test_all_of_a_long_sentence_counts() -> None:
    query = parse(" ".join(f"woord{n}" for n in range(40)))
    assert [words(query.terms[0]), words(query.terms[-1])] == ["woord0", "woord39"]
    assert query.terms[-1].unfinished


@given(st.text())
def test_nothing_typed_is_an_error(text: str) -> None:
    query = parse(text)
    assert query.text == text
    assert all(term.tokens for term in (*query.terms, *query.excluded))
