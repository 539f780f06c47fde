"""What a file says, as one who hears it meets it: words, each with the tag of its language."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple
from xml.etree import ElementTree as ET
from zipfile import ZipFile

import html5lib
import pikepdf
from outloud.model import Document as Spoken
from outloud.model import StructElem

_XML = "{http://www.w3.org/XML/1998/namespace}"
_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_SVG = "{urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0}"


class Said(NamedTuple):
    """Some words and the code of their language."""

    words: str
    language: str


def in_html(content: bytes) -> Iterator[Said]:
    """Yield the text of a web page, and what its attributes say."""
    root = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(content.decode())
    found = root.find("body")
    assert found is not None
    yield from _html(found, root.get("lang", ""))


def _html(element: ET.Element, language: str) -> Iterator[Said]:
    own = element.get("lang", language)
    if element.get("aria-hidden") == "true":
        return
    if spoken := element.get("aria-label"):
        yield Said(spoken, own)
    yield Said(element.text or "", own)
    for child in element:
        yield from _html(child, own)
        yield Said(child.tail or "", own)


def in_odt(content: bytes) -> Iterator[Said]:
    """Yield the text of an OpenDocument file with its head and foot."""
    with ZipFile(BytesIO(content)) as archive:
        for name in ("styles.xml", "content.xml"):
            yield from _odt(ET.fromstring(archive.read(name)), "nl")


def _odt(element: ET.Element, language: str) -> Iterator[Said]:
    style = element.get(f"{_TEXT}style-name", "")
    own = style.removeprefix("Taal-") if style.startswith("Taal-") else language
    if element.tag == f"{_SVG}desc" or element.tag.startswith(_TEXT):
        yield Said(element.text or "", own)
    for child in element:
        yield from _odt(child, own)
        if element.tag.startswith(_TEXT):
            yield Said(child.tail or "", own)


def in_docx(content: bytes) -> Iterator[Said]:
    """Yield the text of a Word document with its head, its foot and its notes."""
    with ZipFile(BytesIO(content)) as archive:
        for name in ("header", "document", "footnotes", "footer"):
            root = ET.fromstring(archive.read(f"word/{name}.xml"))
            for run in root.iter(f"{_WORD}r"):
                told = run.find(f"{_WORD}rPr/{_WORD}lang")
                code = "nl" if told is None else told.get(f"{_WORD}val", "").partition("-")[0]
                for text in run.iter(f"{_WORD}t"):
                    yield Said(text.text or "", code)
                for picture in run.iter(f"{_DRAWING}docPr"):
                    yield Said(picture.get("descr", ""), code)


def shown_styles(content: bytes) -> list[str]:
    """Return what the styles of an office file are called to its user."""
    with ZipFile(BytesIO(content)) as archive:
        if "word/styles.xml" in archive.namelist():
            root = ET.fromstring(archive.read("word/styles.xml"))
            return [name.get(f"{_WORD}val", "") for name in root.iter(f"{_WORD}name")]
        root = ET.fromstring(archive.read("styles.xml"))
        named = (e for e in root.iter() if e.tag in (f"{_STYLE}style", f"{_TEXT}list-style"))
        return [e.get(f"{_STYLE}display-name") or e.get(f"{_STYLE}name", "") for e in named]


def in_pdf(content: bytes) -> Iterator[Said]:
    """Yield what is read aloud of a PDF, with what is said of its pictures."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / "gemaakt.pdf"
        file.write_bytes(content)
        document = Spoken(str(file))
        for element in document.elements:
            language = _inherited(element) or document.lang or ""
            if element.alt:
                yield Said(element.alt, language)
                continue
            for piece in element.mcrefs:
                words = document.content(piece.page).mcid_text[piece.stream, piece.mcid]
                own = _tagged(document.pdf.pages[piece.page]).get(piece.mcid, language)
                yield Said(words, own)
        document.close()


def _tagged(page: pikepdf.Page) -> dict[int, str]:
    """Return the languages that are told among the words themselves, by the marks of these."""
    marks = (
        operands[1]
        for operands, operator in pikepdf.parse_content_stream(page, "BDC")
        if str(operator) == "BDC"
    )
    return {int(mark.MCID): str(mark.Lang) for mark in marks if "/Lang" in mark}


def _inherited(element: StructElem | None) -> str:
    if element is None:
        return ""
    return element.lang or _inherited(element.parent)
