"""The Dutch words that search knows: the list of OpenTaal, a letter for what each word can do.

The letters: `e` plural in -en, `s` plural in -s, `x` Latin plural, `a` inflected adjective,
`v` infinitive, `p` participle, `f` stem of a verb, `b` begins compounds, `i` begins them with an s,
`c` ends them, `P` a name, `-` nothing of all this.
"""

from __future__ import annotations

from functools import cache, lru_cache
from pathlib import Path

DATA = Path(__file__).parent / "data"
"""The tables that belong to search: words, and what the rules do not cover."""

REMEMBERED = 1 << 14
"""Words of which each rule remembers what it found; a library has more, but memory has a bound."""


_SHELF = 3
"""Letters that words share which are taken apart together."""


class Lexicon:
    """A sorted list of words, each with its letters; only what is asked for is taken apart."""

    def __init__(self, text: str) -> None:
        """Take lines of a word, a tab and its letters, sorted."""
        self._text = text
        self._shelves: dict[str, dict[str, str]] = {}
        self.kinds = lru_cache(REMEMBERED)(self._kinds)

    def _kinds(self, word: str) -> str | None:
        """Return what a folded word can do, None if it is unknown."""
        start = word[:_SHELF] if len(word) >= _SHELF else f"{word}\t"
        shelf = self._shelves.get(start)
        if shelf is None:
            shelf = self._shelf(start)
        return shelf.get(word)

    def _shelf(self, start: str) -> dict[str, str]:
        """Take apart what begins with some letters; it is kept, for of these there are not many."""
        if not start.isascii():
            return {}
        first, last = self._place(start), self._place(start[:-1] + chr(ord(start[-1]) + 1))
        lines = self._text[first:last].splitlines()
        self._shelves[start] = dict(line.split("\t") for line in lines)
        return self._shelves[start]

    def _place(self, start: str) -> int:
        """Return where the first line begins that comes no sooner than these letters."""
        low, high = 0, len(self._text)
        while low < high:
            middle = self._text.rfind("\n", low, (low + high) // 2) + 1 or low
            end = self._text.find("\n", middle) + 1 or len(self._text)
            if self._text[middle:end] < start:
                low = end
            else:
                high = middle
        return low


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
