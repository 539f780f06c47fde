"""The words of one passage: as FTS5 takes them, and where each of them stands."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence, Set
from functools import cached_property

from benelux_viewer.search.documents import APART, KEY, UNSEEN, Document, Entry, Place, document
from benelux_viewer.search.hits import Match, Passage
from benelux_viewer.search.split import separated

_SIGNS = re.compile(r'[^A-Za-z .,;:!?"\n]')
_LINK = re.compile(r"\.\w")
"""What may make one word of several, or several of one; without it a text is as it is written."""
_LETTERS = re.compile("[A-Za-z]+")
_TO_SPACES = str.maketrans(dict.fromkeys('.,;:!?"\n', " "))

Stretch = tuple[int, int]
"""The first and the last position that a form stands at, both counted in."""


class Words:
    """The forms of a passage at their positions, worked out no further than is asked for.

    Most texts are words and nothing else: they are searched as they are, folded and with spaces
    for all that is no letter, one more before and after.
    """

    def __init__(self, passage: Passage) -> None:
        """Take a passage."""
        self.passage = passage
        self._plain = ""
        text = passage.text
        signs = passage.readings or passage.address or _SIGNS.search(text) or _LINK.search(text)
        if not signs:
            self._plain = f" {text.lower().translate(_TO_SPACES)} "
        self._starts: dict[int, int] = {}

    @cached_property
    def forms(self) -> Set[str]:
        """Return the forms that are written, if only as a chain."""
        return frozenset(self._plain.split()) if self._plain else self._spans.keys()

    @property
    def are_own(self) -> bool:
        """Tell whether what is found is the text's own words, whatever it is."""
        return bool(self._plain)

    def at(self, form: str) -> Sequence[Stretch]:
        """Return where a form, or what a key stands for, is."""
        if form[0] in (KEY, APART):
            return self._further.get(form, ())
        if self._plain:
            return self._found(f" {form} ")
        return self._spans.get(form, ())

    def beginning_with(self, prefix: str) -> Sequence[Stretch]:
        """Return where a form begins with a prefix."""
        if self._plain:
            return self._found(f" {prefix}")
        return [at for form, ats in self._spans.items() if form.startswith(prefix) for at in ats]

    def origin(self, at: Stretch) -> str:
        """Return what stands at some positions if it is not the passage's own words."""
        if self._plain:
            return ""
        return next((place.origin for place in self._places(at) if place.origin), "")

    def shown(self, at: Stretch) -> Match | None:
        """Return where in the text the positions of something found are; None if nowhere."""
        if self._plain:
            first, last = at
            starts = self._starts
            if first not in starts or last not in starts:
                found = (word.start() for word in _LETTERS.finditer(self.passage.text))
                starts.update(enumerate(found))
            return Match(starts[first], self._plain.find(" ", starts[last] + 1) - 1)
        seen = [place for place in self._places(at) if place.start != UNSEEN]
        if not seen:
            return None
        return Match(min(place.start for place in seen), max(place.end for place in seen))

    def spots(self, stretches: Iterable[Stretch]) -> int:
        """Return at how many different places of the text something found is."""
        different = set(stretches)
        return len(different if self._plain else set(map(self.shown, different)))

    def indexed(self) -> str:
        """Return the words in order, then the keys of what else the passage is found by."""
        if not self._plain:
            return self._document.indexed()
        keys = f" {APART} {' '.join(self._further)}" if self._further else ""
        return self.passage.text + keys

    def _found(self, wanted: str) -> list[Stretch]:
        """Return the positions of what begins with a space; where it starts is remembered."""
        found: list[Stretch] = []
        plain, before, position = self._plain, 0, 0
        start = plain.find(wanted)
        while start >= 0:
            position += len(plain[before:start].split())
            self._starts[position] = start
            found.append((position, position))
            before = start
            start = plain.find(wanted, start + 1)
        return found

    @cached_property
    def _spans(self) -> Mapping[str, Sequence[Stretch]]:
        return _by_form(self._document.entries)

    @cached_property
    def _further(self) -> Mapping[str, Sequence[Stretch]]:
        if not self._plain:
            return _by_form(self._document.further())
        gaps = _LETTERS.split(self.passage.text)
        return _by_form(separated(self._plain.split(), gaps.__getitem__))

    @cached_property
    def _document(self) -> Document:
        return document(self.passage)

    def _places(self, at: Stretch) -> Sequence[Place]:
        first, last = at
        return self._document.places[first : last + 1]


def _by_form(entries: Iterable[Entry]) -> Mapping[str, Sequence[Stretch]]:
    spans: dict[str, list[Stretch]] = {}
    for form, first, last in entries:
        if form in spans:
            spans[form].append((first, last))
        else:
            spans[form] = [(first, last)]
    return spans
