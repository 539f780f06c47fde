"""OpenDocument and Word files: each reader finds the page's headings, words, tables and notes."""

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

from benelux_viewer import paths
from benelux_viewer.model.dossier import Dossier
from benelux_viewer.model.refs import NodeRef
from benelux_viewer.pages.build import build
from benelux_viewer.pages.page import Content, Document, Note, NoteMark, Page, Passage, Words
from benelux_viewer.writers import FileFormat, write
from benelux_viewer.writers.flowing import flow
from benelux_viewer.writers.markup import allowed, lines_of
from benelux_viewer.writers.setting import Paper, Setting
from tests.writers import reading, sample

OFFICE = (FileFormat.ODT, FileFormat.DOCX)
PAGES = {"full": sample.FULL, "summary": sample.SUMMARY, "both": sample.BOTH}
NODES = ("brief", "1", "1c", "energie", "nota", "agenda", "verwijzingen", "afkortingen")
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def made(page: Page | Document, kind: FileFormat, setting: Setting | None = None) -> bytes:
    return write(page, kind, printed=sample.DAY, resources=paths.resources(), setting=setting)


def part(content: bytes, name: str) -> ET.Element:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return ET.fromstring(archive.read(name))


def noted(*numbers: int) -> Page:
    """Return a page whose only paragraph has these markers, in this order."""
    spans = [span for n in numbers for span in (Words(f"bij {n}"), NoteMark(n))]
    notes = tuple(
        Note(NodeRef(f"noot-{n}"), n, (Words(f"Noot nummer {n}."),), NodeRef("x/1"), "x")
        for n in sorted(set(numbers))
    )
    return sample.FULL._replace(blocks=(Passage(NodeRef("x/1"), tuple(spans), 1),), notes=notes)


@pytest.mark.parametrize("kind", OFFICE)
@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES)
def test_every_part_is_sound_and_the_same_page_gives_the_same_file(
    page: Page, kind: FileFormat
) -> None:
    content = made(page, kind)
    assert content == made(page, kind)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert archive.testzip() is None
        for name in archive.namelist():
            if name.endswith((".xml", ".rels")):
                ET.fromstring(archive.read(name))


def test_an_odt_says_first_what_it_is_and_lists_its_parts() -> None:
    content = made(sample.FULL, FileFormat.ODT)
    assert content[30:38] == b"mimetype"
    assert content[38:77] == b"application/vnd.oasis.opendocument.text"
    listed = set(part(content, "META-INF/manifest.xml").iter())
    names = {value for entry in listed for key, value in entry.items() if key.endswith("full-path")}
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert names == {"/", *archive.namelist()} - {"mimetype", "META-INF/manifest.xml"}


def sizes(styles: ET.Element, kind: FileFormat) -> set[float]:
    """Return the sizes of type in points."""
    if kind is FileFormat.DOCX:
        return {int(size.get(f"{WORD}val", "")) / 2 for size in styles.iter(f"{WORD}sz")}
    told = {value for e in styles.iter() for key, value in e.items() if key.endswith("font-size")}
    return {float(value.removesuffix("pt")) for value in told if value.endswith("pt")}


@pytest.mark.parametrize("kind", OFFICE)
def test_large_print_has_the_sizes_that_paper_has(kind: FileFormat) -> None:
    name = "styles.xml" if kind is FileFormat.ODT else "word/styles.xml"
    usual = sizes(part(made(sample.BOTH, kind), name), kind)
    large = sizes(part(made(sample.BOTH, kind, Setting(large=True)), name), kind)
    assert min(usual) == 8
    assert 10.5 in usual
    assert min(large) == 14
    assert 16 in large
    assert 10.5 not in large
    assert max(large) / max(usual) == pytest.approx(16 / 10.5, rel=0.02)


@pytest.mark.parametrize(
    ("paper", "size"), [(Paper.A4, (210.0, 297.0)), (Paper.LETTER, (215.9, 279.4))]
)
def test_sheet_has_the_size_that_was_chosen(paper: Paper, size: tuple[float, float]) -> None:
    odt = part(made(sample.FULL, FileFormat.ODT, Setting(paper)), "styles.xml")
    told = {key.rpartition("}")[2]: value for e in odt.iter() for key, value in e.items()}
    assert (told["page-width"], told["page-height"]) == tuple(f"{side:g}mm" for side in size)
    body = part(made(sample.FULL, FileFormat.DOCX, Setting(paper)), "word/document.xml")
    (sheet,) = body.iter(f"{WORD}pgSz")
    found = [int(sheet.get(f"{WORD}{side}", "")) / 1440 * 25.4 for side in "wh"]
    assert found == pytest.approx(size, abs=0.1)


