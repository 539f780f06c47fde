"""A page as the run of paragraphs and tables that a word processor's file is made of.

Word processors number notes themselves. So the letter's own numbers are kept by starting the count
at the first of them; a note out of turn gets its number as a mark of its own, and a note that is
cited again is referred to.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from enum import Enum
from typing import NamedTuple

from benelux_viewer.model.refs import NodeRef
from benelux_viewer.pages.page import (
    Block,
    Bullets,
    Change,
    Heading,
    Link,
    Note,
    NoteMark,
    Page,
    Passage,
    Remark,
    Spans,
    Table,
    Words,
)
from benelux_viewer.writers import labels

# In letters: what counts of a long cell and of a long word at most, and the room round a cell.
_WIDE_COLUMN, _LONG_WORD, _ROOM = 60, 18, 4


class Role(Enum):
    """What a paragraph is; the value is its style's name, less what the formats add to it."""

    HEADING = "Heading"
    CAVEAT = "Verantwoording"
    PASSAGE = "Alinea"
    LABEL = "Redactielabel"
    REMARK = "Redactie"
    ITEM = "Samenvatting"
    CAPTION = "Tabeltitel"
    REFERENCE = "Verwijzing"


class Counting(Enum):
    """How a marker comes by its number."""

    COUNTED = "counted"
    OWN_MARK = "own mark"
    AGAIN = "again"


class Run(NamedTuple):
    """Words in one style; `ours` are words of the editors amid the letter's."""

    text: str
    strong: bool = False
    emphasis: bool = False
    change: Change = Change.NONE
    slip: bool = False
    ours: bool = False


class Jump(NamedTuple):
    """A citation, and the anchor that it leads to; empty if that is not in the file."""

    text: str
    to: str = ""


class Mark(NamedTuple):
    """A footnote's marker, with the note's words if it has not been met before."""

    number: int
    counting: Counting
    words: tuple[Run, ...] = ()


Piece = Run | Jump | Mark
Pieces = tuple[Piece, ...]


class Para(NamedTuple):
    """A paragraph; `number` stands in the margin, `level` is a heading's."""

    role: Role
    pieces: Pieces
    level: int = 0
    number: str = ""
    anchor: str = ""
    editorial: bool = False


class Grid(NamedTuple):
    """A table; without a header its first column heads the rows. Widths are in per cent."""

    header: tuple[str, ...]
    rows: tuple[tuple[Pieces, ...], ...]
    widths: tuple[int, ...]
    editorial: bool


Part = Para | Grid


class Flow(NamedTuple):
    """A file's parts in order, and the number at which its notes start to count.

    `numbered` tells that paragraphs have numbers, for which the margin is to have room.
    """

    parts: tuple[Part, ...]
    first_note: int
    numbered: bool


def flow(page: Page) -> Flow:
    """Return a page as paragraphs and tables."""
    return _Flow(page).made()


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


def _widths(table: Table) -> tuple[int, ...]:
    """Return each column's share in per cent: by its words, with room for its longest word."""
    head = tuple((Words(name),) for name in table.header)
    columns = zip(*((head, *table.rows) if head else table.rows), strict=True)
    wants = [_wanted([_plain(cell) for cell in column]) for column in columns]
    shares = [max(1, round(100 * want / sum(wants))) for want in wants]
    return (*shares[:-1], 100 - sum(shares[:-1])) if shares else ()


