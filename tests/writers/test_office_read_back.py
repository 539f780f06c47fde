"""What other programs read in files for word processors."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from xml.etree import ElementTree as ET

import docx
import odfdo
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from benelux_viewer.model.dossier import Dossier
from benelux_viewer.model.refs import NodeRef
from benelux_viewer.pages.build import build
from benelux_viewer.pages.page import Content, Document, Page
from benelux_viewer.writers import FileFormat
from benelux_viewer.writers.flowing import flow
from benelux_viewer.writers.markup import allowed, lines_of
from benelux_viewer.writers.setting import Setting
from tests.writers import reading, sample
from tests.writers.office import NODES, OFFICE, PAGES, WORD, in_order, made, paragraphs, part


@pytest.mark.needs("pandoc")
@pytest.mark.parametrize("kind", OFFICE)
@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES)
def test_pandoc_finds_what_is_on_a_page_of_each_kind_of_block(page: Page, kind: FileFormat) -> None:
    compare(page, kind)


@pytest.mark.needs("pandoc")
@pytest.mark.parametrize("kind", OFFICE)
@pytest.mark.parametrize("content", Content)
@pytest.mark.parametrize("ref", NODES)
def test_pandoc_finds_what_is_on_each_kind_of_node(
    dossier: Dossier, ref: str, content: Content, kind: FileFormat
) -> None:
    for edition in dossier.briefing.editions:
        compare(build(dossier, NodeRef(ref), content, edition.id), kind)


def compare(page: Page, kind: FileFormat) -> None:
    wanted = reading.expected(page, run_on=True)
    first = flow(Document.of(page), sample.DAY, Setting()).first_note
    read = reading.Pandoc(made(page, kind), kind.value, first).found
    paragraphs = wanted.paragraphs
    if kind is FileFormat.ODT:
        # Pandoc knows no reference to a note in OpenDocument; LibreOffice is asked for that.
        paragraphs = list(without_repeats(paragraphs))
    assert read.headings == wanted.headings
    assert [words for words in read.paragraphs if words in paragraphs] == paragraphs
    assert read.items == wanted.items
    assert len(read.tables) == len(wanted.tables)
    for found, rows in zip(read.tables, wanted.tables, strict=True):
        # Pandoc 2 loses the header rows of OpenDocument tables; odfdo is asked for them below.
        assert found in ([rows, rows[1:]] if kind is FileFormat.ODT else [rows])
    assert read.notes == wanted.notes


def without_repeats(paragraphs: list[str]) -> Iterator[str]:
    seen: set[str] = set()

    def once(mark: re.Match[str]) -> str:
        shown = "[]" if mark[0] in seen else mark[0]
        seen.add(mark[0])
        return shown

    for words in paragraphs:
        yield re.sub(r"\[\d+\]", once, words)


def test_odfdo_finds_headings_notes_tables_and_properties() -> None:
    document = odfdo.Document(io.BytesIO(made(sample.BOTH, FileFormat.ODT)))
    body = document.body
    headings = [(int(h.level or 0), h.inner_text) for h in body.headers]
    assert headings[0] == (1, sample.BOTH.title)
    assert headings[1][0] == 2
    notes = [(note.citation, note.note_body.strip()) for note in body.get_notes()]
    assert [citation for citation, _ in notes] == ["5", "6"]
    assert notes[0][1].startswith("In het Forum zitten")
    assert [table.get_row(0).get_cell(0).inner_text.strip() for table in body.tables] == [
        "Wanneer",
        "Plaats",
    ]
    assert len(body.get_elements("//table:table-header-rows")) == 2
    meta = document.meta
    assert meta.title == sample.BOTH.title
    assert meta.subject == "Kamerbrief Benelux 2026, §1c"
    assert meta.language == "nl-NL"


def test_python_docx_finds_headings_tables_and_properties() -> None:
    document = docx.Document(io.BytesIO(made(sample.BOTH, FileFormat.DOCX)))
    headings = [
        (p.style.name, p.text) for p in document.paragraphs if p.style.name.startswith("Heading")
    ]
    assert headings[0] == ("Heading 1", sample.BOTH.title)
    assert ("Heading 2", "Energie [redactie]") in headings
    header, row = document.tables[0].rows
    assert [cell.text for cell in header.cells] == ["Wanneer", "Wat", "Vindplaats"]
    assert row.cells[0].text == "komend jaar"
    assert header._tr.trPr is not None
    assert header._tr.trPr.find(f"{WORD}tblHeader") is not None
    about = document.core_properties
    assert (about.title, about.language) == (sample.BOTH.title, "nl-NL")
    assert about.subject == "Kamerbrief Benelux 2026, §1c"
    assert about.created.date() == sample.DAY
    section = document.sections[0]
    assert sample.BOTH.document in section.header.paragraphs[0].text
    assert sample.BOTH.source in section.footer.paragraphs[0].text


@pytest.mark.parametrize("kind", OFFICE)
@pytest.mark.parametrize("text", [sample.MARKUP, *sample.LINE_STARTS, *reading.HOSTILE], ids=ascii)
def test_hostile_words_come_through_as_they_are(text: str, kind: FileFormat) -> None:
    unharmed(text, kind)


@given(text=st.text(min_size=1), kind=st.sampled_from(OFFICE))
@settings(suppress_health_check=[HealthCheck.too_slow])
def test_any_words_come_through_as_they_are(text: str, kind: FileFormat) -> None:
    unharmed(text, kind)


def unharmed(text: str, kind: FileFormat) -> None:
    content = made(sample.page_of(text), kind)
    name = "content.xml" if kind is FileFormat.ODT else "word/document.xml"
    found = [in_order(p) for p in paragraphs(part(content, name), kind)]
    wanted = "\n".join(lines_of(allowed(text)))
    assert f"1\t{wanted}" in found, "the passage"
    assert f"{wanted} [redactie]" in found, "the remark"
    assert wanted in found, "a cell"
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        for each in archive.namelist():
            if each.endswith((".xml", ".rels")):
                ET.fromstring(archive.read(each))
