"""What the system refuses, and where a file is wrong, in Dutch."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from benelux_viewer.errors import BriefingError, Problem, why


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (errno.ENOENT, "het bestand of de map bestaat niet"),
        (errno.EACCES, "u mag dat niet"),
        (errno.EPERM, "u mag dat niet"),
        (errno.EISDIR, "het is een map"),
        (errno.ENOTDIR, "een deel van het pad is geen map"),
        (errno.ENOSPC, "de schijf is vol"),
        (errno.EROFS, "de schijf is alleen te lezen"),
        (errno.ENAMETOOLONG, "de naam is te lang"),
        (errno.EIO, "de schijf geeft een fout"),
    ],
)
def test_what_the_system_refuses_is_told_in_dutch(code: int, words: str) -> None:
    assert why(OSError(code, os.strerror(code))) == words


def test_what_is_not_known_is_told_as_the_systems_words() -> None:
    assert why(OSError(errno.EDOM, "Odd thing")) == "het systeem meldt “Odd thing”"
    assert why(OSError("zonder nummer")) == "het systeem meldt “zonder nummer”"
    assert why(OSError()) == "het systeem meldt “OSError”"


def test_a_problem_is_told_with_its_place_and_of_a_whole_file_without_one() -> None:
    file = Path("brief.yaml")
    error = BriefingError(file, (Problem(0, 0, "Leeg bestand"), Problem(12, 3, "Scheef")))
    assert error.lines() == ["brief.yaml: Leeg bestand", "brief.yaml:12:3: Scheef"]
