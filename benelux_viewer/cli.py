"""The command and its subcommands. Qt is loaded only when a window is asked for."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from benelux_viewer import __version__, paths
from benelux_viewer.errors import BriefingError, Problem, ViewerError
from benelux_viewer.loading.cache import load_cached
from benelux_viewer.model.citation import resolve
from benelux_viewer.model.dossier import Dossier
from benelux_viewer.model.outline import Node
from benelux_viewer.model.refs import NodeRef
from benelux_viewer.model.text import EditionId
from benelux_viewer.system import missing_library

FOUND, NOTHING, FAILED = 0, 1, 2
COMMANDS = ("outline", "search", "export", "check")
FORMATS = ("pdf", "md", "txt")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; return its exit code: 0 done or found, 1 nothing or faulty, 2 error."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    _speak_utf8()
    options = _parser(words).parse_args(words)
    try:
        return options.run(options)
    except BriefingError as error:
        _complain(str(error), *error.lines())
    except ViewerError as error:
        _complain(str(error))
    except BrokenPipeError:
        # The reader of our output, such as `head`, has seen enough; Python's last flush would
        # complain of it again.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return FAILED


def _parser(words: Sequence[str]) -> argparse.ArgumentParser:
    """Return the parser of a subcommand's words, or of the window's where there is none."""
    if words and words[0] in COMMANDS:
        return _command_parser()
    parser = argparse.ArgumentParser(
        prog="benelux-viewer",
        description="Lees de brief over het Benelux-voorzitterschap 2026, zonder netwerk.",
        epilog=f"Zonder venster: benelux-viewer {{{','.join(COMMANDS)}}} --help",
    )
    parser.add_argument("--version", action="version", version=f"Benelux Viewer {__version__}")
    parser.add_argument("file", nargs="?", type=Path, metavar="BRIEFING.yaml")
    _add_briefing(parser)
    parser.add_argument("--goto", metavar="REF", help="open dit onderdeel of deze vindplaats")
    parser.add_argument("--search", metavar="QUERY", help="open met deze zoekvraag")
    parser.set_defaults(run=_window)
    return parser


def _command_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="benelux-viewer")
    commands = parser.add_subparsers(required=True)

    outline = commands.add_parser("outline", help="onderdelen met titel en vindplaats")
    outline.add_argument("--json", action="store_true")
    _add_briefing(outline)
    outline.set_defaults(run=_outline)

    search = commands.add_parser("search", help="zoek; het laatste woord mag onaf zijn")
    search.add_argument("query", metavar="QUERY", nargs="+")
    search.add_argument("--json", action="store_true")
    search.add_argument("--limit", type=_count, default=20, metavar="N", help="0: alle")
    _add_briefing(search)
    search.set_defaults(run=_search)

    export = commands.add_parser("export", help="schrijf een onderdeel naar een bestand")
    export.add_argument("ref", metavar="REF")
    export.add_argument("-o", "--output", required=True, metavar="FILE|-")
    export.add_argument("--content", choices=("summary", "full"), default="full")
    export.add_argument("--format", choices=FORMATS)
    export.add_argument("--edition", metavar="EDITIE", help="zoals tk of ek")
    _add_briefing(export)
    export.set_defaults(run=_export)

    check = commands.add_parser("check", help="controleer briefingbestanden")
    check.add_argument("files", nargs="+", type=Path, metavar="FILE")
    check.set_defaults(run=_check)
    return parser


def _add_briefing(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--briefing", type=Path, metavar="FILE", help="een ander briefingbestand")


def _count(text: str) -> int:
    count = int(text)
    if count < 0:
        raise ValueError(text)
    return count


def _window(options: argparse.Namespace) -> int:
    try:
        from benelux_viewer import app
    except ImportError as error:
        if explained := missing_library(str(error)):
            raise explained from error
        raise
    return app.run(options.briefing or options.file, goto=options.goto, query=options.search)


def _outline(options: argparse.Namespace) -> int:
    dossier = _dossier(options)
    if options.json:
        nodes = [_node(dossier, root) for root in dossier.outline.roots]
        _print_json(nodes)
        return FOUND
    rows = [(node, len(dossier.outline.path(node.ref)) - 1) for node in _walk(dossier)]
    width = max(2 * depth + len(node.ref) for node, depth in rows)
    for node, depth in rows:
        name = f"{'  ' * depth}{node.ref}"
        _print(f"{name:<{width}}  {dossier.citations.cite(node.ref):<22}  {node.title}".rstrip())
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
    from benelux_viewer.search.engine import Engine
    from benelux_viewer.search.export import to_json

    dossier = _dossier(options)
    results = Engine(dossier).search(" ".join(options.query), limit=options.limit)
    for correction in results.corrections:
        _complain(f"Geen resultaat voor {correction.typed}. Getoond: {correction.shown}.")
    if options.json:
        _print_json([to_json(hit) for hit in results.hits])
    else:
        for hit in results.hits:
            _print(f"{hit.passage.citation}  [{hit.passage.kind.value}]  {hit.why}".rstrip())
            _print(f"    {hit.snippet}")
    if results.hits:
        return FOUND
    suggestions = ", ".join(results.suggestions)
    _complain(results.searched, *([f"Bedoelde u: {suggestions}?"] if suggestions else []))
    return NOTHING


def _export(options: argparse.Namespace) -> int:
    from benelux_viewer.pages.build import build
    from benelux_viewer.pages.page import Content
    from benelux_viewer.writers import FileFormat, write
    from benelux_viewer.writers.files import write_atomically

    dossier = _dossier(options)
    edition = _edition(dossier, options.edition)
    to_stdout = options.output == "-"
    suffix = "" if to_stdout else Path(options.output).suffix.removeprefix(".").lower()
    name = options.format or suffix or "txt"
    if name not in FORMATS:
        raise ViewerError(
            "Onbekende soort bestand ‘{name}’; kies --format {formats}.",
            name=name,
            formats=", ".join(FORMATS),
        )
    page = build(dossier, _ref(dossier, options.ref), Content(options.content), edition)
    written = write(page, FileFormat(name), printed=date.today(), resources=paths.resources())
    if to_stdout:
        sys.stdout.flush()
        sys.stdout.buffer.write(written)
        sys.stdout.buffer.flush()
    else:
        write_atomically(Path(options.output), written)
    return FOUND


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
            _print(line)
    return NOTHING if faulty else FOUND


def _dossier(options: argparse.Namespace) -> Dossier:
    return Dossier.of(load_cached(options.briefing or paths.briefing(), paths.cache()))


def _ref(dossier: Dossier, text: str) -> NodeRef:
    ref = resolve(text, dossier.outline, dossier.citations)
    if ref is None:
        raise ViewerError(
            "Geen onderdeel ‘{text}’; ‘benelux-viewer outline’ noemt wat er is.", text=text
        )
    return ref


def _edition(dossier: Dossier, name: str | None) -> EditionId:
    ids = [edition.id for edition in dossier.briefing.editions]
    if name is None:
        return ids[0]
    if name not in ids:
        raise ViewerError(
            "Geen editie ‘{name}’; deze briefing heeft {ids}.", name=name, ids=", ".join(ids)
        )
    return EditionId(name)


def _speak_utf8() -> None:
    """Make output UTF-8 wherever it goes: a redirected Windows console is not by itself."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _print_json(value: object) -> None:
    _print(json.dumps(value, ensure_ascii=False, indent=1))


def _print(line: str) -> None:
    sys.stdout.write(f"{line}\n")


def _complain(*lines: str) -> None:
    for line in lines:
        sys.stderr.write(f"{line}\n")
