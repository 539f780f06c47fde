"""A passage of the letter: a text, or pieces of it that stand in one edition only."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from benelux_viewer.loading.fields import words
from benelux_viewer.loading.nodes import Mapping, Mark, Node, Refused, Scalar, Sequence
from benelux_viewer.loading.problems import Problems, quote
from benelux_viewer.model.text import EditionId, Marker, Run, Text

_MARKER = re.compile(r"\[\^([1-9][0-9]{0,2})\]")


def passage(
    node: Node, editions: Collection[str], problems: Problems, markers: dict[int, Mark] | None
) -> Text:
    """Return the text of a node, with its markers.

    `markers` gathers where each note is first referred to; None where no marker may stand.
    """
    pieces: list[Run | Marker] = []
    for scalar, edition in _strings(node, editions, problems):
        if text := words(scalar, problems):
            pieces.extend(_split(text, edition, scalar.mark, problems, markers))
    text = Text(tuple(pieces))
    if pieces and not any(isinstance(p, Run) and p.text.strip() for p in pieces):
        problems.add(node.mark, "Hier staat een voetnootmarkering zonder tekst.")
    return text


def _strings(
    node: Node, editions: Collection[str], problems: Problems
) -> Iterator[tuple[Node, EditionId | None]]:
    """Yield the strings of a passage with the edition that prints them, None for all."""
    if isinstance(node, Scalar | Refused):
        yield node, None
    elif isinstance(node, Sequence):
        if not node.items:
            problems.add(node.mark, "Hier staat een lege lijst; schrijf er de tekst in.")
        for item in node.items:
            if isinstance(item, Mapping):
                yield from _variant(item, editions, problems)
            else:
                yield item, None
    else:
        problems.add(
            node.mark,
            "Hier hoort een tekst te staan, of een lijst van stukken met per editie een streepje.",
        )


def _variant(
    node: Mapping, editions: Collection[str], problems: Problems
) -> Iterator[tuple[Node, EditionId | None]]:
    if len(node.entries) != 1:
        problems.add(node.mark, "Zet elke editie op een eigen regel met een streepje.")
    for edition, entry in node.entries.items():
        if edition not in editions:
            end = problems.suggestion(edition, editions)
            problems.add(entry.mark, f"Onbekende editie {quote(edition)}{end}")
        yield entry.value, EditionId(edition)


def _split(
    text: str,
    edition: EditionId | None,
    mark: Mark,
    problems: Problems,
    markers: dict[int, Mark] | None,
) -> Iterator[Run | Marker]:
    """Yield a string's runs and markers. Splitting gives words and numbers in turn."""
    for index, part in enumerate(_MARKER.split(text)):
        if index % 2 == 0:
            if part:
                yield Run(part, edition)
        elif markers is None:
            problems.add(mark, f"Een voetnootmarkering ([^{part}]) kan hier niet staan.")
        else:
            number = int(part)
            if number in markers:
                problems.add(
                    mark,
                    f"Voetnootmarkering [^{part}] staat hier dubbel; "
                    f"zie ook regel {markers[number].line}.",
                )
            else:
                markers[number] = mark
            yield Marker(number)
