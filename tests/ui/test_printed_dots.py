"""The dots of a sheet on paper: as fine as the printer's, and as sharp."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import NamedTuple

import pytest
from PySide6.QtGui import QImage
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from benelux_viewer.ui import printing
from benelux_viewer.ui.printing import Printing, fineness
from tests.ui.pressing import order, press
from tests.writers import sample

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.mark.parametrize(
    ("printers", "sheets"), [(600, 600), (1200, 600), (300, 300), (720, 360), (2400, 600), (0, 1)]
)
def test_sheets_are_set_in_a_whole_part_of_the_printers_dots(printers: int, sheets: int) -> None:
    if printers:
        assert fineness(printers) == sheets
        assert printers % fineness(printers) == 0
    else:
        assert fineness(printers) >= 1


@pytest.mark.needs("pdfimages")
def test_sheet_is_sharp_at_600_dots_per_inch(
    qtbot: QtBot, printer: QPrinter, tmp_path: Path
) -> None:
    printer.setResolution(600)
    work = Printing(press)
    with qtbot.waitSignal(work.finished, timeout=30_000):
        work.print_on(printer, order(sample.FULL))
    strips = images(tmp_path / "gedrukt.pdf")
    assert all(strip.width == pytest.approx(210 / 25.4 * 600, abs=2) for strip in strips)
    joined = sum(strip.height for strip in strips) - printing._OVERLAP * (len(strips) - 1)
    assert joined == pytest.approx(297 / 25.4 * 600, abs=3)
    assert {strip.encoding for strip in strips} == {"image"}, "without loss"
    # Of the title only: a whole sheet in these dots takes seconds to draw.
    height = 297 / 25.4 * 600
    command = ["pdftoppm", "-r", "600", "-gray", "-singlefile"]
    command += ["-y", f"{height * 0.1:.0f}", "-H", f"{height * 0.02:.0f}"]
    subprocess.run([*command, tmp_path / "gedrukt.pdf", tmp_path / "blad"], check=True)
    title = QImage(str(tmp_path / "blad.pgm"))
    assert title.width() == pytest.approx(210 / 25.4 * 600, abs=2)
    # Drawn in those dots and not blown up: between black and white there is a dot or two of grey.
    assert edge(title) <= 2


class Strip(NamedTuple):
    """An image of a PDF, as `pdfimages` tells."""

    width: int
    height: int
    encoding: str


def images(pdf: Path) -> list[Strip]:
    listed = subprocess.run(["pdfimages", "-list", pdf], capture_output=True, check=True, text=True)
    rows = [line.split() for line in listed.stdout.splitlines()[2:]]
    return [Strip(int(row[3]), int(row[4]), row[8]) for row in rows]


def edge(title: QImage) -> int:
    """Return over how many dots the sharpest letter of a title goes from ink to paper."""
    dark = {
        y: sum(title.pixelColor(x, y).lightness() < 60 for x in range(0, title.width(), 4))
        for y in range(0, title.height(), 4)
    }
    y = max(dark, key=lambda y: dark[y])
    row = [title.pixelColor(x, y).lightness() for x in range(title.width())]
    found = len(row)
    for start, light in enumerate(row):
        if light < 60:
            greys = next((n for n, after in enumerate(row[start:]) if after > 240), len(row))
            inks = next((n for n, after in enumerate(row[start:]) if after >= 60), len(row))
            found = min(found, greys - inks)
    return found
