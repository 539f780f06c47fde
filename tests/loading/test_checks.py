from __future__ import annotations

import pytest

from benelux_viewer.loading.checks import Ledger, occurrences
from benelux_viewer.loading.nodes import Mark
from benelux_viewer.loading.problems import Problems
from benelux_viewer.model.refs import ANNEX, LETTERHEAD, NodeRef
from benelux_viewer.model.text import EditionId, Marker, Run, Text

TEXT = Text((Run("stuk"), Marker(1), Run(" en debat", EditionId("tk")), Run("ken, debat en debat")))


@pytest.mark.parametrize(
    ("phrase", "count"),
    [("stuk en", 1), ("stukken", 1), ("debat", 3), ("debatken", 1), ("nota", 0)],
)
def test_words_are_counted_as_an_edition_prints_them(phrase: str, count: int) -> None:
    assert occurrences(phrase, TEXT, ["tk", "ek"]) == count


def test_words_of_one_edition_are_not_found_in_the_other() -> None:
    assert occurrences("stuk en", TEXT, ["ek"]) == 0
    assert occurrences("stuk", TEXT, []) == 0


@pytest.mark.parametrize("taken", [LETTERHEAD, ANNEX, NodeRef("noot-12"), NodeRef("brief")])
def test_names_of_the_program_cannot_be_taken(taken: NodeRef) -> None:
    problems = Problems()
    Ledger(problems).name(taken, Mark(3, 4))
    (problem,) = problems.listed()
    assert (problem.line, problem.column) == (3, 4)


def test_names_that_only_look_like_it_are_free() -> None:
    problems = Problems()
    ledger = Ledger(problems)
    for name in ("noot", "noot-x", "brieven", "nota/agenda"):
        ledger.name(NodeRef(name), Mark(1, 1))
    assert not problems