@pytest.mark.parametrize(
    ("pages", "authors"),
    [
        ((sample.FULL._replace(author="A. Naam"),), "A. Naam"),
        ((sample.BOTH._replace(author="A. Naam"),), "A. Naam; Redactie Benelux Viewer"),
        ((sample.SUMMARY,), "Redactie Benelux Viewer"),
        (
            (sample.FULL._replace(author="A. Naam"), sample.SUMMARY),
            "A. Naam; Redactie Benelux Viewer",
        ),
    ],
)
def test_author_is_who_signed_the_letter_and_who_wrote_the_rest(
    pages: tuple[Page, ...], authors: str
) -> None:
    whole = Document("Samen", pages)
    for kind, name in ((FileFormat.ODT, "meta.xml"), (FileFormat.DOCX, "docProps/core.xml")):
        (creator,) = part(made(whole, kind), name).iter("{http://purl.org/dc/elements/1.1/}creator")
        assert creator.text == authors
    # As Typst joins them.
    assert f"<rdf:li>{authors.replace(';', ',')}</rdf:li>".encode() in made(whole, FileFormat.PDF)


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
def test_links_lead_to_places_that_are_there(dossier: Dossier, kind: FileFormat) -> None:
    editions = dossier.briefing.editions
    page = build(dossier, NodeRef("1c"), Content.BOTH, editions[0].id)
    content = made(page, kind)
    if kind is FileFormat.ODT:
        body = part(content, "content.xml")
        href = "{http://www.w3.org/1999/xlink}href"
        targets = [a.get(href, "").removeprefix("#") for a in body.iter(f"{TEXT}a")]
        places = [mark.get(f"{TEXT}name") for mark in body.iter(f"{TEXT}bookmark")]
    else:
        body = part(content, "word/document.xml")
        targets = [a.get(f"{WORD}anchor", "") for a in body.iter(f"{WORD}hyperlink")]
        places = [mark.get(f"{WORD}name") for mark in body.iter(f"{WORD}bookmarkStart")]
    assert len(targets) > 3
    assert set(targets) <= set(places)
    assert len(places) == len(set(places))


@pytest.mark.parametrize("kind", OFFICE)
def test_several_pages_begin_with_their_contents_and_share_their_notes(
    dossier: Dossier, kind: FileFormat
) -> None:
    edition = dossier.briefing.editions[0].id
    pages = tuple(build(dossier, NodeRef(r), Content.BOTH, edition) for r in ("energie", "1c"))
    content = made(Document("Voor de commissie", pages), kind)
    name = "content.xml" if kind is FileFormat.ODT else "word/document.xml"
    words = "\n".join(map(in_order, paragraphs(part(content, name), kind)))
    assert words.startswith("Voor de commissie\nInhoud\n")
    assert words.count("Vermoedelijke lezing") == 2
    space = TEXT if kind is FileFormat.ODT else WORD
    notes = part(content, name if kind is FileFormat.ODT else "word/footnotes.xml")
    of_kind = "note" if kind is FileFormat.ODT else "footnote"
    bodies = ["".join(note.itertext()) for note in notes.iter(f"{space}{of_kind}")]
    assert len([body for body in bodies if "Energieforum zitten" in body]) == 1


@pytest.mark.parametrize("kind", OFFICE)
def test_the_year_strip_has_words_for_who_does_not_see_it(
    dossier: Dossier, kind: FileFormat
) -> None:
    page = build(dossier, NodeRef("agenda"), Content.FULL, dossier.briefing.editions[0].id)
    content = made(page, kind)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        (picture,) = [name for name in archive.namelist() if name.endswith(".png")]
        assert archive.read(picture).startswith(b"\x89PNG")
        name = "content.xml" if kind is FileFormat.ODT else "word/document.xml"
        words = archive.read(name).decode()
        assert "Jaarstrook 2026, stand op 9 december 2025." in words
        if kind is FileFormat.DOCX:
            assert '<wp:inline distT="0" distB="0" distL="0" distR="0">' in words


