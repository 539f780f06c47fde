"""A page as a screen reader is told it: headings, paragraphs, lists and links, each in words.

A reader that cannot be told a heading's level, or that words were added, hears it in the name.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import Enum, auto
from typing import NamedTuple

from benelux_viewer.i18n import mark, number, tr, trn
from benelux_viewer.model.refs import NodeRef
from benelux_viewer.pages.page import (
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
    Timeline,
    Translated,
    Words,
)
from benelux_viewer.ui.detail.copying import read_aloud, reference

_CHANGES = {
    Change.ADDED: mark("[toegevoegd: {words}]"),
    Change.REMOVED: mark("[vervallen: {words}]"),
}


class Kind(Enum):
    """What a part is."""

    HEADING = auto()
    PARAGRAPH = auto()
    LIST = auto()
    ITEM = auto()
    LINK = auto()
    MARKER = auto()
    REFERENCE = auto()


class Part(NamedTuple):
    """A part of the page: what it is, what is said of it, and where it leads or stands.

    `shown` are its words as the pane's document has them, with the digits of markers; they are
    empty where the pane shows nothing of its own. `ref` is a link's target; `number` a note's.
    """

    kind: Kind
    name: str
    shown: str = ""
    parts: tuple[Part, ...] = ()
    ref: NodeRef | None = None
    number: int = 0


def parts_of(page: Page) -> tuple[Part, ...]:
    """Return the parts of a page from its top, its references last."""
    # What the year strip draws, the tables below it say in words.
    told = [block for block in page.blocks if not isinstance(block, Timeline)]
    return (*_head(page), *map(_block, told), *_references(page.notes))


def _head(page: Page) -> Iterator[Part]:
    if page.path:
        crumbs = tuple(Link(title, ref) for ref, title in page.path)
        names = " › ".join(crumb.text for crumb in crumbs)
        yield Part(Kind.PARAGRAPH, tr("Pad: {names}", names=names), names, tuple(_links(crumbs)))
    yield Part(Kind.HEADING, _heading_name(page.title, 1, page.title_editorial), page.title)
    facts = [page.citation] if page.citation.startswith("§") else []
    edition = trn("editie {name}", "edities {name}", page.editions, name=page.edition)
    yield Part(Kind.PARAGRAPH, ", ".join([*facts, edition]))


def _block(block: Heading | Passage | Remark | Bullets | Translated | Table) -> Part:
    if isinstance(block, Heading):
        name = _heading_name(_said(block.spans), block.level, block.editorial)
        return Part(Kind.HEADING, name, _shown(block.spans), tuple(_links(block.spans)))
    if isinstance(block, Passage):
        words = _said(block.spans)
        if block.number:
            words = tr("Alinea {number}. {words}", number=block.number, words=words)
        return _paragraph(block.spans, words)
    if isinstance(block, Remark):
        return _paragraph(block.spans, tr("Redactie: {words}", words=_said(block.spans)))
    if isinstance(block, Table):
        return _table(block)
    items = tuple(
        Part(Kind.ITEM, _said(item), _shown(item), tuple(_links(item))) for item in block.items
    )
    if isinstance(block, Bullets):
        return Part(Kind.LIST, tr("Samenvatting van de redactie"), tr("Samenvatting"), items)
    name = f"{_said(block.label)}: {_said(block.title)}"
    return Part(Kind.LIST, name, _shown(block.label), items)


def _table(table: Table) -> Part:
    said = {
        "title": table.caption or tr("Tabel"),
        "rows": trn("{count} rij", "{count} rijen", len(table.rows)),
    }
    if table.editorial:
        name = tr("{title}, van de redactie, {rows}", **said)
    else:
        name = tr("{title}, {rows}", **said)
    rows = tuple(_row(table.header, row) for row in table.rows)
    return Part(Kind.LIST, name, table.caption, rows)


def _row(header: tuple[str, ...], row: tuple[Spans, ...]) -> Part:
    cells = [_said(cell) for cell in row]
    if header:
        told = [f"{name}: {cell}" for name, cell in zip(header, cells, strict=True) if cell]
    else:
        told = [": ".join(cell for cell in cells if cell)]
    found = tuple(part for cell in row for part in _links(cell))
    return Part(Kind.ITEM, "; ".join(told), _shown(row[0]) if row else "", found)


def _references(notes: Iterable[Note]) -> Iterator[Part]:
    items = tuple(
        Part(
            Kind.REFERENCE,
            read_aloud(note.number, f"{reference(note)} ({note.citation})"),
            number=note.number,
        )
        for note in notes
    )
    if items:
        yield Part(Kind.HEADING, _heading_name(tr("Verwijzingen"), 2, editorial=False))
        yield Part(Kind.LIST, tr("Verwijzingen, {count}", count=number(len(items))), parts=items)


def _heading_name(words: str, level: int, editorial: bool) -> str:
    if editorial:
        return tr("{words}, van de redactie, kop {level}", words=words, level=level)
    return tr("{words}, kop {level}", words=words, level=level)


def _paragraph(spans: Spans, name: str) -> Part:
    return Part(Kind.PARAGRAPH, name, _shown(spans), tuple(_links(spans)))


def _links(spans: Iterable[Words | NoteMark | Link]) -> Iterator[Part]:
    for span in spans:
        if isinstance(span, Link):
            yield Part(Kind.LINK, span.text, span.text, ref=span.ref)
        elif isinstance(span, NoteMark):
            name = tr("Noot {number}", number=span.number)
            yield Part(Kind.MARKER, name, str(span.number), number=span.number)


def _said(spans: Spans) -> str:
    return "".join(_say(span) for span in spans)


def _say(span: Words | NoteMark | Link) -> str:
    if isinstance(span, NoteMark):
        return " ({})".format(tr("noot {number}", number=span.number))
    if isinstance(span, Words) and span.change in _CHANGES:
        return tr(_CHANGES[span.change], words=span.text)
    return span.text


def _shown(spans: Spans) -> str:
    return "".join(str(span.number) if isinstance(span, NoteMark) else span.text for span in spans)
