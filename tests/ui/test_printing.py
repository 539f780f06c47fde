"""Printing: the right sheets, in the right place, and what is said when it fails."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QImage, QPageRanges, QPageSize
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from benelux_viewer import paths
from benelux_viewer.pages.page import Page
from benelux_viewer.ui import printing
from benelux_viewer.ui.printing import Printing, fineness, sheet_order
from benelux_viewer.writers import pdf
from benelux_viewer.writers.setting import Paper
from tests.writers import sample

pytestmark = pytest.mark.usefixtures("qapp")

LONG = sample.FULL._replace(blocks=sample.PASSAGES[1:2] * 40)


def render(page: Page, ppi: float, paper: Paper) -> tuple[bytes, ...]:
    return pdf.render(page, resources=paths.resources(), printed=sample.DAY, ppi=ppi, paper=paper)


@pytest.fixture
def printer(tmp_path: Path) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "gedrukt.pdf"))
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    # Coarse, so that the test is quick.
    printer.setResolution(72)
    return printer


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
    work = Printing(render)
    place = printing._place
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(printing, "_place", lambda p, i: laid.append((i, place(p, i))) or place(p, i))
        with qtbot.waitSignal(work.finished):
            work.print_on(printer, LONG)
    written = (tmp_path / "gedrukt.pdf").read_bytes()
    assert written.startswith(b"%PDF")
    assert written.count(b"/Type /Page\n") == len(laid) > 2
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
    work = Printing(render)
    with qtbot.waitSignal(work.finished):
        work.print_on(printer, LONG)
    assert (tmp_path / "gedrukt.pdf").read_bytes().count(b"/Type /Page\n") == 2


def test_copies_and_order_are_the_users() -> None:
    printer = Stub()
    printer.setCopyCount(2)
    printer.setCollateCopies(True)
    assert sheet_order(printer, 3) == [0, 1, 2, 0, 1, 2]
    printer.setCollateCopies(False)
    assert sheet_order(printer, 3) == [0, 0, 1, 1, 2, 2]
    printer.setPageOrder(QPrinter.PageOrder.LastPageFirst)
    assert sheet_order(printer, 2) == [1, 1, 0, 0]
    printer.answers["supportsMultipleCopies"] = True
    assert sheet_order(printer, 2) == [1, 0]


def test_a_range_beyond_the_end_is_told(qtbot: QtBot, printer: QPrinter) -> None:
    ranges = QPageRanges()
    ranges.addPage(9)
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setPageRanges(ranges)
    assert "andere pagina’s" in error(qtbot, lambda work: work.print_on(printer, sample.FULL))


def test_paper_of_another_size_holds_the_whole_sheet(qtbot: QtBot, printer: QPrinter) -> None:
    asked: list[str] = []

    def noted(page: Page, ppi: float, paper: Paper) -> tuple[bytes, ...]:
        asked.append(paper)
        return render(page, ppi, paper)

    for size, paper in (
        (QPageSize.PageSizeId.Letter, "us-letter"),
        (QPageSize.PageSizeId.A5, "a4"),
    ):
        printer.setPageSize(QPageSize(size))
        work = Printing(noted)
        with qtbot.waitSignal(work.finished):
            work.print_on(printer, sample.FULL)
        assert asked.pop() == paper
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A5))
    printer.setFullPage(True)
    area = printing._place(printer, QImage(595, 595, QImage.Format.Format_RGB32))
    assert area.width() == area.height() == pytest.approx(420, abs=2)
    assert area.y() == pytest.approx((595 - 420) / 2, abs=2)


@pytest.mark.parametrize(
    ("printers", "sheets"), [(600, 600), (1200, 600), (300, 300), (720, 360), (2400, 600), (0, 1)]
)
def test_sheets_are_set_in_a_whole_part_of_the_printers_dots(printers: int, sheets: int) -> None:
    if printers:
        assert fineness(printers) == sheets
        assert printers % fineness(printers) == 0
    else:
        assert fineness(printers) >= 1


def test_no_printer_is_told(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", staticmethod(list))
    window = QWidget()
    qtbot.addWidget(window)
    sentence = error(qtbot, lambda work: work.ask_and_print(sample.FULL, 1, window))
    assert "geen printer gevonden" in sentence


@pytest.mark.qt_log_ignore("QPainter::begin", extend=True)
def test_a_printer_that_does_not_start_is_told(qtbot: QtBot, printer: QPrinter) -> None:
    printer.setOutputFileName("/nergens/gedrukt.pdf")
    with qtbot.captureExceptions() as raised:
        sentence = error(qtbot, lambda work: work.print_on(printer, sample.FULL))
    assert not raised
    assert "neemt het document niet aan" in sentence


def test_a_printer_that_stops_halfway_is_told(qtbot: QtBot, tmp_path: Path) -> None:
    printer = Stub(newPage=False)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "half.pdf"))
    assert "neemt het document niet aan" in error(qtbot, lambda work: work.print_on(printer, LONG))


def test_one_job_at_a_time(qtbot: QtBot, printer: QPrinter) -> None:
    work = Printing(render)
    with qtbot.waitSignal(work.error) as told, qtbot.waitSignal(work.finished):
        work.print_on(printer, sample.FULL)
        work.print_on(printer, sample.FULL)
    assert "al afgedrukt" in told.args[0]


def error(qtbot: QtBot, act: Callable[[Printing], None]) -> str:
    """Return the sentence that an act ends in."""
    work = Printing(render)
    with qtbot.waitSignal(work.error) as told:
        act(work)
    return told.args[0]
