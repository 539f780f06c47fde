"""Where abbreviations occur."""

from __future__ import annotations

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
    # Not a pattern for each: a start would wait for them to be compiled.
    start = words.find(short)
    while start >= 0:
        end = start + len(short)
        if not (_in_word(words[max(start - 1, 0) : start]) or _in_word(words[end : end + 1])):
            return True
        start = words.find(short, end)
    return False


def _in_word(sign: str) -> bool:
    return sign.isalnum() or sign == "_"
