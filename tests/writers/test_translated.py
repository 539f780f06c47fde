"""A translation in every kind of file: its words are there, and said to be in their language."""

from __future__ import annotations

import re
import zlib
from io import BytesIO
from xml.etree import ElementTree as ET
from zipfile import ZipFile

import pytest

from benelux_viewer import i18n, paths
from benelux_viewer.model.refs import NodeRef
from benelux_viewer.pages.page import Bullets, Content, Link, Page, Words
from benelux_viewer.writers import FileFormat, clipping, html, labels, write
from tests.writers import sample

CITED = Link("§1c, al. 1", NodeRef("1c/1"))
FRENCH = sample.TRANSLATED
DUTCH = Bullets(((Words("Thuiswerken. "), CITED),))
PAGE = sample.FULL._replace(blocks=(DUTCH, FRENCH, *sample.FULL.blocks))
SAID = {"Traduction non officielle", "Télétravail & frontières", "Le travail à domicile."}


def made(kind: FileFormat) -> bytes:
    return write(PAGE, kind, printed=sample.DAY, resources=paths.resources())


def part(content: bytes, name: str) -> ET.Element:
    with ZipFile(BytesIO(content)) as archive:
        return ET.fromstring(archive.read(name))


def plain(text: str) -> str:
    return text.replace("&amp;", "&")


def test_web_page_tags_it() -> None:
    content = made(FileFormat.HTML).decode()
    tagged = re.findall(r'<span lang="fr">(?:<strong>)?([^<]*)', content)
    assert {plain(words) for words in tagged} == SAID
    assert '<html lang="nl">' in content
    assert '<span lang="fr">Le travail à domicile.</span> <a' in content


def test_opendocument_tags_it() -> None:
    content = made(FileFormat.ODT)
    names = {"style": "urn:oasis:names:tc:opendocument:xmlns:style:1.0"}
    root = part(content, "content.xml")
    (style,) = root.findall(".//style:style[@style:name='Taal-fr']/style:text-properties", names)
    assert sorted(style.attrib.values()) == ["BE", "fr"]
    spans = [e for e in root.iter() if e.get(f"{{{_TEXT}}}style-name") == "Taal-fr"]
    assert {"".join(span.itertext()) for span in spans} == SAID


_TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def test_word_document_tags_it() -> None:
    root = part(made(FileFormat.DOCX), "word/document.xml")
    told: set[str] = set()
    for run in root.iter(f"{_WORD}r"):
        tags = [tag.get(f"{_WORD}val") for tag in run.iter(f"{_WORD}lang")]
        if tags:
            assert tags == ["fr-BE"]
            told.add("".join(run.itertext()))
    assert told == SAID


def test_pdf_tags_it() -> None:
    told = made(FileFormat.PDF)
    for stream in re.finditer(rb"stream\r?\n", told):
        told += _inflated(told[stream.end() :])
    assert set(re.findall(rb"/Lang ?\((\w+)\)", told)) == {b"nl", b"fr"}


def _inflated(content: bytes) -> bytes:
    try:
        return zlib.decompressobj().decompress(content)
    except zlib.error:
        return b""


@pytest.mark.parametrize("kind", [FileFormat.MARKDOWN, FileFormat.TEXT])
def test_plain_files_have_its_words(kind: FileFormat) -> None:
    content = made(kind).decode()
    assert all(words in content for words in SAID)
    assert "niet-officiële vertaling" in content
    assert content.index("Thuiswerken") < content.index("domicile")


@pytest.mark.parametrize("kind", [FileFormat.MARKDOWN, FileFormat.TEXT])
def test_plain_files_set_a_colon_as_the_language_does(kind: FileFormat) -> None:
    i18n.use("fr", paths.catalogues())
    try:
        content = made(kind).decode()
    finally:
        i18n.use("nl", paths.catalogues())
    assert re.search(r"[a-z]\u00a0:\s+\*{0,2}Télétravail", content)


def test_screen_shows_it_on_the_ground_of_the_editors() -> None:
    content = html.write(PAGE, STYLE)
    assert "Télétravail &amp; frontières" in content
    ground = content.index('bgcolor="#111111"')
    assert ground < content.index("Thuiswerken") < content.index("domicile")
    assert content.index("domicile") < content.index("</td></tr></table>")


STYLE = html.Style(
    "#000000", "#222222", "#111111", "#333333", "#444444", "#555555", "#666666", "s", "t"
)


def test_clipboard_has_it_with_its_language() -> None:
    page = PAGE._replace(blocks=(FRENCH,), content=Content.SUMMARY)
    copied = clipping.Clipping(clipping.summary_of(page))
    assert "- Le travail à domicile. §1c, al. 1" in clipping.text(copied)
    assert '<span lang="fr">Le travail à domicile.</span>' in clipping.html(copied)
    assert b"{\\lang2060 Le travail" in clipping.rtf(copied)


def test_all_its_words_are_spans_of_the_block() -> None:
    assert labels.spans_of(FRENCH) == (FRENCH.label, FRENCH.title, *FRENCH.items)


def test_page_without_translation_names_no_other_language() -> None:
    page: Page = sample.FULL
    for kind in (FileFormat.HTML, FileFormat.MARKDOWN):
        content = write(page, kind, printed=sample.DAY, resources=paths.resources())
        assert b'lang="fr"' not in bytes(content)
