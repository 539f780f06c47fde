"""Pages as OpenDocument text, the Dutch government's standard: real headings, notes and tables.

The format: https://docs.oasis-open.org/office/OpenDocument/v1.3/. How it looks is a file of its
own, `resources/odt/styles.xml`, in which the words of header and footer are filled in.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Iterator, Mapping
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
    Part,
    Pieces,
    Role,
    Run,
    flow,
)
from benelux_viewer.writers.markup import HEADER, escaped, lines_of, tag
from benelux_viewer.writers.package import zipped

_TYPE = "application/vnd.oasis.opendocument.text"
_VERSION = "1.3"
_OASIS = "urn:oasis:names:tc:opendocument:xmlns:"
_NAMES = {
    "xmlns:office": f"{_OASIS}office:1.0",
    "xmlns:text": f"{_OASIS}text:1.0",
    "xmlns:table": f"{_OASIS}table:1.0",
    "xmlns:style": f"{_OASIS}style:1.0",
    "xmlns:fo": f"{_OASIS}xsl-fo-compatible:1.0",
    "xmlns:meta": f"{_OASIS}meta:1.0",
    "xmlns:xlink": "http://www.w3.org/1999/xlink",
    "xmlns:dc": "http://purl.org/dc/elements/1.1/",
    "office:version": _VERSION,
}
# A line of text is to be no longer than the eye can follow; a table fills the sheet.
_NUMBERED = {"left": "3.2cm", "right": "2.4cm", "width": "15.4cm"}
_PLAIN = {"left": "2cm", "right": "1.8cm", "width": "17.2cm"}
_LINK = {
    "xlink:type": "simple",
    "text:style-name": "Vindplaats",
    "text:visited-style-name": "Vindplaats",
}
# Spaces that a reader of XML folds have elements of their own.
_SPACING = re.compile(r"( {2,}|^ +| +$|\t)")
# Word processors take the looks of tables from a document's own styles only.
_CELL = {"fo:padding": "0.12cm", "fo:border": "none", "fo:border-bottom": "0.5pt solid #b4bbc4"}
_TABLE_STYLES = "".join(
    tag("style:style", tag(f"style:{family}-properties", "", looks), said)
    for family, looks, said in (
        (
            "table",
            {"style:rel-width": "100%", "table:align": "margins", "fo:margin-bottom": "0.4cm"},
            {"style:name": "Tabel", "style:family": "table"},
        ),
        (
            "table-row",
            {"fo:keep-together": "always"},
            {"style:name": "Tabelrij", "style:family": "table-row"},
        ),
        ("table-cell", _CELL, {"style:name": "Briefcel", "style:family": "table-cell"}),
        (
            "table-cell",
            {**_CELL, "fo:background-color": "#f3f5f8"},
            {"style:name": "Redactiecel", "style:family": "table-cell"},
        ),
    )
)


def write(page: Page, *, resources: Path, printed: datetime.date) -> bytes:
    """Return the page as an .odt file; `resources` holds `odt`, `printed` is the date to print."""
    made = flow(page)
    template = (resources / "odt" / "styles.xml").read_text(encoding="utf-8")
    parts = {
        "content.xml": _content(made.parts),
        "styles.xml": Template(template).substitute(_said(page, made, printed)),
        "meta.xml": _meta(page, printed),
    }
    parts["META-INF/manifest.xml"] = _manifest(parts)
    return zipped(parts, first=("mimetype", _TYPE))


def _said(page: Page, made: Flow, printed: datetime.date) -> Mapping[str, str]:
    """Return the words that the styles have places for."""
    language, _, country = labels.locale(page.language).partition("-")
    crumbs = labels.breadcrumb(page)
    said = {
        "language": language,
        "country": country or "none",
        "notes_before": str(made.first_note - 1),
        **(_NUMBERED if made.numbered else _PLAIN),
        "document": page.document,
        "edition": f"{labels.EDITION} {page.edition}",
        "path": crumbs if crumbs != page.document else "",
        "citation": page.citation,
        "source": page.source,
        "printed": f"{labels.MADE} {labels.long_date(printed)}",
    }
    return {key: escaped(value) for key, value in said.items()}


def _content(parts: Iterable[Part]) -> str:
    parts = tuple(parts)
    grids = [part for part in parts if isinstance(part, Grid)]
    styles = [_column_styles(f"Tabel{n}", grid) for n, grid in enumerate(grids, start=1)]
    body = tag("office:body", tag("office:text", _body(parts)))
    return HEADER + tag(
        "office:document-content",
        (tag("office:automatic-styles", (_TABLE_STYLES, *styles)), body),
        _NAMES,
    )


def _body(parts: tuple[Part, ...]) -> Iterator[str]:
    items: list[str] = []
    tables = 0
    for part in (*parts, None):
        if isinstance(part, Para) and part.role is Role.ITEM:
            items.append(tag("text:list-item", _para(part)))
            continue
        if items:
            yield tag("text:list", items, {"text:style-name": "Punten"})
            items = []
        if isinstance(part, Para):
            yield _para(part)
        elif part is not None:
            tables += 1
            yield _grid(part, f"Tabel{tables}")


def _para(para: Para) -> str:
    words = _anchor(para.anchor)
    if para.number:
        words += _styled(escaped(para.number), "Alineanummer") + tag("text:tab")
    if para.role is not Role.HEADING:
        style = para.role.value if para.number or para.role is not Role.PASSAGE else "Kader"
        return tag("text:p", words + _pieces(para.pieces), {"text:style-name": style})
    inside = _pieces(para.pieces)
    said = {
        "text:style-name": f"Heading_20_{min(para.level, 6)}",
        "text:outline-level": para.level,
    }
    return tag(
        "text:h", words + (_styled(inside, "Redactietitel") if para.editorial else inside), said
    )


def _anchor(name: str) -> str:
    return tag("text:bookmark", "", {"text:name": name}) if name else ""


def _pieces(pieces: Pieces) -> str:
    return "".join(map(_piece, pieces))


def _piece(piece: Run | Jump | Mark) -> str:
    match piece:
        case Run():
            return _run(piece)
        case Jump(text=text, to=to):
            words = _styled(_spaced(text), "Vindplaats")
            return tag("text:a", words, {**_LINK, "xlink:href": f"#{to}"}) if to else words
        case Mark():
            return _note(piece)


def _run(run: Run) -> str:
    words = _spaced(run.text)
    for style, wanted in (
        ("Verschrijving", run.slip),
        ("Toegevoegd", run.change is Change.ADDED),
        ("Verwijderd", run.change is Change.REMOVED),
        ("Emphasis", run.emphasis),
        ("Strong_20_Emphasis", run.strong),
        ("Redactiemerk", run.ours),
    ):
        words = _styled(words, style) if wanted else words
    return words


def _note(mark: Mark) -> str:
    """Return a note where it is first cited, afterwards a reference to it."""
    number, name = str(mark.number), f"noot{mark.number}"
    if mark.counting is Counting.AGAIN:
        said = {
            "text:note-class": "footnote",
            "text:reference-format": "text",
            "text:ref-name": name,
        }
        return _styled(tag("text:note-ref", number, said), "Footnote_20_anchor")
    own = {"text:label": number} if mark.counting is Counting.OWN_MARK else None
    body = tag("text:p", map(_run, mark.words), {"text:style-name": "Footnote"})
    said = {"text:id": name, "text:note-class": "footnote"}
    inside = tag("text:note-citation", number, own) + tag("text:note-body", body)
    return tag("text:note", inside, said)


def _grid(grid: Grid, name: str) -> str:
    columns = (
        tag("table:table-column", "", {"table:style-name": f"{name}.{n}"})
        for n in range(1, len(grid.widths) + 1)
    )
    head = (_cell(_styled(escaped(cell), "Tabelkop"), grid) for cell in grid.header)
    header = tag("table:table-header-rows", _table_row(head)) if grid.header else ""
    rows = (_table_row(_row(row, grid)) for row in grid.rows)
    said = {"table:name": name, "table:style-name": "Tabel"}
    return tag("table:table", (*columns, header, *rows), said)


def _table_row(cells: Iterable[str]) -> str:
    return tag("table:table-row", cells, {"table:style-name": "Tabelrij"})


def _row(row: tuple[Pieces, ...], grid: Grid) -> Iterator[str]:
    for place, cell in enumerate(row):
        words = _pieces(cell)
        leads = not grid.header and place == 0
        yield _cell(_styled(words, "Tabelkop") if leads else words, grid)


def _cell(words: str, grid: Grid) -> str:
    style = "Cel" if grid.editorial else "Cel_20_brief"
    said = {
        "table:style-name": "Redactiecel" if grid.editorial else "Briefcel",
        "office:value-type": "string",
    }
    return tag("table:table-cell", tag("text:p", words, {"text:style-name": style}), said)


def _column_styles(name: str, grid: Grid) -> str:
    return "".join(
        tag(
            "style:style",
            tag("style:table-column-properties", "", {"style:rel-column-width": f"{share}*"}),
            {"style:name": f"{name}.{n}", "style:family": "table-column"},
        )
        for n, share in enumerate(grid.widths, start=1)
    )


def _styled(inside: str, style: str) -> str:
    return tag("text:span", inside, {"text:style-name": style}) if inside else ""


def _spaced(text: str) -> str:
    """Return escaped text with elements where spaces and line ends would be folded."""
    lines = ("".join(map(_space, _SPACING.split(line))) for line in lines_of(text))
    return tag("text:line-break").join(lines)


def _space(piece: str) -> str:
    if piece == "\t":
        return tag("text:tab")
    if piece and not piece.strip(" "):
        return tag("text:s", "", {"text:c": len(piece)})
    return escaped(piece)


def _meta(page: Page, printed: datetime.date) -> str:
    made = f"{printed.isoformat()}T00:00:00"
    said = {
        "meta:generator": "Benelux Viewer",
        "dc:title": page.title,
        "dc:subject": f"{page.document}, {page.citation}",
        "dc:description": page.source,
        "meta:initial-creator": labels.AUTHOR,
        "dc:creator": labels.AUTHOR,
        "meta:creation-date": made,
        "dc:date": made,
        "dc:language": labels.locale(page.language),
    }
    inside = (tag(name, escaped(words)) for name, words in said.items())
    return HEADER + tag("office:document-meta", tag("office:meta", inside), _NAMES)


def _manifest(parts: Iterable[str]) -> str:
    entries = [("/", _TYPE), *((name, "text/xml") for name in parts)]
    inside = (
        tag("manifest:file-entry", "", {"manifest:full-path": name, "manifest:media-type": kind})
        for name, kind in entries
    )
    said = {"xmlns:manifest": f"{_OASIS}manifest:1.0", "manifest:version": _VERSION}
    return HEADER + tag("manifest:manifest", inside, said)
