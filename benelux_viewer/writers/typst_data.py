"""A Page as plain data for the Typst template: dictionaries, lists, strings and numbers only."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from benelux_viewer.i18n import tr
from benelux_viewer.model.refs import NodeRef
from benelux_viewer.pages.page import (
    Block,
    Bullets,
    Document,
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
from benelux_viewer.writers import labels
from benelux_viewer.writers.columns import columns, plain
from benelux_viewer.writers.setting import INCHES, LARGE, USUAL, Paper, Setting
from benelux_viewer.writers.typst_words import ADDRESS, Data, breakable, crumb_data, words_data

# In letters: a row of a table, or the lines of a summary, that surely fit on a sheet.
_WHOLE_ROW, _ONE_LINE = 600, 60
# In points: the paper, and what the template leaves free beside a table.
_WIDTHS = {Paper.A4: 595.3, Paper.LETTER: 612.0}
_SIDES, _NUMBERED_SIDES = 107.7, 158.8
# In points, in the usual and in large print: what the template leaves free above and below the
# text, and what a title takes with what is said below it.
_ENDS, _TITLE = (131.0, 205.0), (80.0, 140.0)
_POINTS_PER_INCH = 72
# How large the words of a table are beside the text's; in large print they are as large.
_CELL = 0.94


def document_data(document: Document, printed: date, setting: Setting) -> dict[str, Data]:
    """Return a document as data; a link leads on only to what is on one of its pages."""
    targets: dict[NodeRef, str] = {}
    for index, page in enumerate(document.pages):
        for ref in _anchors(page):
            targets.setdefault(ref, f"p{index}-{ref}")
    first = document.pages[0]
    return {
        "paper": setting.paper.value,
        "large": setting.large,
        "language": first.language,
        "ours": labels.ours(first.language),
        "title": breakable(document.title),
        "document": breakable(first.document),
        "edition": _edition(first),
        "author": labels.authors(document),
        "description": first.source,
        "source": breakable(first.source),
        "printed": labels.printed(printed),
        "words": {
            "summary": tr(labels.SUMMARY),
            "editorial": tr(labels.EDITORIAL),
            "redactie": tr(labels.EDITORIAL_SHORT),
            "references": tr(labels.REFERENCES),
            "contents": tr(labels.CONTENTS),
            "sheet_of": labels.sheet_of(),
            "sheet_alone": labels.sheet_alone(),
        },
        "pages": [
            _PageData(page, index, targets, _Strips(printed, setting)).data()
            for index, page in enumerate(document.pages)
        ],
    }


class _Strips(NamedTuple):
    """What year strips are drawn with."""

    printed: date
    setting: Setting

    def data(self, timeline: Timeline) -> dict[str, Data]:
        """Return a strip as wide as a table, its labels as large as a table's words."""
        # Few pages have one, and its drawing takes a while to import.
        from benelux_viewer.writers.strips import Room, strip_on_sheet  # noqa: PLC0415

        paper, large = self.setting
        width = _WIDTHS[paper] - _SIDES
        height = _POINTS_PER_INCH * INCHES[paper][1] - _ENDS[large]
        room = Room(width, height - _TITLE[large], height)
        strip = strip_on_sheet(timeline, self.printed, room, large=large)
        return {
            "kind": "picture",
            "svg": strip.svg,
            "share": strip.width / width,
            "floats": strip.over,
            "alt": strip.words,
        }


def _anchors(page: Page) -> Iterator[NodeRef]:
    yield page.ref
    for block in page.blocks:
        if isinstance(block, Heading | Passage) and block.ref:
            yield block.ref


