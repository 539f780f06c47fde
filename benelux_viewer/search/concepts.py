"""What the same thing is called otherwise: abbreviations and their expansions, synonyms.

From the terms of the briefing and from two tables. A name of several words counts as one when it
is typed as it stands: `remote work`, `Europese Unie`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from benelux_viewer.model.briefing import Term as DataTerm
from benelux_viewer.search.inflection import known
from benelux_viewer.search.lexicon import lines
from benelux_viewer.search.relations import forms_of
from benelux_viewer.search.tokens import tokenize

Name = tuple[str, ...]
"""The folded words of a name, in order."""


_SAME = 2
"""Letters at the beginning that all forms of a name's words share."""


_FARTHEST = 6
"""Letters that two forms of a word differ by in length at most."""

_LONG = 5
"""Letters over which a foreign word may have an ending taken off."""


_REMEMBERED = 256

_TYPED_ONLY = "~"
"""What stands before a name that is understood, but not looked for."""


class Sense(NamedTuple):
    """Another name for what was typed; `abbreviation` tells in which way it is another."""

    name: Name
    abbreviation: bool


class Concepts:
    """Names by what else they are called."""

    def __init__(self, terms: Iterable[DataTerm]) -> None:
        """Take the terms that a briefing explains, beside the tables."""
        self.senses = lru_cache(_REMEMBERED)(self._find_senses)
        self._senses: dict[tuple[str, ...], list[tuple[Name, Sense]]] = {}
        self.longest = 1
        for term in terms:
            self._pair(term.short, term.expansion.partition("(")[0])
        for short, expansion in _abbreviations():
            self._pair(short, expansion)
        for left, right in _synonyms():
            for name in left:
                self._add(name, (other for other in right if other != name), abbreviation=False)

    def _find_senses(self, own: Name) -> tuple[Sense, ...]:
        """Return what else these words are called; they must be the whole of a name, in any form.

        An abbreviation and its expansion are taken as they are written.
        """
        found: dict[Sense, None] = {}
        for name, sense in self._senses.get(_key(own), ()):
            alike = name == own or (not sense.abbreviation and all(map(_alike, own, name)))
            if alike and sense.name != own:
                found.setdefault(sense)
        return tuple(found)

    def _pair(self, short: str, expansion: str) -> None:
        one, other = _name(short), _name(expansion)
        self._add(one, [other], abbreviation=True)
        self._add(other, [one], abbreviation=True)

    def _add(self, name: Name, others: Iterable[Name], *, abbreviation: bool) -> None:
        if not name:
            return
        self.longest = max(self.longest, len(name))
        found = self._senses.setdefault(_key(name), [])
        found.extend((name, Sense(other, abbreviation)) for other in others if other)


def _key(name: Name) -> tuple[str, ...]:
    """Return what two names have in common if one is a form of the other."""
    return tuple(word[:_SAME] for word in name)


def _alike(typed: str, listed: str) -> bool:
    if typed == listed:
        return True
    # A Dutch word is not taken for a foreign one: `première` is no `premier`.
    if _foreign(typed) == _foreign(listed) and not known(typed):
        return True
    far = abs(len(typed) - len(listed)) > _FARTHEST
    return not far and bool(forms_of(typed) & forms_of(listed))


def _foreign(word: str) -> str:
    """Return a word without the endings of French and English."""
    return word.removesuffix("s").removesuffix("e") if len(word) > _LONG else word


@cache
def _name(text: str) -> Name:
    return tuple(token.forms[0] for token in tokenize(text))


def _abbreviations() -> Iterator[tuple[str, str]]:
    for line in lines("abbreviations.txt"):
        short, _, expansion = line.partition("=")
        yield short, expansion


def _synonyms() -> Iterator[tuple[list[Name], list[Name]]]:
    for line in lines("synonyms.txt"):
        left, _, right = line.partition(" > ")
        typed = [name.strip() for name in left.split("|")]
        wanted = right.split("|") if right else [n for n in typed if not n.startswith(_TYPED_ONLY)]
        yield [_name(name) for name in typed], [_name(name) for name in wanted]
