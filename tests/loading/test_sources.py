from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from benelux_viewer.loading.briefing import check, load
from benelux_viewer.loading.sources import is_inside


@pytest.fixture
def copied(tmp_path: Path, small_path: Path) -> Path:
    folder = tmp_path / "data"
    shutil.copytree(small_path.parent, folder)
    return folder / small_path.name


def test_a_changed_source_is_told_by_check_alone(copied: Path) -> None:
    source = copied.parent / "small-tk.txt"
    source.write_text("Per 2 januari", encoding="utf-8")
    (problem,) = check(copied)
    assert (problem.line, problem.column) == (9, 13)
    assert "‘small-tk.txt’" in problem.message
    load(copied)


def test_a_missing_source_is_told_where_it_is_named(copied: Path) -> None:
    (copied.parent / "small-ek.txt").unlink()
    (problem,) = check(copied)
    assert (problem.line, problem.column) == (12, 13)
    assert "bestaat niet" in problem.message


def test_sources_outside_the_folder_are_not_opened(copied: Path) -> None:
    text = copied.read_text(encoding="utf-8").replace("small-tk.txt", "../geheim.txt")
    copied.write_text(text, encoding="utf-8")
    (problem,) = check(copied)
    assert "vanuit de map" in problem.message


@pytest.mark.parametrize(
    "text", ["editions: x", "editions: [x, {source: y}]", "[]", "editions: []"]
)
def test_editions_that_are_none_are_no_reason_to_stop(text: str, tmp_path: Path) -> None:
    file = tmp_path / "brief.yaml"
    file.write_text(text, encoding="utf-8")
    assert check(file)


@pytest.mark.parametrize(
    ("source", "inside"),
    [
        ("a.txt", True),
        ("sources/a.txt", True),
        ("../a.txt", False),
        ("b/../../a.txt", False),
        ("/etc/passwd", False),
        ("C:/a.txt", False),
        ("sources\\a.txt", False),
    ],
)
def test_a_source_stays_in_the_folder(source: str, inside: bool) -> None:
    assert is_inside(source) is inside
