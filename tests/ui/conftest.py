"""The window's fixtures, and a printer."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QPageSize
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.windows import _patient, engine, open_window, page_of, services, window

__all__ = ["_patient", "engine", "open_window", "page_of", "printer", "services", "window"]


@pytest.fixture
def printer(tmp_path: Path) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "gedrukt.pdf"))
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    # Coarse, so that the test is quick.
    printer.setResolution(72)
    return printer


@pytest.fixture
def host(qtbot: QtBot) -> QWidget:
    """Give a widget for others to stand in."""
    host = QWidget()
    qtbot.addWidget(host)
    return host
