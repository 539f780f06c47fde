"""A passage as the index takes it: forms at positions, and what stands at each position.

A passage has layers: its words, its words as the editors read them, and the address of a note.
They share one count of positions, with a gap between them that no phrase crosses.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache, cached_property, lru_cache, partial
from typing import NamedTuple

from benelux_viewer.i18n import mark, tr
from benelux_viewer.model.briefing import Reading
from benelux_viewer.search.dates import dates, wider
from benelux_viewer.search.hits import Passage
from benelux_viewer.search.split import separated, suspended
from benelux_viewer.search.tokens import Joined, Tokens, joined, tokenize

KEY, APART, JOINED, OTHER = "@~+="
"""What begins a key: of a date or a scope, of a word not written as one, of the parts of a chain
as one word, of another spelling. Alone, `APART` stands where one layer ends."""

UNSEEN = -1
"""The offset of what does not stand in the text shown."""


_ADDRESS = mark("in het adres")
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


class Layer(NamedTuple):
    """One of the texts of a passage, its words, and the position of the first of them.

    `shown` tells where a stretch of it is shown, if not where it stands.
    """

    text: str
    tokens: Tokens
    base: int
    shown: Callable[[int, int], Place]


class Document:
    """The layers of one passage: the forms of their words, and what stands at each position."""

    def __init__(self) -> None:
        """Begin without any layer."""
        self.layers: list[Layer] = []

    def add(self, text: str, shown: Callable[[int, int], Place] = Place) -> None:
        """Add a layer, before anything is asked."""
        before = self.layers[-1] if self.layers else None
        end = before.base + len(before.tokens) if before else 0
        self.layers.append(Layer(text, Tokens(text), end + 1 if end else 0, shown))

    @cached_property
    def entries(self) -> list[Entry]:
        """Return the forms that are written, with the positions that they stand at."""
        found: list[Entry] = []
        for _, tokens, base, _ in self.layers:
            positions = range(base, base + len(tokens))
            found += zip(tokens.words, positions, positions, strict=True)
            found += ((form, base + n, base + n) for n, form in tokens.others.items())
            found += ((form, base + first, base + last) for form, first, last in chained(tokens))
        return found

    @cached_property
    def places(self) -> list[Place]:
        """Return what stands at each position."""
        found: list[Place] = []
        for layer in self.layers:
            if layer.base:
                found.append(Place(UNSEEN, UNSEEN))
            found += map(layer.shown, layer.tokens.starts, layer.tokens.ends)
        return found

    def further(self) -> Iterator[Entry]:
        """Yield what is found without being written: the keys of dates and of words apart."""
        for text, tokens, base, _ in self.layers:
            for form, first, last in further(text, tokens):
                yield form, base + first, base + last

    def indexed(self) -> str:
        """Return the words in order, then the keys of what else stands there."""
        words = [" ".join(layer.tokens.words) for layer in self.layers]
        keys = [
            *(OTHER + form for layer in self.layers for form in layer.tokens.others.values()),
            *(JOINED + chain.form for layer in self.layers for chain in chained(layer.tokens)),
            *(form for form, _, _ in self.further()),
        ]
        return f" {APART} ".join((*words, " ".join(keys)))


def chained(tokens: Tokens) -> Iterator[Joined]:
    """Yield the chains in a text as one word."""
    for run in tokens.runs():
        for form, first, last in joined(tokens[run.start : run.stop]):
            yield Joined(form, run.start + first, run.start + last)


def further(text: str, tokens: Tokens) -> Iterator[Entry]:
    """Yield the keys of the dates in a text and of its words that are not written as one."""
    words = tokens.words
    for date in dates(tokens):
        wide = (w for key in date.keys for w in wider(key))
        yield from ((key, date.first, date.last) for key in dict.fromkeys(wide))
    yield from suspended(text, tokens)

    def gap(place: int) -> str:
        start = tokens.ends[place - 1] if place else 0
        return text[start : tokens.starts[place] if place < len(words) else None]

    yield from separated(words, gap, tokens.links)


def plain(text: str) -> Document:
    """Return a text of one layer."""
    document = Document()
    document.add(text, partial(_outside, text))
    return document


def _outside(text: str, start: int, end: int) -> Place:
    """Return a stretch of a text as it stands there; of a host it is told that it is one."""
    inside = any(first <= start and end <= last for first, last in _hosts(text))
    return Place(start, end, tr(_ADDRESS) if inside else "")


@lru_cache(1)
def _hosts(text: str) -> Sequence[tuple[int, int]]:
    return [match.span() for match in _HOST.finditer(text)]


def document(passage: Passage) -> Document:
    """Return all the layers of a passage."""
    layers = plain(passage.text)
    if passage.readings:
        _add_readings(layers, passage)
    if passage.address:
        unseen = Place(UNSEEN, UNSEEN, tr(_ADDRESS))
        layers.add(passage.address, lambda _start, _end: unseen)
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
    read: list[tuple[Reading, int, int]] = []
    for reading in sorted(passage.readings, key=lambda r: passage.text.find(r.words)):
        start = passage.text.find(reading.words)
        read.append((reading, start, start + shift))
        end = start + len(reading.words)
        text = text[: start + shift] + reading.reading + text[end + shift :]
        shift += len(reading.reading) - len(reading.words)

    @cache
    def changes() -> list[_Change]:
        """Return what is shown where: of no use before something is found."""
        return [_change(*one) for one in read]

    layers.add(text, lambda start, end: _shown(start, end, changes()))


def _change(reading: Reading, shown_at: int, read_at: int) -> _Change:
    words, read = tokenize(reading.words), tokenize(reading.reading)
    own = {w.forms: Place(shown_at + w.start, shown_at + w.end) for w in words}
    kept = {read_at + r.start: own.pop(r.forms) for r in read if r.forms in own}
    shown_end = shown_at + len(reading.words)
    slips = tuple(own.values()) or (Place(shown_at, shown_end),)
    origin = tr("lezing {reading}", reading=reading.reading)
    place = Place(slips[0].start, slips[-1].end, origin)
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
