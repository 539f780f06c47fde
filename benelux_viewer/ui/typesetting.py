"""Typesetting beside the window: it goes on answering while sheets are made."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QImage

from benelux_viewer.pages.page import Page
from benelux_viewer.writers.pdf import Paper

Render = Callable[[Page, float, Paper], tuple[bytes, ...]]
"""From a page, pixels per inch and a kind of paper to a PNG of each sheet."""


class _Bell(QObject):
    """Carries an answer from the thread that made it; belongs to no widget, so it outlives them."""

    rung = Signal(int, object)


class Typesetter(QObject):
    """Makes pictures of a page's sheets, and answers the latest request only."""

    rendered = Signal(object)

    def __init__(self, render: Render, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._render = render
        self._pool: ThreadPoolExecutor | None = None
        self._latest = 0
        self._waiting: Future[tuple[QImage, ...]] | None = None
        self._bell = _Bell()
        self._bell.rung.connect(self._answered)

    def request(self, page: Page, ppi: float, paper: Paper) -> None:
        """Have a page set; `rendered` brings a tuple of QImage, unless another request follows."""
        self.forget()
        if self._pool is None:
            self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="typesetter")
        number, bell = self._latest, self._bell
        self._waiting = self._pool.submit(_pictures, self._render, page, ppi, paper)
        self._waiting.add_done_callback(lambda done: bell.rung.emit(number, done))

    def forget(self) -> None:
        """Let no answer come of what was asked before."""
        self._latest += 1
        if self._waiting is not None:
            self._waiting.cancel()
            self._waiting = None

    @Slot(int, object)
    def _answered(self, number: int, done: Future[tuple[QImage, ...]]) -> None:
        if number == self._latest and not done.cancelled():
            # A failure of the other thread is raised here, where it is seen.
            self.rendered.emit(done.result())


def _pictures(render: Render, page: Page, ppi: float, paper: Paper) -> tuple[QImage, ...]:
    return tuple(QImage.fromData(sheet) for sheet in render(page, ppi, paper))
