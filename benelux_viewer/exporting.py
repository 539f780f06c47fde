"""What the command line writes: some nodes or what a search found, as one file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from benelux_viewer.errors import ViewerError
from benelux_viewer.i18n import mark, tr
from benelux_viewer.loading.translations import load_translation, load_translations
from benelux_viewer.model.citation import resolve
from benelux_viewer.model.dossier import Dossier
from benelux_viewer.model.refs import NodeRef
from benelux_viewer.model.text import EditionId
from benelux_viewer.model.translation import Shown, Translation
from benelux_viewer.pages.document import document
from benelux_viewer.pages.page import Content, Document
from benelux_viewer.search.hits import Results
from benelux_viewer.writers import FileFormat, write
from benelux_viewer.writers.setting import Setting


def kind_of(output: str, named: str | None) -> FileFormat:
    """Return the kind that is named, else that of a file's name; `-`, the output, is plain text.

    ViewerError if there is no name, or one that tells no kind.
    """
    if not output:
        raise ViewerError("Geef na -o de naam van een bestand, of - voor de uitvoer.")
    name = named or (FileFormat.TEXT.value if output == "-" else Path(output).suffix[1:].lower())
    kinds = [kind.value for kind in FileFormat]
    if name not in kinds:
        told = (
            mark("Onbekende soort bestand ‘{name}’; kies --format {formats}.")
            if name
            else mark("‘{output}’ noemt geen soort bestand; kies --format {formats}.")
        )
        raise ViewerError(told, name=name, output=output, formats=", ".join(kinds))
    return FileFormat(name)


def refuse_unclear(names: Sequence[str], query: str | None) -> None:
    """Raise ViewerError unless either nodes are named or words are looked for."""
    if names and query is not None:
        raise ViewerError("Noem onderdelen of geef een zoekvraag met --search, niet allebei.")
    if query is not None and not query.strip():
        raise ViewerError("De zoekvraag na --search is leeg; geef een of meer woorden.")
    if not names and query is None:
        raise ViewerError("Noem een of meer onderdelen, of geef een zoekvraag met --search.")


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
            tell(
                tr(
                    "‘{name}’ heeft geen eigen pagina; geschreven wordt {home}.",
                    name=name,
                    home=home,
                )
            )
    return document(dossier, refs, content, edition)


def found(
    dossier: Dossier,
    results: Results,
    content: Content,
    edition: EditionId,
    tell: Callable[[str], None],
) -> Document:
    """Return what a search found; ViewerError if that is nothing.

    Of a citation that no passage has in its words it is the place; `tell` hears of that.
    """
    from benelux_viewer.pages.found import found_page

    if not results.hits and results.jump:
        home = dossier.outline.home(results.jump)
        told = tr(
            "‘{query}’ is een vindplaats; geschreven wordt {home}.",
            query=results.query.strip(),
            home=home,
        )
        tell(told)
        return document(dossier, [results.jump], content, edition)
    if not results.hits:
        # A sentence already, in the language that is spoken.
        raise ViewerError(results.searched)
    return Document.of(found_page(dossier, results, content, edition))


class Wanted(NamedTuple):
    """A translation by its language, none for the Dutch alone; `instead` of its summaries."""

    language: str
    instead: bool


def translated(dossier: Dossier, wanted: Wanted, cache: Path, *, has_summary: bool) -> Dossier:
    """Return a dossier with the translation that is wanted; ViewerError if it cannot be shown.

    `has_summary` says that what is written has the summaries that are translated.
    """
    language, instead = wanted
    if not language and instead:
        raise ViewerError("--instead hoort bij --translation: noem een taal, zoals fr.")
    if not language or dossier.file is None:
        return dossier
    if not has_summary:
        raise ViewerError(
            "Vertaald zijn de samenvattingen: noem onderdelen, met --content both of summary."
        )
    found = load_translation(dossier.file, dossier.briefing, language, cache)
    if found is None:
        raise ViewerError(
            "Naast {file} staat geen vertaling ‘{language}’.", file=dossier.file, language=language
        )
    return dossier._replace(shown=Shown(found, instead))


def translations(
    dossier: Dossier, cache: Path, tell: Callable[[str], None]
) -> tuple[Translation, ...]:
    """Return all translations of a dossier; `tell` hears why one is of no use."""
    if dossier.file is None:
        return ()
    return load_translations(dossier.file, dossier.briefing, cache, lambda error: tell(str(error)))


def file_of(
    made: Document,
    file_format: FileFormat,
    setting: Setting,
    resources: Path,
    tell: Callable[[str], None],
) -> bytes:
    """Return a file; `tell` hears of characters that paper shows in another way."""
    if file_format is not FileFormat.PDF:
        today = date.today()
        return write(made, file_format, printed=today, resources=resources, setting=setting)
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
