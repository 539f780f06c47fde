"""Pages to files. Every writer takes the same page; none reads another's output."""

from __future__ import annotations

from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING

from benelux_viewer.pages.page import Page

if TYPE_CHECKING:
    from datetime import date


class FileFormat(Enum):
    """What a page can be written as; the value is the file's extension."""

    PDF = "pdf"
    MARKDOWN = "md"
    TEXT = "txt"


def write(page: Page, file_format: FileFormat, *, printed: date, resources: Path) -> bytes:
    """Return a file's bytes; `printed` is the date on paper, `resources` the shipped folder."""
    # Each writer is loaded when it is used: Typst alone is a library of 34 MB.
    if file_format is FileFormat.PDF:
        from benelux_viewer.writers import pdf

        return pdf.write(page, printed=printed, resources=resources)
    if file_format is FileFormat.MARKDOWN:
        from benelux_viewer.writers import markdown

        return markdown.write(page).encode()
    from benelux_viewer.writers import text

    return text.write(page).encode()
