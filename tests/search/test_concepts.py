from __future__ import annotations

import pytest

from benelux_viewer.search.concepts import Concepts


def called(word: str) -> set[str]:
    return {" ".join(sense.name) for sense in Concepts(()).senses((word,))}


@pytest.mark.parametrize("word", ["barrier", "barriers"])
def test_a_foreign_word_is_understood_in_its_plural_too(word: str) -> None:
    assert "belemmering" in called(word)


@pytest.mark.parametrize(
    ("word", "dutch"),
    [
        ("police", "politie"),
        ("polizei", "politie"),
        ("letzebuerg", "luxemburg"),
        ("neerlandaise", "nederlands"),
        ("uk", "verenigd koninkrijk"),
        ("onu", "verenigde naties"),
        ("frontieres", "grens"),
        ("food", "voedsel"),
        ("wasser", "water"),
        ("steuern", "fiscaal"),
        ("windmolens", "wind op zee"),
        ("hogeschool", "hoger onderwijs"),
    ],
)
def test_what_another_language_or_an_official_calls_it_is_understood(word: str, dutch: str) -> None:
    assert dutch in called(word)


@pytest.mark.parametrize("word", ["premiere", "premieres", "franc", "barrieres"])
def test_a_dutch_word_is_not_taken_for_a_foreign_one(word: str) -> None:
    assert called(word) == set()
