"""What a reader of a file is to find in it, told from the page alone, and Pandoc as a reader."""

from __future__ import annotations

import json
import subprocess
from typing import NamedTuple, TypeAlias

from benelux_viewer.pages.page import (
    Bullets,
    Heading,
    Note,
    NoteMark,
    Page,
    Passage,
    Remark,
    Spans,
    Table,
    Words,
)

Node: TypeAlias = "dict[str, Node] | list[Node] | str | int | float | None"

HOSTILE = (
    "\x00\x01\x08\x0b\x0c\x1f\x7f\x85\ufffe\uffff",
    "שלום עולם – مرحبا (1) בעולם",
    "漢字とかな、한국어",
    "👩‍👩‍👧‍👦 🇧🇪🇳🇱🇱🇺 👍🏽",
    "e\u0301\u0323 a\u0308\u0308 \u200b\u200d\u2060\ufeff",
    "w" * 10_000,
    "]]> <!-- --> <?x?> &#0; &amp;amp; <w:p/> <text:p/> </style><script>alert(1)</script>",
    "{\\rtf1 \\u1? \\par} \\'e9",
    "$document ${title} $$ $ {0} %s {{x}}",
    "BEGIN:VEVENT\r\nEND:VCALENDAR\r\n ; , \\n",
    "  twee  spaties\tt\u00a0 ",
    "een\nregel\u2028en\u2029nog\rvier",
)


class Found(NamedTuple):
    """Headings with their level, paragraphs with markers as `[6]`, items, tables, notes."""

    headings: list[tuple[int, str]]
    paragraphs: list[str]
    items: list[str]
    tables: list[list[list[str]]]
    notes: dict[int, str]


def expected(page: Page, *, run_on: bool = False) -> Found:
    """Return what a file of one page is to hold, by its kinds of block.

    With `run_on` brief facts are one paragraph, else a table as others are.
    """
    found = Found([(1, page.title)], [], [], [], {})
    level = 1
    for block in page.blocks:
        match block:
            case Heading():
                level = min(block.level, level + 1)
                mark = " [redactie]" if block.editorial else ""
                found.headings.append((level, squeezed(told(block.spans) + mark)))
            case Passage():
                number = f"{block.number} " if block.number else ""
                found.paragraphs.append(squeezed(number + told(block.spans)))
            case Remark():
                found.paragraphs.append(squeezed(told(block.spans) + " [redactie]"))
            case Bullets():
                found.items.extend(squeezed(told(item)) for item in block.items)
            case Table(brief=True) if run_on:
                rows = (" ".join(told(cell) for cell in row) for row in block.rows)
                found.paragraphs.append(squeezed("; ".join(rows)))
            case Table():
                head = [list(block.header)] if block.header else []
                rows = [[squeezed(told(cell)) for cell in row] for row in block.rows]
                found.tables.append([*head, *rows])
            case _:
                continue
    marked = {
        s.number
        for b in page.blocks
        for spans in spans_of(b)
        for s in spans
        if isinstance(s, NoteMark)
    }
    for note in page.notes:
        if note.number in marked:
            found.notes[note.number] = squeezed(note_told(note))
    if len(marked) < len(page.notes):
        found.headings.append((2, "Verwijzingen"))
    return found


def spans_of(block: object) -> tuple[Spans, ...]:
    match block:
        case Heading() | Passage() | Remark():
            return (block.spans,)
        case Bullets():
            return block.items
        case Table():
            return tuple(cell for row in block.rows for cell in row)
        case _:
            return ()


def told(spans: Spans) -> str:
    return "".join(f"[{s.number}]" if isinstance(s, NoteMark) else s.text for s in spans)


def note_told(note: Note) -> str:
    words = "".join(s.text for s in note.spans if isinstance(s, Words)).strip()
    return f"{words} {note.url}" if note.url else words


def squeezed(text: str) -> str:
    return " ".join(text.split())


class Pandoc:
    """Reads a file with Pandoc; notes are numbered by `first`, in their order."""

    def __init__(self, data: bytes, kind: str, first: int) -> None:
        command = ["pandoc", "-f", kind, "-t", "json"]
        run = subprocess.run(command, input=data, capture_output=True, check=True)
        self.document = json.loads(run.stdout)
        self.found = Found([], [], [], [], {})
        self._next = first
        for block in self.document["blocks"]:
            self._block(block)

    def _block(self, block: dict[str, Node]) -> None:
        inside = block.get("c")
        match block["t"]:
            case "Header":
                level, _, words = inside
                self.found.headings.append((level, squeezed(self._words(words))))
            case "Para" | "Plain":
                self.found.paragraphs.append(squeezed(self._words(inside)))
            case "BulletList":
                for item in inside:
                    self.found.items.extend(squeezed(self._words(b["c"])) for b in item)
            case "Table":
                self.found.tables.append(self._table(inside))
            case "BlockQuote" | "Div":
                for inner in inside if block["t"] == "BlockQuote" else inside[1]:
                    self._block(inner)
            case other:
                raise AssertionError(other)

    def _table(self, table: list[Node]) -> list[list[str]]:
        _, _, _, head, bodies, _ = table
        rows = [*head[1], *(row for body in bodies for part in body[2:] for row in part)]
        made = [
            [squeezed(" ".join(self._words(b["c"]) for b in cell[4])) for cell in row[1]]
            for row in rows
        ]
        return [row for row in made if any(row)]

    def _words(self, inlines: list[dict[str, Node]]) -> str:
        return "".join(map(self._inline, inlines))

    def _inline(self, inline: dict[str, Node]) -> str:
        inside = inline.get("c")
        match inline["t"]:
            case "Str":
                words = inside
            case "Space" | "SoftBreak" | "LineBreak":
                words = " "
            case "Note":
                number, self._next = self._next, self._next + 1
                words = f"[{number}]"
                note = " ".join(self._words(b["c"]) for b in inside)
                self.found.notes[number] = squeezed(note)
            case "Superscript":
                # A note that is cited again shows its number, and has nothing below the page.
                words = f"[{self._words(inside)}]"
            case "Link" | "Span":
                words = self._words(inside[1])
            case "Image":
                words = ""
            case "Quoted":
                raise AssertionError("the words' own quotes were changed")
            case _:
                words = self._words(inside)
        return words
