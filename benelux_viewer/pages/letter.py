"""The letter, its sections, its priorities and its annex as blocks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from benelux_viewer.i18n import mark, tr
from benelux_viewer.model.briefing import Line, Milestone, Paragraph, Section
from benelux_viewer.model.dossier import Dossier
from benelux_viewer.model.refs import ANNEX, NodeRef
from benelux_viewer.model.text import EditionId
from benelux_viewer.pages.page import (
    Block,
    Bullets,
    Content,
    Heading,
    Passage,
    Remark,
    Span,
    Spans,
    Table,
    Words,
)
from benelux_viewer.pages.said import filled, said, spoken
from benelux_viewer.pages.spans import line_spans, link, milestone_table, text_spans

MILESTONES = mark("Mijlpalen")


def letter_blocks(dossier: Dossier, content: Content, edition: EditionId) -> tuple[Block, ...]:
    """Return the whole letter: its text, its sections' summaries, or both."""
    briefing = dossier.briefing
    note = briefing.date_note
    blocks: list[Block] = [Remark((Words(f"{note[:1].upper()}{note[1:]}."),))]
    if content is not Content.SUMMARY:
        blocks += _passages(dossier, briefing.opening, edition)
    for section in briefing.sections:
        blocks.append(section_heading(section, 2, edition))
        blocks += _section(dossier, section, 2, content, edition)
    if content is not Content.SUMMARY:
        blocks += _passages(dossier, briefing.closing, edition)
    if content is not Content.FULL:
        blocks += _milestones(dossier, briefing.sections)
    return tuple(blocks)


def section_title(section: Section, edition: EditionId) -> tuple[str, bool]:
    """Return a section's title, and whether it is the editors' and not the letter's."""
    if section.heading and section.ref != ANNEX:
        return section.heading.plain(edition), False
    return section.title, True


def section_blocks(
    dossier: Dossier, section: Section, content: Content, edition: EditionId
) -> tuple[Block, ...]:
    """Return a section with all that stands below it."""
    blocks: list[Block] = []
    if section.ref == ANNEX:
        blocks += _annex_opening(dossier, section, edition)
    blocks += _section(dossier, section, 1, content, edition)
    if content is not Content.FULL:
        blocks += _milestones(dossier, (section,))
    return tuple(blocks)


def priority_blocks(
    dossier: Dossier, paragraph: Paragraph, content: Content, edition: EditionId
) -> tuple[Block, ...]:
    """Return the one paragraph that states a priority, and what the editors say of it."""
    priority = paragraph.priority
    if priority is None:
        raise KeyError(paragraph.ref)
    blocks: list[Block] = []
    if content is not Content.FULL:
        blocks.append(_bullets(dossier, priority.ref, priority.summary))
    if content is not Content.SUMMARY:
        blocks += passage_blocks(dossier, paragraph, edition)
    if content is not Content.FULL:
        if priority.milestones:
            blocks.append(milestone_table(dossier, priority.milestones, tr(MILESTONES)))
        blocks += _facts(dossier, paragraph)
    return tuple(blocks)


def _section(
    dossier: Dossier, section: Section, level: int, content: Content, edition: EditionId
) -> Iterator[Block]:
    if content is not Content.FULL and section.summary:
        yield _bullets(dossier, section.ref, section.summary)
    for paragraph in section.paragraphs:
        priority = paragraph.priority
        if priority:
            yield Heading(
                (Words(priority.title),), level=level + 1, ref=priority.ref, editorial=True
            )
        if content is not Content.SUMMARY:
            yield from passage_blocks(dossier, paragraph, edition)
        elif priority:
            yield _bullets(dossier, priority.ref, priority.summary)
    for child in section.sections:
        below = tuple(_section(dossier, child, level + 1, content, edition))
        if below:
            yield section_heading(child, level + 1, edition)
            yield from below


def section_heading(section: Section, level: int, edition: EditionId) -> Heading:
    """Return a section's heading: as it is printed, else the editors' name for it."""
    if section.heading is None:
        return Heading((Words(section.title),), level=level, ref=section.ref, editorial=True)
    return Heading(text_spans(section.heading, edition), level=level, ref=section.ref)


def _annex_opening(dossier: Dossier, annex: Section, edition: EditionId) -> Iterator[Block]:
    owner = dossier.briefing.annex_edition
    if owner:
        name = dossier.briefing.edition(owner).name
        told = tr(
            "Bijlage bij de editie {name}: een gescande nota. De woorden staan er zoals "
            "de scan ze geeft; waar die zich vermoedelijk vergist, staat de "
            "vermoedelijke lezing eronder.",
            name=name,
        )
        yield Remark((said(told),))
    if annex.heading:
        yield Heading(text_spans(annex.heading, edition), level=2)


def _passages(
    dossier: Dossier, paragraphs: Iterable[Paragraph], edition: EditionId
) -> Iterator[Block]:
    for paragraph in paragraphs:
        yield from passage_blocks(dossier, paragraph, edition)


def passage_blocks(dossier: Dossier, paragraph: Paragraph, edition: EditionId) -> Iterator[Block]:
    """Yield a paragraph as an edition prints it, and how the editors read its slips."""
    if not paragraph.text.plain(edition):
        return
    yield Passage(
        ref=paragraph.ref,
        spans=text_spans(paragraph.text, edition),
        number=paragraph.number,
        citation=dossier.citations.cite(paragraph.ref),
        slips=tuple(reading.words for reading in paragraph.readings),
    )
    if paragraph.readings:
        yield Remark(_readings(paragraph))


def _readings(paragraph: Paragraph) -> Spans:
    spans: list[Span] = [said(tr("Vermoedelijke lezing van de redactie:")), Words(" ")]
    for number, reading in enumerate(paragraph.readings):
        spans += [Words("; ")] if number else []
        spans += filled(
            mark("{words} als {reading}"),
            words=Words(tr("‘{text}’", text=reading.words), emphasis=True),
            reading=Words(tr("‘{text}’", text=reading.reading)),
        )
    return tuple(spans)


def _bullets(dossier: Dossier, of: NodeRef, lines: tuple[Line, ...]) -> Bullets:
    return Bullets(tuple(line_spans(dossier, line) for line in lines), of=of)


def _milestones(dossier: Dossier, sections: Iterable[Section]) -> Iterator[Table]:
    found = tuple(m for section in sections for part in section.walk() for m in milestones(part))
    if found:
        yield milestone_table(dossier, found, tr(MILESTONES))


def milestones(section: Section) -> tuple[Milestone, ...]:
    """Return a section's own milestones and those of its priorities, in reading order."""
    return section.milestones + tuple(
        milestone
        for paragraph in section.paragraphs
        if paragraph.priority
        for milestone in paragraph.priority.milestones
    )


def _facts(dossier: Dossier, paragraph: Paragraph) -> Iterator[Table]:
    rows: list[tuple[Spans, ...]] = []
    priority = paragraph.priority
    if priority and priority.ministry:
        ministry = priority.ministry
        spans = (Words(f"{ministry.text} "), link(dossier, ministry.cites))
        rows.append(((said(tr("Verantwoordelijk")),), spans))
    if priority and priority.partners:
        rows.append(((said(tr("Partners")),), (Words("; ".join(priority.partners)),)))
    if rows:
        yield Table((), tuple(rows), tr("Gegevens"), language=spoken())
