"""A language that nobody speaks: every message in brackets, in other letters, two fifths longer.

What a test sees outside brackets did not come from a catalogue. Where brackets are lost, as in
what is read of a file, a word is known by its letters.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from gettext import NullTranslations
from pathlib import Path

import catalogues
from babel.messages.catalog import Catalog

from benelux_viewer import i18n
from tests.catalogues import write

OPEN, CLOSE = "⟦", "⟧"
_LONGER = 1.4
_PLACE = re.compile(r"(\{\w*\})")
_VOWEL = re.compile(r"[aeiou]", re.IGNORECASE)
_LETTERS = str.maketrans("aeiouAEIOU", "ǎěǐǒǔǍĚǏǑǓ")
_OURS = frozenset("ǎěǐǒǔǍĚǏǑǓ")
_TOKEN = re.compile(r"[^\W\d_]+")
# What is cut for want of room has lost its end.
_INSIDE = re.compile(f"{OPEN}[^{OPEN}{CLOSE}]*(?:{CLOSE}|$)")


def bracketed(message: str) -> str:
    """Return a message longer and in brackets, its places outside them as they are."""
    return "".join(
        part if _PLACE.fullmatch(part) or not any(map(str.isalpha, part)) else _longer(part)
        for part in _PLACE.split(message)
    )


def _longer(words: str) -> str:
    """Return words with other vowels, drawn out: as long as those of other languages may be."""
    more = max(round(len(words) * _LONGER) - len(words) - 2, 0)
    drawn = _VOWEL.sub(lambda found: found[0] * 2, words, count=more) if more else words
    return f"{OPEN}{drawn.translate(_LETTERS)}{'~' * (more - len(drawn) + len(words))}{CLOSE}"


def outside(text: str) -> list[str]:
    """Return the parts of a text that stand outside brackets."""
    return _INSIDE.split(text)


def tokens(text: str) -> list[str]:
    """Return the words of a text, without digits and signs."""
    return _TOKEN.findall(text)


def is_ours(token: str) -> bool:
    """Tell whether a word is of this language; one without vowels cannot be told."""
    return not _OURS.isdisjoint(token)


def catalogue(language: str) -> Catalog:
    """Return all that the code says in this language, by the code of one that has two plurals."""
    made = Catalog(locale=language)
    for message in catalogues.said():
        if message.id:
            one, *more = message.id if isinstance(message.id, tuple) else (message.id,)
            said = tuple(map(bracketed, (one, *more)))
            made.add(message.id, said if more else said[0], context=message.context)
    return made


class Unknown(NullTranslations):
    """Keeps what was said and is in no catalogue."""

    def __init__(self) -> None:
        super().__init__()
        self.said: set[str] = set()

    def gettext(self, message: str) -> str:
        self.said.add(message)
        return message

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        self.said.add(msgid1)
        return msgid1 if n == 1 else msgid2


@contextmanager
def spoken(folder: Path) -> Iterator[Unknown]:
    """Speak it, with its catalogue in a folder; yield what is said and not found in that."""
    unknown = Unknown()
    i18n.use("en", folder)
    assert i18n.spoken().catalogue is not None
    i18n.spoken().catalogue.add_fallback(unknown)
    try:
        yield unknown
    finally:
        i18n.use(i18n.DUTCH, folder)


def prepare(folder: Path, *languages: str) -> Path:
    """Write the catalogue in a folder, by the codes of some languages, and return that."""
    for language in languages:
        write(catalogue(language), folder)
    return folder
