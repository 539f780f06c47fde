"""The engine of one dossier, and that of a library of passages: one search on one kind of index."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path

from benelux_viewer.i18n import tr
from benelux_viewer.model.briefing import Term
from benelux_viewer.model.citation import resolve
from benelux_viewer.model.dossier import Dossier
from benelux_viewer.model.refs import NodeRef
from benelux_viewer.model.translation import Translation
from benelux_viewer.search.build import Entry
from benelux_viewer.search.explain import where
from benelux_viewer.search.hits import Passage, Results, Scope
from benelux_viewer.search.index import Index
from benelux_viewer.search.passages import passages
from benelux_viewer.search.searcher import Searcher
from benelux_viewer.search.store import open_base
from benelux_viewer.search.translated import file_beside, is_answered, with_translated
from benelux_viewer.search.translated import passages as passages_of_translations
from benelux_viewer.search.words import Words


class Engine(Searcher):
    """Searches one dossier. It never changes once it is made."""

    def __init__(
        self,
        dossier: Dossier,
        path: Path | None = None,
        translate: Callable[[], Iterable[Translation]] = tuple,
    ) -> None:
        """Index all that can be found in a dossier, in memory or in a file that can be used again.

        Where the file cannot be written, the index is in memory too. `translate` gives the
        translations; it is called when they are first looked into, or by `prepare`.
        """
        self._dossier, self._path, self._translate = dossier, path, translate
        index = _index(dossier, passages(dossier), path)
        super().__init__(index, dossier.briefing.terms, where(dossier.briefing))

    @cached_property
    def _translated(self) -> Searcher:
        dossier, path = self._dossier, self._path
        found = passages_of_translations(dossier, self._translate())
        index = _index(dossier, found, path and file_beside(path))
        return Searcher(index, (), where(dossier.briefing))

    def prepare(self) -> None:
        """Read what the first search would wait for: one letter typed hits most of a dossier."""
        super().prepare()
        self.index.warm()
        _ = self._translated

    def close(self) -> None:
        """Let go of the indexes."""
        super().close()
        if "_translated" in self.__dict__:
            self._translated.close()

    def search(
        self,
        text: str,
        *,
        limit: int = 0,
        scope: Scope | None = None,
        correct: bool = True,
        in_order: bool = False,
    ) -> Results:
        """Return what answers a typed text, best first; where no Dutch does, translations may."""
        dutch = super().search(text, limit=limit, scope=scope, correct=correct, in_order=in_order)
        if is_answered(dutch):
            return dutch
        translated = self._translated.search(
            text, limit=limit, scope=scope, correct=False, in_order=in_order
        )
        return with_translated(dutch, translated, limit) if translated.hits else dutch

    def find(self, text: str) -> NodeRef | None:
        """Return the node that a text is the citation of, None if it is none."""
        return self._dossier.citations.find(text)

    def section(self, text: str) -> NodeRef | None:
        """Return the node that a text such as `§1b` names, None if it names none."""
        return resolve(text, self._dossier.outline, self._dossier.citations)


def library(  # noqa: PLR0913 -- what a caller can do without has a default
    path: Path | None,
    fingerprint: str,
    entries: Callable[[], Iterable[Entry]],
    *,
    terms: Iterable[Term] = (),
    where: str = "",
    progress: Callable[[int], None] = lambda _done: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Searcher:
    """Return an engine for passages of any number, on disk where a path is given.

    The file is used again while `fingerprint`, the hash of what the passages were made from, stays
    the same. `terms` are what the texts explain, `where` tells in words what is searched.
    `progress` is told how many passages are indexed. Raises CancelledError when `cancelled` says
    so, and OSError or sqlite3.OperationalError when the file cannot be written.
    """
    base = open_base(path, fingerprint, entries, progress=progress, cancelled=cancelled)
    return Searcher(Index(base), terms, where or tr("de bibliotheek"))


def _index(dossier: Dossier, found: Sequence[Passage], path: Path | None) -> Index:
    """Return the index of some passages, which keeps the words that it is made of."""
    words = {row: Words(passage) for row, passage in enumerate(found, 1)}
    return Index(_base(path, found, lambda: _entries(dossier, words)), words)


def _base(
    path: Path | None, found: Sequence[Passage], entries: Callable[[], Iterable[Entry]]
) -> sqlite3.Connection:
    if path is None:
        return open_base(None, "", entries)
    fingerprint = hashlib.sha256(repr(found).encode()).hexdigest()
    try:
        return open_base(path, fingerprint, entries)
    except (OSError, sqlite3.OperationalError):
        return open_base(None, fingerprint, entries)


def _entries(dossier: Dossier, words: Mapping[int, Words]) -> Iterator[Entry]:
    """Yield the passages of a dossier; those of one node that only some editions print vary."""
    variants: dict[tuple[object, ...], int] = {}
    for row, of_row in words.items():
        passage = of_row.passage
        within = [node.ref for node in dossier.outline.path(passage.ref)]
        same = variants.setdefault((passage.ref, passage.kind), row) if passage.edition else None
        yield Entry(passage, within, same, of_row)
