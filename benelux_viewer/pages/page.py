"""A page: what is shown of a node, whatever shows it. Screen, paper and file write the same page.

Text that is the letter's own and text of the editors are told apart by the block they stand in:
each block says so with `editorial`, and every writer marks it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum

from benelux_viewer.model.refs import NodeRef


class Content(Enum):
    """How much of a node a page holds."""

    SUMMARY = "summary"
    FULL = "full"
    BOTH = "both"


class Change(Enum):
    """How words differ between two editions."""

    NONE = ""
    ADDED = "added"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class Words:
    """Some words in one style."""

    text: str
    strong: bool = False
    emphasis: bool = False
    change: Change = Change.NONE


@dataclass(frozen=True, slots=True)
class NoteMark:
    """A footnote marker, with its printed number."""

    number: int


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead to a ref."""

    text: str
    ref: NodeRef


Span = Words | NoteMark | Link
Spans = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; level 1 is the page's title and stands in `Page`, so blocks start at 2."""

    spans: Spans
    level: int = 2
    ref: NodeRef | None = None
    editorial: bool = False


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph of the letter or the annex; `number` stands in the margin.

    `slips` are words that have a presumed reading; writers may underline them.
    """

    ref: NodeRef
    spans: Spans
    number: int | None = None
    citation: str = ""
    slips: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Remark:
    """A paragraph of the editors: an explanation, a reading, an empty state."""

    spans: Spans
    ref: NodeRef | None = None


@dataclass(frozen=True, slots=True)
class Bullets:
    """The editors' summary lines, each ending in a link to what it cites."""

    items: tuple[Spans, ...]
    ref: NodeRef | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells; `header` is empty for a list of facts, whose first column is the heading."""

    header: tuple[str, ...]
    rows: tuple[tuple[Spans, ...], ...]
    caption: str = ""
    editorial: bool = True


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote: its number, its words, its full address if one is printed, where it is cited."""

    ref: NodeRef
    number: int
    spans: Spans
    cited: NodeRef
    citation: str
    url: str = ""


Block = Heading | Passage | Remark | Bullets | Table


@dataclass(frozen=True, slots=True)
class Page:
    """Everything a writer needs, and nothing about how it looks.

    `path` is the breadcrumb, without the page itself. `notes` are the footnotes that the page's
    markers or summaries rest on, in ascending order. `source` names the document and its origin.
    """

    ref: NodeRef
    title: str
    citation: str
    path: tuple[tuple[NodeRef, str], ...]
    document: str
    edition: str
    source: str
    language: str
    content: Content
    blocks: tuple[Block, ...]
    notes: tuple[Note, ...] = field(default=())
    title_editorial: bool = False
