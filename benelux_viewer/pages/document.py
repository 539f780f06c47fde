"""Several nodes as one document."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from benelux_viewer.i18n import mark, tr
from benelux_viewer.model.dossier import Dossier
from benelux_viewer.model.refs import NodeRef
from benelux_viewer.model.text import EditionId
from benelux_viewer.pages.build import build
from benelux_viewer.pages.page import Content, Document, Page

SELECTION = mark("Selectie")


def document(
    dossier: Dossier,
    refs: Sequence[NodeRef],
    content: Content,
    edition: EditionId,
    done: Callable[[int], None] = lambda _: None,
) -> Document:
    """Return the pages on which some refs stand, each once, in the order asked.

    `done` hears how many pages there are so far. KeyError if a ref or the edition is unknown,
    ValueError if there are no refs.
    """
    homes = tuple(dict.fromkeys(dossier.outline.home(ref) for ref in refs))
    if not homes:
        raise ValueError("a document needs at least one page")
    pages: list[Page] = []
    for number, home in enumerate(homes, 1):
        pages.append(build(dossier, home, content, edition))
        done(number)
    if len(pages) == 1:
        return Document.of(pages[0])
    return Document(tr("Selectie uit {title}", title=dossier.briefing.title), tuple(pages))


def topmost(dossier: Dossier, refs: Sequence[NodeRef]) -> tuple[NodeRef, ...]:
    """Return nodes in reading order, without those that a chosen one above holds already."""
    chosen = set(refs)
    return tuple(
        ref
        for ref in dossier.outline.order
        if ref in chosen and not any(n.ref in chosen for n in dossier.outline.path(ref)[:-1])
    )
