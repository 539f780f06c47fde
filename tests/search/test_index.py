from __future__ import annotations

import string
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benelux_viewer.search.build import OTHERWISE, TOGETHER, WRITTEN
from benelux_viewer.search.documents import JOINED, OTHER
from benelux_viewer.search.index import Index
from benelux_viewer.search.likeness import Near

Indexing = Callable[..., Index]


def test_a_form_is_seen_in_each_way_that_it_stands(indexing: Indexing) -> None:
    index = indexing("wet en wet", "geen", "de EU-wet, de KPI’s")
    assert index.seen(frozenset(("wet", "euwet", "kpi", "kpis", "tol"))) == {
        "wet": WRITTEN,
        "euwet": TOGETHER,
        "kpi": WRITTEN,
        "kpis": OTHERWISE,
    }
    assert "wet" in index
    assert "tol" not in index


def test_a_word_knows_its_forms_and_what_holds_it(indexing: Indexing) -> None:
    index = indexing(
        "De politie, de politieke politiesamenwerking.", "Breid uit, brieven; wij breiden uit"
    )
    assert index.forms("brief") == ("brieven",)
    assert index.forms("uitgebreid") == ("~uitbreiden",)
    assert index.wholes("politie") == ("politiesamenwerking",)
    assert index.wholes("tol") == ()


def test_a_word_is_a_form_of_what_stands_there_but_not_of_a_chain(indexing: Indexing) -> None:
    index = indexing("een fiets, één grens-fiets")
    assert index.forms("fietsen") == ("fiets",)
    assert index.forms("grensfietsen") == ()
    assert index.forms("fiets") == ()


def test_a_slip_leads_to_words_that_occur_and_to_what_they_are_forms_of(indexing: Indexing) -> None:
    index = indexing("politiesamenwerkingen")
    assert index.near("samenwerkimg", 2) == (Near(1, True, "samenwerking"),)
    assert index.near("politiesamenwerkimgen", 2)[0] == Near(1, True, "politiesamenwerkingen")
    assert index.near("samen", 1) == ()


def test_more_words_than_a_statement_takes_are_looked_up(indexing: Indexing) -> None:
    words = [a + b + c for a in string.ascii_lowercase for b in "aeiou" for c in "bcdfghkl"]
    index = indexing(" ".join(words))
    assert set(index.seen(frozenset((*words, "zzz")))) == set(words)


def test_every_word_of_many_leads_to_its_forms_and_from_its_slips(indexing: Indexing) -> None:
    singular = [f"fiets{word}" for word in ("pomp", "kaart", "tocht", "band", "markt", "wiel")]
    words = [first + word for first in ("berg", "stads", "kinder", "race") for word in singular]
    index = indexing(" ".join([*words, *(f"{word}en" for word in words), *_filling(300)]))
    for word in words:
        assert f"{word}en" in index.forms(word)
        assert word in [near.word for near in index.near(f"{word}q", 1)]


@pytest.mark.parametrize("passages", [2, 600])
def test_a_beginning_of_any_length_is_found_among_few_and_among_many(
    indexing: Indexing, passages: int
) -> None:
    index = indexing("Samenwerkingsverband", *(f"tekst {n}" for n in range(passages)))
    word = "samenwerkingsverband"
    for end in range(1, len(word) + 1):
        assert index.rows(f'"{word[:end]}" *', 9) == [1]


def test_an_index_knows_which_keys_it_has(indexing: Indexing) -> None:
    assert set(indexing("wet en wet").signs) == set()
    assert set(indexing("de EU-wet").signs) == {JOINED}
    assert set(indexing("de EU-wet, de KPI’s").signs) == {JOINED, OTHER}


def test_a_form_is_known_by_its_beginning_and_its_length(indexing: Indexing) -> None:
    index = indexing("de fietsdiefstal")
    assert index.has_beginning_with("fie", (12, 14))
    assert not index.has_beginning_with("fie", (5, 12))
    assert not index.has_beginning_with("die", (5, 14))


def _filling(number: int) -> list[str]:
    return [f"{a}{b}{c}zz" for a in "bcdfghj" for b in "aeiou" for c in "klmnprst"][:number]


def test_words_are_those_of_their_rows_in_the_order_asked_for(indexing: Indexing) -> None:
    index = indexing(*(f"tekst {number}" for number in range(1, 1200)))
    for rows in ([3, 1], list(range(1, 1200)), [700, 3]):
        assert [w.passage.text for w in index.words(rows)] == [f"tekst {row}" for row in rows]


@given(st.lists(st.text("abc", min_size=1, max_size=4)), st.text("abc", max_size=3))
def test_beginnings_are_what_a_scan_would_find(
    indexing: Indexing, words: list[str], prefix: str
) -> None:
    expected = sorted({word for word in words if word.startswith(prefix)})
    index = indexing(" ".join(words))
    assert index.beginning_with(prefix, 99) == expected
    assert index.beginning_with(prefix, 2) == expected[:2]
