"""The words of a Word document: its body and its notes."""

from __future__ import annotations

from collections.abc import Iterator

from benelux_viewer.pages.page import Change
from benelux_viewer.writers import labels
from benelux_viewer.writers.flow import (
    Counting,
    Flow,
    Grid,
    Jump,
    Mark,
    Para,
    Part,
    Picture,
    Pieces,
    Role,
    Run,
    SheetNumber,
)
from benelux_viewer.writers.markup import HEADER, escaped, lines_of, tag

PICTURE = "jaarstrook{}.png"
_OFFICE = "http://schemas.openxmlformats.org"
_PICTURES = f"{_OFFICE}/drawingml/2006/picture"
_NAMES = {
    "xmlns:w": f"{_OFFICE}/wordprocessingml/2006/main",
    "xmlns:r": f"{_OFFICE}/officeDocument/2006/relationships",
    "xmlns:wp": f"{_OFFICE}/drawingml/2006/wordprocessingDrawing",
}
# Word counts its own two separators among the notes.
_SEPARATORS = ("separator", "continuationSeparator")
_TWENTIETHS_PER_MM = 1440 / 25.4
_EMU_PER_POINT = 12700
_DEEPEST = 6
_SPACES = {"xml:space": "preserve"}
# Where nothing is said of it, LibreOffice leaves room beside a picture, and shifts it out of line.
_NO_ROOM: dict[str, int] = dict.fromkeys(("distT", "distB", "distL", "distR"), 0)


class Content:
    """Makes the words of a document, and with them its notes and the pictures that it wants."""

    def __init__(self, made: Flow) -> None:
        self.pictures: list[Picture] = []
        self._made = made
        self._width = twentieths(made.sheet.room)
        self._notes: list[str] = []
        self._bookmarks = 0

    def document(self) -> str:
        """Return the document's part."""
        parts = list(map(self._part, self._made.parts))
        if parts and isinstance(self._made.parts[-1], Grid):
            # Word wants a paragraph after the last table; it is not to take a sheet for itself.
            parts.append(tag("w:p", _style("w:p", "Slotregel")))
        body = tag("w:body", (*parts, _section(self._made)))
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

    def _part(self, part: Part) -> str:
        match part:
            case Para():
                return self._para(part)
            case Grid():
                return self._grid(part)
            case Picture():
                self.pictures.append(part)
                inline = _picture(part, len(self.pictures))
                drawn = in_language(part.language) + tag("w:drawing", inline)
                return tag("w:p", _style("w:p", "Jaarstrook") + tag("w:r", drawn))

    def _para(self, para: Para) -> str:
        words = "".join(self._pieces(para.pieces, "Redactietitel" if para.editorial else ""))
        if para.number:
            words = _run(para.number, "Alineanummer") + tag("w:r", tag("w:tab")) + words
        if para.anchor:
            words = self._bookmark(para.anchor, "") + words
        style = para.role.value
        if para.role is Role.HEADING:
            style = f"Heading{min(para.level, _DEEPEST)}"
        elif para.role is Role.PASSAGE and not para.number:
            style = "Kader"
        breaks = tag("w:pageBreakBefore") if para.breaks else ""
        properties = tag("w:pPr", tag("w:pStyle", "", {"w:val": style}) + breaks)
        return tag("w:p", properties + words)

    def _pieces(self, pieces: Pieces, style: str = "") -> Iterator[str]:
        for piece in pieces:
            match piece:
                case Run():
                    yield _words(piece, style)
                case Jump(text=text, to=to, language=language):
                    words = _words(Run(text, language=language), "Vindplaats")
                    yield tag("w:hyperlink", words, {"w:anchor": to}) if to else words
                case Mark():
                    yield self._marker(piece)
                case SheetNumber(of=of):
                    yield _field(f" PAGEREF {of} \\h ", "", _text("…"))

    def _marker(self, mark: Mark) -> str:
        """Return a marker with its note where it is first cited, afterwards a reference to it."""
        style = _style("w:r", "FootnoteReference")
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
        heads = [_words(cell, "Tabelkop") for cell in header]
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
                tag("w:p", _style("w:p", style) + cell),
            ),
        )
        for cell, column in zip(cells, columns, strict=True)
    )
    return tag("w:tr", (tag("w:trPr", properties), *made))


