"""Data shown as the words that they are, where Qt reads or counts them otherwise."""

from __future__ import annotations

from benelux_viewer.writers.html import escape


def plain_tip(text: str) -> str:
    """Return a tooltip that shows a text to the letter."""
    # Only inside markup of our own does Qt always read what is escaped as it was meant.
    return f"<qt>{escape(text)}</qt>" if text else ""


def without_key(text: str) -> str:
    """Return a button's or menu's words, in which an ampersand would name a key."""
    return text.replace("&", "&&")


def units(text: str) -> int:
    """Return how long a text is as Qt counts: in UTF-16."""
    # A half of a pair may stand alone in what is pasted.
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
