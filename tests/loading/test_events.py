from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from benelux_viewer.errors import Problem
from benelux_viewer.loading import events
from benelux_viewer.loading.events import parse
from benelux_viewer.loading.nodes import Mapping, Node, Scalar, Sequence
from benelux_viewer.loading.problems import Problems

LOADERS = [yaml.SafeLoader, yaml.CSafeLoader]

BOMB = "\n".join(
    ["a0: &a0 [lol, lol]", *(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 9))]
)


def plain(node: Node) -> object:
    if isinstance(node, Mapping):
        return {key: plain(entry.value) for key, entry in node.entries.items()}
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    return None if not isinstance(node, Scalar) or node.null else node.text


def tree(text: str) -> Node:
    problems = Problems()
    root = parse(text, problems)
    assert root is not None
    assert not problems
    return root


def problems_in(text: str, loader: type[yaml.SafeLoader] = yaml.CSafeLoader) -> list[Problem]:
    problems = Problems()
    parse(text, problems, loader)
    return list(problems.listed())


@pytest.mark.parametrize("loader", LOADERS)
def test_scalars_are_the_text_that_was_written(loader: type[yaml.SafeLoader]) -> None:
    problems = Problems()
    root = parse(
        'n: 1.0\ny: yes\nd: 2026-01-01\nq: "~"\nz: ~\nleeg:\nnul: null\nl: [a, "b c"]\n'
        "f: >-\n  een\n  twee\n",
        problems,
        loader,
    )
    assert not problems
    assert root is not None
    assert plain(root) == {
        "n": "1.0",
        "y": "yes",
        "d": "2026-01-01",
        "q": "~",
        "z": None,
        "leeg": None,
        "nul": None,
        "l": ["a", "b c"],
        "f": "een twee",
    }


def test_every_node_and_key_knows_its_place() -> None:
    root = tree("# kop\nëën:\n  - x\n  -  y: ‘z’\n")
    assert isinstance(root, Mapping)
    entry = root.entries["ëën"]
    assert root.mark == (2, 1)
    assert entry.mark == (2, 1)
    assert isinstance(entry.value, Sequence)
    first, second = entry.value.items
    assert (first.mark, second.mark) == ((3, 5), (4, 6))
    assert isinstance(second, Mapping)
    assert second.entries["y"].value.mark == (4, 9)


def test_a_value_below_its_key_is_on_the_next_level() -> None:
    assert plain(tree("a:\n  b: {c: [d, {e: f}], g: h}\ni: j")) == {
        "a": {"b": {"c": ["d", {"e": "f"}], "g": "h"}},
        "i": "j",
    }


@pytest.mark.parametrize("loader", LOADERS)
def test_an_alias_bomb_is_refused_without_growing(loader: type[yaml.SafeLoader]) -> None:
    problems = problems_in(BOMB, loader)
    assert problems[0].message == "Een anker (&a0) kan hier niet; haal het weg."
    assert (problems[0].line, problems[0].column) == (1, 5)
    assert Problem(2, 10, "Een verwijzing (*a0) kan hier niet; schrijf de tekst uit.") in problems


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: !!python/object/apply:os.system [ls]", (1, 4, "Een type")),
        ("a: !eigen x", (1, 4, "Een type")),
        ("a: 1\nb: &x 2", (2, 4, "Een anker")),
        ("a: 1\n---\nb: 2", (2, 1, "tweede document")),
        ("a: 1\nb: 2\na: 3", (3, 1, "Sleutel ‘a’ staat hier dubbel; zie ook regel 1.")),
        ("? [x]\n: 1", (1, 3, "Een sleutel hoort een woord te zijn.")),
        ("? {x: 1}\n: 1", (1, 3, "Een sleutel hoort een woord te zijn.")),
        ('a: "x\\0"', (1, 4, "onzichtbaar teken (U+0000)")),
        ('"x\\e": 1', (1, 1, "onzichtbaar teken (U+001B)")),
        ('a: "\\u2028"', (1, 4, "onzichtbaar teken (U+2028)")),
        ('a: "\\u202e"', (1, 4, "onzichtbaar teken (U+202E)")),
        ("# alleen uitleg\n", (1, 1, "niets in dit bestand dan toelichting")),
        ("[" * 100_000, (1, 21, "dieper dan 20")),
        ("{a: " * 100_000, (1, 81, "dieper dan 20")),
        ("- " * 100_000, (1, 41, "dieper dan 20")),
        ("a: " + "x" * 100_001, (1, 4, "langer dan 100000")),
        ("x" * 100_001 + ": 1", (1, 1, "")),
    ],
)
@pytest.mark.parametrize("loader", LOADERS)
def test_what_yaml_can_do_too_much_is_pointed_at(
    text: str, expected: tuple[int, int, str], loader: type[yaml.SafeLoader]
) -> None:
    first = problems_in(text, loader)[0]
    assert (first.line, first.column) == expected[:2]
    assert expected[2] in first.message


@pytest.mark.parametrize("escape", ["\\ud800", "\\udfff", "\\U00110000", "\\Uffffffff"])
@pytest.mark.parametrize("loader", LOADERS)
def test_escapes_that_are_no_character_are_refused(
    escape: str, loader: type[yaml.SafeLoader]
) -> None:
    (problem,) = problems_in(f'a: 1\nb: "{escape}"', loader)
    assert problem.line in (1, 2)


def test_the_first_of_doubled_keys_counts_and_the_rest_is_read_on() -> None:
    problems = Problems()
    root = parse("a: 1\na: {b: [2]}\nc: 3", problems)
    assert root is not None
    assert plain(root) == {"a": "1", "c": "3"}


def test_the_number_of_nodes_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(events, "MAX_NODES", 10)
    assert problems_in("- a\n" * 9) == []
    (problem,) = problems_in("- a\n" * 1000)
    assert (problem.line, problem.column) == (10, 3)


def test_long_names_do_not_make_long_messages() -> None:
    name = "x" * 5000
    for text in (f"a: &{name} 1", f"a: !{name} 1", f"{name}: 1\n{name}: 1", f"a: *{name}"):
        assert all(len(problem.message) < 150 for problem in problems_in(text))


def test_nesting_that_is_absurd_does_not_crash_the_c_parser() -> None:
    program = (
        "from benelux_viewer.loading.events import parse\n"
        "from benelux_viewer.loading.problems import Problems\n"
        "for text in ('[' , '{a: ', '- ', '? ', '[{? ', '!!x [', '{\"'):\n"
        "    problems = Problems()\n"
        "    assert parse(text * 100_000, problems) is None\n"
        "    assert problems\n"
    )
    root = Path(__file__).parents[2]
    done = subprocess.run([sys.executable, "-c", program], cwd=root, timeout=60, check=False)
    assert done.returncode == 0