class _PageData:
    """One page's data; `targets` are the labels of all pages, of which this sets its own."""

    def __init__(
        self, page: Page, index: int, targets: dict[NodeRef, str], strips: _Strips
    ) -> None:
        self._page = page
        self._strips = strips
        self._index = index
        self._targets = targets
        self._free = {r: label for r, label in targets.items() if label.startswith(f"p{index}-")}
        self._seen: set[int] = set()

    def data(self) -> dict[str, Data]:
        """Return the page's data."""
        page = self._page
        marked = labels.marked_notes(page)
        return {
            "key": f"p{self._index}",
            "label": self._label(page.ref),
            "title": breakable(page.title),
            "title_editorial": page.title_editorial,
            "citation": breakable(page.citation),
            "document": breakable(page.document),
            "title_language": page.title_language,
            "breadcrumb": [crumb_data(step) for step in labels.crumbs(page)],
            "edition": _edition(page),
            "source": breakable(page.source),
            "caveats": labels.caveats(page),
            "scale": 1,
            "numbered": labels.is_numbered(page),
            "blocks": self._blocks(page.blocks),
            "notes": {str(n.number): self._note(n) for n in page.notes},
            "listed": [str(n.number) for n in page.notes if n.number not in marked],
        }

    def _blocks(self, blocks: Iterable[Block]) -> list[Data]:
        """Return blocks, with summary lines gathered beside the editors' headings above them."""
        found: list[Data] = []
        rows: list[Data] = []
        pending: Data = None
        level = 1
        for block in blocks:
            data = self._block(block)
            if isinstance(block, Heading):
                # Skipped levels would break the outline that a screen reader walks.
                level = min(block.level, level + 1)
                data["level"] = level
            if isinstance(block, Bullets):
                if not rows:
                    found.append({"kind": "summary", "rows": rows})
                rows.append(self._summary_row(pending, block))
                pending = None
                continue
            if pending is not None:
                found.append(pending)
                rows = []
            pending = data if isinstance(block, Heading) and block.editorial else None
            if pending is None:
                found.append(data)
                rows = []
        return found if pending is None else [*found, pending]

    def _block(self, block: Block) -> dict[str, Data]:
        match block:
            case Heading():
                return {
                    "kind": "heading",
                    "spans": self._spans(block.spans),
                    "editorial": block.editorial,
                    "label": self._label(block.ref),
                }
            case Passage():
                return {
                    "kind": "passage",
                    "spans": self._spans(block.spans, block.slips),
                    "number": str(block.number or ""),
                    "label": self._label(block.ref),
                }
            case Remark():
                return {"kind": "remark", "spans": self._spans(block.spans)}
            case Bullets() | Translated():
                return self._summary(block)
            case Table():
                return self._table(block)
            case Timeline():
                return self._strips.data(block)

    def _summary(self, block: Bullets | Translated) -> dict[str, Data]:
        if isinstance(block, Bullets):
            return self._summary_row(None, block)
        about, title, *lines = map(self._spans, labels.spans_of(block))
        return {"kind": "translated", "about": about, "title": title, "lines": lines}

    def _summary_row(self, heading: Data, bullets: Bullets) -> dict[str, Data]:
        """Return summary lines; what all of them cite is told once, under their heading."""
        items = bullets.items
        last = {item[-1] for item in items if item}
        cited = last.pop() if heading is not None and len(last) == 1 else None
        shared = isinstance(cited, Link)
        return {
            "heading": heading,
            "cited": self._link(cited) if isinstance(cited, Link) else None,
            "lines": [self._spans(item[:-1] if shared else item) for item in items],
            "whole": sum(max(len(plain(item)), _ONE_LINE) for item in items) < _WHOLE_ROW,
        }

    def _table(self, table: Table) -> dict[str, Data]:
        return {
            "kind": "brief" if table.brief else "table",
            "caption": breakable(table.caption),
            "language": table.language,
            "editorial": table.editorial,
            "header": [breakable(cell) for cell in table.header],
            "rows": [[self._spans(cell) for cell in row] for row in table.rows],
            "whole": [sum(map(len, map(plain, row))) < _WHOLE_ROW for row in table.rows],
            "columns": self._columns(table),
        }

    def _columns(self, table: Table) -> list[Data]:
        setting = self._strips.setting
        numbered = labels.is_numbered(self._page)
        room = _WIDTHS[setting.paper] - (_NUMBERED_SIDES if numbered else _SIDES)
        size = LARGE if setting.large else USUAL * _CELL
        found = columns(table, room, size)
        # Typst knows how wide words are; what is left is shared by what we know.
        return ["auto" if column.whole else column.width for column in found]

    def _note(self, note: Note) -> dict[str, Data]:
        return {
            "number": note.number,
            "spans": self._spans(tuple(s for s in note.spans if isinstance(s, Words))),
            "url": breakable(note.url),
            "address": ADDRESS.fullmatch(note.url) is not None,
            "cited": self._link(Link(note.citation, note.cited)),
        }

    def _spans(self, spans: Spans, slips: Sequence[str] = ()) -> list[Data]:
        found: list[Data] = []
        for span in spans:
            match span:
                case Words():
                    found += words_data(span, slips)
                case NoteMark(number=number):
                    found.append({"note": str(number), "first": number not in self._seen})
                    self._seen.add(number)
                case Link():
                    found.append(self._link(span))
        return found

    def _link(self, link: Link) -> dict[str, Data]:
        return {"link": breakable(link.text), "to": self._targets.get(link.ref)}

    def _label(self, ref: NodeRef | None) -> str | None:
        """Return the label to set for a ref, once."""
        return self._free.pop(ref, None) if ref else None


def _edition(page: Page) -> str:
    return breakable(labels.edition(page.edition, page.editions))
