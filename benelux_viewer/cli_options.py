"""What can be asked on the command line, and the words that explain it."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from functools import partial
from pathlib import Path

from benelux_viewer import __version__
from benelux_viewer.i18n import LANGUAGES, tr

FORMATS = ("pdf", "odt", "docx", "html", "md", "txt", "ics")
_PAPERS = ("a4", "letter")
_TRANSLATIONS = ("fr", "de", "en")
_ANYWHERE = ("--briefing", "--language")
_WIDTH = 88


def command_first(words: list[str]) -> list[str]:
    """Return words with the subcommand before what may stand before it or after."""
    place = 0
    while place < len(words) and words[place].partition("=")[0] in _ANYWHERE:
        place += 1 if "=" in words[place] else 2
    if place < len(words) and words[place] in _COMMANDS:
        return [words[place], *words[:place], *words[place + 1 :]]
    return words


def language(words: list[str]) -> str:
    """Return the language that is asked for, before there is one to say in what is wrong."""
    chosen = ""
    for place, word in enumerate(words):
        option, given, value = word.partition("=")
        if word == "--":
            break
        if option == "--language":
            chosen = value if given else "".join(words[place + 1 : place + 2])
    return chosen if chosen in LANGUAGES else ""


def parse(words: list[str]) -> argparse.Namespace:
    """Return what a subcommand's words ask, or the window's where `command` is empty.

    Only the parser that is wanted is made: making them all takes longer than most commands.
    """
    command = _COMMANDS.get(words[0]) if words else None
    parser = argparse.ArgumentParser(
        prog=f"benelux-viewer {words[0]}" if command else "benelux-viewer",
        add_help=False,
        allow_abbrev=False,
        # Asked for the terminal's width, argparse imports much that no command wants.
        formatter_class=partial(argparse.HelpFormatter, width=_WIDTH),
    )
    # No -h: in a search that is the beginning of a word to leave out.
    parser.add_argument("--help", action="help", help=tr("toon deze uitleg"))
    usual = (
        tr("anders: die van het systeem")
        if command
        else tr("anders: de gekozen taal, of die van het systeem")
    )
    parser.add_argument("--language", choices=tuple(LANGUAGES), help=usual)
    (command or _takes_window)(parser)
    parser.set_defaults(command=words[0] if command else "")
    options, unknown = parser.parse_known_args(words[1:] if command else words)
    if unknown and "query" not in options:
        parser.error(tr("onbekend: {words}", words=" ".join(unknown)))
    if unknown:
        # Words to leave out (-brexit) go first: the last word of a query may be unfinished.
        options.query = [*unknown, *options.query]
    return options


def _takes_window(parser: argparse.ArgumentParser) -> None:
    parser.description = tr("Lees de brief over het Benelux-voorzitterschap 2026, zonder netwerk.")
    command = f"benelux-viewer {{{','.join(_COMMANDS)}}} --help"
    parser.epilog = tr("Zonder venster: {command}", command=command)
    version = f"Benelux Viewer {__version__}"
    parser.add_argument(
        "--version", action="version", version=version, help=tr("toon welke versie dit is")
    )
    parser.add_argument("file", nargs="?", type=Path, metavar="BRIEFING.yaml")
    _takes_briefing(parser)
    parser.add_argument("--goto", metavar="REF", help=tr("open dit onderdeel of deze vindplaats"))
    parser.add_argument("--search", metavar="QUERY", help=tr("open met deze zoekvraag"))


def _takes_outline(parser: argparse.ArgumentParser) -> None:
    parser.description = tr("Noem alle onderdelen, met hun vindplaats en titel.")
    parser.add_argument("--json", action="store_true", help=tr("als JSON, voor een programma"))
    _takes_briefing(parser)


def _takes_search(parser: argparse.ArgumentParser) -> None:
    parser.description = tr("Zoek. Het laatste woord mag onaf zijn. Niets gevonden: code 1.")
    parser.add_argument("query", metavar="QUERY", nargs="*", help=tr("woorden, “een zin”, -niet"))
    parser.add_argument("--json", action="store_true", help=tr("als JSON, voor een programma"))
    parser.add_argument("--limit", type=_count, default=20, metavar="N", help=tr("0: alle"))
    _takes_briefing(parser)


def _takes_export(parser: argparse.ArgumentParser) -> None:
    parser.description = tr("Schrijf een onderdeel naar een bestand, of met -o - naar de uitvoer.")
    example = tr("zoals 1c, grenswerk of ‘§1a, al. 4’; meer worden één document")
    parser.add_argument("refs", metavar="REF", nargs="*", help=example)
    parser.add_argument("--search", metavar="QUERY", help=tr("schrijf wat deze zoekvraag vindt"))
    parser.add_argument("-o", "--output", required=True, metavar="FILE|-")
    contents = ("summary", "full", "both")
    parser.add_argument("--content", choices=contents, help=tr("anders: full, vertaald: both"))
    parser.add_argument(
        "--translation", choices=_TRANSLATIONS, help=tr("de samenvattingen ook vertaald")
    )
    parser.add_argument(
        "--instead",
        action="store_true",
        help=tr("alleen vertaald: zonder de Nederlandse samenvatting"),
    )
    parser.add_argument("--paper", choices=_PAPERS, default="a4")
    parser.add_argument("--large-print", action="store_true", help=tr("letter van 16 punt"))
    parser.add_argument("--format", choices=FORMATS, help=tr("anders: die van de bestandsnaam"))
    parser.add_argument("--edition", metavar="EDITION", help=tr("zoals tk of ek"))
    _takes_briefing(parser)


def _takes_check(parser: argparse.ArgumentParser) -> None:
    parser.description = tr("Noem elke fout als bestand:regel:kolom: wat er mis is.")
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE")


_COMMANDS: dict[str, Callable[[argparse.ArgumentParser], None]] = {
    "outline": _takes_outline,
    "search": _takes_search,
    "export": _takes_export,
    "check": _takes_check,
}


def _takes_briefing(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--briefing", type=Path, metavar="FILE", help=tr("een ander briefingbestand")
    )


def _count(text: str) -> int:
    if not text.isascii() or not text.isdigit():
        raise argparse.ArgumentTypeError(tr("‘{text}’ is geen aantal; 0 is alle", text=text))
    return int(text)
