"""Work beside the window, which goes on answering meanwhile."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal, Slot


class _Bell(QObject):
    """Carries an answer from the thread that made it; belongs to no widget, so it outlives them."""

    rung = Signal(int, object)


class Background(QObject):
    """Does one thing at a time in a thread, and answers the latest request only."""

    answered = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool: ThreadPoolExecutor | None = None
        self._latest = 0
        self._waiting: Future[object] | None = None
        self._last: Future[object] | None = None
        # The program's own: the thread may be the last to let go of it, and is not to end it.
        self._bell = _Bell(QCoreApplication.instance())
        # Queued: an answer never comes before `ask` has returned, however quick it is.
        self._bell.rung.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    @property
    def busy(self) -> bool:
        """Tell whether an answer is still to come."""
        return self._waiting is not None

    def ask(self, work: Callable[[], object], patience: float = 0) -> None:
        """Have something done; `answered` brings what it returns, unless another request follows.

        What comes within `patience` seconds is answered before this returns; nothing is waited
        for while an earlier request still keeps the thread. What it raises is raised again in the
        window's own thread.
        """
        self.forget()
        free = self._last is None or self._last.done()
        if self._pool is None:
            self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="background")
        number, bell = self._latest, self._bell
        self._waiting = self._pool.submit(work)
        self._last = self._waiting
        self._waiting.add_done_callback(lambda done: bell.rung.emit(number, done))
        if patience and free and wait([self._last], patience).done:
            self._tell(number, self._last)

    def forget(self) -> None:
        """Let no answer come of what was asked before."""
        self._latest += 1
        if self._waiting is not None:
            self._waiting.cancel()
            self._waiting = None

    @Slot(int, object)
    def _tell(self, number: int, done: Future[object]) -> None:
        if number == self._latest and not done.cancelled():
            # Told once: the bell of what was waited for has yet to be heard.
            self._latest += 1
            self._waiting = None
            # A failure of the other thread is raised here, where it is seen.
            self.answered.emit(done.result())
