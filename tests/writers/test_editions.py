"""Editions are named as one or as several, wherever a page says which it is of."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from zipfile import ZipFile

import pytest

from benelux_viewer import paths
from benelux_viewer.pages.page import Page
from benelux_viewer.writers import FileFormat, html, labels, write
from tests.writers import sample

STYLE = html.Style(*["#000000"] * 7, serif="a", sans="b")
ONE = sample.FULL._replace(source="")
TWO = ONE._replace(edition="Tweede Kamer en Eerste Kamer", editions=2)


def file(page: Page, kind: FileFormat, part: str = "") -> str:
    content = write(page, kind, printed=sample.DAY, resources=paths.resources())
    if not part:
        return content.decode()
    with ZipFile(BytesIO(content)) as archive:
        return archive.read(part).decode()


SAID: dict[str, Callable[[Page], str]] = {
    "place": labels.place,
    "head": lambda page: " ".join(labels.head_lines(page)),
    "screen": lambda page: html.write(page, STYLE, sample.DAY),
    "web page": lambda page: file(page, FileFormat.HTML),
    "odt": lambda page: file(page, FileFormat.ODT, "styles.xml"),
    "docx": lambda page: file(page, FileFormat.DOCX, "word/header.xml"),
}


@pytest.mark.parametrize("place", SAID)
def test_editions_are_one_or_several(place: str) -> None:
    one, two = (SAID[place](page).casefold().replace(":", "") for page in (ONE, TWO))
    assert "editie tweede kamer" in one
    assert "edities" not in one
    assert "edities tweede kamer en eerste kamer" in two
    assert "editie tweede" not in two
