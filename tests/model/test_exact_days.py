"""Which words name days that a calendar can hold."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benelux_viewer.model.periods import exact_days


@pytest.mark.parametrize(
    ("when", "first", "last"),
    [
        ("1 januari 2026", date(2026, 1, 1), date(2026, 1, 1)),
        ("op 10 Februari 2026", date(2026, 2, 10), date(2026, 2, 10)),
        ("14-16 april 2026", date(2026, 4, 14), date(2026, 4, 16)),
        ("14 tot en met 16 april 2026", date(2026, 4, 14), date(2026, 4, 16)),
    ],
)
def test_days_are_exact(when: str, first: date, last: date) -> None:
    assert exact_days(when) == (first, last)


@pytest.mark.parametrize(
    "when",
    [
        *("", "10 februari", "2026", "april 2026", "begin 2026", "eind 2026", "komend jaar"),
        *("vierde kwartaal van 2026", "in 2026, zonder datum", "voor 6 februari 2026"),
        *("uiterlijk 6 februari 2026", "vanaf 1 januari 2026", "sinds 1 oktober 2023"),
    ],
)
def test_vaguer_words_are_not(when: str) -> None:
    assert exact_days(when) is None


@given(st.text())
def test_no_words_are_too_odd(when: str) -> None:
    found = exact_days(when)
    assert found is None or found[0] <= found[1]
