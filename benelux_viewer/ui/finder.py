"""The state of the search: the query, its answer, and where one was before it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from benelux_viewer.model.dossier import Dossier
from benelux_viewer.search.hits import Match, Results
from benelux_viewer.ui.navigator import Visit
from benelux_viewer.ui.services import SearchEngine


class Finder(QObject):
    """Answers queries. `answered` carries the results, `ended` that there is no query any more.

    The index is made by `prepare`, or by the first query if that comes sooner.
    """

    answered = Signal(object)
    ended = Signal()

    def __init__(
        self,
        dossier: Dossier,
        make_engine: Callable[[Dossier], SearchEngine],
        where: Callable[[], Visit],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._dossier = dossier
        self._make_engine = make_engine
        self._where = where
        self._engine: SearchEngine | None = None
        self.results: Results | None = None
        self.before: Visit | None = None

    def set_dossier(self, dossier: Dossier) -> None:
        """Search another briefing from now on."""
        self._dossier, self._engine = dossier, None

    def prepare(self) -> SearchEngine:
        """Make the index if there is none yet."""
        if self._engine is None:
            self._engine = self._make_engine(self._dossier)
        return self._engine

    def search(self, text: str) -> None:
        """Answer a query; an empty one ends the search."""
        if not text.strip():
            if self.results is not None:
                self.results = None
                self.before = None
                self.ended.emit()
            return
        if self.results is None:
            self.before = self._where()
        self.results = self.prepare().search(text)
        self.answered.emit(self.results)

    def mark(self, text: str) -> tuple[Match, ...]:
        """Return where the present query's words stand in a text."""
        return self.prepare().mark(text, self.results.query) if self.results else ()
