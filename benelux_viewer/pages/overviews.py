"""The overviews: agenda, references, abbreviations, partners, differences between editions."""

from __future__ import annotations

from collections.abc import Iterator

from benelux_viewer.i18n import mark, tr
from benelux_viewer.model.briefing import Term
from benelux_viewer.model.dossier import Dossier
from benelux_viewer.model.refs import (
    AGENDA,
    ANNEX,
    DIFFERENCES,
    PARTNERS,
    REFERENCES,
    TERMS,
    NodeRef,
)
from benelux_viewer.model.terms import occurs, occurs_in
from benelux_viewer.model.text import EditionId, Marker, Run, Text
from benelux_viewer.pages.letter import milestones
from benelux_viewer.pages.page import (
    Block,
    Change,
    Remark,
    Spans,
    Table,
    Words,
)
from benelux_viewer.pages.said import filled, said, spoken
from benelux_viewer.pages.spans import (
    link,
    links,
    milestone_table,
    moment_of,
    text_spans,
)

EDITORIAL_EXPANSION = mark("redactie")
_CONTEXT_WORDS = 8


def overview_blocks(dossier: Dossier, ref: NodeRef, edition: EditionId) -> tuple[Block, ...]:
    """Return what stands on an overview's page; KeyError if the ref is of none."""
    return _OVERVIEWS[ref](dossier, edition)


def agenda(dossier: Dossier, edition: EditionId) -> tuple[Block, ...]:
    """Return what has a date, in time; then what the letter announces without one."""
    del edition  # A date is the same in every edition.
    found = [m for section in dossier.briefing.all_sections for m in milestones(section)]
    dated = [m for m in found if moment_of(m)]
    undated = [m for m in found if not moment_of(m)]
    told = tr("Samengesteld door de redactie; de tijdsaanduiding is die van de bron.")
    blocks: list[Block] = [Remark((said(told),))]
    if dated:
        # Days are not needed at the start: what reads them is imported with its first strip.
        from benelux_viewer.pages.timeline import timeline  # noqa: PLC0415

        blocks.append(timeline(dated, undated))
    if dated or not undated:
        blocks.append(_listed(milestone_table(dossier, dated, tr("Met een tijdsaanduiding"))))
    if undated:
        blocks.append(milestone_table(dossier, undated, tr("Aangekondigd zonder datum")))
    return tuple(blocks)


def references(dossier: Dossier, edition: EditionId) -> tuple[Block, ...]:
    """Return every footnote with each place that cites it."""
    rows: list[tuple[Spans, ...]] = []
    for note in dossier.briefing.footnotes:
        cited = [
            p.ref for p in dossier.briefing.letter_paragraphs if note.number in p.text.markers()
        ]
        spans = text_spans(note.text, edition)
        if note.url and note.url.plain(edition):
            spans = (*spans, Words(f" {note.url.plain(edition)}"))
        rows.append(((Words(str(note.number)),), spans, links(dossier, cited)))
    header = (tr("Noot"), tr("Verwijzing"), tr("Geciteerd in"))
    return (
        Remark((said(tr("De verwijzingen staan er zoals de brief ze drukt.")),)),
        _listed(Table(header, tuple(rows), editorial=False, language=spoken())),
    )


def terms(dossier: Dossier, edition: EditionId) -> tuple[Block, ...]:
    """Return every abbreviation, who explains it, and where it occurs."""
    del edition  # An abbreviation means the same in every edition.
    briefing = dossier.briefing
    rows: list[tuple[Spans, ...]] = []
    for term in sorted(briefing.terms, key=lambda t: t.short.casefold()):
        places = [ref for ref, text in _texts(dossier) if _has(dossier, term, ref, text)]
        origin: Spans = (link(dossier, term.cites),) if term.cites else ()
        origin = origin or (said(tr(EDITORIAL_EXPANSION), emphasis=True),)
        rows.append(
            (
                (Words(term.short, strong=True),),
                (Words(term.expansion),),
                origin,
                links(dossier, places),
            )
        )
    header = (tr("Afkorting"), tr("Betekenis"), tr("Uitleg uit"), tr("Komt voor in"))
    return (_listed(Table(header, tuple(rows), language=spoken())),)