def paragraphs(root: ET.Element, kind: FileFormat) -> list[ET.Element]:
    names = (f"{TEXT}p", f"{TEXT}h") if kind is FileFormat.ODT else (f"{WORD}p",)
    return [element for element in root.iter() if element.tag in names]


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


def in_order(element: ET.Element) -> str:
    """Return the words of an element in document order."""
    name = element.tag.rpartition("}")[2]
    words = {"tab": "\t", "line-break": "\n", "br": "\n"}.get(name, "")
    if name == "s":
        words = " " * int(element.get(f"{TEXT}c", "1"))
    words += element.text or ""
    for child in element:
        words += in_order(child) + (child.tail or "")
    return words


@pytest.mark.parametrize("kind", OFFICE)
def test_five_hundred_notes_are_five_hundred_notes(kind: FileFormat) -> None:
    content = made(noted(*range(1, 501)), kind)
    if kind is FileFormat.ODT:
        assert [c.text for c in citations(content)] == [str(n) for n in range(1, 501)]
    else:
        notes = part(content, "word/footnotes.xml")
        assert len([n for n in notes if n.get(f"{WORD}type") is None]) == 500


@pytest.mark.parametrize("kind", OFFICE)
def test_an_empty_section_is_a_title(kind: FileFormat) -> None:
    content = made(sample.FULL._replace(blocks=(), notes=()), kind)
    name = "content.xml" if kind is FileFormat.ODT else "word/document.xml"
    assert [in_order(p) for p in paragraphs(part(content, name), kind)] == [sample.FULL.title]


def test_both_formats_are_set_in_faces_that_a_laptop_has() -> None:
    """LibreOffice takes a sans for a serif that it does not know, whatever is named after it."""
    with zipfile.ZipFile(io.BytesIO(made(sample.FULL, FileFormat.ODT))) as archive:
        styles = archive.read("styles.xml").decode()
    first = dict(re.findall(r'<style:font-face style:name="(\w+)" svg:font-family="(\w+),', styles))
    assert first == {"Serif": "Cambria", "Sans": "Calibri"}
    other = part(made(sample.FULL, FileFormat.DOCX), "word/styles.xml")
    used = {fonts.get(f"{WORD}ascii") for fonts in other.iter(f"{WORD}rFonts")}
    assert used == set(first.values())


def test_languages_are_named_with_their_country() -> None:
    page = sample.FULL._replace(language="fr")
    styles = part(made(page, FileFormat.ODT), "styles.xml")
    fo = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"
    said = {(e.get(f"{fo}language"), e.get(f"{fo}country")) for e in styles.iter()} - {(None, None)}
    # What we say in it is said in the language that is spoken.
    assert said == {("fr", "BE"), ("nl", "NL")}
    styles = part(made(page, FileFormat.DOCX), "word/styles.xml")
    assert {e.get(f"{WORD}val") for e in styles.iter(f"{WORD}lang")} == {"fr-BE"}


def test_every_style_that_is_used_is_there(dossier: Dossier) -> None:
    edition = dossier.briefing.editions[0].id
    refs = ("brief", "agenda", "verschillen", "grenswerk")
    pages = tuple(build(dossier, NodeRef(r), Content.BOTH, edition) for r in refs)
    document = Document("Alles", (*pages, sample.SUMMARY, sample.BOTH))
    content = made(document, FileFormat.ODT)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        words, styles = archive.read("content.xml").decode(), archive.read("styles.xml").decode()
    used = set(re.findall(r'(?:text|table):(?:visited-)?style-name="([^"]+)"', words))
    there = set(re.findall(r'style:name="([^"]+)"', words + styles))
    assert used <= there
    content = made(document, FileFormat.DOCX)
    used = {
        style.get(f"{WORD}val")
        for name in ("word/document.xml", "word/footnotes.xml")
        for kind in ("pStyle", "rStyle", "tblStyle")
        for style in part(content, name).iter(f"{WORD}{kind}")
    }
    styles = part(content, "word/styles.xml").iter(f"{WORD}style")
    assert used <= {style.get(f"{WORD}styleId") for style in styles}
