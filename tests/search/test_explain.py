from __future__ import annotations

from collections.abc import Callable

import pytest

from benelux_viewer.model.dossier import Dossier
from benelux_viewer.search.explain import alike, read_as, searched, suggestions, where
from benelux_viewer.search.index import Index
from benelux_viewer.search.query import parse


def test_where_names_only_what_is_there(small: Dossier) -> None:
    briefing = small.briefing
    assert where(briefing) == "brief, noten, samenvattingen en nota (beide edities)"
    bare = briefing._replace(annex=None, editions=briefing.editions[:1])
    assert where(bare) == "brief, noten en samenvattingen"
    assert where(bare._replace(editions=briefing.editions * 2)).endswith(" (alle edities)")


def test_an_excluded_word_is_told_as_such() -> None:
    query = parse("eu -raad")
    told = searched(query, [3], "de brief")
    assert told == "Geen passage met “eu” zonder “raad” in de brief. Los: “eu” in 3 passages."


def test_that_only_the_beginning_of_a_pasted_page_counts_is_told() -> None:
    told = read_as(parse(" ".join(f"woord{n}" for n in range(60))))
    assert told == "De zoekvraag is lang; zij telt mee tot en met “woord39”."
    assert read_as(parse("een twee")) == ""


def test_nearest_words_that_occur_are_suggested(indexing: Callable[..., Index]) -> None:
    index = indexing("weerbaarheid België tol")
    assert suggestions(parse("weerbaarheit").terms, index) == ("weerbaarheid",)
    assert suggestions(parse("belgje").terms, index) == ("belgie",)


@pytest.mark.parametrize("typed", ["2026", "30 maart 2026"])
def test_a_year_is_no_slip_of_another_nor_a_month_of_a_word(
    indexing: Callable[..., Index], typed: str
) -> None:
    index = indexing("maar in 2025 en 2024")
    assert suggestions(parse(typed).terms, index) == ()


def test_where_nothing_is_near_a_word_that_is_less_so_is_told(
    indexing: Callable[..., Index],
) -> None:
    index = indexing("de staat en de weerbaarheid")
    assert suggestions(parse("stad").terms, index) == ()
    assert alike(parse("stad").terms, index) == ("staat",)
    assert alike(parse("weerhaan").terms, index) == ("weerbaarheid",)


def test_for_a_very_short_word_those_a_slip_away_are_told_but_none_of_grammar(
    indexing: Callable[..., Index],
) -> None:
    index = indexing("een rol tot en met de bus, en de rollen")
    assert suggestions(parse("tol").terms, index) == ()
    assert alike(parse("tol").terms, index) == ("rol",)
    assert alike(parse("to").terms, index) == ()


def test_a_word_that_was_typed_is_not_suggested_for_another(
    indexing: Callable[..., Index],
) -> None:
    index = indexing("water en waterstof, de staat en de stad")
    assert alike(parse("water json").terms, index) == ("waterstof",)
    assert suggestions(parse("markt staat staet").terms, index) == ()


def test_words_that_are_there_and_very_short_or_long_ones_get_no_suggestion(
    indexing: Callable[..., Index],
) -> None:
    index = indexing("weerbaarheid tol")
    for typed in ("weerbaarheid", "tok", "weerbaarheid" * 40, "qqqqqqqq"):
        assert suggestions(parse(typed).terms, index) == ()
