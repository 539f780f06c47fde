"""Where abbreviations occur."""

from __future__ import annotations

import re

from benelux_viewer.model.briefing import Briefing, Paragraph, Term
from benelux_viewer.model.text import Run, Text


def terms_in(briefing: Briefing, paragraph: Paragraph) -> tuple[Term, ...]:
    """Return the abbreviations in a paragraph or the notes it cites, in the order of the list."""
    notes = [briefing.footnote(number).text for number in paragraph.text.markers()]
    return tuple(
        term
        for term in briefing.terms
        if occurs_in(term, paragraph) or any(occurs(term, note) for note in notes)
    )


def occurs_in(term: Term, paragraph: Paragraph) -> bool:
    """Tell whether an abbreviation stands in a paragraph, or in the presumed reading of a slip."""
    return occurs(term, paragraph.text) or any(
        _stands_in(term.short, reading.reading) for reading in paragraph.readings
    )


def occurs(term: Term, text: Text) -> bool:
    """Tell whether an abbreviation stands in a text of any edition, as a word of its own.

    A plural ('s) and a part of a hyphenated compound (EU-wetgeving) count.
    """
    return _stands_in(
        term.short,
        "".join(piece.text if isinstance(piece, Run) else " " for piece in text.pieces),
    )


def _stands_in(short: str, words: str) -> bool:
    # Most texts hold no trace of most abbreviations, and that is seen faster without a pattern.
    return short in words and re.search(rf"(?<!\w){re.escape(short)}(?!\w)", words) is not None
