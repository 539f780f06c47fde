"""Typesetting beside the window: it goes on answering while sheets are made."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage, QImageReader

from benelux_viewer.pages.page import Document
from benelux_viewer.ui.background import Background
from benelux_viewer.writers.paged import Paged, beginning
from benelux_viewer.writers.setting import Setting

if TYPE_CHECKING:
    from benelux_viewer.writers.pictures import Pictures


class Order(NamedTuple):
    """A document to set: how to make it, and on what paper."""

    make: Callable[[], Document]
    setting: Setting = Setting()


class Press(Protocol):
    """What sets a document; it is called in another thread."""

    def __call__(self, document: Document, setting: Setting, *, draft: bool = False) -> Paged:
        """Return a document as PDF."""
        ...


def decoded(png: bytes) -> QImage:
    """Return a picture, without keeping the window's thread from running meanwhile.

    `QImage.fromData` keeps the interpreter to itself for as long as it takes, half a second for
    a sheet at 600 dots an inch; a reader lets go of it. It reads a file: a buffer of ours would
    want the interpreter back while the reader holds what the window needs to load an icon, and
    both would wait for ever.
    """
    with tempfile.TemporaryDirectory(prefix="benelux-viewer-") as folder:
        file = Path(folder) / "sheet.png"
        file.write_bytes(png)
        return QImageReader(str(file), b"png").read()


class _Begun(NamedTuple):
    """The first sheet of a document that takes longer, and the document."""

    first: QImage
    document: Document


class _Drawn(NamedTuple):
    sheet: int
    picture: QImage


class _Bench:
    """The document at hand; used by one thread only, the one that typesets."""

    def __init__(self, press: Press) -> None:
        self._press = press
        self._pictures: Pictures | None = None

    def begin(self, order: Order, width: int) -> _Begun | Paged:
        """Set a short document; of a long one, make the first sheet."""
        document = order.make()
        start = beginning(document)
        if start is None:
            return self.set(document, order.setting)
        self._take(self._press(start, order.setting, draft=True), order.setting)
        return _Begun(self.draw(1, width).picture, document)

    def set(self, document: Document, setting: Setting) -> Paged:
        """Set a document whole."""
        return self._take(self._press(document, setting), setting)

    def draw(self, sheet: int, width: int) -> _Drawn:
        """Draw a sheet of what was set last."""
        if self._pictures is None:
            raise AssertionError("nothing was set")
        return _Drawn(sheet, decoded(self._pictures.draw(sheet, width)))

    def clear(self) -> None:
        """Let go of what was set."""
        if self._pictures:
            self._pictures.close()
            self._pictures = None

    def _take(self, paged: Paged, setting: Setting) -> Paged:
        # Typst is loaded in the thread that uses it: the window does not wait for it.
        from benelux_viewer.writers.pictures import Pictures

        self.clear()
        self._pictures = Pictures(paged.pdf, setting.paper)
        return paged


class Typesetter(QObject):
    """Sets one document at a time and draws its sheets; the latest request is the one answered.

    `begun` brings a picture of the first sheet of a document that takes longer, `typeset` a
    `Paged`, `drawn` the number of a sheet and its picture.
    """

    begun = Signal(object)
    typeset = Signal(object)
    drawn = Signal(int, object)

    def __init__(self, press: Press, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bench = _Bench(press)
        self._background = Background(self)
        self._background.answered.connect(self._take)
        self._setting = Setting()
        self._ready = False
        self._wanted: list[int] = []
        self._width = 1

    def request(self, order: Order, width: int) -> None:
        """Have a document set instead of any other, a first sheet so many pixels wide."""
        bench = self._bench
        self._setting, self._ready, self._wanted = order.setting, False, []
        self._background.ask(lambda: bench.begin(order, width))

    def want(self, sheets: Sequence[int], width: int) -> None:
        """Have these sheets drawn so many pixels wide, and no others; the first of them first."""
        self._wanted, self._width = list(sheets), width
        if self._ready and not self._background.busy:
            self._draw_next()

    def forget(self) -> None:
        """Let no answer come of what was asked before, and let go of the document."""
        self._ready, self._wanted = False, []
        self._background.ask(self._bench.clear)

    def _draw_next(self) -> None:
        if self._wanted:
            bench, sheet, width = self._bench, self._wanted.pop(0), self._width
            self._background.ask(lambda: bench.draw(sheet, width))

    def _take(self, answer: object) -> None:
        match answer:
            case _Begun(first=first, document=document):
                bench, setting = self._bench, self._setting
                self._background.ask(lambda: bench.set(document, setting))
                self.begun.emit(first)
            case Paged():
                self._ready = True
                self.typeset.emit(answer)
            case _Drawn(sheet=sheet, picture=picture):
                self.drawn.emit(sheet, picture)
            case _:
                return
        if self._ready and not self._background.busy:
            self._draw_next()
