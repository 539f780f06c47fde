"""The command and its subcommands. Qt is loaded only when a window is asked for."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from benelux_viewer import __version__, paths
from benelux_viewer.cli_output import complain, print_json, print_line, put, speak_utf8
from benelux_viewer.errors import BriefingError, Problem, ViewerError
from benelux_viewer.loading.cache import load_cached
from benelux_viewer.model.dossier import Dossier
from benelux_viewer.model.outline import Node
from benelux_viewer.model.text import EditionId
from benelux_viewer.system import missing_library

if TYPE_CHECKING:
    from benelux_viewer.search.engine import Engine

FOUND, NOTHING, FAILED = 0, 1, 2
_WIDTH = 88
FORMATS = ("pdf", "odt", "docx", "html", "md", "txt", "ics")
PAPERS = ("a4", "letter")
LANGUAGES = ("fr", "de", "en")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; return its exit code: 0 done or found, 1 nothing or faulty, 2 error."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    speak_utf8(sys.stderr)
    options = _parse(words)
    try:
        return options.run(options)
    except BriefingError as error:
        complain(str(error), *error.lines())
    except ViewerError as error:
        complain(str(error))
    return FAILED


def _parse(words: list[str]) -> argparse.Namespace:
    """Return what a subcommand's words ask, or the window's where there is no subcommand.

    Only the parser that is wanted is made: making them all takes longer than most commands.
    """
    if words[:1] == ["--briefing"] and len(words) > 2 and words[2] in _COMMANDS:
        words = [words[2], *words[:2], *words[3:]]
    command = _COMMANDS.get(words[0]) if words else None
    parser = argparse.ArgumentParser(
        prog=f"benelux-viewer {words[0]}" if command else "benelux-viewer",
        add_help=False,
        allow_abbrev=False,
        # Asked for the terminal's width, argparse imports much that no command wants.
        formatter_class=partial(argparse.HelpFormatter, width=_WIDTH),
    )
    # No -h: in a search that is the beginning of a word to leave out.
    parser.add_argument("--help", action="help", help="toon deze uitleg")
    (command or _takes_window)(parser)
    options, unknown = parser.parse_known_args(words[1:] if command else words)
    if unknown and "query" not in options:
        parser.error(f"onbekend: {' '.join(unknown)}")
    if unknown:
        # Words to leave out (-brexit) go first: the last word of a query may be unfinished.
        options.query = [*unknown, *options.query]
    return options


def _takes_window(parser: argparse.ArgumentParser) -> None:
    parser.description = "Lees de brief over het Benelux-voorzitterschap 2026, zonder netwerk."
    parser.epilog = f"Zonder venster: benelux-viewer {{{','.join(_COMMANDS)}}} --help"
    parser.add_argument("--version", action="version", version=f"Benelux Viewer {__version__}")
    parser.add_argument("file", nargs="?", type=Path, metavar="BRIEFING.yaml")
    _takes_briefing(parser)
    parser.add_argument("--goto", metavar="REF", help="open dit onderdeel of deze vindplaats")
    parser.add_argument("--search", metavar="QUERY", help="open met deze zoekvraag")
    parser.set_defaults(run=_window)


def _takes_outline(parser: argparse.ArgumentParser) -> None:
    parser.description = "Noem alle onderdelen, met hun vindplaats en titel."
    parser.add_argument("--json", action="store_true")
    _takes_briefing(parser)
    parser.set_defaults(run=_outline)


def _takes_search(parser: argparse.ArgumentParser) -> None:
    parser.description = "Zoek. Het laatste woord mag onaf zijn. Niets gevonden: code 1."
    parser.add_argument("query", metavar="QUERY", nargs="*", help="woorden, “een zin”, -niet")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--limit", type=_count, default=20, metavar="N", help="0: alle")
    _takes_briefing(parser)
    parser.set_defaults(run=_search)


def _takes_export(parser: argparse.ArgumentParser) -> None:
    parser.description = "Schrijf een onderdeel naar een bestand, of met -o - naar de uitvoer."
    example = "zoals 1c, grenswerk of ‘§1a, al. 4’; meer worden één document"
    parser.add_argument("refs", metavar="REF", nargs="*", help=example)
    parser.add_argument("--search", metavar="QUERY", help="schrijf wat deze zoekvraag vindt")
    parser.add_argument("-o", "--output", required=True, metavar="FILE|-")
    contents = ("summary", "full", "both")
    parser.add_argument("--content", choices=contents, help="anders: full, vertaald: both")
    parser.add_argument("--translation", choices=LANGUAGES, help="de samenvattingen ook vertaald")
    parser.add_argument(
        "--instead", action="store_true", help="alleen vertaald: zonder de Nederlandse samenvatting"
    )
    parser.add_argument("--paper", choices=PAPERS, default="a4")
    parser.add_argument("--large-print", action="store_true", help="letter van 16 punt")
    parser.add_argument("--format", choices=FORMATS, help="anders: die van de bestandsnaam")
    parser.add_argument("--edition", metavar="EDITIE", help="zoals tk of ek")
    _takes_briefing(parser)
    parser.set_defaults(run=_export)


def _takes_check(parser: argparse.ArgumentParser) -> None:
    parser.description = "Noem elke fout als bestand:regel:kolom: wat er mis is."
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
    parser.set_defaults(run=_check)


_COMMANDS: dict[str, Callable[[argparse.ArgumentParser], None]] = {
    "outline": _takes_outline,
    "search": _takes_search,
    "export": _takes_export,
    "check": _takes_check,
}


def _takes_briefing(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--briefing", type=Path, metavar="FILE", help="een ander briefingbestand")


def _count(text: str) -> int:
    if not text.isascii() or not text.isdigit():
        raise argparse.ArgumentTypeError(f"‘{text}’ is geen aantal; 0 is alle")
    return int(text)


def _window(options: argparse.Namespace) -> int:
    if options.file and options.briefing:
        raise ViewerError("Noem één briefingbestand: {file} of {briefing}.", **vars(options))
    path = options.briefing or options.file
    if _shown_elsewhere(path, options.goto, options.search):
        return FOUND
    try:
        from benelux_viewer import app
    except ImportError as error:
        if explained := missing_library(str(error)):
            raise explained from error
        raise
    return app.run(path, goto=options.goto, query=options.search)


def _shown_elsewhere(path: Path | None, goto: str | None, query: str | None) -> bool:
    """Ask a window that is open to show it; tell whether there is one that does."""
    if not paths.window_listens():
        return False
    try:
        from benelux_viewer.ui.single_instance import Wish, ask, token
    except ImportError:
        # What is missing for a window is told when one is opened.
        return False
    file = str(path.absolute()) if path else ""
    return ask(paths.window_address(), Wish(file, goto or "", query or "", token()))


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
        complain(f"Geen resultaat voor {correction.typed}. Getoond: {correction.shown}.")
    if options.json:
        print_json([to_json(hit) for hit in hits])
    else:
        if results.jump:
            node = dossier.outline.path(results.jump)[-1]
            print_line(f"{dossier.citations.cite(results.jump)}  vindplaats · {node.title}")
        for hit in hits:
            print_line(f"{hit.passage.citation}  {label(hit, dossier)}".rstrip())
            print_line(f"    {hit.snippet}")
    if hits or results.jump:
        return FOUND
    suggestions = ", ".join(results.suggestions)
    complain(results.searched, *([f"Bedoelde u: {suggestions}?"] if suggestions else []))
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
