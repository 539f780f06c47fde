"""The rules by which the editors' sentences are judged do judge."""

from __future__ import annotations

import pytest

from tests.data.sentences import is_whole, proper_names, to_be_found


@pytest.mark.parametrize(
    "text",
    [
        "De Benelux Wateragenda",
        "De Benelux Wateragenda.",
        "de Benelux Wateragenda wordt vastgesteld.",
        "De Benelux Wateragenda wordt vastgesteld",
        "De Benelux Wateragenda wordt …",
        "De Benelux Wateragenda wordt. Die van de brief.",
        "",
    ],
)
def test_a_title_or_a_cut_sentence_is_not_whole(text: str) -> None:
    assert not is_whole(text)


def test_a_sentence_is_whole() -> None:
    assert is_whole("De Benelux Wateragenda wordt vastgesteld.")


def test_numbers_months_abbreviations_and_names_are_to_be_found() -> None:
    line = "Polen meldt de KPI’s op 1 mei 2026 in Hauts-de-France, binnen de EU-agenda van 1,5 km."
    found = {"KPI", "1", "mei", "2026", "Hauts", "France", "EU", "1,5"}
    assert to_be_found(line, names=()) == found
    assert to_be_found(line, names={"Polen"}) == found | {"Polen"}
    assert to_be_found("NSEC helpt.", names=()) == {"NSEC"}


def test_a_name_stands_within_a_sentence_and_is_never_written_small() -> None:
    texts = [
        "De Raad spreekt. Samen met België sluit Nederland het Verdrag.",
        "Een raad en België.",
    ]
    assert proper_names(texts) == {"België", "Nederland", "Verdrag"}
