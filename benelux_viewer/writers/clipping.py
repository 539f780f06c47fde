"""What goes to the clipboard: words with where they come from, as text, as HTML and as rich text.

Rich text is RTF 1.9, which every word processor reads and which holds any character as a number.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from benelux_viewer.pages.page import (
    Bullets,
    Change,
    Heading,
    Note,
    NoteMark,
    Page,
    Passage,
    Remark,
    Spans,
    Table,
    Translated,
    Words,
)
from benelux_viewer.writers import labels
from benelux_viewer.writers.flow import note_words
from benelux_viewer.writers.markup import allowed, escaped, lines_of, tag

_BETWEEN_CELLS = " – "
_LANGUAGES = {"nl": 1043, "fr": 2060, "de": 1031, "en": 2057}
_RTF_SPECIAL = str.maketrans({"\\": "\\\\", "{": "\\{", "}": "\\}", "\t": "\\tab "})


class Line(NamedTuple):
    """A paragraph of a clipping; an `item` is one of a list."""

    spans: Spans
    item: bool = False


class Clipping(NamedTuple):
    """Words, the sentence that says where they come from, and the notes cited; each may be empty.

    Markers stand in HTML and rich text only: in plain text their digits would be read as words.
    """

    lines: tuple[Line, ...]
    source: str = ""
    notes: tuple[Note, ...] = ()
    language: str = "nl"


def summary_of(page: Page) -> tuple[Line, ...]:
    """Return the lines of a page that is a summary, below its title."""
    lines = [Line((Words(page.title, strong=True, language=page.title_language),))]
    for block in page.blocks:
        match block:
            case Bullets(items=items):
                lines += (Line(item, item=True) for item in items)
            case Translated(label=label, title=title, items=items):
                lines += (Line(label), Line(title))
                lines += (Line(item, item=True) for item in items)
            case Heading(spans=spans):
                lines.append(Line(_strong(spans)))
            case Passage(spans=spans) | Remark(spans=spans):
                lines.append(Line(spans))
            case Table(caption=caption, rows=rows, brief=False, language=told):
                lines += [Line((Words(caption, strong=True, language=told),))] if caption else []
                lines += (Line(_joined(row), item=True) for row in rows)
            case _:
                # A picture says what the tables say; abbreviations are for who reads on paper.
                continue
    return tuple(lines)


def text(clipping: Clipping) -> str:
    """Return a clipping as plain text, with an empty line between words, source and notes."""
    words = "\n".join(f"- {_plain(line)}" if line.item else _plain(line) for line in clipping.lines)
    notes = "\n".join(f"{labels.note(n.number)}  {note_words(n)}" for n in clipping.notes)
    return "\n\n".join(filter(None, (words, clipping.source, notes)))


def html(clipping: Clipping) -> str:
    """Return a clipping as HTML."""
    parts: list[str] = []
    items: list[str] = []
    for line in (*clipping.lines, None):
        if line and line.item:
            items.append(tag("li", _html(line.spans)))
            continue
        parts += [tag("ul", items)] if items else []
        items = []
        parts += [tag("p", _html(line.spans))] if line else []
    parts += [tag("p", tag("small", escaped(clipping.source)))] if clipping.source else []
    for note in clipping.notes:
        words = f" {escaped(note_words(note))}"
        parts.append(tag("p", tag("small", tag("sup", str(note.number)) + words)))
    body = tag("body", parts)
    head = '<head><meta charset="utf-8"></head>'
    return tag("html", head + body, {"lang": clipping.language})


def rtf(clipping: Clipping) -> bytes:
    """Return a clipping as rich text."""
    language = _LANGUAGES.get(clipping.language, _LANGUAGES["nl"])
    lines = [
        f"{_ITEM if line.item else _PARAGRAPH}{_rich(line.spans)}\\par" for line in clipping.lines
    ]
    if clipping.source:
        lines.append(f"{_SMALL}{_coded(clipping.source)}\\par")
    for note in clipping.notes:
        words = f"{{\\super {note.number}}} {_coded(note_words(note))}"
        lines.append(f"{_SMALL}{words}\\par")
    head = (
        f"{{\\rtf1\\ansi\\ansicpg1252\\uc1\\deff0\\deflang{language}{{\\fonttbl{{\\f0 Cambria;}}}}"
    )
    return "\n".join((head, *lines, "}")).encode("ascii")


_PARAGRAPH = "\\pard\\sa120\\fs22 "
_ITEM = "\\pard\\sa60\\fi-227\\li284\\fs22\\bullet\\tab "
_SMALL = "\\pard\\sa60\\fs18 "


def _strong(spans: Spans) -> Spans:
    return tuple(s._replace(strong=True) if isinstance(s, Words) else s for s in spans)


def _joined(row: Iterable[Spans]) -> Spans:
    return tuple(_with_separators(row))


def _with_separators(row: Iterable[Spans]) -> Iterator[Words | NoteMark]:
    for place, cell in enumerate(row):
        if place:
            yield Words(_BETWEEN_CELLS)
        for span in cell:
            yield span if isinstance(span, Words | NoteMark) else Words(span.text)


def _plain(line: Line) -> str:
    return "".join("" if isinstance(s, NoteMark) else allowed(s.text) for s in line.spans)


def _html(spans: Spans) -> str:
    made = ""
    for span in spans:
        if isinstance(span, NoteMark):
            made += tag("sup", str(span.number))
            continue
        words = "<br>".join(map(escaped, lines_of(span.text)))
        if isinstance(span, Words):
            words = tag("b", words) if span.strong else words
            words = tag("i", words) if span.emphasis else words
            words = tag("u", words) if span.change is Change.ADDED else words
            words = tag("s", words) if span.change is Change.REMOVED else words
            words = tag("span", words, {"lang": span.language}) if span.language else words
        made += words
    return made


def _rich(spans: Spans) -> str:
    made = ""
    for span in spans:
        if isinstance(span, NoteMark):
            made += f"{{\\super {span.number}}}"
            continue
        words = _coded(span.text)
        looks = ""
        if isinstance(span, Words):
            looks += "\\b" if span.strong else ""
            looks += "\\i" if span.emphasis else ""
            looks += "\\ul" if span.change is Change.ADDED else ""
            looks += "\\strike" if span.change is Change.REMOVED else ""
            code = _LANGUAGES.get(span.language)
            looks += f"\\lang{code}" if code else ""
        made += f"{{{looks} {words}}}" if looks else words
    return made


def _coded(text: str) -> str:
    """Return text in ASCII: what is not, as the numbers of its UTF-16 units.

    A number ends with a space before what stands in for it: some readers skip a letter too many
    where it does not.
    """
    lines = (allowed(line).translate(_RTF_SPECIAL) for line in lines_of(text))
    return "\\line ".join("".join(map(_code, line)) for line in lines)


def _code(character: str) -> str:
    if character.isascii():
        return character
    units = character.encode("utf-16-le")
    numbers = (
        int.from_bytes(units[at : at + 2], "little", signed=True) for at in range(0, len(units), 2)
    )
    return "".join(f"\\u{number} ?" for number in numbers)
