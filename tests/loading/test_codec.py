from __future__ import annotations

import json
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benelux_viewer.loading.briefing import load
from benelux_viewer.loading.codec import decode, encode
from benelux_viewer.model.briefing import Briefing, Section
from benelux_viewer.model.dossier import Dossier
from benelux_viewer.model.text import Marker, Run, Text


class Leaf(NamedTuple):
    name: str
    number: int | None = None


class Tree(NamedTuple):
    leaves: tuple[Leaf, ...]
    branches: tuple[Tree, ...] = ()


TREES = st.recursive(
    st.builds(Tree, st.lists(st.from_type(Leaf)).map(tuple)),
    lambda trees: st.builds(Tree, st.just(()), st.lists(trees, max_size=3).map(tuple)),
)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=3),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=2), inner),
)


def there_and_back(value: object) -> object:
    return decode(type(value), json.loads(json.dumps(encode(value))))


@given(TREES)
def test_what_is_encoded_comes_back(tree: Tree) -> None:
    assert there_and_back(tree) == tree


@given(st.builds(Section, st.text(), st.text(), st.none() | st.from_type(Text), st.just(())))
def test_values_of_the_model_come_back(section: Section) -> None:
    assert there_and_back(section) == section


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
