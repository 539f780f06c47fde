"""The command and its subcommands. Qt is loaded only when a window is asked for."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from benelux_viewer import i18n, paths
from benelux_viewer.cli_output import complain, print_json, print_line, put, speak_utf8
from benelux_viewer.errors import BriefingError, Problem, ViewerError
from benelux_viewer.i18n import tr
from benelux_viewer.loading.cache import load_cached
from benelux_viewer.model.dossier import Dossier
from benelux_viewer.model.outline import Node
from benelux_viewer.model.text import EditionId
from benelux_viewer.system import missing_library

if TYPE_CHECKING:
    import argparse

    from benelux_viewer.search.engine import Engine

FOUND, NOTHING, FAILED = 0, 1, 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; return its exit code: 0 done or found, 1 nothing or faulty, 2 error."""
    speak_utf8(sys.stdout)
    speak_utf8(sys.stderr)
    try:
        return _run(list(sys.argv[1:] if arguments is None else arguments))
    except BriefingError as error:
        complain(str(error), *error.lines())
    except ViewerError as error:
        complain(str(error))
    return FAILED


def _run(words: list[str]) -> int:
    if not words:
        # As it is started from a menu: without options, what reads them need not be imported.
        i18n.use(i18n.system_language(), paths.catalogues())
        return _show(None)
    from benelux_viewer.cli_options import command_first, language, parse
    from benelux_viewer.cli_words import speak

    words = command_first(words)
    i18n.use(language(words) or i18n.system_language(), paths.catalogues())
    speak()
    options = parse(words)
    return _COMMANDS[options.command](options)


def _window(options: argparse.Namespace) -> int:
    if options.file and options.briefing:
        raise ViewerError("Noem één briefingbestand: {file} of {briefing}.", **vars(options))
    path = options.briefing or options.file
    return _show(path, options.goto, options.search, options.language)


def _show(
    path: Path | None,
    goto: str | None = None,
    query: str | None = None,
    language: str | None = None,
) -> int:
    """Show it in the window that is open, else in a new one."""
    if _shown_elsewhere(path, goto, query, language):
        return FOUND
    # Until the first paint: a start makes much and throws little away, and looking through all of
    # it again and again takes a twentieth of its time.
    gc.disable()
    try:
        from benelux_viewer import app

        return app.run(path, goto=goto, query=query, language=language)
    except ImportError as error:
        if explained := missing_library(str(error)):
            raise explained from error
        raise
    finally:
        gc.enable()


def _shown_elsewhere(
    path: Path | None, goto: str | None, query: str | None, language: str | None
) -> bool:
    """Ask a window that is open to show it; tell whether there is one that does."""
    if not paths.window_listens():
        return False
    try:
        from benelux_viewer.ui.single_instance import Wish, ask, token
    except ImportError:
        # What is missing for a window is told when one is opened.
        return False
    file = str(path.absolute()) if path else ""
    wish = Wish(file, goto or "", query or "", token(), language or "")
    return ask(paths.window_address(), wish)


def _outline(options: argparse.Namespace) -> int:
    dossier = _dossier(options)
    if options.json:
        nodes = [_node(dossier, root) for root in dossier.outline.roots]
        print_json(nodes)
        return FOUND
    rows = [(node, len(dossier.outline.path(node.ref)) - 1) for node in _walk(dossier)]
    width = max(2 * depth + len(node.ref) for node, depth in rows)
    for node, depth in rows:
        name = f"{'  ' * depth}{node.ref}"
        print_line(
            f"{name:<{width}}  {dossier.citations.cite(node.ref):<22}  {node.title}".rstrip()
        )
    return FOUND


def _walk(dossier: Dossier) -> list[Node]:
    return [node for root in dossier.outline.roots for node in root.walk()]


def _node(dossier: Dossier, node: Node) -> dict[str, object]:
    return {
        "ref": node.ref,
        "title": node.title,
        "citation": dossier.citations.cite(node.ref),
        "children": [_node(dossier, child) for child in node.children],
    }


