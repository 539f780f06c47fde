"""Pages on paper: typeset by Typst, with page-bottom notes under the letter's own numbers.

The words go to the template as data, so that markup in them stays the characters that it is.
"""

from __future__ import annotations

import datetime
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Literal

import typst

from benelux_viewer.pages.page import Page
from benelux_viewer.writers import labels
from benelux_viewer.writers.typst_data import document_data

Paper = Literal["a4", "us-letter"]

# Tagged, with language, title and outline, and every font inside: readable and archivable.
_STANDARDS: list[typst.PDFStandard] = ["ua-1", "a-2a"]


def write(
    pages: Page | Sequence[Page],
    *,
    resources: Path,
    printed: datetime.date,
    paper: Paper = "a4",
) -> bytes:
    """Return a PDF of one page or of several, each of which starts on a new sheet.

    `resources` is the folder that holds `typst` and `fonts`; `printed` is the date to print.
    Characters that the bundled fonts lack are looked for in those of the system; such a file
    makes no claim to be archivable, and shows a box for what no font has.
    """
    return _typeset(pages, resources, printed, paper)[1]


def render(
    pages: Page | Sequence[Page],
    *,
    resources: Path,
    printed: datetime.date,
    ppi: float,
    paper: Paper = "a4",
) -> tuple[bytes, ...]:
    """Return a PNG of each sheet that `write` would give, at `ppi` pixels per inch."""
    # The file is made first: it tells which fonts are wanted, and costs little beside pictures.
    compiler, _ = _typeset(pages, resources, printed, paper)
    return _files(compiler.compile(format="png", ppi=ppi))


def _typeset(
    pages: Page | Sequence[Page], resources: Path, printed: datetime.date, paper: Paper
) -> tuple[typst.Compiler, bytes]:
    """Return the PDF, and the compiler that made it."""
    midnight = datetime.datetime.combine(printed, datetime.time(), datetime.UTC)
    compiler = _compiler(pages, resources, printed, paper, system_fonts=False)
    try:
        made = compiler.compile(format="pdf", pdf_standards=_STANDARDS, timestamp=midnight)
    except typst.TypstError:
        compiler = _compiler(pages, resources, printed, paper, system_fonts=True)
        made = compiler.compile(format="pdf", timestamp=midnight)
    return compiler, b"".join(_files(made))


def _compiler(
    pages: Page | Sequence[Page],
    resources: Path,
    printed: datetime.date,
    paper: Paper,
    *,
    system_fonts: bool,
) -> typst.Compiler:
    sequence = (pages,) if isinstance(pages, Page) else tuple(pages)
    if not sequence:
        raise ValueError("a document needs at least one page")
    first = sequence[0]
    content = {
        "paper": paper,
        "language": first.language,
        "title": first.title if len(sequence) == 1 else first.document,
        "author": labels.AUTHOR,
        "description": first.source,
        "printed": f"{labels.PRINTED} {labels.long_date(printed)}",
        "words": {
            "summary": labels.SUMMARY,
            "editorial": labels.EDITORIAL,
            "redactie": labels.EDITORIAL_SHORT,
            "references": labels.REFERENCES,
        },
        "pages": document_data(sequence),
    }
    fonts = typst.Fonts(
        include_system_fonts=system_fonts,
        include_embedded_fonts=False,
        font_paths=[resources / "fonts"],
    )
    folder = resources / "typst"
    return typst.Compiler(
        folder / "page.typ", root=folder, font_paths=fonts, sys_inputs={"doc": json.dumps(content)}
    )


def _files(made: bytes | list[bytes] | None) -> tuple[bytes, ...]:
    """Return what Typst made as one file a sheet; it gives one sheet bare."""
    if made is None:
        raise AssertionError("typst made a file instead of bytes")
    return (made,) if isinstance(made, bytes) else tuple(made)
