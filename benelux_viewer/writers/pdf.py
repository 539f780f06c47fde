"""Documents on paper: typeset by Typst, with page-bottom notes under the letter's own numbers.

The words go to the template as data, so that markup in them stays the characters that it is.
"""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import cast
from unicodedata import category

import typst

from benelux_viewer.errors import ViewerError
from benelux_viewer.i18n import number
from benelux_viewer.pages.page import Document
from benelux_viewer.writers.fitting import Fit
from benelux_viewer.writers.paged import Paged
from benelux_viewer.writers.setting import Setting
from benelux_viewer.writers.typst_data import Data, document_data

# Tagged, with language, title and outline, and every font inside: readable and archivable.
_STANDARDS: list[typst.PDFStandard] = ["ua-1", "a-2a"]


# How Typst says of which characters no font has a shape; in Rust's own notation.
_SHAPELESS = re.compile(r'the text `"((?:\\.|[^"\\])+)"` could not be displayed')
_NAMELESS = re.compile('the text `""` could not|text with missing codepoints')
# Neither a Latin letter nor usual punctuation, which the bundled fonts have, nor the box.
_RARE = re.compile(r"[^\x00-\u024f\u2000-\u20bf\u25a1]")
_ESCAPED = re.compile(r"\\u\{([0-9a-f]+)\}|\\(.)")
_BOX = "\u25a1"
_PICTURE = "svg"
# What Unicode calls marks and joiners.
_MARKS = ("Mn", "Mc", "Me", "Cf")
# Typst lets go of what it keeps for the next time once it has not been of use for so long.
_FORGETFUL_AFTER = 12
_MANY = 50
# Typst keeps a whole document in memory, 1.5 MB a sheet; of our data some 6,000 letters fill one.
_MOST_SHEETS, _LETTERS_A_SHEET = 1000, 6000


def write(
    document: Document,
    *,
    resources: Path,
    printed: datetime.date,
    setting: Setting | None = None,
) -> bytes:
    """Return a document as PDF; see `typeset`."""
    return typeset(document, resources=resources, printed=printed, setting=setting).pdf


def typeset(
    document: Document,
    *,
    resources: Path,
    printed: datetime.date,
    setting: Setting | None = None,
    draft: bool = False,
) -> Paged:
    """Set a document: each of its pages starts on a new sheet, several are led by their contents.

    `resources` is the folder that holds `typst` and `fonts`; `printed` is the date to print.
    A `draft` says nothing of how many sheets there are, or which page is on which. Raises
    ViewerError for a document of so many sheets that memory might not hold it.
    """
    if not document.pages:
        raise ValueError("a document needs at least one page")
    setting = setting or Setting()
    content: Data = {**document_data(document, printed, setting), "draft": draft}
    compiler = None
    if not setting.large:
        content, compiler = _fitted(document, content, resources)
    midnight = datetime.datetime.combine(printed, datetime.time(), datetime.UTC)
    foreign = boxed = ""
    of_system = False
    while True:
        compiler = compiler or _compiler(content, resources, system_fonts=of_system)
        try:
            made = compiler.compile(format="pdf", pdf_standards=_STANDARDS, timestamp=midnight)
        except typst.TypstError as error:
            shapeless = _shapeless(str(error.diagnostic))
            # Of a picture's words Typst does not always name what has no shape.
            drawn = "" if shapeless else "".join(_RARE.findall(_drawn(content)))
            if not shapeless and (not drawn or not _NAMELESS.search(str(error.diagnostic))):
                raise
            if of_system:
                lacking = _set_on_others(shapeless) or shapeless or drawn
                boxed = _united(boxed, lacking)
                boxes = dict.fromkeys(map(ord, lacking), _BOX)
                content = _with_boxes(content, boxes, drawn_only=bool(drawn))
            # With a rare accent on it, a common letter is complained of too.
            foreign = _united(foreign, "".join(c for c in shapeless if not c.isascii()))
            of_system, compiler = True, None
        else:
            break
    # One file, and not on disk.
    made = cast("bytes", made)
    sheets = int(compiler.query("<sheets>", field="value", one=True))
    if sheets > _MANY:
        forget()
    return Paged(made, sheets, "".join(c for c in foreign if c not in boxed), boxed)


