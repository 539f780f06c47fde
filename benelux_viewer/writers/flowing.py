"""From a document to the flow that a word processor's file is made of.

Word processors number notes themselves. So the letter's own numbers are kept by starting the count
at the first of them; a note out of turn gets its number as a mark of its own, and a note that is
cited again is referred to.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from benelux_viewer.i18n import tr
from benelux_viewer.model.citation import unbroken
from benelux_viewer.model.refs import NodeRef
from benelux_viewer.pages.page import (
    Block,
    Bullets,
    Document,
    Heading,
    Link,
    NoteMark,
    Page,
    Passage,
    Remark,
    Spans,
    Table,
    Timeline,
    Translated,
    Words,
)
from benelux_viewer.writers import labels
from benelux_viewer.writers.columns import columns
from benelux_viewer.writers.flow import (
    Counting,
    Flow,
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
    Sheet,
    SheetNumber,
    levels,
    note_words,
    slipped,
    summary_starts,
)
from benelux_viewer.writers.setting import INCHES, LARGE, Setting
from benelux_viewer.writers.strips import Room, strip_on_sheet

# A line of text is to be no longer than the eye can follow; a table fills the sheet.
# In millimetres, left and right.
_NUMBERED, _PLAIN = (32, 24), (20, 18)
_MM_PER_POINT, _MM_PER_INCH = 25.4 / 72, 25.4
# In millimetres: what head, foot and margins take of a sheet's height and then what a title does
# with what is said below it, at most, for each word processor breaks lines elsewhere.
_TAKEN, _LARGE_TAKEN = (52, 45), (75, 55)
# In points, the words of a table; and how much wider than ours a face may be that stands in for it.
_CELL, _OTHER_FACE = 9.5, 1.3
# In letters: a citation that is kept on one line.
_SHORT_CITATION = 20


def flow(document: Document, printed: date, setting: Setting) -> Flow:
    """Return a document as paragraphs, tables and pictures; year strips stand for a day."""
    return _Flow(document, printed, setting).made()


class _Flow:
    """Makes the flow in its order: what is met first decides how notes count."""

    def __init__(self, document: Document, printed: date, setting: Setting) -> None:
        self._document, self._printed, self._large = document, printed, setting.large
        self._ours = labels.ours(document.pages[0].language)
        self._strips = 0
        numbered = any(map(labels.is_numbered, document.pages))
        width, height = (round(_MM_PER_INCH * inches, 1) for inches in INCHES[setting.paper])
        self._sheet = Sheet(width, height, *(_NUMBERED if numbered else _PLAIN))
        refs: list[NodeRef] = []
        for page in document.pages:
            refs.append(page.ref)
            refs += [b.ref for b in page.blocks if isinstance(b, Heading | Passage) and b.ref]
        self._anchors = {ref: f"plaats{n}" for n, ref in enumerate(dict.fromkeys(refs), 1)}
        self._free = dict(self._anchors)
        self._notes = {n.number: n for page in reversed(document.pages) for n in page.notes}
        self._seen: set[int] = set()
        self._next = 0
        self._first = 1

    def made(self) -> Flow:
        """Return the whole."""
        pages = self._document.pages
        parts: list[Part] = list(self._contents()) if len(pages) > 1 else []
        for page in pages:
            parts += self._page(page)
        return Flow(tuple(parts), self._first, self._sheet)

    def _contents(self) -> Iterator[Para]:
        yield Para(Role.TITLE, (self._our(self._document.title),))
        yield Para(Role.LABEL, (self._our(tr(labels.CONTENTS)),))
        for page in self._document.pages:
            to = self._anchors[page.ref]
            yield Para(
                Role.CONTENTS,
                (Jump(page.title, to, page.title_language), Run("\t"), SheetNumber(to)),
            )

    def _page(self, page: Page) -> Iterator[Part]:
        yield Para(
            Role.HEADING,
            (Run(page.title, language=page.title_language),),
            level=1,
            anchor=self._anchor(page.ref),
            editorial=page.title_editorial,
            breaks=len(self._document.pages) > 1,
        )
        if said := " ".join(filter(None, (self._place(page), labels.caveats(page)))):
            yield Para(Role.CAVEAT, (self._our(said),))
        starts = summary_starts(page.blocks)
        for place, (block, level) in enumerate(zip(page.blocks, levels(page.blocks), strict=True)):
            if place in starts:
                yield Para(Role.LABEL, (self._our(tr(labels.SUMMARY)),))
            yield from self._block(block, level)
        yield from self._references(page)

    def _place(self, page: Page) -> str:
        """Return where a page stands, which the head of the sheet does not tell of several."""
        if len(self._document.pages) == 1:
            return ""
        return labels.place(page)

    def _block(self, block: Block, level: int) -> Iterator[Part]:
        match block:
            case Heading(spans=spans, ref=ref, editorial=editorial):
                pieces = (*self._pieces(spans), *(self._mark() if editorial else ()))
                anchor = self._anchor(ref)
                yield Para(Role.HEADING, pieces, level, anchor=anchor, editorial=editorial)
            case Passage(spans=spans, ref=ref, slips=slips, number=number):
                pieces = self._pieces(spans, slips)
                anchor = self._anchor(ref)
                yield Para(Role.PASSAGE, pieces, number=str(number or ""), anchor=anchor)
            case Remark(spans=spans):
                yield Para(Role.REMARK, (*self._pieces(spans), *self._mark()))
            case Bullets(items=items):
                yield from self._items(items)
            case Translated(label=label, title=title, items=items):
                yield Para(Role.LABEL, self._pieces(label))
                yield Para(Role.REMARK, self._pieces(title))
                yield from self._items(items)
            case Table():
                yield from self._table(block)
            case Timeline():
                yield self._strip(block)

    def _strip(self, timeline: Timeline) -> Picture:
        taken, title = _LARGE_TAKEN if self._large else _TAKEN
        width, height = self._sheet.room / _MM_PER_POINT, self._sheet.height - taken
        room = Room(width, (height - title) / _MM_PER_POINT, height / _MM_PER_POINT)
        strip = strip_on_sheet(timeline, self._printed, room, large=self._large)
        self._strips += 1
        name = tr("Jaarstrook {number}", number=self._strips)
        return Picture(strip.svg, strip.width, strip.height, name, strip.words, self._ours)

    def _items(self, items: Sequence[Spans]) -> Iterator[Para]:
        for place, item in enumerate(items, 1):
            role = Role.LAST_ITEM if place == len(items) else Role.ITEM
            yield Para(role, self._pieces(item))

    def _table(self, table: Table) -> Iterator[Part]:
        if table.caption:
            mark = self._mark() if table.editorial else ()
            yield Para(Role.CAPTION, (Run(table.caption, language=table.language), *mark))
        elif table.editorial:
            yield Para(Role.LABEL, (self._our(tr(labels.EDITORIAL)),))
        rows = tuple(tuple(self._pieces(cell) for cell in row) for row in table.rows)
        if table.brief:
            yield Para(Role.REMARK, tuple(_run_on(rows)))
            return
        header = tuple(Run(name, language=table.language) for name in table.header)
        size = (LARGE if self._large else _CELL) * _OTHER_FACE
        found = columns(table, self._sheet.room / _MM_PER_POINT, size)
        yield Grid(header, rows, _shares([c.width for c in found]), table.editorial)

    def _references(self, page: Page) -> Iterator[Para]:
        """Yield the notes that a page rests on and has no marker for."""
        marked = labels.marked_notes(page)
        listed = [note for note in page.notes if note.number not in marked]
        if listed:
            yield Para(Role.HEADING, (self._our(tr(labels.REFERENCES)),), level=2, editorial=True)
        for note in listed:
            cited = Jump(_on_a_line(note.citation), self._anchors.get(note.cited, ""))
            pieces = (Run(f"{note_words(note)} "), cited)
            yield Para(Role.REFERENCE, pieces, number=str(note.number))

    def _pieces(self, spans: Spans, slips: Sequence[str] = ()) -> Pieces:
        return tuple(self._each(spans, slips))

    def _each(
        self, spans: Iterable[Words | NoteMark | Link], slips: Sequence[str]
    ) -> Iterator[Piece]:
        for span in spans:
            match span:
                case Words(text=text, strong=strong, emphasis=emphasis, change=change):
                    for piece, slip in slipped(text, slips):
                        yield Run(piece, strong, emphasis, change, slip, language=span.language)
                case NoteMark(number=number):
                    yield self._marker(number)
                case Link(text=text, ref=ref):
                    yield Jump(_on_a_line(text), self._anchors.get(ref, ""))

    def _marker(self, number: int) -> Mark:
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

    def _our(self, words: str) -> Run:
        """Return words of ours, as such and not in the page's language."""
        return Run(words, language=self._ours)

    def _mark(self) -> tuple[Run]:
        return (Run(f" [{tr(labels.EDITORIAL_SHORT)}]", ours=True, language=self._ours),)

    def _anchor(self, ref: NodeRef | None) -> str:
        """Return the anchor to set for a ref, once."""
        return self._free.pop(ref, "") if ref else ""


def _run_on(rows: Iterable[tuple[Pieces, ...]]) -> Iterator[Piece]:
    """Yield brief facts as one sentence."""
    for number, row in enumerate(rows):
        if number:
            yield Run("; ")
        for place, cell in enumerate(row):
            if place:
                yield Run(" ")
            yield from cell


def _on_a_line(citation: str) -> str:
    """Return a citation that is not broken, a long one not within its parts."""
    if len(citation) < _SHORT_CITATION:
        return citation.replace(" ", "\u00a0")
    return unbroken(citation)


def _shares(widths: Sequence[float]) -> tuple[int, ...]:
    """Return widths in per cent of all of them."""
    shares = [max(1, round(100 * width / sum(widths))) for width in widths]
    return (*shares[:-1], 100 - sum(shares[:-1])) if shares else ()
