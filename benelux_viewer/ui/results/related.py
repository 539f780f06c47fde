"""What a hit leads to besides itself: a note to the paragraph that cites it, and back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from benelux_viewer.model.citation import Citations
from benelux_viewer.model.refs import NodeRef
from benelux_viewer.search.hits import Hit, Kind


class Link(NamedTuple):
    """Where a hit leads: its words in a menu, and the hit whose edition must be read there."""

    name: str
    ref: NodeRef
    hit: Hit


def notes_hit(hits: Sequence[Hit]) -> dict[NodeRef, Hit]:
    """Return the notes among hits, by ref."""
    return {hit.passage.ref: hit for hit in hits if hit.passage.kind is Kind.FOOTNOTE}


def links(hit: Hit, notes: Mapping[NodeRef, Hit], citations: Citations) -> tuple[Link, ...]:
    """Return where a hit leads: a note to its paragraph, a paragraph to those notes that hit."""
    if hit.passage.kind is Kind.FOOTNOTE:
        return tuple(
            Link(f"Naar de alinea bij deze noot: {citations.cite(ref)}", ref, hit)
            for ref in hit.passage.related
        )
    return tuple(
        Link(f"Naar {_note(ref, citations)}, ook gevonden", ref, notes[ref])
        for ref in hit.passage.related
        if ref in notes
    )


def sign(leads: Sequence[Link], citations: Citations) -> str:
    """Return links as the list shows them, in few letters; nothing if there are none."""
    if not leads:
        return ""
    if leads[0].hit.passage.ref != leads[0].ref:
        return "naar de alinea ›"
    numbers = [_note(link.ref, citations).removeprefix("noot ") for link in leads]
    return f"ook {'noot' if len(numbers) == 1 else 'noten'} {', '.join(numbers)} ›"


def _note(ref: NodeRef, citations: Citations) -> str:
    return citations.cite(ref).rsplit(", ", 1)[-1]
