"""What a search found, as a page: where it stands, and the passages in full."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from benelux_viewer.i18n import listed, tr, trn
from benelux_viewer.model.briefing import Edition, Paragraph
from benelux_viewer.model.dossier import Dossier
from benelux_viewer.model.refs import ANNEX, NodeRef
from benelux_viewer.model.text import EditionId
from benelux_viewer.pages.glossary import glossary
from benelux_viewer.pages.letter import passage_blocks, section_heading
from benelux_viewer.pages.page import Block, Content, Heading, Page, Remark, Spans, Table, Words
from benelux_viewer.pages.said import said, spoken
from benelux_viewer.pages.spans import link, notes_of
from benelux_viewer.search.hits import Hit, Kind, Match, Results
from benelux_viewer.search.labels import label

FOUND = NodeRef("zoekresultaten")


def found_page(dossier: Dossier, results: Results, content: Content, edition: EditionId) -> Page:
    """Return the answer to a query as a page.

    A summary lists where each hit stands, as the search does, with a stretch of its words; the full
    text has every paragraph that was hit, or whose note was, whole and in reading order.
    """
    briefing = dossier.briefing
    blocks: list[Block] = [_told(results)]
    paragraphs: tuple[Paragraph, ...] = ()
    if results.hits and content is not Content.FULL:
        blocks.append(_list(dossier, results.hits, edition))
    if content is not Content.SUMMARY:
        paragraphs = tuple(_hit_paragraphs(dossier, results.hits))
        blocks += _in_full(dossier, paragraphs, edition)
    title = tr("Zoekresultaten voor ‘{query}’", query=results.query.strip())
    notes = notes_of(dossier, paragraphs, edition)
    editions = _editions(dossier, results.hits, edition)
    names = listed([e.name for e in editions])
    return Page(
        ref=FOUND,
        title=title,
        title_editorial=True,
        title_language=spoken(),
        citation=FOUND,
        path=(),
        document=briefing.title,
        edition=names,
        source=trn(
            "Bron: editie {names}, {files}",
            "Bron: edities {names}, {files}",
            len(editions),
            names=names,
            files=listed([e.source.rpartition("/")[2] for e in editions]),
        ),
        language=briefing.language,
        content=content,
        blocks=(*blocks, *glossary(dossier, title, blocks, notes)),
        notes=notes,
        editions=len(editions),
    )


def _editions(dossier: Dossier, hits: Iterable[Hit], edition: EditionId) -> tuple[Edition, ...]:
    """Return the edition that is shown, and that of the annex if words of it were found."""
    briefing = dossier.briefing
    places = (dossier.outline.path(NodeRef(dossier.outline.home(h.passage.ref))) for h in hits)
    annexed = briefing.annex_edition and any(path[0].ref == ANNEX for path in places)
    ids = {edition, briefing.annex_edition} if annexed else {edition}
    return tuple(e for e in briefing.editions if e.id in ids)


def _told(results: Results) -> Remark:
    """Return what was found and how, as the window tells it."""
    many = len(results.hits)
    told = [trn("{count} treffer.", "{count} treffers.", many) if many else results.searched]
    told += [results.read_as] if results.read_as else []
    told += (
        tr("Geen resultaat voor {typed}. Getoond: {shown}.", typed=slip.typed, shown=slip.shown)
        for slip in results.corrections
    )
    return Remark((said(" ".join(told)),))


def _list(dossier: Dossier, hits: Iterable[Hit], edition: EditionId) -> Table:
    rows: list[tuple[Spans, ...]] = []
    for hit in hits:
        place = NodeRef(dossier.outline.home(hit.passage.ref))
        linked = link(dossier, hit.passage.ref)
        name = dossier.outline.path(place)[-1].title
        what = " · ".join(part for part in (name, label(hit, dossier, edition)) if part)
        rows.append(((linked,), (Words(what),), _marked(hit.snippet, hit.snippet_matches)))
    header = (tr("Vindplaats"), tr("Onderdeel"), tr("Woorden"))
    return Table(header, tuple(rows), tr("Treffers"), language=spoken())


def _marked(text: str, matches: Iterable[Match]) -> Spans:
    """Return words with what was hit strong."""
    spans: list[Words] = []
    done = 0
    for match in matches:
        spans += [Words(text[done : match.start]), Words(text[match.start : match.end], True)]
        done = match.end
    spans.append(Words(text[done:]))
    return tuple(span for span in spans if span.text)


def _hit_paragraphs(dossier: Dossier, hits: Iterable[Hit]) -> Iterator[Paragraph]:
    """Yield each paragraph that was hit, or whose note was, once and in reading order."""
    refs: set[NodeRef] = set()
    for hit in hits:
        refs.add(hit.passage.ref)
        if hit.passage.kind is Kind.FOOTNOTE:
            refs.update(hit.passage.related)
    briefing = dossier.briefing
    sections = (p for section in briefing.all_sections for p in section.paragraphs)
    for paragraph in (*briefing.opening, *sections, *briefing.closing):
        if paragraph.ref in refs or (paragraph.priority and paragraph.priority.ref in refs):
            yield paragraph


def _in_full(
    dossier: Dossier, paragraphs: Iterable[Paragraph], edition: EditionId
) -> Iterator[Block]:
    """Yield paragraphs under the names of their sections and priorities."""
    outline, above = dossier.outline, NodeRef("")
    annex = dossier.briefing.annex
    annexed = {part.ref for part in annex.walk()} if annex else set[NodeRef]()
    for paragraph in paragraphs:
        blocks = tuple(passage_blocks(dossier, paragraph, edition))
        section = outline.section(NodeRef(paragraph.ref.rpartition("/")[0]))
        if section and blocks and section.ref != above:
            if annex and above not in annexed and section.ref in annexed - {annex.ref}:
                yield section_heading(annex, 2, edition)
            above = section.ref
            yield section_heading(section, 3 if section.ref in annexed else 2, edition)
        if paragraph.priority and blocks:
            title = (Words(paragraph.priority.title),)
            yield Heading(title, level=3, ref=paragraph.priority.ref, editorial=True)
        yield from blocks
