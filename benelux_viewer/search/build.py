"""Filling an index: passages, where their words stand, and what those words are related to.

A text that no rule looks into goes to FTS5 as it is, which splits and folds it in C; the words
that occur are then read back from FTS5 itself, and each is worked out once.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import chain, islice
from typing import NamedTuple, TypeVar

from benelux_viewer.model.refs import NodeRef
from benelux_viewer.search.documents import APART, JOINED, KEY, OTHER
from benelux_viewer.search.hits import Kind, Passage, Scope
from benelux_viewer.search.likeness import SHORTEST
from benelux_viewer.search.relations import related
from benelux_viewer.search.words import Words

WRITTEN, OTHERWISE, TOGETHER = 1, 2, 4
"""How a form is seen: as it is written, as another spelling of a word, as the parts of a chain."""

SCHEMA = """
BEGIN;
CREATE TABLE about (fingerprint TEXT NOT NULL);
CREATE TABLE passage (
    id INTEGER PRIMARY KEY, ref TEXT NOT NULL, kind TEXT NOT NULL, section TEXT NOT NULL,
    citation TEXT NOT NULL, text TEXT NOT NULL, edition TEXT, more TEXT, same INTEGER
);
CREATE INDEX variant ON passage (same) WHERE same IS NOT NULL;
CREATE TABLE word (form TEXT PRIMARY KEY, seen INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE form (lemma TEXT, form TEXT, PRIMARY KEY (lemma, form)) WITHOUT ROWID;
CREATE TABLE part (lemma TEXT, form TEXT, PRIMARY KEY (lemma, form)) WITHOUT ROWID;
CREATE TABLE near (word TEXT PRIMARY KEY, backward TEXT NOT NULL) WITHOUT ROWID;
"""

_FTS5 = f"""
CREATE VIRTUAL TABLE words USING fts5(
    forms, content='', tokenize="ascii tokenchars '{APART}{KEY}{JOINED}{OTHER}-'", prefix='{{}}'
)
"""
_FEW_BEGINNINGS, _ALL_BEGINNINGS = "1 2", "1 2 3 4 5 6 7 8"
"""Letters of the beginnings that are kept: of few passages longer ones are those of few words."""

_VOCABULARY = "CREATE VIRTUAL TABLE temp.vocabulary USING fts5vocab(main, words, row)"
_WRITTEN = f"""
INSERT INTO word SELECT term, {WRITTEN} FROM temp.vocabulary
WHERE substr(term, 1, 1) NOT IN ('{KEY}', '{APART}', '{JOINED}', '{OTHER}')
"""  # noqa: S608 -- of constants
_SIGNED = """
INSERT INTO word SELECT substr(term, 2), ? FROM temp.vocabulary
WHERE term > ? AND term < ? ON CONFLICT (form) DO UPDATE SET seen = seen + excluded.seen
"""
_ALL = """
SELECT form, seen FROM word
UNION ALL SELECT term, ? FROM temp.vocabulary WHERE term > ? AND term < ?
"""
_LAST = "\U0010ffff"
_BATCH = 500
_ROWS = 100
"""Rows in one statement; SQLite may take no more than 999 values."""
_PAGES = 2000
"""Pages of FTS5 that are put together at a time."""
_Item = TypeVar("_Item")


class CancelledError(Exception):
    """The build was stopped by whoever asked for it; nothing is left of it."""


class Entry(NamedTuple):
    """A passage to be found, the nodes it stands in, and the number of what it is a variant of.

    Variants are the same passage in other editions; `same` is one number for all of them. Whoever
    wants to use the `words` of the passage again gives them.
    """

    passage: Passage
    within: Sequence[NodeRef] = ()
    same: int | None = None
    words: Words | None = None


def kind_key(kind: Kind) -> str:
    """Return what is indexed with every passage of a kind."""
    return f"{KEY}k-{kind.value}"


@lru_cache(_BATCH)
def node_key(ref: NodeRef) -> str:
    """Return what is indexed with every passage in a node."""
    return f"{KEY}w-{ref.encode().hex()}"


def scope_keys(scope: Scope) -> list[list[str]]:
    """Return the keys of a scope: of each list, one must be there."""
    kinds = sorted(kind_key(kind) for kind in scope.kinds)
    nodes = [node_key(scope.within)] if scope.within is not None else []
    return [keys for keys in (kinds, nodes) if keys]


def fill(
    base: sqlite3.Connection,
    entries: Iterable[Entry],
    progress: Callable[[int], None],
    cancelled: Callable[[], bool],
) -> None:
    """Index passages in an empty database, without committing.

    `progress` is told how many are done. Raises CancelledError when `cancelled` says so.
    """
    batches = _batches(enumerate(entries, 1), cancelled)
    first = next(batches, list[tuple[int, Entry]]())
    base.executescript(SCHEMA)
    base.execute(_FTS5.format(_FEW_BEGINNINGS if len(first) < _BATCH else _ALL_BEGINNINGS))
    done = 0
    for batch in chain([first], batches):
        _insert(base, "INTO passage", [_row(numbered) for numbered in batch])
        base.executemany("INSERT INTO words (rowid, forms) VALUES (?, ?)", map(_forms, batch))
        done += len(batch)
        progress(done)
    _merge(base, cancelled)
    base.execute(_VOCABULARY)
    base.execute(_WRITTEN)
    for way, sign in ((OTHERWISE, OTHER), (TOGETHER, JOINED)):
        base.execute(_SIGNED, (way, sign, sign + _LAST))
    words = base.execute(_ALL, (WRITTEN, APART, APART + _LAST)).fetchall()
    for some in _batches(words, cancelled):
        _relate(base, some)
    base.execute("CREATE INDEX backward ON near (backward)")
    base.execute("DROP TABLE temp.vocabulary")


def _row(numbered: tuple[int, Entry]) -> tuple[object, ...]:
    number, (passage, _, same, _) = numbered
    more = None
    if passage.readings or passage.address or passage.related:
        more = json.dumps([passage.readings, passage.address, passage.related])
    ref, kind, *told = passage[:6]
    return (number, ref, kind.value, *told, more, same)


def _forms(numbered: tuple[int, Entry]) -> tuple[int, str]:
    number, entry = numbered
    keys = (kind_key(entry.passage.kind), *map(node_key, entry.within))
    words = entry.words or Words(entry.passage)
    return number, f"{words.indexed()} {' '.join(keys)}"


def _batches(items: Iterable[_Item], cancelled: Callable[[], bool]) -> Iterator[list[_Item]]:
    """Yield some items at a time, until there are none or someone wants to stop."""
    waiting = iter(items)
    while batch := list(islice(waiting, _BATCH)):
        if cancelled():
            raise CancelledError
        yield batch


def _merge(base: sqlite3.Connection, cancelled: Callable[[], bool]) -> None:
    """Have FTS5 put its pieces together, so that each word is looked up once and not in each."""
    merge = "INSERT INTO words (words, rank) VALUES ('merge', ?)"
    base.execute(merge, (-_PAGES,))
    # FTS5 tells that there is no more to do by changing fewer than two rows.
    changed = 2
    while changed > 1:
        if cancelled():
            raise CancelledError
        before = base.total_changes
        base.execute(merge, (_PAGES,))
        changed = base.total_changes - before


def _relate(base: sqlite3.Connection, words: Sequence[tuple[str, int]]) -> None:
    """Store what words are forms of and have as parts, and what leads to them if misspelled.

    That a word is a form of itself goes without saying.
    """
    forms: list[tuple[str, str]] = []
    parts: list[tuple[str, str]] = []
    near = {word for word, _ in words if word[0] != APART}
    written = {word: word.lstrip(APART) for word, seen in words if seen & (WRITTEN | OTHERWISE)}
    # Of what is not all letters the rules say nothing.
    known = related([bare for bare in written.values() if bare.isalpha()])
    for word, bare in written.items():
        of_word, of_parts = known.get(bare, ((), ()))
        own = f"n:{word}"
        for lemma in of_word:
            if lemma != own:
                forms.append((lemma, word))
                if lemma[0] != "c":
                    near.add(lemma[2:])
        for lemma in of_parts:
            parts.append((lemma, word))
            if lemma[0] != "c":
                near.add(lemma[2:])
    long = sorted(word for word in near if len(word) >= SHORTEST)
    _insert(base, "INTO form", sorted(forms))
    _insert(base, "INTO part", sorted(parts))
    _insert(base, "OR IGNORE INTO near", [(word, word[::-1]) for word in long])


def _insert(base: sqlite3.Connection, into: str, rows: Sequence[tuple[object, ...]]) -> None:
    """Insert rows, many in one statement: that takes half the time of one by one."""
    for start in range(0, len(rows), _ROWS):
        some = rows[start : start + _ROWS]
        marks = ",".join([f"({','.join('?' * len(some[0]))})"] * len(some))
        base.execute(f"INSERT {into} VALUES {marks}", list(chain.from_iterable(some)))  # noqa: S608
