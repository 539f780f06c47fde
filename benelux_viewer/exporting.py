"""What the command line writes: some nodes or what a search found, as one file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from benelux_viewer.errors import ViewerError
from benelux_viewer.model.citation import resolve
from benelux_viewer.model.dossier import Dossier
from benelux_viewer.model.refs import NodeRef
from benelux_viewer.model.text import EditionId
from benelux_viewer.pages.document import document
from benelux_viewer.pages.page import Content, Document
from benelux_viewer.writers import FileFormat, write
from benelux_viewer.writers.setting import Setting


def nodes(
    dossier: Dossier,
    names: Sequence[str],
    content: Content,
    edition: EditionId,
    tell: Callable[[str], None],
) -> Document:
    """Return the pages of refs or citations; ViewerError if one names nothing.

    `tell` hears of what has no page of its own, and stands on another.
    """
    refs = [_ref(dossier, name) for name in names]
    for name, ref in zip(names, refs, strict=True):
        home = dossier.outline.home(ref)
        if home != ref:
            tell(f"‘{name}’ heeft geen eigen pagina; geschreven wordt {home}.")
    return document(dossier, refs, content, edition)


def found(
    dossier: Dossier,
    query: str,
    content: Content,
    edition: EditionId,
    tell: Callable[[str], None],
) -> Document:
    """Return what a query finds; ViewerError if that is nothing.

    Of a citation that no passage has in its words it is the place; `tell` hears of that.
    """
    from benelux_viewer.pages.found import found_page
    from benelux_viewer.search.engine import Engine

    results = Engine(dossier).search(query, limit=0)
    if not results.hits and results.jump:
        home = dossier.outline.home(results.jump)
        tell(f"‘{query.strip()}’ is een vindplaats; geschreven wordt {home}.")
        return document(dossier, [results.jump], content, edition)
    if not results.hits:
        raise ViewerError("{searched}", searched=results.searched)
    return Document.of(found_page(dossier, results, content, edition))


def file_of(
    made: Document,
    file_format: FileFormat,
    setting: Setting,
    resources: Path,
    tell: Callable[[str], None],
) -> bytes:
    """Return a file; `tell` hears of characters that paper shows in another way."""
    if file_format is not FileFormat.PDF:
        return write(made, file_format, printed=date.today(), resources=resources)
    from benelux_viewer.writers import pdf

    paged = pdf.typeset(made, resources=resources, printed=date.today(), setting=setting)
    if told := paged.told():
        tell(told)
    return paged.pdf


def _ref(dossier: Dossier, text: str) -> NodeRef:
    ref = resolve(text, dossier.outline, dossier.citations)
    if ref is None:
        raise ViewerError(
            "Geen onderdeel ‘{text}’; ‘benelux-viewer outline’ noemt wat er is.", text=text
        )
    return ref