def _wanted(cells: list[str]) -> int:
    lengths = [len(cell) for cell in cells]
    usual = (max(lengths) + sum(lengths) // len(lengths)) // 2
    # What is short stays on one line, such as a citation; of what is long, each word.
    whole = [cell if len(cell) <= _LONG_WORD else max(cell.split(), key=len) for cell in cells]
    least = min(max(map(len, whole)), _LONG_WORD)
    return max(min(usual, _WIDE_COLUMN), least) + _ROOM


def _plain(spans: Spans) -> str:
    return "".join("" if isinstance(span, NoteMark) else span.text for span in spans)


class _Flow:
    """Makes the flow of one page, in its order: what is met first decides how notes count."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._notes = {note.number: note for note in page.notes}
        refs: list[NodeRef] = [page.ref]
        refs += [b.ref for b in page.blocks if isinstance(b, Heading | Passage) and b.ref]
        self._anchors = {ref: f"plaats{n}" for n, ref in enumerate(dict.fromkeys(refs))}
        self._free = dict(self._anchors)
        self._seen: set[int] = set()
        self._next = 0
        self._first = 1

    def made(self) -> Flow:
        """Return the whole."""
        page = self._page
        parts: list[Part] = [
            Para(
                Role.HEADING,
                (Run(page.title),),
                level=1,
                anchor=self._anchor(page.ref),
                editorial=page.title_editorial,
            )
        ]
        if said := labels.caveats(page):
            parts.append(Para(Role.CAVEAT, (Run(said),)))
        starts = summary_starts(page.blocks)
        for place, (block, level) in enumerate(zip(page.blocks, levels(page.blocks), strict=True)):
            if place in starts:
                parts.append(Para(Role.LABEL, (Run(labels.SUMMARY),)))
            parts += self._block(block, level)
        parts += self._references()
        return Flow(tuple(parts), self._first, labels.is_numbered(page))

    def _block(self, block: Block, level: int) -> Iterator[Part]:
        match block:
            case Heading(spans=spans, ref=ref, editorial=editorial):
                pieces = self._pieces(spans)
                if editorial:
                    pieces += (Run(f" [{labels.EDITORIAL_SHORT}]", ours=True),)
                yield Para(
                    Role.HEADING, pieces, level, anchor=self._anchor(ref), editorial=editorial
                )
            case Passage(spans=spans, ref=ref, slips=slips, number=number):
                pieces = self._pieces(spans, slips)
                number = str(number or "")
                yield Para(Role.PASSAGE, pieces, number=number, anchor=self._anchor(ref))
            case Remark(spans=spans):
                mark = Run(f" [{labels.EDITORIAL_SHORT}]", ours=True)
                yield Para(Role.REMARK, (*self._pieces(spans), mark))
            case Bullets(items=items):
                for item in items:
                    yield Para(Role.ITEM, self._pieces(item))
            case Table():
                yield from self._table(block)

    def _table(self, table: Table) -> Iterator[Part]:
        mark = (Run(f" [{labels.EDITORIAL_SHORT}]", ours=True),) if table.editorial else ()
        if table.caption:
            yield Para(Role.CAPTION, (Run(table.caption), *mark))
        elif table.editorial:
            yield Para(Role.LABEL, (Run(labels.EDITORIAL),))
        rows = tuple(tuple(self._pieces(cell) for cell in row) for row in table.rows)
        yield Grid(table.header, rows, _widths(table), table.editorial)

    def _references(self) -> Iterator[Para]:
        """Yield the notes that the page rests on and has no marker for."""
        listed = [note for note in self._page.notes if note.number not in self._seen]
        if listed:
            yield Para(Role.HEADING, (Run(labels.REFERENCES),), level=2, editorial=True)
        for note in listed:
            cited = Jump(note.citation, self._anchors.get(note.cited, ""))
            pieces = (Run(f"{note_words(note)} "), cited)
            yield Para(Role.REFERENCE, pieces, number=str(note.number))

    def _pieces(self, spans: Spans, slips: Sequence[str] = ()) -> Pieces:
        return tuple(self._each_piece(spans, slips))

    def _each_piece(
        self, spans: Iterable[Words | NoteMark | Link], slips: Sequence[str]
    ) -> Iterator[Piece]:
        for span in spans:
            match span:
                case Words(text=text, strong=strong, emphasis=emphasis, change=change):
                    for piece, slip in slipped(text, slips):
                        yield Run(piece, strong, emphasis, change, slip)
                case NoteMark(number=number):
                    yield self._mark(number)
                case Link(text=text, ref=ref):
                    yield Jump(text, self._anchors.get(ref, ""))

    def _mark(self, number: int) -> Mark:
        if number in self._seen:
            return Mark(number, Counting.AGAIN)
        if not self._seen:
            self._first = self._next = number
        self._seen.add(number)
        counting = Counting.OWN_MARK
        if number == self._next:
            counting = Counting.COUNTED
            self._next += 1
        note = self._notes.get(number)
        return Mark(number, counting, (Run(note_words(note)),) if note else ())

    def _anchor(self, ref: NodeRef | None) -> str:
        """Return the anchor to set for a ref, once."""
        return self._free.pop(ref, "") if ref else ""
