"""What is said on a page about the text, in the language that is spoken and marked as such.

A page is in the letter's language, Dutch: what is not, carries the code of its own, so that a
screen reader changes its voice.
"""

from __future__ import annotations

from string import Formatter

from benelux_viewer.i18n import DUTCH, language, tr
from benelux_viewer.pages.page import Change, Span, Spans, Words


def spoken() -> str:
    """Return the code of the language that is spoken; empty if it is Dutch."""
    return "" if language() == DUTCH else language()


def said(
    text: str, *, strong: bool = False, emphasis: bool = False, change: Change = Change.NONE
) -> Words:
    """Return words of ours, translated already, with their language."""
    return Words(text, strong, emphasis, change, spoken())


def filled(message: str, **places: Span) -> Spans:
    """Return a message in the language that is spoken, with spans in its ``{name}`` places."""
    spans: list[Span] = []
    for text, name, _, _ in Formatter().parse(tr(message)):
        spans += [said(text)] if text else []
        spans += [places[name]] if name else []
    return tuple(spans)
