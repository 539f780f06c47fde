"""Sheets onto a printer: set in its own fineness, laid on sheet by sheet."""

from __future__ import annotations

import math
from dataclasses import dataclass, field

from PySide6.QtCore import QObject, QRectF, QSizeF, QTimer, Signal
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QWidget

from benelux_viewer.pages.page import Page
from benelux_viewer.ui.typesetting import Render, Typesetter
from benelux_viewer.writers.setting import Paper

# Finer than this no eye sees, and a picture of a sheet takes 140 MB already.
_FINEST = 600


@dataclass
class _Job:
    printer: QPrinter
    painter: QPainter = field(default_factory=QPainter)
    images: tuple[QImage, ...] = ()
    order: list[int] = field(default_factory=list)
    done: int = 0


class Printing(QObject):
    """Prints one page at a time; `error` carries a sentence for the user, `finished` says it is on.

    `finished` means that the printer has it, not that it lies in the tray.
    """

    finished = Signal()
    error = Signal(str)

    def __init__(self, render: Render, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._typesetter = Typesetter(render, self)
        self._typesetter.rendered.connect(self._start)
        self._job: _Job | None = None

    def ask_and_print(self, page: Page, sheets: int, window: QWidget) -> None:
        """Ask for a printer, copies and a range of the sheets, and print."""
        if not QPrinterInfo.availablePrinterNames():
            self.error.emit(
                "Er is geen printer gevonden. Sluit er een aan, of bewaar als PDF en druk die "
                "elders af."
            )
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(page.title)
        dialog = QPrintDialog(printer, window)
        dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintPageRange, on=True)
        dialog.setMinMax(1, sheets)
        if dialog.exec():
            self.print_on(printer, page)

    def print_on(self, printer: QPrinter, page: Page) -> None:
        """Print a page on a printer that has been set up; one job at a time."""
        if self._job:
            self.error.emit("Er wordt al afgedrukt. Wacht tot dat klaar is.")
            return
        printer.setFullPage(True)
        printer.setPageOrientation(QPageLayout.Orientation.Portrait)
        self._job = _Job(printer)
        self._typesetter.request(page, fineness(printer.resolution()), _paper(printer))

    def _start(self, images: tuple[QImage, ...]) -> None:
        job = self._job
        if job is None:
            return
        job.images = images
        job.order = sheet_order(job.printer, len(images))
        if not job.order:
            self._stop("De gekozen pagina’s staan niet in dit document. Kies andere pagina’s.")
        elif job.painter.begin(job.printer):
            self._lay_next()
        else:
            self._fail()

    def _lay_next(self) -> None:
        """Lay one sheet on, then let the window answer before the next."""
        job = self._job
        if job is None:
            return
        if job.done and not job.printer.newPage():
            self._fail()
            return
        image = job.images[job.order[job.done]]
        job.painter.drawImage(_place(job.printer, image), image)
        job.done += 1
        if job.done < len(job.order):
            QTimer.singleShot(0, self, self._lay_next)
        elif job.painter.end() and job.printer.printerState() != QPrinter.PrinterState.Error:
            self._job = None
            self.finished.emit()
        else:
            self._fail()

    def _fail(self) -> None:
        name = self._job.printer.printerName() if self._job else ""
        target = f"De printer {name}" if name else "De printer"
        self._stop(
            f"{target} neemt het document niet aan. Kijk of hij aan staat en papier heeft, of "
            "bewaar als PDF."
        )

    def _stop(self, sentence: str) -> None:
        job, self._job = self._job, None
        if job and job.painter.isActive():
            job.printer.abort()
            job.painter.end()
        self.error.emit(sentence)


def fineness(resolution: int) -> int:
    """Return the dots per inch to set sheets in: the printer's, or a whole part of them."""
    return max(1, resolution // math.ceil(max(1, resolution) / _FINEST))


def sheet_order(printer: QPrinter, count: int) -> list[int]:
    """Return which sheets to lay on one after the other, counted from 0.

    Ranges, copies, collating and order are the user's, as far as the printer leaves them to us.
    """
    chosen = list(range(count))
    if printer.printRange() == QPrinter.PrintRange.PageRange:
        ranges = printer.pageRanges()
        if not ranges.isEmpty():
            chosen = [sheet for sheet in chosen if ranges.contains(sheet + 1)]
    if printer.pageOrder() == QPrinter.PageOrder.LastPageFirst:
        chosen.reverse()
    copies = 1 if printer.supportsMultipleCopies() else max(1, printer.copyCount())
    if printer.collateCopies():
        return chosen * copies
    return [sheet for sheet in chosen for _ in range(copies)]


def _paper(printer: QPrinter) -> Paper:
    letter = printer.pageLayout().pageSize().id() == QPageSize.PageSizeId.Letter
    return Paper.LETTER if letter else Paper.A4


def _place(printer: QPrinter, image: QImage) -> QRectF:
    """Return where a sheet goes: on all of the paper, centred and whole if that is another size."""
    paper = printer.paperRect(QPrinter.Unit.DevicePixel)
    size = QSizeF(image.size())
    size *= min(paper.width() / size.width(), paper.height() / size.height())
    left = (paper.width() - size.width()) / 2
    top = (paper.height() - size.height()) / 2
    return QRectF(left, top, size.width(), size.height())
