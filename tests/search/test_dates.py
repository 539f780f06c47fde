from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benelux_viewer.search.dates import dates, led_in, wider
from benelux_viewer.search.tokens import Tokens


def keys(text: str) -> list[tuple[str, ...]]:
    return [date.keys for date in dates(Tokens(text))]


@pytest.mark.parametrize(
    "text",
    [
        "1-1-2026",
        "01-01-2026",
        "2026-01-01",
        "1/1/2026",
        "1.1.2026",
        "1-1-26",
        "01/01/26",
        "1 januari 2026",
        "1 jan 2026",
        "1e januari 2026",
        "1ste januari 2026",
    ],
)
def test_one_date_in_any_common_form(text: str) -> None:
    assert keys(text) == [("@2026-01-01",)]


@pytest.mark.parametrize(
    "text", ["14-16 april 2026", "14 t/m 16 april 2026", "14 tot 16 april 2026"]
)
def test_a_range_is_each_of_its_days(text: str) -> None:
    assert keys(text) == [("@2026-04-14", "@2026-04-15", "@2026-04-16")]


@pytest.mark.parametrize(
    "text",
    [
        "30 maart - 1 april 2026",
        "30 maart – 1 april 2026",
        "30 maart tot 1 april 2026",
        "30 maart t/m 1 april 2026",
        "30 maart 2026 tot en met 1 april",
        "30-3-2026 t/m 1-4-2026",
    ],
)
def test_a_range_from_one_month_into_another_is_each_of_its_days(text: str) -> None:
    assert keys(text) == [("@2026-03-30", "@2026-03-31", "@2026-04-01")]


@pytest.mark.parametrize(
    "text", ["31 december - 1 januari 2026", "31 december 2025 - 1 januari", "31-12-25 - 1-1-26"]
)
def test_a_range_may_run_over_new_year(text: str) -> None:
    assert keys(text) == [("@2025-12-31", "@2026-01-01")]


def test_a_range_without_a_year_is_of_any() -> None:
    assert keys("31 maart - 1 april") == [("@--03-31", "@--04-01")]


@pytest.mark.parametrize(
    "text",
    [
        "30 maart, 4 april",
        "30 maart en 4 april",
        "30 maart & 4 april",
        "30 maart / 4 april",
        "4 april - 30 maart",
        "31 november - 1 december",
        "mei 2012 - juni 2012",
        "1 maart - 1 augustus",
    ],
)
def test_what_is_no_range_is_two_dates(text: str) -> None:
    assert [len(of_one) for of_one in keys(text)] == [1, 1]


@pytest.mark.parametrize(
    "text", ["vrijdag 6 februari 2026", "van 5 tot 6 februari 2026", "tussen 5 en 6 februari 2026"]
)
def test_a_date_has_the_word_that_leads_to_it(text: str) -> None:
    tokens = Tokens(text)
    (date,) = (led_in(tokens.words, found) for found in dates(tokens))
    assert (date.first, date.last) == (0, len(text.split()) - 1)


def test_what_leads_to_a_range_is_a_word_before_a_day() -> None:
    tokens = Tokens("van 5 februari 2026")
    assert [led_in(tokens.words, date).first for date in dates(tokens)] == [1]


def test_a_month_and_a_day_without_a_year() -> None:
    assert keys("in mei 2025 en op 6 februari") == [("@2025-05",), ("@--02-06",)]


@pytest.mark.parametrize(
    "text",
    ["2026", "artikel 350", "13-14-2026", "14-16-20", "1-2-3", "mei", "40 april", "1-2", "5 2 1"],
)
def test_other_numbers_are_no_dates(text: str) -> None:
    assert keys(text) == []


def test_a_date_is_found_by_its_month_and_without_its_year() -> None:
    assert list(wider("@2026-04-14")) == ["@2026-04-14", "@2026-04", "@--04-14"]
    assert list(wider("@2026-04")) == ["@2026-04"]


@given(st.text(alphabet="0123456789-/. jan"))
def test_nothing_fails(text: str) -> None:
    tokens = Tokens(text)
    assert all(date.last < len(tokens) for date in dates(tokens))
