"""The Dutch words that search knows: the list of OpenTaal, a letter for what each word can do.

The letters: `e` plural in -en, `s` plural in -s, `x` Latin plural, `a` inflected adjective,
`v` infinitive, `p` participle, `f` stem of a verb, `b` begins compounds, `i` begins them with an s,
`c` ends them, `P` a name, `-` nothing of all this.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

DATA = Path(__file__).parent / "data"
"""The tables that belong to search: words, and what the rules do not cover."""

_BUCKET = 2
"""Letters at the beginning that words of one bucket share."""

_AFTER = "\x7f"
"""What sorts after every letter."""


class Lexicon:
    """A sorted list of words, of which only what is asked for is ever taken apart."""

    def __init__(self, text: str) -> None:
        """Take lines of a word, a tab and its letters, sorted."""
        self._text = text
        self._buckets: dict[str, dict[str, str]] = {}

    def kinds(self, word: str) -> str | None:
        """Return what a folded word can do, None if it is unknown."""
        start = word[:_BUCKET]
        bucket = self._buckets.get(start)
        if bucket is None:
            bucket = self._buckets[start] = self._read(start)
        return bucket.get(word)

    def _read(self, start: str) -> dict[str, str]:
        cells = self._text[self._place(start) : self._place(start + _AFTER)].split()
        return dict(zip(cells[::2], cells[1::2], strict=True))

    def _place(self, word: str) -> int:
        """Return where the first line begins that does not sort before a word."""
        low, high = 0, len(self._text)
        while low < high:
            middle = (low + high) // 2
            line = self._text.rfind("\n", 0, middle) + 1
            end = self._text.find("\n", middle)
            if self._text[line:end].split("\t", 1)[0] < word:
                low = end + 1
            else:
                high = line
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
