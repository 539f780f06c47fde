"""Pages to files. Every writer takes the same page; none reads another's output."""

from __future__ import annotations

from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING

from benelux_viewer.pages.page import Content, Document, Page

if TYPE_CHECKING:
    from datetime import date

    from benelux_viewer.writers.setting import Setting

if TYPE_CHECKING:
    from datetime import date


class FileFormat(Enum):
    """What a page can be written as; the value is the file's extension."""

    PDF = "pdf"
    ODT = "odt"
    DOCX = "docx"
    HTML = "html"
    MARKDOWN = "md"
    TEXT = "txt"
    CALENDAR = "ics"


def write(
    page: Page | Document,
    file_format: FileFormat,
    *,
    printed: date,
    resources: Path,
    setting: Setting | None = None,
) -> bytes:
    """Return a file's bytes; `printed` is the date on paper, `resources` the shipped folder.

    `setting` is of use where there are sheets: PDF, ODT and DOCX. In text, the pages of a document
    follow each other.
    ViewerError if a calendar is asked of pages without an exact date.
    """
    document = Document.of(page) if isinstance(page, Page) else page
    made = _made(document, file_format, printed, resources, setting)
    if isinstance(made, bytes):
        return made
    from benelux_viewer.writers.markup import allowed

    return allowed(made).encode()


def content_for(file_format: FileFormat, wanted: Content) -> Content:
    """Return how much of a node a file is to hold: without its milestones no calendar is made."""
    return Content.BOTH if file_format is FileFormat.CALENDAR else wanted


def _made(
    document: Document,
    file_format: FileFormat,
    printed: date,
    resources: Path,
    setting: Setting | None,
) -> bytes | str:
    # Each writer is loaded when it is used: Typst alone is a library of 34 MB.
    made: bytes | str
    match file_format:
        case FileFormat.PDF:
            from benelux_viewer.writers import pdf

            made = pdf.write(document, printed=printed, resources=resources, setting=setting)
        case FileFormat.ODT:
            from benelux_viewer.writers import odt

            made = odt.write(document, printed=printed, resources=resources, setting=setting)
        case FileFormat.DOCX:
            from benelux_viewer.writers import docx

            made = docx.write(document, printed=printed, resources=resources, setting=setting)
        case FileFormat.HTML:
            from benelux_viewer.writers import webpage

            made = webpage.write(document, printed=printed, resources=resources)
        case FileFormat.CALENDAR:
            from benelux_viewer.writers import ics

            made = ics.write(document, printed=printed)
        case FileFormat.MARKDOWN:
            from benelux_viewer.writers import markdown

            made = "\n".join(map(markdown.write, document.pages))
        case FileFormat.TEXT:
            from benelux_viewer.writers import text

            made = "\n\n".join(map(text.write, document.pages))
    return made
