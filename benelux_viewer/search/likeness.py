"""Which words that occur are most like one that does not: a slip of the finger or of the ear."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

_EDGE = 2
"""Letters at the beginning or at the end that one slip leaves whole."""
SHORTEST = 3
"""Letters from which a word is offered for another."""
_SURE = 4
"""Letters from which a word may have a slip."""
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


def most_slips(typed: str) -> int:
    """Return how many slips a folded word may have; none where all that is short resembles it."""
    return 0 if len(typed) < _SURE else 2 if len(typed) >= _LONG else 1


def edges(typed: str, most: int) -> tuple[str, str]:
    """Return the beginning, and the end from the back, of which some slips leave one whole.

    A single slip, which touches two letters at most, leaves one of two halves.
    """
    half = max(_EDGE, (len(typed) - 2) // 2) if most == 1 else _EDGE
    return typed[:half], typed[-half:][::-1]


def alike(typed: str, words: Iterable[str], most: int) -> list[Near]:
    """Return those of some words that are at most so many slips away, nearest first."""
    letters, sound = set(typed), _sound(typed)
    found: list[Near] = []
    for word in words:
        # A slip changes one letter for another at most.
        if word == typed or len(letters.symmetric_difference(word)) > 2 * most:
            continue
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
