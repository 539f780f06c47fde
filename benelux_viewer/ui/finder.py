"""The state of the search: the query, its answer, and where one was before it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from benelux_viewer.model.dossier import Dossier
from benelux_viewer.search.hits import Results
from benelux_viewer.ui.background import Background
from benelux_viewer.ui.navigator import Visit
from benelux_viewer.ui.services import SearchEngine


class Finder(QObject):
    """Answers queries. `answered` carries the results, `ended` that there is no query any more.

    The index is made beside the window, by `prepare` or by the first query if that comes sooner;
    what is asked meanwhile is answered as soon as it is there.
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
        self._asked = ""
        self._background = Background(self)
        self._background.answered.connect(self._take_engine)
        self.results: Results | None = None
        self.before: Visit | None = None

    def set_dossier(self, dossier: Dossier) -> None:
        """Search another briefing from now on."""
        self._background.forget()
        self._dossier, self._engine = dossier, None

    def prepare(self) -> None:
        """Have the index made if there is none yet."""
        if self._engine is None and not self._background.busy:
            make, dossier = self._make_engine, self._dossier
            self._background.ask(lambda: make(dossier))

    @property
    def ready(self) -> bool:
        """Tell whether a query is answered at once."""
        return self._engine is not None

    def search(self, text: str, *, correct: bool = True) -> None:
        """Answer a query; an empty one ends the search. Without `correct`, as it was typed."""
        self._asked = text
        if not text.strip():
            if self.before is not None:
                self.results = None
                self.before = None
                self.ended.emit()
            return
        if self.before is None:
            self.before = self._where()
        if self._engine is None:
            self.prepare()
            return
        self.results = self._engine.search(text, correct=correct)
        self.answered.emit(self.results)

    def _take_engine(self, engine: SearchEngine) -> None:
        self._engine = engine
        if self._asked.strip():
            self.search(self._asked)
