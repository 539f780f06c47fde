from __future__ import annotations

import pytest
import yaml

from benelux_viewer.errors import Problem
from benelux_viewer.loading.events import parse
from benelux_viewer.loading.problems import Problems
from benelux_viewer.loading.syntax import syntax_problem


def only_problem(text: str, loader: type[yaml.SafeLoader]) -> Problem:
    problems = Problems()
    assert parse(text, problems, loader) is None
    (problem,) = problems.listed()
    return problem


@pytest.mark.parametrize("loader", [yaml.SafeLoader, yaml.CSafeLoader])
@pytest.mark.parametrize(
    ("text", "line", "part"),
    [
        ('a: 1\nb: "open\nc: 2\n', 2, "aanhalingstekens die hier beginnen"),
        ("a: 'open\n", 1, "aanhalingstekens die hier beginnen"),
        ("titel: Brief: de tekst\n", 1, "Een dubbele punt kan hier niet"),
        ("a: 1\n\tb: 2\n", 2, "met spaties"),
        ("a: @x\n", 1, "niet met dit teken"),
        ('a: "\\q"\n', 1, "enkele aanhalingstekens"),
        ("a:\n  b: 1\n c: 2\n", 3, "inspringen"),
        ("a: [1, 2\nb: 3\n", 2, "tussen [ ]"),
        ("a: {b: 1\nc: 2\n", 2, "tussen { }"),
        ("a: 1\nb\nc: 2\n", 3, "dubbele punt"),
        ("- a\nb: 1\n", 2, "streepje"),
        ("a: 'x' 'y'\n", 1, "sleutel met een dubbele punt"),
        ("%YAML 9.1\n---\na: 1\n", 1, "geen geldige YAML"),
    ],
)
def test_a_mistake_is_told_in_dutch_with_its_line(
    text: str, line: int, part: str, loader: type[yaml.SafeLoader]
) -> None:
    problem = only_problem(text, loader)
    assert part in problem.message
    assert abs(problem.line - line) <= (1 if "[" in text or "{" in text else 0)
    assert 1 <= problem.line <= len(text.splitlines())
    assert problem.column >= 1


@pytest.mark.parametrize("loader", [yaml.SafeLoader, yaml.CSafeLoader])
@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("titel: Brief: de tekst\n", 1, 13),
        ('a: 1\nb: "open\nc: 2\n', 2, 4),
        ("één:\n  ë: @x\n", 2, 6),
    ],
)
def test_a_mistake_is_told_with_its_column(
    text: str, line: int, column: int, loader: type[yaml.SafeLoader]
) -> None:
    problem = only_problem(text, loader)
    assert (problem.line, problem.column) == (line, column)


def test_an_unknown_tag_handle_is_told() -> None:
    assert "niet bestaat" in only_problem("a: !x!y z", yaml.CSafeLoader).message


def test_an_error_without_a_place_has_none() -> None:
    mark, message = syntax_problem(yaml.YAMLError("?"))
    assert mark is None
    assert "geen geldige YAML" in message


def test_a_mistake_at_the_end_is_on_the_last_line() -> None:
    problem = only_problem("a: [1,\n\n\n", yaml.CSafeLoader)
    assert (problem.line, problem.column) == (1, 7)
