"""Vague words for a time allow the days that they allow."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benelux_viewer.model.moments import moment
from benelux_viewer.model.periods import days


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("1 oktober 2023", (2023, 10, 1), (2023, 10, 1)),
        ("14-16 april 2026", (2026, 4, 14), (2026, 4, 16)),
        ("14 t/m 16 april 2026", (2026, 4, 14), (2026, 4, 16)),
        ("december 2025", (2025, 12, 1), (2025, 12, 31)),
        ("februari 2024", (2024, 2, 1), (2024, 2, 29)),
        ("vierde kwartaal van 2026", (2026, 10, 1), (2026, 12, 31)),
        ("begin 2026", (2026, 1, 1), (2026, 4, 30)),
        ("eind 2026", (2026, 9, 1), (2026, 12, 31)),
        ("2050", (2050, 1, 1), (2050, 12, 31)),
        ("voor 6 februari 2026", None, (2026, 2, 5)),
        ("uiterlijk 6 februari 2026", None, (2026, 2, 6)),
        ("vanaf 6 februari 2026", (2026, 2, 6), None),
        ("31 februari 2026", (2026, 2, 28), (2026, 2, 28)),
        ("16-14 april 2026", (2026, 4, 16), (2026, 4, 16)),
    ],
)
def test_words_allow(
    words: str, first: tuple[int, int, int] | None, last: tuple[int, int, int] | None
) -> None:
    assert days(words) == (first and date(*first), last and date(*last))


@pytest.mark.parametrize("words", ["", "juni", "in 2026, zonder datum", "komend jaar"])
def test_words_without_a_year_allow_no_day(words: str) -> None:
    assert days(words) is None


@given(st.text(alphabet="0123456789 -abcdeijlmnprtuvz") | st.text())
def test_any_words_are_read_or_left(words: str) -> None:
    found = days(words)
    assert (found is None) == (moment(words) is None)
    if found and found.first and found.last:
        assert found.first <= found.last
