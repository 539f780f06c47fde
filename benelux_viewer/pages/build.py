"""From a node of the tree to the page that screen, paper and file all write."""

from __future__ import annotations

from collections.abc import Callable

from benelux_viewer.model.dossier import Dossier
from benelux_viewer.model.refs import (
    AGENDA,
    ANNEX,
    DIFFERENCES,
    LETTER,
    PARTNERS,
    REFERENCES,
    TERMS,
    NodeRef,
)
from benelux_viewer.model.text import EditionId
from benelux_viewer.pages import letter, overviews
from benelux_viewer.pages.page import Block, Content, Page
from benelux_viewer.pages.spans import notes_of

_OVERVIEWS: dict[NodeRef, Callable[[Dossier, EditionId], tuple[Block, ...]]] = {
    AGENDA: overviews.agenda,
    REFERENCES: overviews.references,
    TERMS: overviews.terms,
    PARTNERS: overviews.partners,
    DIFFERENCES: overviews.differences,
}


def build(dossier: Dossier, ref: NodeRef, content: Content, edition: EditionId) -> Page:
    """Return the page on which a ref stands; KeyError if ref or edition is unknown.

    An overview is the same whatever the content: there is nothing to leave out of it.
    """
    briefing, outline = dossier.briefing, dossier.outline
    *path, node = outline.path(ref)
    source = briefing.edition(edition)
    title, editorial, notes = node.title, True, ()
    if node.ref in _OVERVIEWS:
        blocks = _OVERVIEWS[node.ref](dossier, edition)
    elif node.ref == LETTER:
        title = briefing.title
        blocks = letter.letter_blocks(dossier, content, edition)
        notes = notes_of(dossier, briefing.letter_paragraphs, edition)
    elif section := outline.section(node.ref):
        title, editorial = letter.section_title(section, edition)
        if section.ref == ANNEX and briefing.annex_edition:
            source = briefing.edition(briefing.annex_edition)
        blocks = letter.section_blocks(dossier, section, content, edition)
        paragraphs = tuple(p for part in section.walk() for p in part.paragraphs)
        notes = notes_of(dossier, paragraphs, edition)
    else:
        paragraph = outline.paragraph(node.ref)
        if paragraph is None:
            raise KeyError(ref)
        blocks = letter.priority_blocks(dossier, paragraph, content, edition)
        notes = notes_of(dossier, (paragraph,), edition)
    return Page(
        ref=node.ref,
        title=title,
        title_editorial=editorial,
        citation=dossier.citations.cite(node.ref),
        path=tuple((step.ref, step.title) for step in path),
        document=briefing.title,
        edition=source.name,
        source=f"Bron: editie {source.name}, {source.source.rpartition('/')[2]}",
        language=briefing.language,
        content=content,
        blocks=blocks,
        notes=notes,
    )


def content_on_screen(ref: NodeRef) -> Content:
    """Return what the window shows of a node: the letter as it was sent, all else with summary."""
    return Content.FULL if ref == LETTER else Content.BOTH
