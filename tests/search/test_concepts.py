from __future__ import annotations

import pytest

from benelux_viewer.search.concepts import Concepts


def called(word: str) -> set[str]:
    return {" ".join(sense.name) for sense in Concepts(()).senses((word,))}


@pytest.mark.parametrize("word", ["barrier", "barriers"])
def test_a_foreign_word_is_understood_in_its_plural_too(word: str) -> None:
    assert "belemmering" in called(word)


@pytest.mark.parametrize("word", ["premiere", "premieres", "franc", "barrieres"])
def test_a_dutch_word_is_not_taken_for_a_foreign_one(word: str) -> None:
    assert called(word) == set()
