"""What the styles of a word processor's file are called: its user chooses from them by name."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from benelux_viewer.i18n import mark, tr
from benelux_viewer.writers.markup import escaped

_OURS = (
    mark("Alinea"),
    mark("Alineanummer"),
    mark("Brieftabel"),
    mark("Cel"),
    mark("Cel brief"),
    mark("Documentnaam"),
    mark("Heading 1 blad"),
    mark("Inhoud"),
    mark("Jaarstrook"),
    mark("Kader"),
    mark("Punten"),
    mark("Redactie"),
    mark("Redactielabel"),
    mark("Redactiemerk"),
    mark("Redactietabel"),
    mark("Redactietitel"),
    mark("Samenvatting"),
    mark("Samenvattingslot"),
    mark("Slotregel"),
    mark("Tabelkop"),
    mark("Tabeltitel"),
    mark("Toegevoegd"),
    mark("Verantwoording"),
    mark("Verschrijving"),
    mark("Verwijderd"),
    mark("Verwijzing"),
    mark("Vindplaats"),
)
# A word processor takes a name that one of its own styles has, in its language or in English, for
# that style: "Citation" gets its looks. None of its own begins so, in any language.
_FAMILY = "Benelux"
_ODT = re.compile(
    r'(<(?:style:style|text:list-style) style:name="([^"]+)")( style:display-name="([^"]+)")?'
)
_DOCX = re.compile(r'<w:name w:val="([^"]+)"/>')


def in_odt(styles: str) -> str:
    """Return the styles of an OpenDocument file with their names in the language spoken."""
    names = _names(match[4] or match[2] for match in _ODT.finditer(styles))

    def named(match: re.Match[str]) -> str:
        dutch = match[4] or match[2]
        name = names.get(dutch, dutch)
        return match[0] if name == dutch else f'{match[1]} style:display-name="{_filling(name)}"'

    return _ODT.sub(named, styles)


def in_docx(styles: str) -> str:
    """Return the styles of a Word document with their names in the language spoken."""
    names = _names(_DOCX.findall(styles))

    def named(match: re.Match[str]) -> str:
        return f'<w:name w:val="{_filling(names[match[1]]) if match[1] in names else match[1]}"/>'

    return _DOCX.sub(named, styles)


def _filling(name: str) -> str:
    # The styles are a template, in which a dollar sign marks a place.
    return escaped(name).replace("$", "$$")


def _names(used: Iterable[str]) -> dict[str, str]:
    """Return our styles' names by those in the template; two that would be one stay Dutch."""
    ours = [name for name in used if name in _OURS]
    times = Counter(tr(name).casefold() for name in ours)
    return {
        dutch: f"{_FAMILY} {tr(dutch) if times[tr(dutch).casefold()] == 1 else dutch}"
        for dutch in ours
    }
