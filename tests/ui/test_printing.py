"""Printing: the right sheets, in the right place, and what is said when it fails."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QRectF, Qt, QTimer
from PySide6.QtGui import QImage, QPageRanges, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from benelux_viewer.errors import ViewerError
from benelux_viewer.pages.page import Document
from benelux_viewer.ui import printing
from benelux_viewer.ui.printing import Printing, sheet_order
from benelux_viewer.writers.paged import Paged
from benelux_viewer.writers.setting import Paper, Setting
from tests.ui.pressing import LONG, order, press
from tests.writers import sample

pytestmark = pytest.mark.usefixtures("qapp")


class Stub(QPrinter):
    """A printer whose answers a test chooses, for what no driver here would say."""

    def __init__(self, **answers: bool) -> None:
        super().__init__(QPrinter.PrinterMode.ScreenResolution)
        self.answers = answers

    def newPage(self) -> bool:  # noqa: N802
        return self.answers["newPage"]

    def supportsMultipleCopies(self) -> bool:  # noqa: N802
        return self.answers.get("supportsMultipleCopies", False)


def test_every_sheet_is_printed_where_it_stands(
    qtbot: QtBot, printer: QPrinter, tmp_path: Path
) -> None:
    laid: list[tuple[QImage, Any]] = []
    work = Printing(press)
    place = printing._place
    steps: list[tuple[int, int]] = []
    work.stepped.connect(lambda done, of: steps.append((done, of)))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(printing, "_place", lambda p, i: laid.append((i, place(p, i))) or place(p, i))
        with qtbot.waitSignals([work.begun, work.ended, work.finished]):
            work.print_on(printer, order(LONG))
    written = (tmp_path / "gedrukt.pdf").read_bytes()
    assert written.startswith(b"%PDF")
    assert written.count(b"/Type /Page\n") == len(laid) > 2
    assert steps == [(n, len(laid)) for n in range(1, len(laid) + 1)]
    image, area = laid[0]
    assert (area.x(), area.y()) == pytest.approx((0, 0), abs=1)
    assert (area.width(), area.height()) == pytest.approx((595, 842), abs=2)
    assert inked(image, 0.15, 0.09, 0.6, 0.13), "the title"
    assert not inked(image, 0, 0, 1, 0.03), "the head's margin"


def inked(image: QImage, left: float, top: float, right: float, bottom: float) -> bool:
    """Tell whether there is ink in a part of a sheet, given in shares of its size."""
    width, height = image.width(), image.height()
    return any(
        image.pixelColor(x, y).lightness() < 128
        for x in range(int(left * width), int(right * width))
        for y in range(int(top * height), int(bottom * height))
    )


def test_a_range_prints_those_sheets_only(qtbot: QtBot, printer: QPrinter, tmp_path: Path) -> None:
    ranges = QPageRanges()
    ranges.addRange(2, 3)
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setPageRanges(ranges)
    work = Printing(press)
    with qtbot.waitSignal(work.finished):
        work.print_on(printer, order(LONG))
    assert (tmp_path / "gedrukt.pdf").read_bytes().count(b"/Type /Page\n") == 2


def test_copies_and_order_are_the_users() -> None:
    printer = Stub()
    printer.setCopyCount(2)
    printer.setCollateCopies(True)
    assert sheet_order(printer, 3) == [1, 2, 3, 1, 2, 3]
    printer.setCollateCopies(False)
    assert sheet_order(printer, 3) == [1, 1, 2, 2, 3, 3]
    printer.setPageOrder(QPrinter.PageOrder.LastPageFirst)
    assert sheet_order(printer, 2) == [2, 2, 1, 1]
    printer.answers["supportsMultipleCopies"] = True
    assert sheet_order(printer, 2) == [2, 1]


def test_a_range_beyond_the_end_is_told(qtbot: QtBot, printer: QPrinter) -> None:
    ranges = QPageRanges()
    ranges.addPage(9)
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setPageRanges(ranges)
    assert "andere pagina’s" in error(
        qtbot, lambda work: work.print_on(printer, order(sample.FULL))
    )


def test_paper_of_another_size_holds_the_whole_sheet(qtbot: QtBot, printer: QPrinter) -> None:
    asked: list[Setting] = []

    def noted(document: Document, setting: Setting, *, draft: bool = False) -> Paged:
        asked.append(setting)
        return press(document, setting, draft=draft)

    for size, paper in (
        (QPageSize.PageSizeId.Letter, Paper.LETTER),
        (QPageSize.PageSizeId.A5, Paper.A4),
    ):
        printer.setPageSize(QPageSize(size))
        work = Printing(noted)
        with qtbot.waitSignal(work.finished):
            work.print_on(printer, order(sample.FULL, Setting(large=True)))
        assert asked.pop() == Setting(paper, large=True)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A5))
    printer.setFullPage(True)
    area = printing._place(printer, QImage(595, 595, QImage.Format.Format_RGB32))
    assert area.width() == area.height() == pytest.approx(420, abs=2)
    assert area.y() == pytest.approx((595 - 420) / 2, abs=2)


def test_no_printer_is_told(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", staticmethod(list))
    window = QWidget()
    qtbot.addWidget(window)
    sentence = error(qtbot, lambda work: work.ask_and_print(order(sample.FULL), "1c", 1, window))
    assert "geen printer gevonden" in sentence


@pytest.mark.qt_log_ignore("QPainter::begin", extend=True)
def test_a_printer_that_does_not_start_is_told(qtbot: QtBot, printer: QPrinter) -> None:
    printer.setOutputFileName("/nergens/gedrukt.pdf")
    with qtbot.captureExceptions() as raised:
        sentence = error(qtbot, lambda work: work.print_on(printer, order(sample.FULL)))
    assert not raised
    assert "neemt het document niet aan" in sentence


def test_a_printer_that_stops_halfway_is_told(qtbot: QtBot, tmp_path: Path) -> None:
    printer = Stub(newPage=False)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "half.pdf"))
    assert "neemt het document niet aan" in error(
        qtbot, lambda work: work.print_on(printer, order(LONG))
    )


def test_what_cannot_be_set_is_told(qtbot: QtBot, printer: QPrinter) -> None:
    def refuse(*_: object, **__: object) -> Paged:
        raise ViewerError("Kies minder onderdelen.")

    work = Printing(refuse)
    ends: list[bool] = []
    work.ended.connect(lambda: ends.append(True))
    with qtbot.waitSignal(work.told) as told:
        work.print_on(printer, order(sample.FULL))
    assert told.args == ["Kies minder onderdelen."]
    assert ends == [True]


def test_one_job_at_a_time(qtbot: QtBot, printer: QPrinter) -> None:
    work = Printing(press)
    with qtbot.waitSignal(work.told) as told, qtbot.waitSignal(work.finished):
        work.print_on(printer, order(sample.FULL))
        work.print_on(printer, order(sample.FULL))
    assert "al afgedrukt" in told.args[0]


def test_dialog_offers_the_sheets_and_the_paper_that_are_shown(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[tuple[int, int, QPageSize.PageSizeId, str]] = []

    def refuse(dialog: QPrintDialog) -> int:
        printer = dialog.printer()
        size = printer.pageLayout().pageSize().id()
        seen.append((dialog.minPage(), dialog.maxPage(), size, printer.docName()))
        return 0

    monkeypatch.setattr(QPrintDialog, "exec", refuse)
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", staticmethod(lambda: ["een"]))
    window = QWidget()
    qtbot.addWidget(window)
    work = Printing(press)
    with qtbot.assertNotEmitted(work.told), qtbot.assertNotEmitted(work.begun):
        work.ask_and_print(order(sample.FULL, Setting(Paper.LETTER)), "1c", 7, window)
    assert seen == [(1, 7, QPageSize.PageSizeId.Letter, "1c")]


def test_job_that_is_broken_off_says_so_once(qtbot: QtBot, printer: QPrinter) -> None:
    work = Printing(press)
    said: list[str] = []
    work.told.connect(said.append)
    work.stepped.connect(lambda *_: work.stop())
    with qtbot.assertNotEmitted(work.finished), qtbot.waitSignal(work.ended):
        work.print_on(printer, order(LONG._replace(blocks=LONG.blocks * 3)))
        work.stop()
    assert len(said) == 1
    assert said[0].startswith("Afgebroken")


def test_window_answers_while_sheets_are_laid_on(qtbot: QtBot, printer: QPrinter) -> None:
    hold = threading.Event()
    ticks: list[bool] = []

    def slow(document: Document, setting: Setting, *, draft: bool = False) -> Paged:
        assert hold.wait(10)
        return press(document, setting, draft=draft)

    work = Printing(slow)
    work.print_on(printer, order(sample.FULL))
    QTimer.singleShot(0, lambda: ticks.append(hold.is_set()) or hold.set())
    with qtbot.waitSignal(work.finished):
        pass
    assert ticks == [False]


class Noted(QPainter):
    """A painter that notes what it draws of a picture."""

    def __init__(self, canvas: QImage) -> None:
        super().__init__(canvas)
        self.drawn: list[QRectF] = []

    def drawImage(self, target: QRectF, image: QImage, part: QRectF) -> None:  # noqa: N802
        self.drawn.append(part)
        super().drawImage(target, image, part)


def test_no_call_takes_more_than_a_strip_of_a_sheet() -> None:
    """Whatever is drawn in one call keeps the window waiting for as long as that takes."""
    # Lines of text as they stand on a sheet, then ink without any blank row.
    sheet = QImage(80, 900, QImage.Format.Format_RGB32)
    sheet.fill(Qt.GlobalColor.white)
    for y in (y for y in range(900) if y > 500 or 0 < y % 100 < 80):
        sheet.setPixelColor(y * 7 % 80, y, Qt.GlobalColor.black)
    copy = QImage(sheet.size(), sheet.format())
    painter = Noted(copy)
    assert printing._lay_strips(painter, QRectF(sheet.rect()), sheet, threading.Event())
    painter.end()
    assert copy == sheet
    assert all(part.height() <= printing._STRIP + printing._OVERLAP for part in painter.drawn)
    through = [
        part.y() for part in painter.drawn if 0 < part.y() <= 500 and 1 < part.y() % 100 < 80
    ]
    assert not through, "no line of text is cut through"


def test_window_has_its_turn_between_strips_and_stops_it_there(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(printing, "_AT_WORK", 0)
    rests: list[float] = []

    class Stop(threading.Event):
        def wait(self, timeout: float | None = None) -> bool:
            assert timeout
            rests.append(timeout)
            return len(rests) == 3

    sheet = QImage(80, 900, QImage.Format.Format_RGB32)
    sheet.fill(Qt.GlobalColor.white)
    copy = QImage(sheet.size(), sheet.format())
    painter = Noted(copy)
    assert not printing._lay_strips(painter, QRectF(sheet.rect()), sheet, Stop())
    painter.end()
    assert len(painter.drawn) == len(rests) == 3


def error(qtbot: QtBot, act: Callable[[Printing], None]) -> str:
    """Return the sentence that an act ends in."""
    work = Printing(press)
    with qtbot.waitSignal(work.told) as told:
        act(work)
    return told.args[0]
