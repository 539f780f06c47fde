"""A document to a file, beside the window."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject

from benelux_viewer import i18n
from benelux_viewer.errors import ViewerError
from benelux_viewer.i18n import tr
from benelux_viewer.pages.page import Content
from benelux_viewer.ui.background import Background
from benelux_viewer.ui.typesetting import Order
from benelux_viewer.ui.work import Work
from benelux_viewer.writers import FileFormat, write
from benelux_viewer.writers.files import write_atomically

CONTENT_NAMES = {
    Content.SUMMARY: "samenvatting",
    Content.FULL: "volledige tekst",
    Content.BOTH: "samenvatting en tekst",
}
"""What the name of a file says of its content: Dutch, as the letter in it is."""


class Made(NamedTuple):
    """A file, and how to say what is to be said of it, if anything is."""

    data: bytes
    told: Callable[[], str] = str


def made(order: Order, kind: FileFormat, resources: Path, today: date) -> Made:
    """Return a file of a kind."""
    document, setting = order.make(), order.setting
    if kind is not FileFormat.PDF:
        return Made(write(document, kind, printed=today, resources=resources, setting=setting))
    from benelux_viewer.writers import pdf

    paged = pdf.typeset(document, resources=resources, printed=today, setting=setting)
    return Made(paged.pdf, paged.told)


class Saving(Work):
    """Saves one document at a time; stopped before the file is written, none is.

    A document is in the language that was spoken when it was asked for, what is told of it in that
    of the moment.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = ""
        self._background: Background | None = None
        # Who has it first writes the file, or keeps it from being written.
        self._turn = threading.Lock()

    @property
    def busy(self) -> bool:
        """Tell whether a document is being saved."""
        return self._background is not None

    def save(self, make: Callable[[], Made], target: Path) -> None:
        """Save what is made in another thread; if one is being saved, say so and do nothing."""
        if self.busy:
            self.told.emit(tr("Er wordt al een document bewaard. Wacht tot dat klaar is."))
            return
        self._name = target.name
        turn = self._turn = threading.Lock()
        work = partial(_saved, partial(i18n.keeping, i18n.spoken(), make), target, turn)
        self._background = Background(self)
        self._background.answered.connect(self._end)
        self.tell_begun()
        self._background.ask(work)

    def tell_begun(self) -> None:
        """Tell what is being made."""
        self.begun.emit(tr("{name} wordt gemaakt…", name=self._name))

    def stop(self) -> None:
        """Break off; the old file, if there was one, stays as it was.

        A file that is being written already is there in a moment, and told of.
        """
        if self._background and self._turn.acquire(blocking=False):
            # Typst cannot be interrupted: it sets the document to its end, unseen, and what it
            # made is dropped. A process of its own could be ended, but would cost each document
            # a start of the program. The next document has a thread of its own, and need not wait.
            self._background.forget()
            self._end(lambda: tr("Afgebroken: er is niets bewaard."))

    def _end(self, told: Callable[[], str]) -> None:
        if self._background:
            self._background.deleteLater()
            self._background = None
        self.ended.emit()
        self.told.emit(told())


def _saved(make: Callable[[], Made], target: Path, turn: threading.Lock) -> Callable[[], str]:
    """Save a document unless it is not wanted any more; return how to say what came of it."""
    try:
        file = make()
        if turn.acquire(blocking=False):
            write_atomically(target, file.data)
    except ViewerError as error:
        return partial(str, error)
    return lambda: " ".join(filter(None, (tr("Bewaard als {target}.", target=target), file.told())))
