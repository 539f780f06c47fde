"""Several things in one sentence."""

from __future__ import annotations

from collections.abc import Iterable

from benelux_viewer.i18n import tr


def both(words: Iterable[str]) -> str:
    """Return words as a sentence lists them: `a, b en c`."""
    *head, last = words
    return tr("{first} en {last}", first=", ".join(head), last=last) if head else last


def either(words: Iterable[str]) -> str:
    """Return words of which one is enough: `a, b of c`."""
    *head, last = words
    return tr("{first} of {last}", first=", ".join(head), last=last) if head else last
