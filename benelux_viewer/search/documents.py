"""A passage as the index takes it: forms at positions, and what stands at each position.

A passage has layers: its words, its words as the editors read them, and the address of a note.
They share one count of positions, with a gap between them that no phrase crosses.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from benelux_viewer.model.briefing import Reading
from benelux_viewer.search.dates import dates, wider
from benelux_viewer.search.hits import Passage
from benelux_viewer.search.split import separated, suspended
from benelux_viewer.search.tokens import Token, joined, tokenize

SIGNS = "@~"
"""What begins a form that nobody types: a date’s key, a word that is not written as one."""

UNSEEN = -1
"""The offset of what does not stand in the text shown."""


_ADDRESS = "in het adres"
_HOST = re.compile(
    r"\b[\w-]{2,}(?:\.[\w-]+)*\.(?:be|com|de|eu|fr|gov|int|lu|net|nl|org)\b", re.IGNORECASE
)

Entry = tuple[str, int, int]
"""A form, and the first and last position that it stands at, both counted in."""


class Place(NamedTuple):
    """What stands at a position: offsets in the text shown, and what it is if not its own words."""

    start: int
    end: int
    origin: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """The layers of one passage; `words` are the forms that may be related to others.

    `layers` are its texts, each with its tokens and its first position.
    """

    entries: list[Entry] = field(default_factory=list[Entry])
    places: list[Place] = field(default_factory=list[Place])
    words: set[str] = field(default_factory=set[str])
    layers: list[tuple[str, tuple[Token, ...], int]] = field(
        default_factory=list[tuple[str, tuple[Token, ...], int]]
    )

    def add(self, text: str, shown: Callable[[int, int], Place] = Place) -> None:
        """Add a layer; `shown` tells where a stretch of it is shown, if not where it stands."""
        if self.places:
            self.places.append(Place(UNSEEN, UNSEEN))
        base = len(self.places)
        tokens = tokenize(text)
        for position, token in enumerate(tokens, base):
            self.words.update(token.forms)
            for form in token.forms:
                self.entries.append((form, position, position))
        self.layers.append((text, tokens, base))
        for date in dates(tokens):
            wide = (w for key in date.keys for w in wider(key))
            for key in dict.fromkeys(wide):
                self.entries.append((key, base + date.first, base + date.last))
        for form, first, last in joined(tokens):
            self.entries.append((form, base + first, base + last))
        self.places.extend(shown(token.start, token.end) for token in tokens)

    def apart(self) -> Iterator[Entry]:
        """Yield the words that are not written as one, which takes the list of words to tell."""
        for text, tokens, base in self.layers:
            for word in (*suspended(text, tokens), *separated(text, tokens)):
                yield word.form, base + word.first, base + word.last


def plain(text: str) -> Document:
    """Return a text of one layer."""
    document = Document()
    hosts = [match.span() for match in _HOST.finditer(text)]

    def shown(start: int, end: int) -> Place:
        inside = any(first <= start and end <= last for first, last in hosts)
        return Place(start, end, _ADDRESS if inside else "")

    document.add(text, shown if hosts else Place)
    return document


def document(passage: Passage) -> Document:
    """Return all the layers of a passage."""
    layers = plain(passage.text)
    if passage.readings:
        _add_readings(layers, passage)
    if passage.address:
        layers.add(passage.address, lambda _start, _end: Place(UNSEEN, UNSEEN, _ADDRESS))
    return layers


class _Change(NamedTuple):
    """A stretch of the text as read, and what it stands for in the text shown.

    `kept` has the places of words that the source has too, by where they start as read.
    """

    start: int
    end: int
    place: Place
    kept: dict[int, Place]
    shown_end: int


def _add_readings(layers: Document, passage: Passage) -> None:
    """Add the passage as the editors read it; what they replaced is shown where it was."""
    text, shift = passage.text, 0
    changes: list[_Change] = []
    for reading in sorted(passage.readings, key=lambda r: passage.text.find(r.words)):
        start = passage.text.find(reading.words)
        changes.append(_change(reading, start, start + shift))
        end = start + len(reading.words)
        text = text[: start + shift] + reading.reading + text[end + shift :]
        shift += len(reading.reading) - len(reading.words)
    layers.add(text, lambda start, end: _shown(start, end, changes))


def _change(reading: Reading, shown_at: int, read_at: int) -> _Change:
    words, read = tokenize(reading.words), tokenize(reading.reading)
    own = {w.forms: Place(shown_at + w.start, shown_at + w.end) for w in words}
    kept = {read_at + r.start: own.pop(r.forms) for r in read if r.forms in own}
    shown_end = shown_at + len(reading.words)
    slips = tuple(own.values()) or (Place(shown_at, shown_end),)
    place = Place(slips[0].start, slips[-1].end, f"lezing {reading.reading}")
    return _Change(read_at, read_at + len(reading.reading), place, kept, shown_end)


def _shown(start: int, end: int, changes: list[_Change]) -> Place:
    shift = 0
    for change in changes:
        if end <= change.start:
            break
        if start < change.end:
            return change.kept.get(start, change.place)
        shift = change.shown_end - change.end
    return Place(start + shift, end + shift)
