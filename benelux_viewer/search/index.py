"""Look-ups in an index: which words occur, how they are related, which passages hold them."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import chain
from threading import Lock
from typing import Any
from weakref import finalize

from benelux_viewer.model.briefing import Reading
from benelux_viewer.model.refs import NodeRef
from benelux_viewer.model.text import EditionId
from benelux_viewer.search.build import OTHERWISE, TOGETHER, WRITTEN, kind_key
from benelux_viewer.search.compounds import parts
from benelux_viewer.search.documents import JOINED, OTHER
from benelux_viewer.search.hits import Kind, Passage
from benelux_viewer.search.likeness import Near, alike, edges
from benelux_viewer.search.relations import forms_of
from benelux_viewer.search.words import Words

_KEPT = 512
"""Passages of which the words stay in memory."""
_REMEMBERED = 32
_SHORTEST_HALF = 4
"""Letters in each half of a word that is looked for in two; shorter ones are chance (`over al`)."""
_HALVES = 2
_MOST_VARIABLES = 500
_LAST = "\U0010ffff"
_NEAR = """
SELECT word FROM near WHERE word BETWEEN ? AND ? AND length(word) BETWEEN ? AND ?
UNION SELECT word FROM near WHERE backward BETWEEN ? AND ? AND length(word) BETWEEN ? AND ?
"""


class Index:
    """A filled database; any thread may ask."""

    def __init__(self, base: sqlite3.Connection, words: Mapping[int, Words] | None = None) -> None:
        """Ask what a complete index holds; `words` are those of rows that are known already."""
        self._base = base
        self.close = finalize(self, base.close)
        self._lock = Lock()
        self._words = dict(words or {})
        self.near = lru_cache(_REMEMBERED)(self._near)
        self.seen = lru_cache(_REMEMBERED)(self._seen)
        self._relations = lru_cache(_KEPT)(self._related)
        self.halves = lru_cache(_KEPT)(self._halves)
        self.headed = bool(self.rows(f'"{kind_key(Kind.HEADING)}" OR "{kind_key(Kind.TITLE)}"', 1))
        ways = {OTHER: OTHERWISE, JOINED: TOGETHER}
        self.signs = {sign: way for sign, way in ways.items() if self.rows(f'"{sign}" *', 1)}
        self.varied = bool(self._ask("SELECT 1 FROM passage WHERE same IS NOT NULL LIMIT 1"))

    def __contains__(self, form: str) -> bool:
        """Tell whether a form stands anywhere."""
        return bool(self._ask("SELECT 1 FROM word WHERE form = ?", (form,)))

    def forms(self, word: str) -> tuple[str, ...]:
        """Return the words that are another form of this one, sorted."""
        return self._relations(word)[0]

    def wholes(self, word: str) -> tuple[str, ...]:
        """Return the compounds that have a form of this word as a part, sorted."""
        return self._relations(word)[1]

    def writes(self, word: str) -> bool:
        """Tell whether a word, or another form of it, stands anywhere."""
        return word in self or bool(self.forms(word))

    def beginning_with(self, prefix: str, limit: int) -> list[str]:
        """Return the first forms that begin with a prefix, sorted; the prefix may be one."""
        query = "SELECT form FROM word WHERE form BETWEEN ? AND ? ORDER BY form LIMIT ?"
        return [row[0] for row in self._ask(query, (prefix, prefix + _LAST, limit))]

    def has_beginning_with(self, prefix: str, lengths: tuple[int, int]) -> bool:
        """Tell whether a form begins with a prefix and has between two numbers of letters."""
        query = "SELECT 1 FROM word WHERE form BETWEEN ? AND ? AND length(form) BETWEEN ? AND ? "
        return bool(self._ask(query + "LIMIT 1", (prefix, prefix + _LAST, *lengths)))

    def _near(self, typed: str, most: int) -> tuple[Near, ...]:
        """Return the words that occur, or lead to one that does, at most some slips away."""
        start, end = edges(typed, most)
        sizes = (len(typed) - most, len(typed) + most)
        values = (start, start + _LAST, *sizes, end, end + _LAST, *sizes)
        return tuple(alike(typed, (row[0] for row in self._ask(_NEAR, values)), most))

    def rows(self, match: str, limit: int, *, ranked: bool = False) -> list[int]:
        """Return the first passages that answer an FTS5 expression; none answers an empty one.

        They come in document order, or if `ranked` those first that have the most of few words.
        """
        if not match:
            return []
        order = "ORDER BY rank " if ranked else ""
        query = f"SELECT rowid FROM words WHERE words MATCH ? {order}LIMIT ?"  # noqa: S608
        return [row[0] for row in self._ask(query, (match, limit))]

    def count(self, match: str, most: int) -> int:
        """Return how many passages answer an FTS5 expression, counted to a number."""
        if not match:
            return 0
        query = "SELECT count(*) FROM (SELECT 1 FROM words WHERE words MATCH ? LIMIT ?)"
        return self._ask(query, (match, most))[0][0]

    def words(self, rows: Sequence[int]) -> list[Words]:
        """Return the passages of some rows with their words, in the order of the rows."""
        kept = self._words
        found = {row: kept[row] for row in rows if row in kept}
        missing = tuple(row for row in rows if row not in found)
        if missing:
            query = "SELECT id, ref, kind, section, citation, text, edition, more FROM passage"
            read = self._among(f"{query} WHERE id IN", missing)
            new = {row[0]: Words(_passage(row[1:])) for row in read}
            found |= new
            with self._lock:
                if len(kept) + len(new) > _KEPT:
                    kept.clear()
                kept.update(new)
        return [found[row] for row in rows]

    def warm(self) -> None:
        """Work out the words that are kept: one letter typed hits most of them."""
        for words in tuple(self._words.values()):
            _ = words.forms

    def variants(self, rows: Sequence[int]) -> dict[int, tuple[int, ...]]:
        """Return the rows of all editions of a passage by each of them; only of those that vary."""
        if not self.varied:
            return {}
        own = "SELECT same FROM passage WHERE same IS NOT NULL AND id IN"
        groups: dict[int, list[int]] = {}
        same = tuple({number for (number,) in self._among(own, tuple(rows))})
        for row, number in self._among("SELECT id, same FROM passage WHERE same IN", same):
            groups.setdefault(number, []).append(row)
        return {row: tuple(sorted(group)) for group in groups.values() for row in group}

    def _halves(self, word: str) -> list[tuple[str, str]]:
        """Return the pairs of words that occur and are a word if written as one.

        A short one is believed where the rules split there too: `beneluxtop`.
        """
        cuts = range(_SHORTEST_HALF, len(word) - _SHORTEST_HALF + 1)
        pairs = [(word[:cut], word[cut:]) for cut in cuts]
        split = parts(word)
        if len(split) == _HALVES and "".join(split) == word and split not in pairs:
            pairs.append((split[0], split[1]))
        seen = self.seen(frozenset(chain(*pairs)))
        return [pair for pair in pairs if seen.keys() >= set(pair)]

    def _seen(self, forms: frozenset[str]) -> Mapping[str, int]:
        """Return which of some forms stand anywhere, and how: as `build` counts that."""
        return dict(self._among("SELECT form, seen FROM word WHERE form IN", tuple(forms)))

    def _related(self, word: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
        lemmas = tuple(forms_of(word))
        # A word is a form of itself, which is not stored.
        bases = tuple(lemma[2:] for lemma in lemmas if lemma[0] == "n" and lemma[2:] != word)
        marks, of_bases = (",".join("?" * len(some)) for some in (lemmas, bases))
        found = self._ask(
            f"SELECT 0, form FROM form WHERE lemma IN ({marks}) UNION "  # noqa: S608
            f"SELECT 0, form FROM word WHERE form IN ({of_bases}) AND seen & ? UNION "
            f"SELECT 1, form FROM part WHERE lemma IN ({marks}) ORDER BY 1, 2",
            (*lemmas, *bases, WRITTEN | OTHERWISE, *lemmas),
        )
        forms, wholes = (
            tuple(form for of, form in found if of == table and form != word) for table in (0, 1)
        )
        return forms, wholes

    def _among(self, query: str, values: Sequence[object]) -> list[tuple[Any, ...]]:
        found: list[tuple[Any, ...]] = []
        for start in range(0, len(values), _MOST_VARIABLES):
            some = values[start : start + _MOST_VARIABLES]
            found += self._ask(f"{query} ({','.join('?' * len(some))})", some)
        return found

    def _ask(self, query: str, values: Sequence[object] = ()) -> list[tuple[Any, ...]]:
        with self._lock:
            return self._base.execute(query, values).fetchall()


def _passage(row: Sequence[Any]) -> Passage:
    ref, kind, section, citation, text, edition, more = row
    readings, address, related = json.loads(more) if more else ((), "", ())
    return Passage(
        NodeRef(ref),
        _KINDS[kind],
        NodeRef(section),
        citation,
        text,
        EditionId(edition) if edition is not None else None,
        tuple(Reading(*reading) for reading in readings),
        address,
        tuple(map(NodeRef, related)),
    )


_KINDS = {kind.value: kind for kind in Kind}
