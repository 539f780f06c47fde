"""Sheets onto a printer: drawn in its own fineness, laid on sheet by sheet, beside the window."""

from __future__ import annotations

import math
import threading
from collections.abc import Callable
from functools import partial
from time import perf_counter
from typing import TYPE_CHECKING, NamedTuple, cast

from PySide6.QtCore import QCoreApplication, QObject, QRect, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QWidget

from benelux_viewer import i18n
from benelux_viewer.errors import ViewerError
from benelux_viewer.i18n import mark, tr
from benelux_viewer.ui.background import Background
from benelux_viewer.ui.typesetting import Order, Press, decoded
from benelux_viewer.ui.work import Work
from benelux_viewer.writers.paged import Paged
from benelux_viewer.writers.setting import INCHES, Paper, Setting

if TYPE_CHECKING:
    from benelux_viewer.writers.pictures import Pictures

# Finer than this no eye sees, and a picture of a sheet takes 140 MB already.
_FINEST = 600
# A sheet is laid on in strips of so many of its rows at most: while a printer takes one, Qt lets
# nothing else run. Two strips overlap in a row or two, so that no seam is seen between them.
_STRIP, _OVERLAP = 128, 2
# Python hands over its turn to who has waited 5 ms in one go; work in shorter pieces never does.
# So it rests by itself, in seconds: after how long, and for how long.
_AT_WORK, _REST = 0.005, 0.001
_STOPPED = mark("Afgebroken: wat al bij de printer was, wordt misschien nog afgedrukt.")
_ABSENT = mark("De gekozen pagina’s staan niet in dit document. Kies andere pagina’s.")


class _Bell(QObject):
    """Carries how far a job is from the thread that does it: sheets laid on, and of how many."""

    rung = Signal(int, int)


class _Job(NamedTuple):
    """What the other thread needs: nothing in it is used by the window meanwhile."""

    printer: QPrinter
    make: Callable[[], Paged]
    paper: Paper
    stop: threading.Event
    step: Callable[[int, int], None]


class Printing(Work):
    """Prints one document at a time.

    `finished` means that the printer has it, not that it lies in the tray.
    """

    finished = Signal()

    def __init__(self, press: Press, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._press = press
        self._stop = threading.Event()
        # The program's own: the thread may be the last to let go of it, and is not to end it.
        self._bell = _Bell(QCoreApplication.instance())
        self._bell.rung.connect(self.stepped, Qt.ConnectionType.QueuedConnection)
        self._background = Background(self)
        self._background.answered.connect(self._tell)

    def ask_and_print(self, order: Order, title: str, sheets: int, window: QWidget) -> None:
        """Ask for a printer, copies, sides and a range of the sheets, and print."""
        if not QPrinterInfo.availablePrinterNames():
            self.told.emit(
                tr(
                    "Er is geen printer gevonden. Sluit er een aan, of bewaar als PDF en druk die "
                    "elders af."
                )
            )
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(title)
        letter = order.setting.paper is Paper.LETTER
        size = QPageSize.PageSizeId.Letter if letter else QPageSize.PageSizeId.A4
        printer.setPageSize(QPageSize(size))
        dialog = QPrintDialog(printer, window)
        dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintPageRange, on=True)
        dialog.setMinMax(1, sheets)
        if dialog.exec():
            self.print_on(printer, order)

    def print_on(self, printer: QPrinter, order: Order) -> None:
        """Print a document on a printer that has been set up; one job at a time."""
        if self._background.busy:
            self.told.emit(tr("Er wordt al afgedrukt. Wacht tot dat klaar is."))
            return
        printer.setFullPage(True)
        printer.setPageOrientation(QPageLayout.Orientation.Portrait)
        setting = order.setting._replace(paper=_paper(printer))
        self._stop = threading.Event()
        set_here = partial(_set, self._press, order, setting)
        job = _Job(
            printer,
            partial(i18n.keeping, i18n.spoken(), set_here),
            setting.paper,
            self._stop,
            self._bell.rung.emit,
        )
        self.tell_begun()
        self._background.ask(lambda: _lay(job))

    @property
    def busy(self) -> bool:
        """Tell whether a document is being printed."""
        return self._background.busy

    def tell_begun(self) -> None:
        """Tell that it is being set; each sheet that is laid on is told by itself."""
        self.begun.emit(tr("Wordt opgemaakt om af te drukken…"))

    def stop(self) -> None:
        """Break the job off before its next sheet."""
        self._stop.set()

    def _tell(self, fault: str) -> None:
        self.ended.emit()
        if not fault:
            self.finished.emit()
        self.told.emit(fault or tr("Het document is naar de printer gestuurd."))