def partners(dossier: Dossier, edition: EditionId) -> tuple[Block, ...]:
    """Return every partner with the priorities that name it."""
    del edition  # Partners are named in what the editions share.
    where: dict[str, list[NodeRef]] = {}
    names = {term.short: f"{term.expansion} ({term.short})" for term in dossier.briefing.terms}
    full = {term.expansion: names[term.short] for term in dossier.briefing.terms}
    for paragraph in dossier.briefing.letter_paragraphs:
        for partner in paragraph.priority.partners if paragraph.priority else ():
            name = names.get(partner) or full.get(partner) or partner
            where.setdefault(name, []).append(paragraph.ref)
    rows = tuple(
        ((Words(name),), links(dossier, where[name])) for name in sorted(where, key=str.casefold)
    )
    told = tr(
        "De namen zijn die van de brief. De lijst is van de redactie: landen, regio’s, "
        "organisaties en overleggen waarmee wordt gewerkt."
    )
    header = (tr("Partner"), tr("Genoemd in"))
    return (Remark((said(told),)), _listed(Table(header, rows, language=spoken())))


def differences(dossier: Dossier, edition: EditionId) -> tuple[Block, ...]:
    """Return each place where the editions print different words, side by side."""
    del edition  # The page holds all editions at once.
    briefing = dossier.briefing
    ids = [e.id for e in briefing.editions]
    rows: list[tuple[Spans, ...]] = []
    for ref, text in _texts(dossier):
        if text.varies:
            rows.append(((link(dossier, ref),), *(_differing(text, e, e == ids[0]) for e in ids)))
    if briefing.annex and briefing.annex_edition:
        cells = [
            (link(dossier, ANNEX),) if e == briefing.annex_edition else (Words("–"),) for e in ids
        ]
        rows.append(((said(tr("bijlage")),), *cells))
    names = tuple(e.name for e in briefing.editions)
    if not rows:
        return (Remark((said(tr("De edities drukken dezelfde woorden.")),)),)
    told = filled(
        mark(
            "Vergeleken door de redactie. {removed} staat wat alleen de eerste editie drukt, "
            "{added} wat alleen een andere drukt."
        ),
        removed=said(tr("Doorgehaald"), change=Change.REMOVED),
        added=said(tr("onderstreept"), change=Change.ADDED),
    )
    header = (tr("Plaats"), *names)
    return (Remark(told), Table(header, tuple(rows), editorial=False, language=spoken()))


def _listed(table: Table) -> Block:
    """Return a table, or a sentence where there is nothing in it."""
    return table if table.rows else Remark((said(tr("Deze briefing noemt er geen.")),))


def _texts(dossier: Dossier) -> Iterator[tuple[NodeRef, Text]]:
    """Yield every text of the letter and its annex with its ref, in reading order."""
    briefing = dossier.briefing
    for paragraph in briefing.opening:
        yield paragraph.ref, paragraph.text
    for section in briefing.all_sections:
        if section.heading:
            yield section.ref, section.heading
        for paragraph in section.paragraphs:
            yield paragraph.ref, paragraph.text
    for paragraph in briefing.closing:
        yield paragraph.ref, paragraph.text
    for note in briefing.footnotes:
        yield note.ref, note.text
        if note.url:
            yield note.ref, note.url


def _has(dossier: Dossier, term: Term, ref: NodeRef, text: Text) -> bool:
    """Tell whether an abbreviation stands in a text, or in a reading of the paragraph it is."""
    paragraph = dossier.outline.paragraph(ref)
    return occurs(term, text) or (paragraph is not None and occurs_in(term, paragraph))


def _differing(text: Text, edition: EditionId, first: bool) -> Spans:
    """Return an edition's words, what only it prints marked, what is shared cut to its context."""
    pieces = [p for p in text.in_edition(edition) if not isinstance(p, Marker)]
    change = Change.REMOVED if first else Change.ADDED
    spans: list[Words] = []
    for position, piece in enumerate(pieces):
        if piece.edition is not None:
            spans.append(Words(piece.text, change=change))
        else:
            spans.append(Words(_context(piece, position == 0, position == len(pieces) - 1)))
    return tuple(spans) or (Words("–"),)


def _context(piece: Run, opens: bool, closes: bool) -> str:
    """Cut shared words on the side that no difference touches."""
    words = piece.text.split(" ")
    if len(words) <= 2 * _CONTEXT_WORDS:
        return piece.text
    head, tail = " ".join(words[:_CONTEXT_WORDS]), " ".join(words[-_CONTEXT_WORDS:])
    if opens:
        return f"… {tail}"
    return f"{head} …" if closes else f"{head} … {tail}"


_OVERVIEWS = {
    AGENDA: agenda,
    REFERENCES: references,
    TERMS: terms,
    PARTNERS: partners,
    DIFFERENCES: differences,
}
