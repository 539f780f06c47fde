"""Keeps where the user is, a moment after it changed: a crash costs no place."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer, Slot

from benelux_viewer.errors import ViewerError
from benelux_viewer.ui.session import Session, save

_MOMENT_MS = 3_000
_PLACED = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.WindowStateChange)


class Keeper(QObject):
    """Keeps what `where` tells in a file, if that has changed.

    A session that cannot be kept is not told of: on a disk that may not be written to that would
    be said at every start, and nothing is lost that the user has made.
    """

    def __init__(
        self, where: Callable[[], Session], path: Path, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._where = where
        self._path = path
        self._kept: Session | None = None
        # A stick may take half a second to write. One thread: what is kept last stays.
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="keeper")
        self._timer = QTimer(self, singleShot=True, interval=_MOMENT_MS)
        self._timer.timeout.connect(self._keep)

    @Slot()
    def soon(self) -> None:
        """Keep within a moment, also while there is change upon change."""
        if not self._timer.isActive():
            self._timer.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep where a window is put, which it has no signal for."""
        if event.type() in _PLACED:
            self.soon()
        return super().eventFilter(watched, event)

    def finish(self) -> None:
        """Keep, and return when it has been done."""
        self._timer.stop()
        if writing := self._keep():
            writing.result()

    @Slot()
    def _keep(self) -> Future[None] | None:
        now = self._where()
        if now == self._kept:
            return None
        self._kept = now
        return self._pool.submit(self._write, now)

    def _write(self, session: Session) -> None:
        with suppress(ViewerError):
            save(session, self._path)
