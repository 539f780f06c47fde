"""Pages to files. Every writer takes the same page; none reads another's output."""

from __future__ import annotations

from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING

from benelux_viewer.pages.page import Document, Page

if TYPE_CHECKING:
    from datetime import date

    from benelux_viewer.writers.setting import Setting

if TYPE_CHECKING:
    from datetime import date


class FileFormat(Enum):
    """What a page can be written as; the value is the file's extension."""

    PDF = "pdf"
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
    if file_format is FileFormat.PDF:
        from benelux_viewer.writers import pdf

        return pdf.write(document, printed=printed, resources=resources, setting=setting)
    if file_format is FileFormat.MARKDOWN:
        from benelux_viewer.writers import markdown

        return "\n".join(map(markdown.write, document.pages)).encode()
    from benelux_viewer.writers import text

    return "\n\n".join(map(text.write, document.pages)).encode()