def _fitted(document: Document, content: Data, resources: Path) -> tuple[Data, typst.Compiler]:
    """Return a document's data with each page in the scale that fills its sheets best.

    With it comes the compiler that has set it so: it knows most of what the file takes.
    """
    fits = [Fit.of(page) for page in document.pages]
    while True:
        content = _scaled(content, [fit.scale for fit in fits])
        compiler = _compiler(content, resources, system_fonts=False)
        filled: list[float] = json.loads(compiler.query("<filled>", field="value"))
        tried = [fit.after(share) for fit, share in zip(fits, filled, strict=True)]
        if [fit.scale for fit in tried] == [fit.scale for fit in fits]:
            return content, compiler
        fits = tried
        if sum(filled) > _MANY:
            # Otherwise it would keep all sheets of one try beside those of the next.
            forget()


def _scaled(content: Data, scales: Sequence[float]) -> Data:
    if not isinstance(content, Mapping):
        return content
    pages = content["pages"]
    if not isinstance(pages, Sequence):
        return content
    scaled = [
        {**page, "scale": scale} if isinstance(page, Mapping) else page
        for page, scale in zip(pages, scales, strict=True)
    ]
    return {**content, "pages": scaled}


def forget() -> None:
    """Let go of the memory that Typst keeps, some hundreds of MB after a long document."""
    empty = typst.Compiler(font_paths=typst.Fonts(include_system_fonts=False))
    for _ in range(_FORGETFUL_AFTER):
        empty.compile(b"", format="svg")


def _compiler(content: Data, resources: Path, *, system_fonts: bool) -> typst.Compiler:
    told = json.dumps(content)
    if len(told) > _MOST_SHEETS * _LETTERS_A_SHEET:
        raise ViewerError(
            "Dit worden zo’n {sheets} vellen; meer dan {most} gaan er niet in één document. "
            "Kies minder onderdelen.",
            sheets=number(len(told) // _LETTERS_A_SHEET),
            most=number(_MOST_SHEETS),
        )
    folder, fonts = resources / "typst", _fonts(resources / "fonts", system_fonts)
    return typst.Compiler(
        folder / "page.typ", root=folder, font_paths=fonts, sys_inputs={"doc": told}
    )


@cache
def _fonts(folder: Path, system_fonts: bool) -> typst.Fonts:
    """Return the fonts of a folder, with those of the system or without; they are read once."""
    return typst.Fonts(
        include_system_fonts=system_fonts, include_embedded_fonts=False, font_paths=[folder]
    )


def _shapeless(diagnostic: str) -> str:
    """Return the characters of which Typst complains, each once."""
    found = "".join(
        _ESCAPED.sub(lambda m: chr(int(m[1], 16)) if m[1] else m[2], quoted)
        for quoted in _SHAPELESS.findall(diagnostic)
    )
    return _united("", found)


def _set_on_others(letters: str) -> str:
    """Return the marks among letters: without them, what they stand on may well have a shape."""
    return "".join(letter for letter in letters if category(letter) in _MARKS)


def _united(known: str, more: str) -> str:
    return "".join(dict.fromkeys(known + more))


def _drawn(data: Data) -> str:
    """Return the pictures in a document's data."""
    if isinstance(data, Mapping):
        return "".join(str(v) if k == _PICTURE else _drawn(v) for k, v in data.items())
    if isinstance(data, Sequence) and not isinstance(data, str):
        return "".join(map(_drawn, data))
    return ""


def _with_boxes(data: Data, boxes: dict[int, str], *, drawn_only: bool = False) -> Data:
    if isinstance(data, str):
        return data if drawn_only else data.translate(boxes)
    if isinstance(data, Mapping):
        return {
            key: _with_boxes(value, boxes, drawn_only=drawn_only and key != _PICTURE)
            for key, value in data.items()
        }
    if isinstance(data, Sequence):
        return [_with_boxes(value, boxes, drawn_only=drawn_only) for value in data]
    return data
