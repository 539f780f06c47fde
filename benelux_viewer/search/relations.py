"""How the words of a text are related: which are forms of each other, and which hold which.

Worked out once for every word that occurs, so that a query costs look-ups.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from benelux_viewer.search.compounds import compound_lemmas, segments
from benelux_viewer.search.forms import lemmas
from benelux_viewer.search.lexicon import REMEMBERED


class Relations:
    """The words of an index by what they are forms of, and by what they have as a part."""

    def __init__(self, words: Iterable[str]) -> None:
        """Relate these folded words; a leading `~` marks one that is written apart."""
        self._forms: dict[str, list[str]] = {}
        self._wholes: dict[str, list[str]] = {}
        for word in words:
            plain = word.removeprefix("~")
            for lemma in forms_of(plain):
                self._forms.setdefault(lemma, []).append(word)
            for lemma in parts_of(plain):
                self._wholes.setdefault(lemma, []).append(word)

    def forms(self, word: str) -> list[str]:
        """Return the words that are another form of this one, sorted."""
        found = {form for lemma in forms_of(word) for form in self._forms.get(lemma, ())}
        return sorted(found - {word})

    def wholes(self, word: str) -> list[str]:
        """Return the compounds that have a form of this word as a part, sorted."""
        found = {form for lemma in forms_of(word) for form in self._wholes.get(lemma, ())}
        return sorted(found - {word})

    def bases(self) -> set[str]:
        """Return every word that leads to one that occurs: as its lemma or as its part."""
        keys = (*self._forms, *self._wholes)
        return {lemma[2:] for lemma in keys if not lemma.startswith("c:")}


@lru_cache(REMEMBERED)
def forms_of(word: str) -> frozenset[str]:
    """Return the lemmas of a word, those of compounds included."""
    return lemmas(word) | frozenset(compound_lemmas(word))


@lru_cache(REMEMBERED)
def parts_of(word: str) -> frozenset[str]:
    """Return the lemmas of every part of a word."""
    return frozenset(lemma for part in segments(word) for lemma in forms_of(part)) - forms_of(word)


def part_in(word: str, whole: str) -> str:
    """Return the part of a compound that is a form of a word, as written; empty if none is."""
    wanted = forms_of(word)
    fitting = [part for part in segments(whole) if wanted & forms_of(part)]
    return max(fitting, key=len, default="")
