"""Which words that occur are most like one that does not: a slip of the finger or of the ear."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

_EDGE = 2
"""Letters at the beginning or at the end that one slip leaves whole."""
_SHORTEST = 4
_LONG = 8
"""Letters from which a word may have two slips."""
_SOUNDS = (
    ("ij", "ei"), ("ou", "au"), ("sch", "sg"), ("ch", "g"), ("ph", "f"), ("th", "t"), ("x", "ks"),
    ("qu", "kw"), ("c", "k"), ("v", "f"), ("z", "s"), ("y", "i"), ("ie", "i"), ("dt", "t"),
)  # fmt: skip


class Near(NamedTuple):
    """A word that occurs, how many slips it is away, and whether it sounds the same."""

    distance: int
    sounds_other: bool
    word: str


class Likeness:
    """Words by how they begin and end."""

    def __init__(self, words: Iterable[str]) -> None:
        """Take the words that occur."""
        self._starts: dict[str, list[str]] = {}
        self._ends: dict[str, list[str]] = {}
        for word in words:
            if len(word) >= _SHORTEST:
                self._starts.setdefault(word[:_EDGE], []).append(word)
                self._ends.setdefault(word[-_EDGE:], []).append(word)

    def near(self, typed: str) -> list[Near]:
        """Return the words at most two slips away (one for a short word), nearest first."""
        if len(typed) < _SHORTEST:
            return []
        most = 2 if len(typed) >= _LONG else 1
        nearby = {*self._starts.get(typed[:_EDGE], ()), *self._ends.get(typed[-_EDGE:], ())}
        found: list[Near] = []
        sound = _sound(typed)
        for word in nearby:
            if abs(len(word) - len(typed)) <= most and word != typed:
                distance = slips(typed, word, most)
                if distance <= most:
                    found.append(Near(distance, _sound(word) != sound, word))
        return sorted(found)


def slips(one: str, other: str, most: int) -> int:
    """Return how many letters must be added, left out, changed or swapped; `most` + 1 if more."""
    before: list[int] = []
    last = list(range(len(other) + 1))
    for place, letter in enumerate(one, 1):
        row = [place]
        for column, wanted in enumerate(other, 1):
            cost = min(last[column] + 1, row[-1] + 1, last[column - 1] + (letter != wanted))
            swapped = place > 1 and column > 1 and letter == other[column - 2]
            if swapped and one[place - 2] == wanted:
                cost = min(cost, before[column - 2] + 1)
            row.append(cost)
        if min(row) > most:
            return most + 1
        before, last = last, row
    return last[-1]


def _sound(word: str) -> str:
    for written, heard in _SOUNDS:
        word = word.replace(written, heard)
    word = re.sub(r"(.)\1", r"\1", word)
    return word[:-1] + "t" if word.endswith("d") else word
