"""Where abbreviations occur."""

from __future__ import annotations

import re

from benelux_viewer.model.briefing import Briefing, Paragraph, Term
from benelux_viewer.model.text import Run, Text


def terms_in(briefing: Briefing, paragraph: Paragraph) -> tuple[Term, ...]:
    """Return the abbreviations in a paragraph or the notes it cites, in the order of the list."""
    texts = [paragraph.text, *(briefing.footnote(n).text for n in paragraph.text.markers())]
    return tuple(term for term in briefing.terms if any(occurs(term, text) for text in texts))


def occurs(term: Term, text: Text) -> bool:
    """Tell whether an abbreviation stands in a text of any edition, as a word of its own.

    A plural ('s) and a part of a hyphenated compound (EU-wetgeving) count.
    """
    words = "".join(piece.text if isinstance(piece, Run) else " " for piece in text.pieces)
    return re.search(rf"(?<!\w){re.escape(term.short)}(?!\w)", words) is not None
