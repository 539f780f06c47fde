"""Vague dates sort as the words allow."""

from __future__ import annotations

import pytest

from benelux_viewer.model.moments import moment


def test_a_year_runs_from_its_beginning_to_the_year_as_a_whole() -> None:
    in_time = [
        "2018",
        "1 oktober 2023",
        "2025",
        "1 januari 2026",
        "13 januari 2026",
        "begin 2026",
        "13 februari 2026",
        "14-16 april 2026",
        "juni 2026",
        "vierde kwartaal van 2026",
        "eind 2026",
        "2026",
        "2050",
    ]
    moments = [moment(words) for words in in_time]
    assert None not in moments
    assert moments == sorted(moments)
    assert len(set(moments)) == len(moments)


@pytest.mark.parametrize(
    "words", ["", "juni", "6 februari", "in 2026, zonder datum", "komend jaar"]
)
def test_words_without_a_year_have_no_place(words: str) -> None:
    assert moment(words) is None


def test_a_span_of_days_stands_at_its_first() -> None:
    assert moment("14-16 april 2026") == moment("14 april 2026")
