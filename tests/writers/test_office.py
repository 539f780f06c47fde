"""OpenDocument and Word files: each reader finds the page's headings, words, tables and notes."""

from __future__ import annotations

import io
import re
import zipfile
from xml.etree import ElementTree as ET

import pytest

from benelux_viewer.model.dossier import Dossier
from benelux_viewer.model.refs import NodeRef
from benelux_viewer.pages.build import build
from benelux_viewer.pages.page import Content, Document, Page
from benelux_viewer.writers import FileFormat
from benelux_viewer.writers.setting import Paper, Setting
from tests.writers import sample
from tests.writers.office import OFFICE, PAGES, TEXT, WORD, in_order, made, paragraphs, part


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