def _set(press: Press, order: Order, setting: Setting) -> Paged:
    return press(order.make(), setting)


def _lay(job: _Job) -> str:
    """Print a job; return what went wrong, nothing if all went well."""
    from benelux_viewer.writers.pictures import Pictures

    try:
        paged = job.make()
    except ViewerError as error:
        return str(error)
    sheets = sheet_order(job.printer, paged.sheets)
    if not sheets:
        return tr(_ABSENT)
    painter = QPainter()
    if not painter.begin(job.printer):
        return _refused(job.printer)
    painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering)
    with Pictures(paged.pdf, job.paper) as pictures:
        fault = _lay_sheets(job, painter, pictures, sheets)
    if fault:
        job.printer.abort()
    if not painter.end() and not fault:
        fault = _refused(job.printer)
    if not fault and job.printer.printerState() == QPrinter.PrinterState.Error:
        fault = _refused(job.printer)
    return fault


def _lay_sheets(job: _Job, painter: QPainter, pictures: Pictures, sheets: list[int]) -> str:
    inches = INCHES[job.paper]
    width = round(inches[0] * fineness(job.printer.resolution()))
    drawn, image = 0, QImage()
    for done, sheet in enumerate(sheets):
        if job.stop.is_set():
            return tr(_STOPPED)
        if done and not job.printer.newPage():
            return _refused(job.printer)
        if sheet != drawn:
            drawn, image = sheet, decoded(pictures.draw(sheet, width))
        if not _lay_strips(painter, _place(job.printer, image), image, job.stop):
            return tr(_STOPPED)
        job.step(done + 1, len(sheets))
    return ""


def _lay_strips(painter: QPainter, place: QRectF, image: QImage, stop: threading.Event) -> bool:
    """Draw a picture, unless it is stopped; let the window have its turn many times meanwhile."""
    stretch = place.height() / image.height()
    top, rested = 0, perf_counter()
    while top < image.height():
        end = _cut(image, top)
        part = QRect(0, top, image.width(), min(end + _OVERLAP, image.height()) - top)
        target = QRectF(
            place.left(), place.top() + top * stretch, place.width(), part.height() * stretch
        )
        painter.drawImage(target, image, QRectF(part))
        top = end
        if perf_counter() - rested > _AT_WORK:
            if stop.wait(_REST):
                return False
            rested = perf_counter()
    return True


def _cut(image: QImage, top: int) -> int:
    """Return where a strip ends: between two rows that are alike, so hardly ever through a letter.

    A printer lays rows on exactly; who looks at a printed file on a screen sees them squeezed, and
    each strip by itself.
    """
    last = top + _STRIP
    if last >= image.height():
        return image.height()
    alike = (y for y in range(last, top, -1) if _row(image, y) == _row(image, y - 1))
    return next(alike, last)


def _row(image: QImage, y: int) -> bytes:
    # Not typed as what it is; compared as it is, it would be compared dot by dot.
    return bytes(cast("memoryview", image.constScanLine(y)))


def _refused(printer: QPrinter) -> str:
    if name := printer.printerName():
        return tr(
            "De printer {name} neemt het document niet aan. Kijk of hij aan staat en papier heeft, "
            "of bewaar als PDF.",
            name=name,
        )
    return tr(
        "De printer neemt het document niet aan. Kijk of hij aan staat en papier heeft, of "
        "bewaar als PDF."
    )


def fineness(resolution: int) -> int:
    """Return the dots per inch to set sheets in: the printer's, or a whole part of them."""
    return max(1, resolution // math.ceil(max(1, resolution) / _FINEST))


def sheet_order(printer: QPrinter, count: int) -> list[int]:
    """Return which sheets to lay on one after the other, counted from 1.

    Ranges, copies, collating and order are the user's, as far as the printer leaves them to us.
    """
    chosen = list(range(1, count + 1))
    if printer.printRange() == QPrinter.PrintRange.PageRange:
        ranges = printer.pageRanges()
        if not ranges.isEmpty():
            chosen = [sheet for sheet in chosen if ranges.contains(sheet)]
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
