"""The Dutch words that search knows: the list of OpenTaal, a letter for what each word can do.

The letters: `e` plural in -en, `s` plural in -s, `x` Latin plural, `a` inflected adjective,
`v` infinitive, `p` participle, `f` stem of a verb, `b` begins compounds, `i` begins them with an s,
`c` ends them, `P` a name, `-` nothing of all this.
"""

from __future__ import annotations

from bisect import bisect_left
from functools import cache, lru_cache
from pathlib import Path

DATA = Path(__file__).parent / "data"
"""The tables that belong to search: words, and what the rules do not cover."""

REMEMBERED = 1 << 14
"""Words of which each rule remembers what it found; a library has more, but memory has a bound."""


class Lexicon:
    """A sorted list of words, each with its letters."""

    def __init__(self, text: str) -> None:
        """Take lines of a word, a tab and its letters, sorted."""
        self._lines = text.splitlines()
        self.kinds = lru_cache(REMEMBERED)(self._kinds)

    def _kinds(self, word: str) -> str | None:
        """Return what a folded word can do, None if it is unknown."""
        start = word + "\t"
        line = self._lines[min(bisect_left(self._lines, start), len(self._lines) - 1)]
        return line[len(start) :] if line.startswith(start) else None


@cache
def lexicon() -> Lexicon:
    """Return the list that comes with the program; it is read at the first call."""
    return Lexicon((DATA / "words.txt").read_text("ascii"))


def lines(name: str) -> list[str]:
    """Return the lines of a table that say something; `#` begins a remark."""
    text = (DATA / name).read_text("utf-8")
    return [line for raw in text.splitlines() if (line := raw.partition("#")[0].strip())]


def table(name: str) -> list[list[str]]:
    """Return the lines of a table as words."""
    return [line.split() for line in lines(name)]


@cache
def function_words() -> frozenset[str]:
    """Return the folded words of grammar."""
    return frozenset(word for words in table("function-words.txt") for word in words)