def _search(options: argparse.Namespace) -> int:
    from benelux_viewer.search.export import to_json
    from benelux_viewer.search.labels import label

    dossier = _dossier(options)
    results = _engine(dossier).search(" ".join(options.query))
    hits = results.hits[: options.limit or None]
    if results.read_as:
        complain(results.read_as)
    for correction in results.corrections:
        complain(
            tr(
                "Geen resultaat voor {typed}. Getoond: {shown}.",
                typed=correction.typed,
                shown=correction.shown,
            )
        )
    if options.json:
        print_json([to_json(hit) for hit in hits])
    else:
        if results.jump:
            node = dossier.outline.path(results.jump)[-1]
            told = tr("vindplaats · {title}", title=node.title)
            print_line(f"{dossier.citations.cite(results.jump)}  {told}")
        for hit in hits:
            print_line(f"{hit.passage.citation}  {label(hit, dossier)}".rstrip())
            print_line(f"    {hit.snippet}")
    if hits or results.jump:
        return FOUND
    suggestions = ", ".join(results.suggestions)
    complain(results.searched)
    if suggestions:
        complain(tr("Bedoelde u: {words}?", words=suggestions))
    return NOTHING


def _export(options: argparse.Namespace) -> int:
    from benelux_viewer import exporting
    from benelux_viewer.pages.page import Content
    from benelux_viewer.writers import content_for
    from benelux_viewer.writers.files import write_atomically
    from benelux_viewer.writers.setting import Paper, Setting

    dossier = _dossier(options)
    edition = _edition(dossier, options.edition)
    kind = exporting.kind_of(options.output, options.format)
    exporting.refuse_unclear(options.refs, options.search)
    usual = "both" if options.translation else "full"
    content = content_for(kind, Content(options.content or usual))
    wanted = exporting.Wanted(options.translation or "", options.instead)
    has_summary = not options.search and content is not Content.FULL
    dossier = exporting.translated(dossier, wanted, paths.cache(), has_summary=has_summary)
    if options.search:
        results = _engine(dossier).search(options.search)
        document = exporting.found(dossier, results, content, edition, complain)
    else:
        document = exporting.nodes(dossier, options.refs, content, edition, complain)
    setting = Setting(Paper[options.paper.upper()], options.large_print)
    written = exporting.file_of(document, kind, setting, paths.resources(), complain)
    if options.output == "-":
        put(written)
    else:
        write_atomically(Path(options.output), written)
    return FOUND


def _engine(dossier: Dossier) -> Engine:
    from benelux_viewer import exporting
    from benelux_viewer.search.engine import Engine

    index = paths.search_index(dossier.briefing.id)
    return Engine(dossier, index, lambda: exporting.translations(dossier, paths.cache(), complain))


def _check(options: argparse.Namespace) -> int:
    from benelux_viewer.loading.briefing import check

    faulty = False
    for path in options.files:
        try:
            problems = check(path)
        except ViewerError as error:
            problems = (Problem(0, 0, str(error)),)
        for line in BriefingError(path, problems).lines():
            faulty = True
            print_line(line)
    return NOTHING if faulty else FOUND


def _dossier(options: argparse.Namespace) -> Dossier:
    file = options.briefing or paths.briefing()
    return Dossier.of(load_cached(file, paths.cache()), file)


def _edition(dossier: Dossier, name: str | None) -> EditionId:
    ids = [edition.id for edition in dossier.briefing.editions]
    if name is None:
        return ids[0]
    if name not in ids:
        raise ViewerError(
            "Geen editie ‘{name}’; deze briefing heeft {ids}.", name=name, ids=", ".join(ids)
        )
    return EditionId(name)


_COMMANDS: dict[str, Callable[[argparse.Namespace], int]] = {
    "": _window,
    "outline": _outline,
    "search": _search,
    "export": _export,
    "check": _check,
}
