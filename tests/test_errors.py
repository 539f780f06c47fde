"""What the system refuses, in Dutch."""

from __future__ import annotations

import errno
import os

import pytest

from benelux_viewer.errors import why


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
