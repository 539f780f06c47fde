"""The letter, its annex and what the editors added, as frozen values.

What is the letter's own is `Text`; what the editors added is `str`, so the two cannot be mixed up.
"""

from collections.abc import Iterator
from typing import NamedTuple

from benelux_viewer.model.refs import NodeRef, footnote_ref
from benelux_viewer.model.text import EditionId, Text


class Edition(NamedTuple):
    """One printing of the letter, and the file and SHA-256 it was taken from."""

    id: EditionId
    name: str
    source: str
    sha256: str


class Reading(NamedTuple):
    """The editors' presumed reading of words that occur exactly once in a paragraph."""

    words: str
    reading: str


class Line(NamedTuple):
    """A sentence of the editors, and the paragraph that it rests on."""

    text: str
    cites: NodeRef


class Milestone(NamedTuple):
    """Something dated, in the vagueness of the source: `when` keeps the source's own words.

    `reading` is the editors' presumed date where those words leave the year unsaid.
    """

    when: str
    what: str
    cites: NodeRef
    reading: str = ""


class Priority(NamedTuple):
    """What the editors say of a paragraph that states one priority."""

    ref: NodeRef
    title: str
    summary: tuple[Line, ...]
    milestones: tuple[Milestone, ...] = ()
    partners: tuple[str, ...] = ()
    ministry: Line | None = None


class Paragraph(NamedTuple):
    """A paragraph; `number` counts within its section and is ours, None for the letter's frame."""

    ref: NodeRef
    number: int | None
    text: Text
    readings: tuple[Reading, ...] = ()
    priority: Priority | None = None


class Section(NamedTuple):
    """A theme of the letter or a part of its annex.

    `heading` is the printed heading, None where the letter prints none; `title` is the name in
    the tree: the heading without its number, or the editors' word for a part without a heading.
    """

    ref: NodeRef
    title: str
    heading: Text | None
    paragraphs: tuple[Paragraph, ...]
    sections: "tuple[Section, ...]" = ()
    summary: tuple[Line, ...] = ()
    milestones: tuple[Milestone, ...] = ()

    def walk(self) -> "Iterator[Section]":
        """Yield this section and all below it, in reading order."""
        yield self
        for section in self.sections:
            yield from section.walk()


class Footnote(NamedTuple):
    """A footnote as printed; `url` is the full address where an edition prints one."""

    number: int
    text: Text
    url: Text | None = None

    @property
    def ref(self) -> NodeRef:
        """Return the note's own ref."""
        return footnote_ref(self.number)


class Term(NamedTuple):
    """An abbreviation; `cites` is where the letter explains it, None if only the editors do."""

    short: str
    expansion: str
    cites: NodeRef | None = None


class Briefing(NamedTuple):
    """A letter with its editions and annex. Frozen: everything else is derived from it."""

    id: str
    title: str
    language: str
    date_note: str
    editions: tuple[Edition, ...]
    opening: tuple[Paragraph, ...]
    sections: tuple[Section, ...]
    closing: tuple[Paragraph, ...]
    footnotes: tuple[Footnote, ...]
    terms: tuple[Term, ...] = ()
    annex: Section | None = None
    annex_edition: EditionId | None = None

    @property
    def all_sections(self) -> tuple[Section, ...]:
        """Return every section of letter and annex, in reading order."""
        roots = self.sections + ((self.annex,) if self.annex else ())
        return tuple(section for root in roots for section in root.walk())

    @property
    def letter_paragraphs(self) -> tuple[Paragraph, ...]:
        """Return the numbered paragraphs of the letter, in reading order."""
        return tuple(p for root in self.sections for s in root.walk() for p in s.paragraphs)

    def edition(self, edition: EditionId) -> Edition:
        """Return an edition by its id; KeyError if there is none."""
        for candidate in self.editions:
            if candidate.id == edition:
                return candidate
        raise KeyError(edition)

    def footnote(self, number: int) -> Footnote:
        """Return a footnote by its printed number; KeyError if there is none."""
        for note in self.footnotes:
            if note.number == number:
                return note
        raise KeyError(number)
