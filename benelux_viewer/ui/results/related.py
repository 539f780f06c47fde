"""What a hit leads to besides itself: a note to the paragraph that cites it, and back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from benelux_viewer.i18n import tr, trn
from benelux_viewer.model.citation import Citations
from benelux_viewer.model.refs import NodeRef
from benelux_viewer.search.hits import Hit, Kind

SIGN = "›"


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
            Link(
                tr("Naar de alinea bij deze noot: {citation}", citation=citations.cite(ref)),
                ref,
                hit,
            )
            for ref in hit.passage.related
        )
    return tuple(
        Link(
            tr("Naar noot {number}, ook gevonden", number=_number(ref, citations)), ref, notes[ref]
        )
        for ref in hit.passage.related
        if ref in notes
    )


def sign(leads: Sequence[Link], citations: Citations) -> str:
    """Return links as the list shows them, in few letters; nothing if there are none."""
    if not leads:
        return ""
    if leads[0].hit.passage.ref != leads[0].ref:
        return " ".join((tr("naar de alinea"), SIGN))
    numbers = ", ".join(_number(link.ref, citations) for link in leads)
    also = trn("ook noot {numbers}", "ook noten {numbers}", len(leads), numbers=numbers)
    return f"{also} {SIGN}"


def _number(ref: NodeRef, citations: Citations) -> str:
    """Return the number of a note, which its citation ends in."""
    return citations.cite(ref).rpartition(" ")[2]
