"""Pages as Word documents (Office Open XML): real headings, notes, lists and tables.

The format: https://ecma-international.org/publications-and-standards/standards/ecma-376/. How it
looks is in files of its own, `resources/docx`, in which the words of header, footer and properties
are filled in.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from pathlib import Path
from string import Template

from benelux_viewer.pages.page import Change, Page
from benelux_viewer.writers import labels
from benelux_viewer.writers.flow import (
    Counting,
    Flow,
    Grid,
    Jump,
    Mark,
    Para,
    Pieces,
    Role,
    Run,
    flow,
)
from benelux_viewer.writers.markup import HEADER, escaped, lines_of, tag
from benelux_viewer.writers.package import zipped

_OFFICE = "http://schemas.openxmlformats.org"
_NAMES = {
    "xmlns:w": f"{_OFFICE}/wordprocessingml/2006/main",
    "xmlns:r": f"{_OFFICE}/officeDocument/2006/relationships",
}
_PARTS = {
    "[Content_Types].xml": "content-types.xml",
    "_rels/.rels": "package-relations.xml",
    "word/_rels/document.xml.rels": "document-relations.xml",
    "word/styles.xml": "styles.xml",
    "word/numbering.xml": "numbering.xml",
    "word/settings.xml": "settings.xml",
    "word/header.xml": "header.xml",
    "word/footer.xml": "footer.xml",
    "docProps/core.xml": "core.xml",
    "docProps/app.xml": "app.xml",
}
# Word counts its own two separators among the notes.
_SEPARATORS = ("separator", "continuationSeparator")
# In twentieths of a point. A line of text is to be no longer than the eye can follow; a table
# fills the sheet.
_NUMBERED = {"left": 1814, "right": 1361}
_PLAIN = {"left": 1134, "right": 1020}
_SHEET = 11906
_DEEPEST_HEADING = 6
_SPACES = {"xml:space": "preserve"}


def write(page: Page, *, resources: Path, printed: datetime.date) -> bytes:
    """Return the page as a .docx file; `resources` holds `docx`, `printed` is the date to print."""
    made = flow(page)
    margins = _NUMBERED if made.numbered else _PLAIN
    width = _SHEET - sum(margins.values())
    said = _said(page, made, printed, width)
    body = _Body(made, width)
    document = body.document(margins)
    parts = {part: _filled(resources / "docx" / name, said) for part, name in _PARTS.items()}
    parts["word/document.xml"] = document
    parts["word/footnotes.xml"] = body.footnotes()
    return zipped(parts)


def _said(page: Page, made: Flow, printed: datetime.date, width: int) -> dict[str, str]:
    """Return the words that the files have places for."""
    crumbs = labels.breadcrumb(page)
    said = {
        "language": labels.locale(page.language),
        "first_note": str(made.first_note),
        "width": str(width),
        "document": page.document,
        "edition": f"{labels.EDITION} {page.edition}",
        "path": crumbs if crumbs != page.document else "",
        "citation": page.citation,
        "source": page.source,
        "printed": f"{labels.MADE} {labels.long_date(printed)}",
        "title": page.title,
        "subject": f"{page.document}, {page.citation}",
        "author": labels.AUTHOR,
        "made": f"{printed.isoformat()}T00:00:00Z",
    }
    return {key: escaped(value) for key, value in said.items()}


def _filled(template: Path, said: dict[str, str]) -> str:
    return Template(template.read_text(encoding="utf-8")).substitute(said)


class _Body:
    """Makes the document, and the notes that its markers lead to; `width` is a table's."""

    def __init__(self, made: Flow, width: int) -> None:
        self._made = made
        self._width = width
        self._notes: list[str] = []
        self._bookmarks = 0

    def document(self, margins: dict[str, int]) -> str:
        """Return the document's part."""
        parts = [
            self._para(part) if isinstance(part, Para) else self._grid(part)
            for part in self._made.parts
        ]
        if parts and isinstance(self._made.parts[-1], Grid):
            # Word wants a paragraph after the last table.
            parts.append(tag("w:p", _properties("w:pPr", "w:pStyle", "Cel")))
        body = tag("w:body", (*parts, _section(self._made.first_note, margins)))
        return HEADER + tag("w:document", body, _NAMES)

    def footnotes(self) -> str:
        """Return the notes' part; `document` is made first."""
        separators = (
            tag(
                "w:footnote",
                tag("w:p", tag("w:r", tag(f"w:{kind}"))),
                {"w:type": kind, "w:id": place - 1},
            )
            for place, kind in enumerate(_SEPARATORS)
        )
        return HEADER + tag("w:footnotes", (*separators, *self._notes), _NAMES)

    def _para(self, para: Para) -> str:
        words = "".join(self._pieces(para.pieces, "Redactietitel" if para.editorial else ""))
        if para.number:
            words = _run(para.number, "Alineanummer") + tag("w:r", tag("w:tab")) + words
        if para.anchor:
            words = self._bookmark(para.anchor, "") + words
        style = para.role.value
        if para.role is Role.HEADING:
            style = f"Heading{min(para.level, _DEEPEST_HEADING)}"
        elif para.role is Role.PASSAGE and not para.number:
            style = "Kader"
        return tag("w:p", _properties("w:pPr", "w:pStyle", style) + words)

    def _pieces(self, pieces: Pieces, style: str = "") -> Iterator[str]:
        for piece in pieces:
            match piece:
                case Run():
                    yield _words(piece, style)
                case Jump(text=text, to=to):
                    words = _run(text, "Vindplaats")
                    yield tag("w:hyperlink", words, {"w:anchor": to}) if to else words
                case Mark():
                    yield self._marker(piece)

    def _marker(self, mark: Mark) -> str:
        """Return a marker with its note where it is first cited, afterwards a reference to it."""
        style = _properties("w:rPr", "w:rStyle", "FootnoteReference")
        name = f"noot{mark.number}"
        number = _text(str(mark.number))
        if mark.counting is Counting.AGAIN:
            return _field(f" NOTEREF {name} \\f \\h ", style, number)
        own = mark.counting is Counting.OWN_MARK
        ident = {"w:id": len(self._notes) + 1}
        said = {"w:customMarkFollows": 1, **ident} if own else ident
        self._notes.append(_note(mark, ident, number if own else tag("w:footnoteRef")))
        reference = tag("w:footnoteReference", "", said)
        return self._bookmark(name, tag("w:r", (style, reference, number if own else "")))

    def _bookmark(self, name: str, inside: str) -> str:
        self._bookmarks += 1
        ident = {"w:id": self._bookmarks}
        start = tag("w:bookmarkStart", "", {**ident, "w:name": name})
        return start + inside + tag("w:bookmarkEnd", "", ident)

    def _grid(self, grid: Grid) -> str:
        columns = [self._width * share // 100 for share in grid.widths]
        header = grid.header
        looks = {
            "w:firstRow": int(bool(header)),
            "w:lastRow": 0,
            "w:firstColumn": int(not header),
            "w:lastColumn": 0,
            "w:noHBand": 1,
            "w:noVBand": 1,
        }
        properties = (
            tag("w:tblStyle", "", {"w:val": "Redactietabel" if grid.editorial else "Brieftabel"}),
            tag("w:tblW", "", {"w:w": sum(columns), "w:type": "dxa"}),
            tag("w:tblLayout", "", {"w:type": "fixed"}),
            tag("w:tblLook", "", looks),
        )
        heads = [_run(cell, "Tabelkop") for cell in header]
        rows = [_row(heads, columns, grid, heading=True)] if header else []
        for row in grid.rows:
            cells = ["".join(self._pieces(cell)) for cell in row]
            if not header and cells:
                cells[0] = "".join(self._pieces(row[0], "Tabelkop"))
            rows.append(_row(cells, columns, grid))
        widths = (tag("w:gridCol", "", {"w:w": column}) for column in columns)
        return tag("w:tbl", (tag("w:tblPr", properties), tag("w:tblGrid", widths), *rows))


def _row(cells: list[str], columns: list[int], grid: Grid, *, heading: bool = False) -> str:
    properties = tag("w:cantSplit") + (tag("w:tblHeader") if heading else "")
    style = "Cel" if grid.editorial else "Celbrief"
    made = (
        tag(
            "w:tc",
            (
                tag("w:tcPr", tag("w:tcW", "", {"w:w": column, "w:type": "dxa"})),
                tag("w:p", _properties("w:pPr", "w:pStyle", style) + cell),
            ),
        )
        for cell, column in zip(cells, columns, strict=True)
    )
    return tag("w:tr", (tag("w:trPr", properties), *made))


def _note(mark: Mark, ident: dict[str, int], number: str) -> str:
    style = _properties("w:rPr", "w:rStyle", "FootnoteReference")
    words = (
        _properties("w:pPr", "w:pStyle", "FootnoteText"),
        tag("w:r", style + number),
        tag("w:r", tag("w:tab")),
        *(_words(run, "") for run in mark.words),
    )
    return tag("w:footnote", tag("w:p", words), ident)


def _field(code: str, style: str, shown: str) -> str:
    """Return a field, with what it shows until a word processor works it out anew."""
    instruction = tag("w:instrText", escaped(code), _SPACES)
    steps = (
        tag("w:fldChar", "", {"w:fldCharType": "begin"}),
        instruction,
        tag("w:fldChar", "", {"w:fldCharType": "separate"}),
        shown,
        tag("w:fldChar", "", {"w:fldCharType": "end"}),
    )
    return "".join(tag("w:r", style + step) for step in steps)


def _words(run: Run, style: str) -> str:
    looks: list[str] = []
    if run.ours or style:
        looks.append(tag("w:rStyle", "", {"w:val": "Redactiemerk" if run.ours else style}))
    if run.strong:
        looks.append(tag("w:b"))
    if run.emphasis:
        looks.append(tag("w:i"))
    if run.change is Change.REMOVED:
        looks.append(tag("w:strike"))
    if run.slip or run.change is Change.ADDED:
        looks.append(tag("w:u", "", {"w:val": "dotted" if run.slip else "single"}))
    return tag("w:r", (tag("w:rPr", looks) if looks else "", _text(run.text)))


def _run(text: str, style: str) -> str:
    return tag("w:r", _properties("w:rPr", "w:rStyle", style) + _text(text))


def _text(text: str) -> str:
    """Return words as a run holds them: line ends and tabs are elements of their own."""
    made: list[str] = []
    for line in lines_of(text):
        pieces = (tag("w:t", escaped(piece), _SPACES) for piece in line.split("\t"))
        made.append(tag("w:tab").join(pieces))
    return tag("w:br").join(made)


def _properties(name: str, kind: str, style: str) -> str:
    return tag(name, tag(kind, "", {"w:val": style}))


def _section(first_note: int, margins: dict[str, int]) -> str:
    said: Iterable[str] = (
        tag("w:headerReference", "", {"w:type": "default", "r:id": "header"}),
        tag("w:footerReference", "", {"w:type": "default", "r:id": "footer"}),
        tag("w:footnotePr", tag("w:numStart", "", {"w:val": first_note})),
        tag("w:pgSz", "", {"w:w": _SHEET, "w:h": 16838}),
        tag(
            "w:pgMar",
            "",
            {
                "w:top": 1474,
                "w:right": margins["right"],
                "w:bottom": 1191,
                "w:left": margins["left"],
                "w:header": 737,
                "w:footer": 624,
                "w:gutter": 0,
            },
        ),
    )
    return tag("w:sectPr", said)
