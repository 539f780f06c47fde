"""A page: what is shown of a node, whatever shows it. Screen, paper and file write the same page.

Text that is the letter's own and text of the editors are told apart by the block they stand in:
each block says so with `editorial`, and every writer marks it.
"""

from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from benelux_viewer.model.refs import NodeRef

if TYPE_CHECKING:
    from datetime import date


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


class Words(NamedTuple):
    """Some words in one style; `language` is a code where it is not the page's own."""

    text: str
    strong: bool = False
    emphasis: bool = False
    change: Change = Change.NONE
    language: str = ""


class NoteMark(NamedTuple):
    """A footnote marker, with its printed number."""

    number: int


class Link(NamedTuple):
    """Words that lead to a ref."""

    text: str
    ref: NodeRef


Span = Words | NoteMark | Link
Spans = tuple[Span, ...]


class Heading(NamedTuple):
    """A heading; level 1 is the page's title and stands in `Page`, so blocks start at 2."""

    spans: Spans
    level: int = 2
    ref: NodeRef | None = None
    editorial: bool = False


class Passage(NamedTuple):
    """A paragraph of the letter or the annex; `number` stands in the margin.

    `slips` are words that have a presumed reading; writers may underline them.
    """

    ref: NodeRef
    spans: Spans
    number: int | None = None
    citation: str = ""
    slips: tuple[str, ...] = ()


class Remark(NamedTuple):
    """A paragraph of the editors: an explanation, a reading, an empty state."""

    spans: Spans
    ref: NodeRef | None = None


class Bullets(NamedTuple):
    """The editors' summary lines of a node, each ending in a link to what it cites."""

    items: tuple[Spans, ...]
    ref: NodeRef | None = None
    of: NodeRef | None = None


class Translated(NamedTuple):
    """A title and summary lines of the editors in another language; nobody made it official.

    `label` says so, in that language and then in the page's own. The words carry their language.
    """

    label: Spans
    title: Spans
    items: tuple[Spans, ...]


class Event(NamedTuple):
    """A milestone for a calendar: the source's words for its time, the editors' reading of them.

    `edition` names the only edition that has it; it is empty where all those of the page do.
    """

    when: str
    reading: str
    what: str
    ref: NodeRef
    citation: str
    edition: str = ""


class Table(NamedTuple):
    """Rows of cells; `header` is empty for a list of facts, whose first column is the heading.

    `events` are the rows again where they are milestones. `brief` facts may be run on in one
    paragraph. `language` is that of caption and header, a code where it is not the page's own.
    """

    header: tuple[str, ...]
    rows: tuple[tuple[Spans, ...], ...]
    caption: str = ""
    editorial: bool = True
    brief: bool = False
    events: tuple[Event, ...] = ()
    language: str = ""


class Note(NamedTuple):
    """A footnote: its number, its words, its full address if one is printed, where it is cited."""

    ref: NodeRef
    number: int
    spans: Spans
    cited: NodeRef
    citation: str
    url: str = ""


class Period(NamedTuple):
    """Something on a timeline, labelled with the source's words for its time.

    `first` and `last` are the days that those words allow, both included; one of them is None
    where the words leave that side open, both where they give no date.
    """

    when: str
    what: str
    ref: NodeRef
    first: "date | None" = None
    last: "date | None" = None


class Timeline(NamedTuple):
    """The year strip: what is dated in or around a year, in time, and what has no date.

    A picture of what the tables below it say in words: a writer that cannot draw leaves it out.
    What has passed and what is to come is not on the page: it depends on the day it is read.
    """

    year: int
    dated: tuple[Period, ...]
    undated: tuple[Period, ...] = ()


Block = Heading | Passage | Remark | Bullets | Translated | Table | Timeline


class Page(NamedTuple):
    """Everything a writer needs, and nothing about how it looks.

    `path` is the breadcrumb, without the page itself. `notes` are the footnotes that the page's
    markers or summaries rest on, in ascending order. `source` names the document and its origin,
    `author` who signed the words on it that are not the editors'; empty where nobody did.
    `title_language` is a code where the title is not in the page's own `language`. `edition` names
    the editions it is of, `editions` of them.
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
    notes: tuple[Note, ...] = ()
    title_editorial: bool = False
    title_language: str = ""
    author: str = ""
    editions: int = 1


class Document(NamedTuple):
    """Pages that go out together; where there are several, a writer begins with their contents."""

    title: str
    pages: tuple[Page, ...]

    @classmethod
    def of(cls, page: Page) -> "Document":
        """Return a document of one page."""
        return cls(page.title, (page,))
