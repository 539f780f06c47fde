"""Files for word processors, and their parts."""

from __future__ import annotations

import io
import zipfile
from xml.etree import ElementTree as ET

from benelux_viewer import paths
from benelux_viewer.model.refs import NodeRef
from benelux_viewer.pages.page import Document, Note, NoteMark, Page, Passage, Words
from benelux_viewer.writers import FileFormat, write
from benelux_viewer.writers.setting import Setting
from tests.writers import sample

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


def paragraphs(root: ET.Element, kind: FileFormat) -> list[ET.Element]:
    names = (f"{TEXT}p", f"{TEXT}h") if kind is FileFormat.ODT else (f"{WORD}p",)
    return [element for element in root.iter() if element.tag in names]


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
