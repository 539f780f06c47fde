"""A small briefing that has everything, its translation, and what is wrong with changed copies."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from benelux_viewer.errors import BriefingError, Problem
from benelux_viewer.loading.beside import translation_file
from benelux_viewer.loading.briefing import load_bytes

SMALL = Path(__file__).parent / "data" / "small.yaml"

ProblemsOf = Callable[[str | bytes], tuple[Problem, ...]]


def problems_in(data: str | bytes) -> tuple[Problem, ...]:
    """Return what is wrong in the contents of a data file, nothing if it loads."""
    try:
        load_bytes(Path("brief.yaml"), data.encode() if isinstance(data, str) else data)
    except BriefingError as error:
        return error.problems
    return ()


@pytest.fixture
def small_path() -> Path:
    return SMALL


@pytest.fixture(scope="session")
def small() -> str:
    return SMALL.read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def problems_of() -> ProblemsOf:
    return problems_in


@pytest.fixture(scope="session")
def small_french() -> str:
    return translation_file(SMALL, "fr").read_text(encoding="utf-8")
