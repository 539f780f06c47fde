"""Every writer on every node, in every content and edition: a sound file with the page's words."""

from __future__ import annotations

import io
import re
import zipfile
from xml.etree import ElementTree as ET

import html5lib
import icalendar
import pytest

from benelux_viewer import paths
from benelux_viewer.errors import ViewerError
from benelux_viewer.model.dossier import Dossier
from benelux_viewer.model.periods import exact_days
from benelux_viewer.model.refs import NodeRef
from benelux_viewer.pages.build import build
from benelux_viewer.pages.document import document
from benelux_viewer.pages.page import Bullets, Content, Document, Page, Passage, Table
from benelux_viewer.writers import FileFormat, content_for, write
from tests.writers import reading, sample

KINDS = (
    *("brief", "inleiding", "1", "1a", "1c", "grenswerk", "nota", "nota/kernpunten"),
    *("agenda", "verwijzingen", "afkortingen", "partners", "verschillen"),
)
_WORDS = ("content.xml", "word/document.xml", "word/footnotes.xml")


def made(pages: Page | Document, kind: FileFormat) -> bytes:
    return write(pages, kind, printed=sample.DAY, resources=paths.resources())


def words_of(content: bytes, kind: FileFormat) -> str:
    """Return all words of a file, read by somebody else; a file that is not sound is an error."""
    match kind:
        case FileFormat.ODT | FileFormat.DOCX:
            with zipfile.ZipFile(io.BytesIO(content)) as archive:
                assert archive.testzip() is None
                parts = [name for name in archive.namelist() if name in _WORDS]
                roots = [ET.fromstring(archive.read(name)) for name in parts]
            found = "".join(text for root in roots for text in root.itertext())
        case FileFormat.HTML:
            parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
            found = "".join(parser.parse(content.decode()).itertext())
        case FileFormat.CALENDAR:
            events = icalendar.Calendar.from_ical(content).walk("VEVENT")
            found = "".join(str(event["SUMMARY"]) for event in events)
        case FileFormat.PDF:
            assert content.startswith(b"%PDF")
            assert content.rstrip().endswith(b"%%EOF")
            found = ""
        case _:
            found = content.decode()
    return bare(found)


def bare(text: str) -> str:
    """Return letters and digits only: markup and markers stand between words otherwise."""
    return "".join(character for character in text if character.isalpha())


@pytest.mark.parametrize("kind", FileFormat)
@pytest.mark.parametrize("ref", KINDS)
def test_each_kind_of_node_in_each_kind_of_file(
    dossier: Dossier, ref: str, kind: FileFormat
) -> None:
    contents = Content if kind is not FileFormat.PDF else (Content.BOTH,)
    for edition in dossier.briefing.editions:
        for content in contents:
            page = build(dossier, NodeRef(ref), content_for(kind, content), edition.id)
            check(page, kind)


def dated(page: Page) -> bool:
    tables = [block for block in page.blocks if isinstance(block, Table)]
    events = [event for table in tables for event in table.events]
    return any(exact_days(e.when) or exact_days(e.reading) for e in events)


def check(page: Page, kind: FileFormat) -> None:
    if kind is FileFormat.CALENDAR and not dated(page):
        with pytest.raises(ViewerError, match="geen mijlpaal"):
            made(page, kind)
        return
    found = words_of(made(page, kind), kind)
    if kind in (FileFormat.PDF, FileFormat.CALENDAR):
        return
    assert bare(page.title) in found
    for block in page.blocks:
        if isinstance(block, Passage):
            for sentence in re.split(r"\[\d+\]", reading.told(block.spans)):
                assert bare(sentence) in found
        elif isinstance(block, Bullets):
            assert all(bare(reading.told(item)) in found for item in block.items)
    for note in page.notes:
        assert bare(reading.note_told(note)) in found


@pytest.mark.parametrize("kind", [kind for kind in FileFormat if kind is not FileFormat.PDF])
def test_the_whole_tree_as_one_document(dossier: Dossier, kind: FileFormat) -> None:
    edition = dossier.briefing.editions[0].id
    whole = document(dossier, dossier.outline.order, Content.BOTH, edition)
    found = words_of(made(whole, kind), kind)
    if kind is not FileFormat.CALENDAR:
        assert all(bare(page.title) in found for page in whole.pages)


@pytest.mark.parametrize("kind", FileFormat)
@pytest.mark.parametrize(
    "page",
    [
        sample.page_of(*reading.HOSTILE, sample.MARKUP),
        sample.FULL._replace(blocks=(), notes=()),
        sample.FULL._replace(language='x"y<'),
    ],
    ids=["hostile", "empty", "language"],
)
def test_odd_pages_make_sound_files(page: Page, kind: FileFormat) -> None:
    if kind is not FileFormat.PDF or page.language == "nl":
        check(page, kind)
