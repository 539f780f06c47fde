"""A document to a file, beside the window."""

from __future__ import annotations

import threading
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from benelux_viewer.errors import ViewerError
from benelux_viewer.i18n import tr
from benelux_viewer.pages.page import Content
from benelux_viewer.ui.background import Background
from benelux_viewer.ui.typesetting import Order, Press
from benelux_viewer.writers.files import write_atomically

CONTENT_NAMES = {
    Content.SUMMARY: "samenvatting",
    Content.FULL: "volledige tekst",
    Content.BOTH: "samenvatting en tekst",
}
"""What the name of a file says of its content: Dutch, as the letter in it is."""


class Saving(QObject):
    """Saves one document at a time. `told` carries a sentence for the user, once a document.

    `begun` and `ended` go around the work; stopped before the file is written, none is.
    """

    told = Signal(str)
    begun = Signal(str)
    ended = Signal()

    def __init__(self, press: Press, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._press = press
        self._stop = threading.Event()
        self._background = Background(self)
        self._background.answered.connect(self._tell)

    def save(self, order: Order, target: Path) -> None:
        """Save a document; if one is being saved already, say so and do nothing."""
        if self._background.busy:
            self.told.emit(tr("Er wordt al een document bewaard. Wacht tot dat klaar is."))
            return
        press, stop = self._press, threading.Event()
        self._stop = stop
        self.begun.emit(tr("{name} wordt gemaakt…", name=target.name))
        self._background.ask(lambda: _saved(press, order, target, stop))

    def stop(self) -> None:
        """Break off; the old file, if there was one, stays as it was."""
        if self._background.busy:
            # Typst cannot be interrupted: it sets the document to its end, unseen, and what it
            # made is dropped. A process of its own could be ended, but would cost each document
            # a start of the program, for a wait that is over within a second or two.
            self._stop.set()
            self._background.forget()
            self._tell(tr("Afgebroken: er is niets bewaard."))

    def _tell(self, sentence: str) -> None:
        self.ended.emit()
        self.told.emit(sentence)


def _saved(press: Press, order: Order, target: Path, stop: threading.Event) -> str:
    """Save a document and return what is to be said of it."""
    try:
        document = order.make()
        if stop.is_set():
            return ""
        paged = press(document, order.setting)
        if stop.is_set():
            return ""
        write_atomically(target, paged.pdf)
    except ViewerError as error:
        return str(error)
    return " ".join(filter(None, (tr("Bewaard als {target}.", target=target), paged.told())))
