"""The words of an OpenDocument file: its `content.xml`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import count

from benelux_viewer.pages.page import Change
from benelux_viewer.writers import labels
from benelux_viewer.writers.flow import (
    Counting,
    Grid,
    Jump,
    Mark,
    Para,
    Part,
    Picture,
    Piece,
    Pieces,
    Role,
    Run,
    SheetNumber,
)
from benelux_viewer.writers.markup import HEADER, escaped, lines_of, tag

VERSION = "1.3"
OASIS = "urn:oasis:names:tc:opendocument:xmlns:"
NAMES = {
    "xmlns:office": f"{OASIS}office:1.0",
    "xmlns:text": f"{OASIS}text:1.0",
    "xmlns:table": f"{OASIS}table:1.0",
    "xmlns:style": f"{OASIS}style:1.0",
    "xmlns:fo": f"{OASIS}xsl-fo-compatible:1.0",
    "xmlns:draw": f"{OASIS}drawing:1.0",
    "xmlns:svg": f"{OASIS}svg-compatible:1.0",
    "xmlns:meta": f"{OASIS}meta:1.0",
    "xmlns:xlink": "http://www.w3.org/1999/xlink",
    "xmlns:dc": "http://purl.org/dc/elements/1.1/",
    "office:version": VERSION,
}
_LINK = {
    "xlink:type": "simple",
    "text:style-name": "Vindplaats",
    "text:visited-style-name": "Vindplaats",
}
_EMBEDDED = {"xlink:type": "simple", "xlink:show": "embed", "xlink:actuate": "onLoad"}
PICTURE = "Pictures/jaarstrook{}.png"
_DEEPEST = 6
_LANGUAGE = "Taal-{}"
# Spaces that a reader of XML folds have elements of their own.
_SPACING = re.compile(r"( {2,}|^ +| +$|\t)")
# Word processors take the looks of tables from a document's own styles only.
_CELL = {"fo:padding": "0.12cm", "fo:border": "none", "fo:border-bottom": "0.5pt solid #b4bbc4"}
_TABLE_STYLES = "".join(
    tag("style:style", tag(f"style:{family}-properties", "", looks), said)
    for family, looks, said in (
        (
            "table",
            {"style:rel-width": "100%", "table:align": "margins", "fo:margin-bottom": "0.25cm"},
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


def content(parts: tuple[Part, ...]) -> str:
    """Return the file's words; each picture is called `PICTURE` with its number."""
    grids = [part for part in parts if isinstance(part, Grid)]
    styles = [language_style(language) for language in _languages(parts)]
    styles += [_column_styles(f"Tabel{n}", grid) for n, grid in enumerate(grids, start=1)]
    body = tag("office:body", tag("office:text", _body(parts)))
    return HEADER + tag(
        "office:document-content",
        (tag("office:automatic-styles", (_TABLE_STYLES, *styles)), body),
        NAMES,
    )


def _languages(parts: Iterable[Part]) -> list[str]:
    return sorted({piece.language for part in parts for piece in _spoken(part) if piece.language})


def _spoken(part: Part) -> Iterator[Run | Jump | Picture]:
    match part:
        case Para(pieces=pieces):
            yield from (piece for piece in pieces if isinstance(piece, Run | Jump))
        case Grid(header=header, rows=rows):
            yield from header
            cells = (piece for row in rows for cell in row for piece in cell)
            yield from (piece for piece in cells if isinstance(piece, Run | Jump))
        case Picture():
            yield part


def language_style(code: str) -> str:
    """Return the style of words in a language."""
    language, _, country = labels.locale(code).partition("-")
    said = {"fo:language": language, "fo:country": country or "none"}
    name = {"style:name": _LANGUAGE.format(code), "style:family": "text"}
    return tag("style:style", tag("style:text-properties", "", said), name)


def _body(parts: tuple[Part, ...]) -> Iterator[str]:
    items: list[str] = []
    tables, pictures = count(1), count(1)
    for part in parts:
        match part:
            case Para(role=Role.ITEM | Role.LAST_ITEM as role):
                items.append(tag("text:list-item", _para(part)))
                if role is Role.LAST_ITEM:
                    yield tag("text:list", items, {"text:style-name": "Punten"})
                    items = []
            case Para():
                yield _para(part)
            case Grid():
                yield _grid(part, f"Tabel{next(tables)}")
            case Picture():
                yield _picture(part, next(pictures))
    if parts and isinstance(parts[-1], Grid):
        # A word processor adds a line after the last table; it is not to take a sheet for itself.
        yield tag("text:p", "", {"text:style-name": "Slotregel"})


def _para(para: Para) -> str:
    words = _anchor(para.anchor)
    if para.number:
        words += _styled(escaped(para.number), "Alineanummer") + tag("text:tab")
    inside = _pieces(para.pieces)
    style = para.role.value
    if para.role is Role.HEADING:
        inside = _styled(inside, "Redactietitel") if para.editorial else inside
        style = f"Heading_20_{min(para.level, _DEEPEST)}{'_20_blad' if para.breaks else ''}"
        said = {"text:style-name": style, "text:outline-level": para.level}
        return tag("text:h", words + inside, said)
    if para.role is Role.PASSAGE and not para.number:
        style = "Kader"
    return tag("text:p", words + inside, {"text:style-name": style})


def _anchor(name: str) -> str:
    return tag("text:bookmark", "", {"text:name": name}) if name else ""


def _pieces(pieces: Pieces) -> str:
    return "".join(map(_piece, pieces))


def _piece(piece: Piece) -> str:
    match piece:
        case Run():
            return _run(piece)
        case Jump(text=text, to=to, language=language):
            words = _styled(_run(Run(text, language=language)), "Vindplaats")
            return tag("text:a", words, {**_LINK, "xlink:href": f"#{to}"}) if to else words
        case Mark():
            return _note(piece)
        case SheetNumber(of=of):
            said = {"text:reference-format": "page", "text:ref-name": of}
            return tag("text:bookmark-ref", "", said)


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
    return in_language(words, run.language)


def in_language(inside: str, code: str) -> str:
    """Return markup with the style of its language, if it has one of its own."""
    return _styled(inside, _LANGUAGE.format(code)) if code else inside


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
    head = (_cell(_styled(_run(cell), "Tabelkop"), grid) for cell in grid.header)
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


def _picture(picture: Picture, number: int) -> str:
    said = {
        "draw:name": picture.name,
        "text:anchor-type": "as-char",
        "svg:width": f"{picture.width:.1f}pt",
        "svg:height": f"{picture.height:.1f}pt",
    }
    image = tag("draw:image", "", {**_EMBEDDED, "xlink:href": PICTURE.format(number)})
    frame = tag("draw:frame", image + tag("svg:desc", escaped(picture.words)), said)
    return tag("text:p", in_language(frame, picture.language), {"text:style-name": "Jaarstrook"})
