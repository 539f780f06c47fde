"""The run of paragraphs, tables and pictures that a word processor's file is made of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from enum import Enum
from typing import NamedTuple

from benelux_viewer.pages.page import (
    Block,
    Bullets,
    Change,
    Heading,
    Note,
    NoteMark,
)


class Role(Enum):
    """What a paragraph is; the value is its style's name, less what the formats add to it."""

    HEADING = "Heading"
    TITLE = "Title"
    CONTENTS = "Inhoud"
    CAVEAT = "Verantwoording"
    PASSAGE = "Alinea"
    LABEL = "Redactielabel"
    REMARK = "Redactie"
    ITEM = "Samenvatting"
    LAST_ITEM = "Samenvattingslot"
    CAPTION = "Tabeltitel"
    REFERENCE = "Verwijzing"


class Counting(Enum):
    """How a marker comes by its number."""

    COUNTED = "counted"
    OWN_MARK = "own mark"
    AGAIN = "again"


class Run(NamedTuple):
    """Words in one style; `ours` are words of the editors amid the letter's.

    `language` is a code where it is not the document's own.
    """

    text: str
    strong: bool = False
    emphasis: bool = False
    change: Change = Change.NONE
    slip: bool = False
    ours: bool = False
    language: str = ""


class Jump(NamedTuple):
    """A citation, and the anchor that it leads to; empty if that is not in the file.

    `language` is as a run's.
    """

    text: str
    to: str = ""
    language: str = ""


class SheetNumber(NamedTuple):
    """The number of the sheet on which an anchor stands; word processors know it, we do not."""

    of: str


class Mark(NamedTuple):
    """A footnote's marker, with the note's words if it has not been met before."""

    number: int
    counting: Counting
    words: tuple[Run, ...] = ()


Piece = Run | Jump | Mark | SheetNumber
Pieces = tuple[Piece, ...]


class Para(NamedTuple):
    """A paragraph; `number` stands in the margin, `level` is a heading's, `breaks` a new sheet."""

    role: Role
    pieces: Pieces
    level: int = 0
    number: str = ""
    anchor: str = ""
    editorial: bool = False
    breaks: bool = False


class Grid(NamedTuple):
    """A table; without a header its first column heads the rows. Widths are in per cent."""

    header: tuple[Run, ...]
    rows: tuple[tuple[Pieces, ...], ...]
    widths: tuple[int, ...]
    editorial: bool


class Picture(NamedTuple):
    """A drawing, its size in points, its name, and what it shows in words."""

    svg: str
    width: float
    height: float
    name: str
    words: str
    language: str = ""


Part = Para | Grid | Picture


class Sheet(NamedTuple):
    """A sheet's size, and what it leaves free beside its text, in millimetres."""

    width: float
    height: float
    left: int
    right: int

    @property
    def room(self) -> float:
        """Return the width that is left for text, in millimetres."""
        return self.width - self.left - self.right


class Flow(NamedTuple):
    """A file's parts in order, the number at which its notes start to count, and its sheets."""

    parts: tuple[Part, ...]
    first_note: int
    sheet: Sheet


def levels(blocks: Sequence[Block]) -> Iterator[int]:
    """Yield each block's heading level, 0 for other blocks; none is skipped on the way down."""
    level = 1
    for block in blocks:
        if isinstance(block, Heading):
            level = min(block.level, level + 1)
            yield level
        else:
            yield 0


def summary_starts(blocks: Sequence[Block]) -> frozenset[int]:
    """Return where a summary starts; lines below the editors' headings go on with it."""
    starts: set[int] = set()
    within = False
    for place, block in enumerate(blocks):
        if isinstance(block, Bullets):
            if not within:
                starts.add(place)
            within = True
        elif not (isinstance(block, Heading) and block.editorial):
            within = False
    return frozenset(starts)


def slipped(text: str, slips: Sequence[str]) -> Iterator[tuple[str, bool]]:
    """Yield the pieces of a text, and whether each is one of the words with a presumed reading."""
    # A capturing group keeps the slips among the pieces, at the odd places.
    pieces = re.split(f"({'|'.join(map(re.escape, slips))})", text) if slips else [text]
    for place, piece in enumerate(pieces):
        if piece:
            yield piece, place % 2 == 1


def note_words(note: Note) -> str:
    """Return a note's words and its full address, if one is printed."""
    words = "".join(span.text for span in note.spans if not isinstance(span, NoteMark))
    return " ".join(filter(None, (words.strip(), note.url)))
