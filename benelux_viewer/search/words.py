"""The words of one passage: as FTS5 takes them, and where each of them stands."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence, Set
from functools import cached_property

from benelux_viewer.search.documents import APART, KEY, UNSEEN, Document, Entry, Place, document
from benelux_viewer.search.hits import Match, Passage
from benelux_viewer.search.split import may_part

_SIGNS = re.compile(r'[^A-Za-z .,;:!?"\n]|\.\w')
"""What may make one word of several, or several of one; without it a text is as it is written."""
_PLAIN = re.compile("[A-Za-z]+")
_TO_SPACES = str.maketrans(dict.fromkeys('.,;:!?"\n', " "))

Stretch = tuple[int, int]
"""The first and the last position that a form stands at, both counted in."""


class Words:
    """The forms of a passage at their positions, worked out no further than is asked for.

    Most texts are words and nothing else, and need no more than to be split.
    """

    def __init__(self, passage: Passage) -> None:
        """Take a passage."""
        self.passage = passage

    @cached_property
    def forms(self) -> Set[str]:
        """Return the forms that are written, if only as a chain."""
        return self._spans.keys() if self._plain is None else frozenset(self._plain)

    def at(self, form: str) -> Sequence[Stretch]:
        """Return where a form, or what a key stands for, is."""
        if form[0] in (KEY, APART):
            return self._further.get(form, ())
        if self._plain is None:
            return self._spans.get(form, ())
        return [(place, place) for place, word in enumerate(self._plain) if word == form]

    def beginning_with(self, prefix: str) -> list[Stretch]:
        """Return where a form begins with a prefix."""
        if self._plain is None:
            return [
                at for form, ats in self._spans.items() if form.startswith(prefix) for at in ats
            ]
        return [(at, at) for at, word in enumerate(self._plain) if word.startswith(prefix)]

    def origin(self, at: Stretch) -> str:
        """Return what stands at some positions if it is not the passage's own words."""
        if self._plain is not None:
            return ""
        return next((place.origin for place in self._places(at) if place.origin), "")

    def shown(self, at: Stretch) -> Match | None:
        """Return where in the text some positions are shown; None if they are not."""
        if self._plain is not None:
            first, last = at
            return Match(self._starts[first], self._starts[last] + len(self._plain[last]))
        seen = [place for place in self._places(at) if place.start != UNSEEN]
        if not seen:
            return None
        return Match(min(place.start for place in seen), max(place.end for place in seen))

    def spots(self, stretches: Iterable[Stretch]) -> int:
        """Return at how many different places of the text some positions are shown."""
        different = set(stretches)
        return len(different if self._plain is not None else set(map(self.shown, different)))

    def indexed(self) -> str:
        """Return the words in order, then the keys of what else the passage is found by."""
        if self._plain is None:
            return self._document.indexed()
        keys = f" {APART} {' '.join(self._further)}" if self._further else ""
        return self.passage.text + keys

    @cached_property
    def _plain(self) -> list[str] | None:
        """Return the words of a text that no rule looks into, None of another."""
        passage = self.passage
        if passage.readings or passage.address or _SIGNS.search(passage.text):
            return None
        return passage.text.lower().translate(_TO_SPACES).split()

    @cached_property
    def _spans(self) -> Mapping[str, Sequence[Stretch]]:
        return _by_form(self._document.entries)

    @cached_property
    def _further(self) -> Mapping[str, Sequence[Stretch]]:
        if self._plain is not None and not may_part(self.passage.text.lower(), self._plain):
            return {}
        return _by_form(self._document.further())

    @cached_property
    def _document(self) -> Document:
        return document(self.passage)

    def _places(self, at: Stretch) -> Sequence[Place]:
        first, last = at
        return self._document.places[first : last + 1]

    @cached_property
    def _starts(self) -> Sequence[int]:
        return [word.start() for word in _PLAIN.finditer(self.passage.text)]


def _by_form(entries: Iterable[Entry]) -> Mapping[str, Sequence[Stretch]]:
    spans: dict[str, list[Stretch]] = {}
    for form, first, last in entries:
        if form in spans:
            spans[form].append((first, last))
        else:
            spans[form] = [(first, last)]
    return spans
