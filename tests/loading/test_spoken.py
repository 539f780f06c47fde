"""What is wrong in a data file is told in the language that is spoken."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from benelux_viewer.errors import BriefingError, Problem, TranslationError
from benelux_viewer.loading import kinds
from benelux_viewer.loading.briefing import check, load_bytes
from benelux_viewer.loading.cache import load_cached
from benelux_viewer.loading.characters import decode
from benelux_viewer.loading.events import MAX_DEPTH, parse
from benelux_viewer.loading.fields import Fields
from benelux_viewer.loading.nodes import Mark, Scalar
from benelux_viewer.loading.problems import LISTED, Problems
from benelux_viewer.loading.raw import MAX_BYTES
from tests.loading.mistakes import REFERENCES, STRUCTURAL, TRANSLATED, UNLIKE_BRIEFING

pytestmark = pytest.mark.usefixtures("in_brackets")


def is_whole(problem: Problem) -> bool:
    """Tell whether all of what is said is one message of the catalogue."""
    said = problem.message
    return said.startswith("⟦") and said.endswith("⟧") and said.count("⟦") == said.count("⟧")


@pytest.mark.parametrize("name", [*STRUCTURAL, *REFERENCES])
def test_every_mistake_is_told_in_a_whole_sentence(name: str, small: str) -> None:
    mistake = {**STRUCTURAL, **REFERENCES}[name]
    with pytest.raises(BriefingError) as refused:
        load_bytes(Path("brief.yaml"), mistake.made_in(small).encode())
    assert refused.value.problems
    assert all(map(is_whole, refused.value.problems)), refused.value.lines()
    assert str(refused.value).startswith("⟦")


def test_every_mistake_in_a_translation_is_told_in_a_whole_sentence(
    small: str, small_french: str, tmp_path: Path
) -> None:
    original, file = tmp_path / "brief.yaml", tmp_path / "brief.fr.yaml"
    original.write_text(small, encoding="utf-8")
    for name, mistake in {**TRANSLATED, **UNLIKE_BRIEFING}.items():
        file.write_text(mistake.made_in(small_french), encoding="utf-8")
        problems = check(file)
        assert problems, name
        assert all(map(is_whole, problems)), (name, problems)
    assert str(TranslationError(file, ())).startswith("⟦")


HOSTILE = {
    "alias": "a: &x 1\nb: *x\n",
    "tag": "a: !!str 1\n",
    "documents": "a: 1\n---\nb: 1\n",
    "depth": "[" * (MAX_DEPTH + 1) + "]" * (MAX_DEPTH + 1),
    "double": "a: 1\na: 2\n",
    "list as key": "? [a]\n: 1\n",
    "invisible": 'a: "\\u200b"\n',
    "comment": "# niets\n",
    "tab": "a:\n\tb: 1\n",
    "quotes": 'a: "b\n',
    "escape": 'a: "\\q"\n',
    "colon": "a: b: c\n",
    "list": "a: [b\n",
    "group": "a: {b\n",
    "sign": "a: @b\n",
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_what_yaml_cannot_be_is_told(text: str) -> None:
    problems = Problems()
    parse(text, problems)
    assert problems.listed()
    assert all(map(is_whole, problems.listed())), problems.listed()


@pytest.mark.parametrize("data", [b"", b"a\0", b"\xff\xfea", b"\xe9", b"\xe2\x80\x8b"])
def test_what_is_no_text_is_told(data: bytes) -> None:
    problems = Problems()
    assert decode(data, problems) is None
    assert all(map(is_whole, problems.listed())), problems.listed()


def test_what_is_left_out_and_too_large_is_told(tmp_path: Path) -> None:
    problems = Problems()
    parse("a: 1\n" * (LISTED + 3), problems)
    assert len(problems.listed()) == LISTED + 1
    assert is_whole(problems.listed()[-1])
    large = tmp_path / "groot.yaml"
    with large.open("wb") as file:
        file.truncate(MAX_BYTES + 1)
    assert all(map(is_whole, check(large)))


def test_every_kind_of_thing_has_a_name_that_is_translated() -> None:
    problems = Problems()
    for kind in (*kinds.KINDS, *kinds.TRANSLATION_KINDS):
        Fields(Scalar(Mark(1, 1), "x"), kind, problems)
    assert all(problem.message.count("⟦") == 2 for problem in problems.listed())


def test_what_is_kept_of_a_briefing_has_nothing_of_the_language(small: str, tmp_path: Path) -> None:
    file, cache = tmp_path / "brief.yaml", tmp_path / "cache"
    file.write_text(small, encoding="utf-8")
    spoken = load_cached(file, cache)
    (kept,) = cache.iterdir()
    assert "⟦" not in kept.read_text(encoding="utf-8")
    assert load_cached(file, cache) == spoken
    assert yaml.safe_load(small)["title"] == spoken.title
