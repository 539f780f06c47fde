"""A passage of the letter: a text, or pieces of it that stand in one edition only."""

from __future__ import annotations

import re
from collections.abc import Iterator

from benelux_viewer.i18n import tr
from benelux_viewer.loading.checks import Ledger
from benelux_viewer.loading.fields import words
from benelux_viewer.loading.nodes import Mapping, Mark, Node, Refused, Scalar, Sequence
from benelux_viewer.loading.problems import UNKNOWN_EDITION
from benelux_viewer.model.text import EditionId, Marker, Run, Text

_MARKER = re.compile(r"\[\^([1-9][0-9]{0,2})\]")


def passage(node: Node, ledger: Ledger, markers: bool = True) -> Text:
    """Return the text of a node; `markers` tells whether footnote markers may stand in it."""
    pieces: list[Run | Marker] = []
    for string, edition in _strings(node, ledger):
        for piece in _split(words(string, ledger.problems), edition):
            if isinstance(piece, Run) or _may_stand(piece, string.mark, ledger, markers):
                pieces.append(piece)
    if pieces and not any(isinstance(p, Run) and p.text.strip() for p in pieces):
        ledger.problems.add(node.mark, tr("Hier staat een voetnootmarkering zonder tekst."))
    return Text(tuple(pieces))


def _strings(node: Node, ledger: Ledger) -> Iterator[tuple[Node, EditionId | None]]:
    """Yield the strings of a passage with the edition that prints them, None for all."""
    if isinstance(node, Scalar | Refused):
        yield node, None
    elif isinstance(node, Mapping):
        ledger.problems.add(
            node.mark,
            tr("Hier hoort een tekst, of een lijst met een streepje voor elk stuk ervan."),
        )
    else:
        yield from _listed(node, ledger)


def _listed(node: Sequence, ledger: Ledger) -> Iterator[tuple[Node, EditionId | None]]:
    if not node.items:
        ledger.problems.add(node.mark, tr("Hier staat een lege lijst; schrijf er de tekst in."))
    for item in node.items:
        if not isinstance(item, Mapping):
            yield item, None
            continue
        if len(item.entries) != 1:
            told = tr("Zet elke editie op een eigen regel met een streepje.")
            ledger.problems.add(item.mark, told)
        for edition, entry in item.entries.items():
            if edition not in ledger.editions:
                ledger.problems.unknown(entry.mark, UNKNOWN_EDITION, edition, ledger.editions)
            yield entry.value, EditionId(edition)


def _split(text: str, edition: EditionId | None) -> Iterator[Run | Marker]:
    """Yield a string's runs and markers: splitting gives words and numbers in turn."""
    for index, part in enumerate(_MARKER.split(text)):
        if index % 2:
            yield Marker(int(part))
        elif part:
            yield Run(part, edition)


def _may_stand(marker: Marker, mark: Mark, ledger: Ledger, allowed: bool) -> bool:
    """Record a marker, and tell whether it can be kept; reports one that cannot."""
    name = f"[^{marker.number}]"
    if not allowed:
        told = tr("Voetnootmarkering {name} kan alleen in een alinea staan.", name=name)
        ledger.problems.add(mark, told)
    elif first := ledger.markers.get(marker.number):
        ledger.problems.add(
            mark,
            tr(
                "Voetnootmarkering {name} staat hier dubbel; zie ook regel {line}.",
                name=name,
                line=first.line,
            ),
        )
    else:
        ledger.markers[marker.number] = mark
        return True
    return False
