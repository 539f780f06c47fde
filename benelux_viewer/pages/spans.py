"""Small turns from the model into spans and notes."""

from __future__ import annotations

from collections.abc import Iterable

from benelux_viewer.i18n import tr
from benelux_viewer.model.briefing import Line, Milestone, Paragraph
from benelux_viewer.model.dossier import Dossier
from benelux_viewer.model.moments import Moment, moment
from benelux_viewer.model.refs import ANNEX, NodeRef
from benelux_viewer.model.text import EditionId, Run, Text
from benelux_viewer.pages.page import Event, Link, Note, NoteMark, Spans, Table, Words
from benelux_viewer.pages.said import said, spoken


def text_spans(text: Text, edition: EditionId) -> Spans:
    """Return an edition's words and markers as spans."""
    return tuple(
        Words(piece.text) if isinstance(piece, Run) else NoteMark(piece.number)
        for piece in text.in_edition(edition)
    )


def link(dossier: Dossier, ref: NodeRef) -> Link:
    """Return a link whose words are the citation of what it leads to."""
    return Link(dossier.citations.cite(ref), ref)


def links(dossier: Dossier, refs: Iterable[NodeRef]) -> Spans:
    """Return links with semicolons between them."""
    spans: list[Link | Words] = []
    for ref in refs:
        if spans:
            spans.append(Words("; "))
        spans.append(link(dossier, ref))
    return tuple(spans)


def line_spans(dossier: Dossier, line: Line) -> Spans:
    """Return a sentence of the editors, followed by what it rests on."""
    return (Words(f"{line.text} "), link(dossier, line.cites))


def milestone_table(dossier: Dossier, milestones: Iterable[Milestone], caption: str) -> Table:
    """Return milestones through time, each with its place; what has no date comes last."""
    ordered = sorted(milestones, key=in_time)
    return Table(
        header=(tr("Wanneer"), tr("Wat"), tr("Vindplaats")),
        rows=tuple((_when(m), (Words(m.what),), (link(dossier, m.cites),)) for m in ordered),
        caption=caption,
        events=tuple(_event(dossier, m) for m in ordered),
        language=spoken(),
    )


def _event(dossier: Dossier, milestone: Milestone) -> Event:
    when, what, cites, reading = milestone
    owner = dossier.briefing.annex_edition
    in_annex = cites == ANNEX or cites.startswith(f"{ANNEX}/")
    edition = dossier.briefing.edition(owner).name if owner and in_annex else ""
    return Event(when, reading, what, cites, dossier.citations.cite(cites), edition)


def moment_of(milestone: Milestone) -> Moment | None:
    """Return a milestone's place in time, by the editors' reading if its words give none."""
    return moment(milestone.when) or moment(milestone.reading)


def in_time(milestone: Milestone) -> tuple[bool, Moment | None]:
    """Return a key that sorts milestones through time, what has no date last."""
    when = moment_of(milestone)
    return (when is None, when)


def _when(milestone: Milestone) -> Spans:
    if not milestone.reading:
        return (Words(milestone.when),)
    reading = tr("[vermoedelijke lezing: {reading}]", reading=milestone.reading)
    return (Words(milestone.when), said(f" {reading}", emphasis=True))


def notes_of(
    dossier: Dossier, paragraphs: Iterable[Paragraph], edition: EditionId
) -> tuple[Note, ...]:
    """Return the footnotes that paragraphs cite, ascending, each once."""
    cited: dict[int, NodeRef] = {}
    for paragraph in paragraphs:
        for number in paragraph.text.markers():
            cited.setdefault(number, paragraph.ref)
    return tuple(_note(dossier, number, cited[number], edition) for number in sorted(cited))


def _note(dossier: Dossier, number: int, cited: NodeRef, edition: EditionId) -> Note:
    footnote = dossier.briefing.footnote(number)
    return Note(
        ref=footnote.ref,
        number=number,
        spans=text_spans(footnote.text, edition),
        cited=cited,
        citation=dossier.citations.cite(cited),
        url=footnote.url.plain(edition) if footnote.url else "",
    )
