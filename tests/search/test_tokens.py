from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benelux_viewer.search.tokens import Tokens, chains, fold, joined, tokenize


def forms(text: str) -> list[str]:
    return [token.forms[0] for token in tokenize(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("België", ["belgie"]),
        ("geïntegreerd", ["geintegreerd"]),
        ("STRASSE straße", ["strasse", "strasse"]),
        ("Øresund œuvre", ["oresund", "oeuvre"]),
        ("\ufb01scale", ["fiscale"]),
        ("600\u00a0km", ["600", "km"]),
        ("leverings\u00adzekerheid", ["leveringszekerheid"]),
        ("geld\u200bstroom", ["geldstroom"]),
        ("1.000 en 12.345.678 euro", ["1000", "en", "12345678", "euro"]),
        ("14-16 april", ["14", "16", "april"]),
        ("CO₂", ["co2"]),
        ("— … !", []),
        ("", []),
    ],
)
def test_words_are_folded(text: str, expected: list[str]) -> None:
    assert forms(text) == expected


@pytest.mark.parametrize("typed", ["KPI's", "KPI’s", "kpi´s", "KPIʼs", "kpi's"])
def test_final_s_after_an_apostrophe_falls_away_but_is_kept_as_a_form(typed: str) -> None:
    (token,) = tokenize(typed)
    assert token.forms == ("kpi", "kpis")
    assert (token.start, token.end) == (0, len(typed))


def test_an_apostrophe_before_more_letters_is_no_final_s() -> None:
    assert forms("'s-Gravenhage foto'stand") == ["s", "gravenhage", "foto", "stand"]


@pytest.mark.parametrize("dash", "-‐‑‒–—−")
def test_all_dashes_link(dash: str) -> None:
    tokens = tokenize(f"Benelux{dash}verband")
    assert [j.form for j in joined(tokens)] == ["beneluxverband"]


def test_a_dash_between_spaces_links_nothing() -> None:
    assert [len(group) for group in chains(tokenize("Vlaanderen – Nederland"))] == [1, 1]


def test_runs_of_a_chain_are_joined() -> None:
    words = {j.form for j in joined(tokenize("wind-op-zee-projecten"))}
    assert {"windop", "windopzee", "windopzeeprojecten", "opzee", "zeeprojecten"} <= words


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("D.M.", "dm"),
        ("Commission.europa.eu", "commissioneuropaeu"),
        ("(politie)gegevens", "politiegegevens"),
        ("d'Hondt", "dhondt"),
        ("l'Ain", "lain"),
    ],
)
def test_dots_brackets_and_apostrophes_may_join(text: str, whole: str) -> None:
    assert whole in {j.form for j in joined(tokenize(text))}


@pytest.mark.parametrize("text", ["14-16", "zo'n", "2026-04-14", "wet- en", "a . b"])
def test_what_is_no_word_is_not_joined(text: str) -> None:
    assert list(joined(tokenize(text))) == []


def test_offsets_survive_what_grows_and_what_vanishes() -> None:
    text = "\u00adﬁ cafe\u0301 ½ ㎞ zo"
    shown = [text[token.start : token.end] for token in tokenize(text)]
    assert shown == ["ﬁ", "cafe\u0301", "½", "½", "㎞", "zo"]


@given(st.text())
def test_a_token_is_what_its_place_in_the_text_folds_to(text: str) -> None:
    before = 0
    for token in tokenize(text):
        assert 0 <= before <= token.end
        assert token.start < token.end <= len(text)
        stem = fold(text[token.start : token.end]).replace(".", "").replace("'", "")
        assert any(form in stem for form in token.forms)
        before = token.start


@pytest.mark.parametrize(
    ("text", "alone"), [("de EU-wet, KPI’s", True), ("artikel 3", False), ("", False)]
)
def test_a_text_of_letters_alone_says_so(text: str, alone: bool) -> None:
    assert Tokens(text).letters_alone is alone


def test_runs_are_the_words_that_are_linked() -> None:
    tokens = Tokens("a-b c d-e-f g-h i")
    assert list(tokens.runs()) == [range(2), range(3, 6), range(6, 8)]
    assert tokens[3:6] == [tokens[3], tokens[4], tokens[5]]


@given(st.text("ab1 .-'s()é\u00ad"))
def test_every_run_is_a_chain_and_every_chain_a_run(text: str) -> None:
    tokens = Tokens(text)
    expected = [group for group in chains(tokenize(text)) if len(group) > 1]
    assert [tuple(tokens[run.start : run.stop]) for run in tokens.runs()] == expected


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text())
def test_case_and_composition_make_no_difference(text: str) -> None:
    import unicodedata

    composed = unicodedata.normalize("NFC", text)
    assert forms(composed) == forms(unicodedata.normalize("NFD", text))
