from __future__ import annotations

from collections.abc import Iterable

import pytest

from benelux_viewer.errors import Problem
from benelux_viewer.loading.nodes import Mark
from benelux_viewer.loading.problems import LISTED, UNKNOWN_EDITION, Problems, quote


def filled(count: int) -> Problems:
    problems = Problems()
    for line in range(count, 0, -1):
        problems.add(Mark(line, 1), "fout")
    return problems


def test_problems_come_in_file_order_and_once() -> None:
    problems = filled(3)
    problems.add(Mark(1, 1), "fout")
    problems.add(Mark(2, 1), "een andere")
    assert problems.listed() == (
        Problem(1, 1, "fout"),
        Problem(2, 1, "een andere"),
        Problem(2, 1, "fout"),
        Problem(3, 1, "fout"),
    )


def test_nothing_wrong_is_an_empty_list() -> None:
    assert not Problems()
    assert Problems().listed() == ()


def test_what_is_not_listed_is_counted() -> None:
    assert len(filled(LISTED).listed()) == LISTED
    one_more = filled(LISTED + 1).listed()
    assert one_more[LISTED:] == (Problem(201, 1, "En nog 1 probleem vanaf hier."),)
    assert filled(20_000).listed()[-1].message == "En nog 19800 problemen vanaf hier."


def told(problems: Problems, word: str, options: Iterable[str]) -> str:
    """Return what is said of a word on the first line, where nothing else is wrong."""
    problems.unknown(Mark(0, 1), UNKNOWN_EDITION, word, options)
    return problems.listed()[0].message


def test_a_word_that_is_nearly_an_option_is_asked_about() -> None:
    options = ("summary", "milestones")
    asked = told(Problems(), "sumary", options)
    assert asked == "Onbekende editie ‘sumary’; bedoelde u ‘summary’?"
    assert told(Problems(), "partners", options) == "Onbekende editie ‘partners’."


def test_comparing_is_left_out_where_no_one_would_read_it() -> None:
    options = ("summary", "x" * 60)
    assert "bedoelde u" not in told(filled(LISTED), "sumary", options)
    assert "bedoelde u" in told(filled(LISTED - 1), "sumary", options)
    assert "bedoelde u" not in told(Problems(), "x" * 59, options)
    many = [f"{n}" for n in range(300)]
    assert "bedoelde u" not in told(Problems(), "sumary", [*many, "summary"])


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("kort", "‘kort’"),
        ("a\n\t b", "‘a b’"),
        ("\u202ea\x00", "‘\ufffda\ufffd’"),
        ("x" * 40, f"‘{'x' * 40}’"),
        ("x" * 41, f"‘{'x' * 40}…’"),
        ("x" * 1000, f"‘{'x' * 40}…’"),
        ("", "‘’"),
    ],
)
def test_quoted_words_are_short_and_printable(text: str, quoted: str) -> None:
    assert quote(text) == quoted
