"""An index on disk for many passages, as SQLite: made again by itself whenever it does not fit.

A word's other forms and its parts are stored as keys when it is first met, so that a query costs
look-ups. FTS5 keeps where words stand, with an index for every length of prefix; ranking reads
every hit, so what has more than a thousand is counted to there and shown in document order.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, suppress
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from benelux_viewer.search.documents import SIGNS
from benelux_viewer.search.relations import forms_of, parts_of
from benelux_viewer.search.split import separated, suspended
from benelux_viewer.search.tokens import joined, tokenize
from benelux_viewer.search.verbs import separable

VERSION = 1
"""To be raised when the tables, or the rules for words, change."""

MOST_COUNTED = 1000
_BATCH = 2000
_SEEN = 100_000
"""Words remembered while building, so that memory does not grow with the corpus."""
_PLAIN = re.compile("[a-z0-9]+")
_JOINS = re.compile(r"[-'`()_]|\.\w|\d")
"""What may make one word of several, or several of one; without it a text is as it is written."""

_SCHEMA = """
CREATE TABLE about (fingerprint TEXT NOT NULL);
CREATE TABLE passage (id INTEGER PRIMARY KEY, ref TEXT NOT NULL, text TEXT NOT NULL);
CREATE VIRTUAL TABLE words USING fts5(
    forms, content='', tokenize='unicode61 remove_diacritics 0', prefix='1 2 3 4 5 6 7 8'
);
CREATE TABLE word (form TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE form (lemma TEXT, form TEXT, PRIMARY KEY (lemma, form)) WITHOUT ROWID;
CREATE TABLE part (lemma TEXT, form TEXT, PRIMARY KEY (lemma, form)) WITHOUT ROWID;
"""


class CancelledError(Exception):
    """The build was stopped by whoever asked for it; nothing is left of it."""


class Entry(NamedTuple):
    """A passage as a library gives it: its ref there, and its words."""

    ref: str
    text: str


class Count(NamedTuple):
    """How many passages answer; if `more`, there are more than that."""

    number: int
    more: bool


class Store:
    """An index that is open for searching."""

    def __init__(self, base: sqlite3.Connection) -> None:
        """Search what a complete index holds."""
        self._base = base

    def close(self) -> None:
        """Let go of the file."""
        self._base.close()

    def related(self, word: str) -> list[str]:
        """Return the words that occur and are a form of a folded word or have one as a part."""
        return self._keyed("form", word) + self._keyed("part", word)

    def count(self, match: str) -> Count:
        """Return how many passages answer an FTS5 expression, exactly up to `MOST_COUNTED`."""
        query = "SELECT count(*) FROM (SELECT 1 FROM words WHERE words MATCH ? LIMIT ?)"
        number = self._base.execute(query, (match, MOST_COUNTED + 1)).fetchone()[0]
        return Count(min(number, MOST_COUNTED), number > MOST_COUNTED)

    def rows(self, match: str, limit: int, *, ranked: bool) -> list[int]:
        """Return the first passages that answer, best first if `ranked`, else in their order."""
        order = " ORDER BY rank" if ranked else ""
        query = f"SELECT rowid FROM words WHERE words MATCH ?{order} LIMIT ?"  # noqa: S608
        return [row[0] for row in self._base.execute(query, (match, limit))]

    def passage(self, row: int) -> Entry:
        """Return the passage of a row."""
        query = "SELECT ref, text FROM passage WHERE id = ?"
        return Entry(*self._base.execute(query, (row,)).fetchone())

    def _keyed(self, table: str, word: str) -> list[str]:
        query = f"SELECT form FROM {table} WHERE lemma = ?"  # noqa: S608
        found = {row[0] for key in forms_of(word) for row in self._base.execute(query, (key,))}
        return sorted(found - {word})


def open_store(
    path: Path | None,
    fingerprint: str,
    entries: Callable[[], Iterable[Entry]],
    *,
    progress: Callable[[int], None] = lambda _done: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Store:
    """Return the index of some passages, in memory where `path` is None.

    A file is used again while its `fingerprint` is that of the passages; if it is missing, stale,
    damaged or of another version, it is made again. `progress` is told how many are done.
    Raises CancelledError when `cancelled` says so, and OSError when the file cannot be written.
    """
    if path is None:
        base = sqlite3.connect(":memory:", check_same_thread=False)
        _build(base, fingerprint, entries(), progress, cancelled)
        return Store(base)
    if base := _fitting(path, fingerprint):
        return Store(base)
    fresh = path.with_name(path.name + ".new")
    fresh.unlink(missing_ok=True)
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        with closing(sqlite3.connect(fresh)) as base:
            base.execute("PRAGMA journal_mode = OFF")
            base.execute("PRAGMA synchronous = OFF")
            _build(base, fingerprint, entries(), progress, cancelled)
    except CancelledError:
        fresh.unlink(missing_ok=True)
        raise
    fresh.replace(path)
    return Store(sqlite3.connect(path, check_same_thread=False))


def _fitting(path: Path, fingerprint: str) -> sqlite3.Connection | None:
    """Return an open index if it is whole, of this version and of these passages."""
    if not path.is_file():
        return None
    base = sqlite3.connect(path, check_same_thread=False)
    with suppress(sqlite3.DatabaseError):
        version = base.execute("PRAGMA user_version").fetchone()[0]
        if version == VERSION and base.execute("PRAGMA quick_check(1)").fetchone()[0] == "ok":
            about = base.execute("SELECT fingerprint FROM about").fetchone()
            if about == (fingerprint,):
                return base
    base.close()
    return None


def _build(
    base: sqlite3.Connection,
    fingerprint: str,
    entries: Iterable[Entry],
    progress: Callable[[int], None],
    cancelled: Callable[[], bool],
) -> None:
    base.executescript(_SCHEMA)
    seen: set[str] = set()
    rows = enumerate(entries, 1)
    done = 0
    while batch := list(islice(rows, _BATCH)):
        if cancelled():
            raise CancelledError
        found = [(row, entry, _words(entry.text)) for row, entry in batch]
        base.executemany("INSERT INTO passage VALUES (?, ?, ?)", ((r, *e) for r, e, _ in found))
        base.executemany(
            "INSERT INTO words (rowid, forms) VALUES (?, ?)", ((r, w.text) for r, _, w in found)
        )
        new = set[str]().union(*(words.forms for _, _, words in found)) - seen
        _relate(base, new)
        seen = new if len(seen) > _SEEN else seen | new
        done += len(batch)
        progress(done)
    base.execute("INSERT INTO about VALUES (?)", (fingerprint,))
    base.execute(f"PRAGMA user_version = {VERSION}")
    base.commit()


class _Words(NamedTuple):
    """A passage as FTS5 takes it, and the different words in it."""

    text: str
    forms: set[str]


def _words(text: str) -> _Words:
    """Return the forms of a text in order, then those that stand for several."""
    if text.isascii() and not _JOINS.search(text):
        folded = text.lower()
        forms = set(_PLAIN.findall(folded))
        if forms.isdisjoint(separable()):
            return _Words(folded, forms)
    tokens = tokenize(text)
    words = [form for token in tokens for form in token.forms]
    words += [word.form for word in joined(tokens)]
    words += [a.form.lstrip(SIGNS) for a in (*suspended(text, tokens), *separated(text, tokens))]
    return _Words(" ".join(words), set(words))


def _relate(base: sqlite3.Connection, words: Iterable[str]) -> None:
    """Store the keys of words that were not met before."""
    for word in words:
        if base.execute("INSERT OR IGNORE INTO word VALUES (?)", (word,)).rowcount:
            base.executemany("INSERT INTO form VALUES (?, ?)", _pairs(forms_of(word), word))
            base.executemany("INSERT INTO part VALUES (?, ?)", _pairs(parts_of(word), word))


def _pairs(keys: Iterable[str], word: str) -> Iterator[tuple[str, str]]:
    return ((key, word) for key in keys)
