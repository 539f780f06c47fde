"""Where abbreviations occur."""

from __future__ import annotations

import re

from benelux_viewer.model.briefing import Paragraph, Term
from benelux_viewer.model.text import Run, Text


def occurs_in(term: Term, paragraph: Paragraph) -> bool:
    """Tell whether an abbreviation stands in a paragraph, or in the presumed reading of a slip."""
    return occurs(term, paragraph.text) or any(
        stands_in(term.short, reading.reading) for reading in paragraph.readings
    )


def occurs(term: Term, text: Text) -> bool:
    """Tell whether an abbreviation stands in a text of any edition, as a word of its own.

    A plural ('s) and a part of a hyphenated compound (EU-wetgeving) count.
    """
    return stands_in(
        term.short,
        "".join(piece.text if isinstance(piece, Run) else " " for piece in text.pieces),
    )


def stands_in(short: str, words: str) -> bool:
    """Tell whether an abbreviation stands in plain words, as a word of its own."""
    # Most texts hold no trace of most abbreviations, and that is seen faster without a pattern.
    return short in words and re.search(rf"(?<!\w){re.escape(short)}(?!\w)", words) is not None
