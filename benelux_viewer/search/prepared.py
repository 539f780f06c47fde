"""Words worked out beforehand: what the rules say of them, so that an index need not wait for it.

The table holds the words of the list, and those of the texts that come with the program; it is made
by `.packaging/word_relations.py`. It tells nothing that the rules do not: where it is missing, or
was made by other rules or lists, they are followed instead, as they are for any other word.
"""

from __future__ import annotations

import sqlite3
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from threading import Lock
from typing import NamedTuple
from weakref import finalize
from zlib import crc32

from benelux_viewer.search.lexicon import DATA

FILE = DATA / "relations.sqlite"

SCHEMA = """
CREATE TABLE about (rules INTEGER NOT NULL, whole INTEGER NOT NULL, verbs TEXT NOT NULL);
CREATE TABLE word (
    word TEXT PRIMARY KEY, forms TEXT NOT NULL, parts TEXT NOT NULL,
    verbs TEXT NOT NULL, tails TEXT NOT NULL
) WITHOUT ROWID;
"""
_RULES = ("compounds", "forms", "lexicon", "prepared", "relations", "spelling", "verbs")
_LISTS = (
    "compounds",
    "function-words",
    "particles",
    "plural-nouns",
    "plurals",
    "strong-verbs",
    "words",
)
_LONG = 1 << 16
"""Bytes from which a list counts by its size: to read it is what the table is there to spare."""
_AT_A_TIME = 500
_MAPPED = 64 << 20
"""Bytes of the table that are looked into where they are, without being read first."""


class Related(NamedTuple):
    """The lemmas of a word and of its parts, the verbs it may be of, and what may complete a stub.

    `tails` are the ends of a compound that are words.
    """

    forms: frozenset[str]
    parts: frozenset[str]
    verbs: frozenset[str]
    tails: frozenset[str]


def rules(*, whole: bool = False) -> int | None:
    """Return a number that is another one when the rules or lists are others.

    None where the rules are not there to be read, as in a bundle: nobody changes them there.
    Of a long list only its size counts, unless the `whole` of it is to be read.
    """
    number = 0
    code = [DATA.parent / f"{name}.py" for name in _RULES]
    try:
        for file in (*code, *(DATA / f"{name}.txt" for name in _LISTS)):
            size = file.stat().st_size
            told = file.read_bytes() if whole or size < _LONG else str(size).encode()
            number = crc32(told, number)
    except FileNotFoundError:
        return None
    return number


class Prepared:
    """A table of words; any thread may ask."""

    def __init__(self, base: sqlite3.Connection, whole: int, verbs: str) -> None:
        """Ask an open table: `whole` is the number of its rules, `verbs` are the infinitives.

        Both are as they were written; the verbs are sorted.
        """
        self._base = base
        self._lock = Lock()
        self.whole = whole
        self.verbs: Sequence[str] = verbs.split()
        self.close = finalize(self, base.close)

    def is_verb(self, word: str) -> bool:
        """Tell whether a word is one of the infinitives."""
        place = bisect_left(self.verbs, word)
        return self.verbs[place : place + 1] == [word]

    def related(self, words: Sequence[str]) -> dict[str, tuple[Sequence[str], Sequence[str]]]:
        """Return the lemmas of some words and of their parts, of those that the table has.

        That each is a form of itself goes without saying.
        """
        found: dict[str, tuple[Sequence[str], Sequence[str]]] = {}
        for start in range(0, len(words), _AT_A_TIME):
            some = words[start : start + _AT_A_TIME]
            marks = ",".join("?" * len(some))
            query = f"SELECT word, forms, parts FROM word WHERE word IN ({marks})"  # noqa: S608
            for word, forms, parts in self._ask(query, some):
                found[word] = (forms.split(), parts.split())
        return found

    def of(self, word: str) -> Related | None:
        """Return what is known of a word, None if the table does not have it."""
        rows = self._ask("SELECT forms, parts, verbs, tails FROM word WHERE word = ?", (word,))
        if not rows:
            return None
        forms, *others = (frozenset(column.split()) for column in rows[0])
        return Related(forms | {f"n:{word}"}, *others)

    def verbs_of(self, word: str) -> frozenset[str] | None:
        """Return the verbs that a word may be of, None if the table does not have it."""
        rows = self._ask("SELECT verbs FROM word WHERE word = ?", (word,))
        return frozenset(rows[0][0].split()) if rows else None

    def _ask(self, query: str, values: Sequence[str]) -> list[tuple[str, ...]]:
        with self._lock:
            return self._base.execute(query, values).fetchall()


def row(word: str, related: Related) -> tuple[str, ...]:
    """Return a word's row of the table; that each is a form of itself goes without saying."""
    others = related._replace(forms=related.forms - {f"n:{word}"})
    return (word, *(" ".join(sorted(words)) for words in others))


@cache
def prepared() -> Prepared | None:
    """Return the table that comes with the program, None if it is not that of these rules."""
    return opened(FILE, rules())


def opened(file: Path, wanted: int | None) -> Prepared | None:
    """Return the table in a file, None if it is not there or was not made by the wanted rules."""
    if not file.is_file():
        return None
    # Nobody writes in it, so that it may lie where nobody can.
    base = sqlite3.connect(
        f"{file.resolve().as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False
    )
    base.execute(f"PRAGMA mmap_size = {_MAPPED}")
    try:
        made_by, whole, verbs = base.execute("SELECT rules, whole, verbs FROM about").fetchone()
    except (sqlite3.DatabaseError, TypeError):
        base.close()
        return None
    if wanted not in (None, made_by):
        base.close()
        return None
    return Prepared(base, whole, verbs)
