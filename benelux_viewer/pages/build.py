"""From a node of the tree to the page that screen, paper and file all write."""

from __future__ import annotations

from typing import NamedTuple

from benelux_viewer.i18n import listed, trn
from benelux_viewer.model.briefing import Edition, Paragraph
from benelux_viewer.model.dossier import Dossier
from benelux_viewer.model.outline import Node
from benelux_viewer.model.refs import (
    AGENDA,
    ANNEX,
    DIFFERENCES,
    LETTER,
    PARTNERS,
    REFERENCES,
    SIGNATURE,
    TERMS,
    NodeRef,
)
from benelux_viewer.model.text import EditionId
from benelux_viewer.pages import letter
from benelux_viewer.pages.glossary import glossary
from benelux_viewer.pages.page import Block, Content, Page
from benelux_viewer.pages.said import spoken
from benelux_viewer.pages.spans import notes_of

_OVERVIEWS = (AGENDA, REFERENCES, TERMS, PARTNERS, DIFFERENCES)


class _Body(NamedTuple):
    """What is particular to a page: its title, its blocks, and whose notes stand below it."""

    title: str
    blocks: tuple[Block, ...]
    editions: tuple[Edition, ...]
    paragraphs: tuple[Paragraph, ...] = ()
    title_editorial: bool = True


def build(dossier: Dossier, ref: NodeRef, content: Content, edition: EditionId) -> Page:
    """Return the page on which a ref stands; KeyError if ref or edition is unknown.

    An overview is the same whatever the content: there is nothing to leave out of it.
    """
    *path, node = dossier.outline.path(ref)
    if node.ref in _OVERVIEWS:
        content = Content.FULL
    body = _body(dossier, node, content, edition)
    if dossier.shown:
        # Most pages are read in Dutch alone.
        from benelux_viewer.pages.translated import with_translation  # noqa: PLC0415

        body = body._replace(blocks=with_translation(body.blocks, dossier.shown))
    names = listed([e.name for e in body.editions])
    notes = notes_of(dossier, body.paragraphs, edition)
    explained = () if node.ref == TERMS else glossary(dossier, body.title, body.blocks, notes)
    files = listed([e.source.rpartition("/")[2] for e in body.editions])
    return Page(
        ref=node.ref,
        title=body.title,
        title_editorial=body.title_editorial,
        title_language=spoken() if node.ref in _OVERVIEWS else "",
        citation=dossier.citations.cite(node.ref),
        path=tuple((step.ref, step.title) for step in path),
        document=dossier.briefing.title,
        edition=names,
        source=trn(
            "Bron: editie {names}, {files}",
            "Bron: edities {names}, {files}",
            len(body.editions),
            names=names,
            files=files,
        ),
        language=dossier.briefing.language,
        content=content,
        blocks=body.blocks + explained,
        notes=notes,
        author="" if content is Content.SUMMARY else _signatory(dossier, node, edition),
        editions=len(body.editions),
    )


def _signatory(dossier: Dossier, node: Node, edition: EditionId) -> str:
    """Return who signed the letter, for what is in it; nobody did the annex or an overview."""
    root, *_ = dossier.outline.path(node.ref)
    signed = (p.text.plain(edition) for p in dossier.briefing.closing if p.ref == SIGNATURE)
    return next(signed, "") if root.ref == LETTER else ""


def _body(dossier: Dossier, node: Node, content: Content, edition: EditionId) -> _Body:
    briefing, outline = dossier.briefing, dossier.outline
    own = (briefing.edition(edition),)
    if node.ref in _OVERVIEWS:
        from benelux_viewer.pages.overviews import overview_blocks  # noqa: PLC0415

        blocks = overview_blocks(dossier, node.ref, edition)
        return _Body(node.title, blocks, own if node.ref == REFERENCES else briefing.editions)
    if node.ref == LETTER:
        blocks = letter.letter_blocks(dossier, content, edition)
        return _Body(briefing.title, blocks, own, briefing.letter_paragraphs)
    if section := outline.section(node.ref):
        if section.ref == ANNEX and briefing.annex_edition:
            own = (briefing.edition(briefing.annex_edition),)
        title, editorial = letter.section_title(section, edition)
        blocks = letter.section_blocks(dossier, section, content, edition)
        paragraphs = tuple(p for part in section.walk() for p in part.paragraphs)
        return _Body(title, blocks, own, paragraphs, editorial)
    paragraph = outline.paragraph(node.ref)
    if paragraph is None:
        raise KeyError(node.ref)
    blocks = letter.priority_blocks(dossier, paragraph, content, edition)
    return _Body(node.title, blocks, own, (paragraph,))


def content_on_screen(ref: NodeRef) -> Content:
    """Return what the window shows of a node: the letter as it was sent, all else with summary."""
    return Content.FULL if ref == LETTER else Content.BOTH