def _note(mark: Mark, ident: dict[str, int], number: str) -> str:
    style = _style("w:r", "FootnoteReference")
    words = (
        _style("w:p", "FootnoteText"),
        tag("w:r", style + number),
        tag("w:r", tag("w:tab")),
        *(_words(run, "") for run in mark.words),
    )
    return tag("w:footnote", tag("w:p", words), ident)


def _field(code: str, style: str, shown: str) -> str:
    """Return a field, with what it shows until a word processor works it out anew."""
    instruction = tag("w:instrText", escaped(code), _SPACES)
    steps = (
        tag("w:fldChar", "", {"w:fldCharType": "begin", "w:dirty": "true"}),
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
    if run.language:
        looks.append(_language(run.language))
    return tag("w:r", (tag("w:rPr", looks) if looks else "", _text(run.text)))


def _language(code: str) -> str:
    return tag("w:lang", "", {"w:val": labels.locale(code)})


def in_language(code: str) -> str:
    """Return a run's properties that tell its language, if it has one of its own."""
    return tag("w:rPr", _language(code)) if code else ""


def _run(text: str, style: str) -> str:
    return tag("w:r", _style("w:r", style) + _text(text))


def _text(text: str) -> str:
    """Return words as a run holds them: line ends and tabs are elements of their own."""
    made: list[str] = []
    for line in lines_of(text):
        pieces = (tag("w:t", escaped(piece), _SPACES) for piece in line.split("\t"))
        made.append(tag("w:tab").join(pieces))
    return tag("w:br").join(made)


def _style(of: str, name: str) -> str:
    """Return the properties of a paragraph (`w:p`) or a run (`w:r`) that has a style."""
    return tag(f"{of}Pr", tag(f"{of}Style", "", {"w:val": name}))


def _picture(picture: Picture, number: int) -> str:
    size = {
        "cx": round(picture.width * _EMU_PER_POINT),
        "cy": round(picture.height * _EMU_PER_POINT),
    }
    name = {"id": number, "name": picture.name, "descr": picture.words}
    blip = tag("a:blip", "", {"r:embed": PICTURE.format(number)})
    fill = tag("pic:blipFill", blip + tag("a:stretch", tag("a:fillRect")))
    about = tag("pic:nvPicPr", tag("pic:cNvPr", "", name) + tag("pic:cNvPicPr"))
    frame = tag("a:xfrm", tag("a:off", "", {"x": 0, "y": 0}) + tag("a:ext", "", size))
    shape = tag("pic:spPr", frame + tag("a:prstGeom", tag("a:avLst"), {"prst": "rect"}))
    drawn = tag("pic:pic", (about, fill, shape), {"xmlns:pic": _PICTURES})
    data = tag("a:graphicData", drawn, {"uri": _PICTURES})
    graphic = tag("a:graphic", data, {"xmlns:a": f"{_OFFICE}/drawingml/2006/main"})
    inside = (tag("wp:extent", "", size), tag("wp:docPr", "", name), graphic)
    return tag("wp:inline", inside, _NO_ROOM)


def _section(made: Flow) -> str:
    sides = {
        "w:top": 26,
        "w:right": made.sheet.right,
        "w:bottom": 21,
        "w:left": made.sheet.left,
        "w:header": 13,
        "w:footer": 11,
        "w:gutter": 0,
    }
    said = (
        tag("w:headerReference", "", {"w:type": "default", "r:id": "header"}),
        tag("w:footerReference", "", {"w:type": "default", "r:id": "footer"}),
        tag("w:footnotePr", tag("w:numStart", "", {"w:val": made.first_note})),
        tag(
            "w:pgSz",
            "",
            {"w:w": twentieths(made.sheet.width), "w:h": twentieths(made.sheet.height)},
        ),
        tag("w:pgMar", "", {name: twentieths(size) for name, size in sides.items()}),
    )
    return tag("w:sectPr", said)


def twentieths(millimetres: float) -> int:
    """Return a length in twentieths of a point, as Word counts."""
    return round(millimetres * _TWENTIETHS_PER_MM)
