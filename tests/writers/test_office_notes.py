"""Notes in files for word processors: their numbers, and where they are cited."""

from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest

from benelux_viewer.writers import FileFormat
from tests.writers.office import OFFICE, TEXT, WORD, made, noted, part


def test_notes_start_at_the_letters_own_number() -> None:
    content = made(noted(5, 6, 7), FileFormat.ODT)
    (config,) = part(content, "styles.xml").iter(f"{TEXT}notes-configuration")
    assert config.get(f"{TEXT}start-value") == "4", "the count begins after it"
    assert not any(c.get(f"{TEXT}label") for c in citations(content))
    content = made(noted(5, 6, 7), FileFormat.DOCX)
    for name in ("word/document.xml", "word/settings.xml"):
        (start,) = part(content, name).iter(f"{WORD}numStart")
        assert start.get(f"{WORD}val") == "5"


def citations(content: bytes) -> list[ET.Element]:
    return list(part(content, "content.xml").iter(f"{TEXT}note-citation"))


def test_a_note_out_of_turn_has_its_number_as_its_own_mark() -> None:
    page = noted(2, 5, 3, 4)
    labels = [(c.text, c.get(f"{TEXT}label")) for c in citations(made(page, FileFormat.ODT))]
    assert labels == [("2", None), ("5", "5"), ("3", None), ("4", None)]
    document = part(made(page, FileFormat.DOCX), "word/document.xml")
    own = [ref.get(f"{WORD}customMarkFollows") for ref in document.iter(f"{WORD}footnoteReference")]
    assert own == [None, "1", None, None]


def test_a_note_that_is_cited_again_is_not_printed_again() -> None:
    page = noted(5, 6, 5, 5)
    content = made(page, FileFormat.ODT)
    body = part(content, "content.xml")
    assert len(list(body.iter(f"{TEXT}note"))) == 2
    again = [(n.text, n.get(f"{TEXT}ref-name")) for n in body.iter(f"{TEXT}note-ref")]
    assert again == [("5", "noot5"), ("5", "noot5")]
    content = made(page, FileFormat.DOCX)
    document, notes = part(content, "word/document.xml"), part(content, "word/footnotes.xml")
    assert len([n for n in notes if n.get(f"{WORD}type") is None]) == 2
    fields = [code.text.split()[:2] for code in document.iter(f"{WORD}instrText")]
    assert fields == [["NOTEREF", "noot5"], ["NOTEREF", "noot5"]]
    assert "noot5" in {mark.get(f"{WORD}name") for mark in document.iter(f"{WORD}bookmarkStart")}


@pytest.mark.parametrize("kind", OFFICE)
def test_five_hundred_notes_are_five_hundred_notes(kind: FileFormat) -> None:
    content = made(noted(*range(1, 501)), kind)
    if kind is FileFormat.ODT:
        assert [c.text for c in citations(content)] == [str(n) for n in range(1, 501)]
    else:
        notes = part(content, "word/footnotes.xml")
        assert len([n for n in notes if n.get(f"{WORD}type") is None]) == 500
