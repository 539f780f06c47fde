from __future__ import annotations

import json
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benelux_viewer.loading.briefing import load
from benelux_viewer.loading.codec import decode, encode
from benelux_viewer.model.briefing import Briefing, Line, Section
from benelux_viewer.model.dossier import Dossier
from benelux_viewer.model.text import Marker, Run, Text


class Leaf(NamedTuple):
    name: str
    number: int | None = None


class Tree(NamedTuple):
    leaves: tuple[Leaf, ...]
    branches: tuple[Tree, ...] = ()


LEAVES = st.lists(st.builds(Leaf, st.text(max_size=5), st.none() | st.integers()), max_size=2)


def trees(depth: int) -> st.SearchStrategy[Tree]:
    """Return trees of a depth. Not Hypothesis's own recursion, whose limits take it seconds."""
    branches = st.lists(trees(depth - 1), max_size=2) if depth else st.just([])
    return st.builds(Tree, LEAVES.map(tuple), branches.map(tuple))


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=3),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=2), inner),
)


def there_and_back(value: object) -> object:
    return decode(type(value), json.loads(json.dumps(encode(value))))


@given(trees(3))
def test_what_is_encoded_comes_back(tree: Tree) -> None:
    assert there_and_back(tree) == tree


WORDS = st.text(max_size=5)
EDITIONS = st.none() | WORDS
PARTS = st.builds(Run, WORDS, EDITIONS) | st.builds(Marker, st.integers())
TEXTS = st.builds(Text, st.lists(PARTS, max_size=4).map(tuple))
LINES = st.lists(st.builds(Line, WORDS, WORDS), max_size=2).map(tuple)


def section(*values: object) -> Section:
    return Section(*values)


# By a function that says nothing of its types: of a class, Hypothesis makes up what has a default.
INNER = st.builds(section, WORDS, WORDS, st.none() | TEXTS, st.just(()))
INNERS = st.lists(INNER, max_size=2).map(tuple)


@given(st.builds(section, WORDS, WORDS, st.none() | TEXTS, st.just(()), INNERS, LINES))
def test_values_of_the_model_come_back(made: Section) -> None:
    assert there_and_back(made) == made


def test_whole_briefings_come_back(small_path: Path, dossier: Dossier) -> None:
    for briefing in (load(small_path), dossier.briefing):
        assert there_and_back(briefing) == briefing


def test_the_types_come_back_and_not_only_equal_values(small_path: Path) -> None:
    briefing = load(small_path)
    assert repr(there_and_back(briefing)) == repr(briefing)


def test_one_of_several_dataclasses_is_told_by_its_shape() -> None:
    text = Text((Run("a", None), Marker(1)))
    assert encode(text) == [[["a", None], [1]]]
    assert there_and_back(text) == text


@pytest.mark.parametrize(
    "plain",
    [
        None,
        [],
        "tekst",
        [["a", 1]],
        [[["a"]], []],
        [[["a", True]], []],
        [[[1, 1]], []],
        [[], [], []],
    ],
)
def test_another_shape_is_refused(plain: object) -> None:
    with pytest.raises(ValueError, match=r".*"):
        decode(Tree, plain)


@given(JSON)
def test_nothing_but_a_value_error_comes_of_any_json(plain: object) -> None:
    with pytest.raises(ValueError, match=r".*"):
        decode(Briefing, plain)
