"""Pages to files. Every writer takes the same page; none reads another's output."""

from __future__ import annotations

from datetime import date
from enum import Enum
from pathlib import Path

from benelux_viewer.pages.page import Document, Page
from benelux_viewer.writers.setting import Setting


class FileFormat(Enum):
    """What a page can be written as; the value is the file's extension."""

    PDF = "pdf"
    ODT = "odt"
    DOCX = "docx"
    HTML = "html"
    MARKDOWN = "md"
    TEXT = "txt"


def write(
    page: Page | Document,
    file_format: FileFormat,
    *,
    printed: date,
    resources: Path,
    setting: Setting | None = None,
) -> bytes:
    """Return a file's bytes; `printed` is the date on paper, `resources` the shipped folder.

    `setting` is of use to paper only. In text, the pages of a document follow each other.
    """
    document = Document.of(page) if isinstance(page, Page) else page
    # Each writer is loaded when it is used: Typst alone is a library of 34 MB.
    match file_format:
        case FileFormat.PDF:
            from benelux_viewer.writers import pdf

            return pdf.write(document, printed=printed, resources=resources, setting=setting)
        case FileFormat.ODT:
            from benelux_viewer.writers import odt

            return odt.write(document, printed=printed, resources=resources)
        case FileFormat.DOCX:
            from benelux_viewer.writers import docx

            return docx.write(document, printed=printed, resources=resources)
        case FileFormat.HTML:
            from benelux_viewer.writers import webpage

            return webpage.write(document, printed=printed, resources=resources).encode()
        case FileFormat.MARKDOWN:
            from benelux_viewer.writers import markdown

            return "\n".join(map(markdown.write, document.pages)).encode()
        case FileFormat.TEXT:
            from benelux_viewer.writers import text

            return "\n\n".join(map(text.write, document.pages)).encode()
