"""Everything in a briefing that can be found, as passages in document order."""

from __future__ import annotations

from collections.abc import Iterator

from benelux_viewer.model.briefing import Line, Milestone, Paragraph, Reading, Section
from benelux_viewer.model.dossier import Dossier
from benelux_viewer.model.refs import ANNEX, TERMS, NodeRef
from benelux_viewer.model.text import EditionId, Text
from benelux_viewer.search.hits import Kind, Passage


def passages(dossier: Dossier) -> tuple[Passage, ...]:
    """Return the letter, its notes and annex, and what the editors added, in document order.

    The editors' overviews are found by their titles, and the abbreviations they explain.

    Words that differ between editions give a passage for each distinct text, one after the other,
    the default edition's first.
    """
    return tuple(_Collector(dossier).collect())


class _Collector:
    """Walks through a dossier once."""

    def __init__(self, dossier: Dossier) -> None:
        self._dossier = dossier
        self._briefing = dossier.briefing
        self._editions = tuple(edition.id for edition in dossier.briefing.editions)

    def collect(self) -> Iterator[Passage]:
        briefing = self._briefing
        for paragraph in briefing.opening:
            yield from self._words(paragraph, Kind.LETTERHEAD)
        for root in briefing.sections:
            for section in root.walk():
                yield from self._section(section)
        for paragraph in briefing.closing:
            yield from self._words(paragraph, Kind.LETTERHEAD)
        for overview in self._dossier.outline.overviews:
            if overview.ref != ANNEX:
                yield self._editorial(overview.ref, Kind.TITLE, overview.title)
        for term in briefing.terms:
            yield self._editorial(TERMS, Kind.SUMMARY, f"{term.short}: {term.expansion}")
        if briefing.annex:
            for section in briefing.annex.walk():
                yield from self._annex(section)

    def _section(self, section: Section) -> Iterator[Passage]:
        if section.heading:
            yield from self._variants(section.ref, Kind.HEADING, section.heading)
        else:
            yield self._editorial(section.ref, Kind.TITLE, section.title)
        yield from self._added(section.ref, section.summary, section.milestones)
        for paragraph in section.paragraphs:
            yield from self._paragraph(paragraph)

    def _paragraph(self, paragraph: Paragraph) -> Iterator[Passage]:
        priority = paragraph.priority
        if priority:
            yield self._editorial(priority.ref, Kind.TITLE, priority.title)
        notes = tuple(self._briefing.footnote(n).ref for n in paragraph.text.markers())
        for words in self._words(paragraph, Kind.PARAGRAPH):
            yield words._replace(related=notes)
        for number in paragraph.text.markers():
            note = self._briefing.footnote(number)
            for words in self._variants(note.ref, Kind.FOOTNOTE, note.text, address=note.url):
                yield words._replace(related=(paragraph.ref,))
        if priority:
            yield from self._added(priority.ref, priority.summary, priority.milestones)
            if priority.ministry:
                text = priority.ministry.text
                yield self._editorial(priority.ref, Kind.SUMMARY, text, ", ministerie")

    def _annex(self, section: Section) -> Iterator[Passage]:
        if section.heading:
            yield from self._variants(section.ref, Kind.NOTA, section.heading)
        for paragraph in section.paragraphs:
            yield from self._words(paragraph, Kind.NOTA)
        yield from self._added(section.ref, section.summary, section.milestones)

    def _words(self, paragraph: Paragraph, kind: Kind) -> Iterator[Passage]:
        yield from self._variants(paragraph.ref, kind, paragraph.text, paragraph.readings)

    def _added(
        self, ref: NodeRef, summary: tuple[Line, ...], milestones: tuple[Milestone, ...]
    ) -> Iterator[Passage]:
        for line in summary:
            yield self._editorial(ref, Kind.SUMMARY, line.text, ", samenvatting")
        for item in milestones:
            text = f"{item.when}: {item.what}"
            yield self._editorial(ref, Kind.MILESTONE, text, ", mijlpaal")

    def _editorial(self, ref: NodeRef, kind: Kind, text: str, suffix: str = "") -> Passage:
        citation = self._dossier.citations.cite(ref) + suffix
        return Passage(ref, kind, self._dossier.outline.section_of(ref), citation, text)

    def _variants(
        self,
        ref: NodeRef,
        kind: Kind,
        text: Text,
        readings: tuple[Reading, ...] = (),
        address: Text | None = None,
    ) -> Iterator[Passage]:
        edition = self._briefing.annex_edition if kind is Kind.NOTA else None
        editions = (edition,) if edition else self._editions
        texts: dict[tuple[str, str], EditionId] = {}
        for edition in editions:
            words = (text.plain(edition), address.plain(edition) if address else "")
            if any(words):
                texts.setdefault(words, edition)
        printed = all(text.plain(edition) for edition in self._editions)
        shared = printed and len(texts) == 1 and editions == self._editions
        section = self._dossier.outline.section_of(ref)
        citation = self._dossier.citations.cite(ref)
        for (words, url), edition in texts.items():
            found = tuple(reading for reading in readings if reading.words in words)
            only = None if shared else edition
            yield Passage(ref, kind, section, citation, words, only, found, url)
