"""The state of the search: the query, its answer, and where one was before it."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from benelux_viewer.model.dossier import Dossier
from benelux_viewer.search.hits import Results, Scope
from benelux_viewer.ui.background import Background
from benelux_viewer.ui.navigator import Visit
from benelux_viewer.ui.scopes import WHOLE, effective, without_scope
from benelux_viewer.ui.services import SearchEngine

PATIENCE = 0.03
"""Seconds in which an answer comes before the next thing is drawn; it never waits longer."""


class Request(NamedTuple):
    """What is asked: a text, and all that was chosen beside it."""

    text: str
    scope: Scope = WHOLE
    correct: bool = True
    in_order: bool = False


class Answer(NamedTuple):
    """What was found in a scope, and in the whole briefing where that has hits elsewhere."""

    request: Request
    results: Results
    scope: Scope = WHOLE
    whole: Results | None = None


class Finder(QObject):
    """Answers requests. `answered` carries an `Answer`, `ended` that there is no query any more.

    All work is done beside the window, and only the latest request is answered: what an older one
    still brings is dropped. The index is made by `prepare` or by the first query if that comes
    sooner; what is asked meanwhile is answered as soon as it is there. `moved` tells of another
    briefing.
    """

    answered = Signal(object)
    ended = Signal()
    moved = Signal()

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
        self._asked: Request | None = None
        self._indexing = Background(self)
        self._indexing.answered.connect(self._take_engine)
        self._searching = Background(self)
        self._searching.answered.connect(self._take_answer)
        self.answer: Answer | None = None
        self.before: Visit | None = None

    def set_dossier(self, dossier: Dossier) -> None:
        """Search another briefing from now on."""
        self._indexing.forget()
        self._searching.forget()
        self._dossier, self._engine = dossier, None
        self.moved.emit()

    def prepare(self) -> None:
        """Have the index made if there is none yet."""
        if self._engine is None and not self._indexing.busy:
            make, dossier = self._make_engine, self._dossier
            self._indexing.ask(lambda: make(dossier))

    @property
    def ready(self) -> bool:
        """Tell whether there is an index."""
        return self._engine is not None

    @property
    def waiting(self) -> bool:
        """Tell whether an answer to what was asked last is still to come."""
        return self._asked is not None

    def search(self, request: Request) -> None:
        """Answer a request; an empty text ends the search."""
        self._searching.forget()
        self._asked = None
        if not request.text.strip():
            if self.before is not None:
                self.answer = None
                self.before = None
                self.ended.emit()
            return
        if self.before is None:
            self.before = self._where()
        self._asked = request
        if self._engine is None:
            self.prepare()
            return
        engine, dossier = self._engine, self._dossier
        self._searching.ask(lambda: find(engine, dossier, request), PATIENCE)

    def _take_engine(self, engine: SearchEngine) -> None:
        self._engine = engine
        if self._asked:
            self.search(self._asked)

    def _take_answer(self, answer: Answer) -> None:
        self._asked = None
        self.answer = answer
        self.answered.emit(answer)


def find(engine: SearchEngine, dossier: Dossier, request: Request) -> Answer:
    """Answer a request, in a thread of its own: it touches nothing of the window."""
    text, chosen, correct, in_order = request
    scope = effective(text, chosen, dossier)
    if scope == WHOLE:
        return Answer(request, engine.search(text, correct=correct, in_order=in_order))
    results = engine.search(text, scope=scope, correct=correct, in_order=in_order)
    whole = engine.search(without_scope(text), correct=correct)
    here = {(hit.passage.ref, hit.passage.text) for hit in results.hits}
    elsewhere = any((hit.passage.ref, hit.passage.text) not in here for hit in whole.hits)
    return Answer(request, results, scope, whole if elsewhere else None)
