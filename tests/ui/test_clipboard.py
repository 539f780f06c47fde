"""Copies in several forms, which outlive Python."""

from __future__ import annotations

import subprocess
import sys

import pytest
from PySide6.QtWidgets import QApplication

from benelux_viewer.pages.page import Words
from benelux_viewer.ui import clipboard
from benelux_viewer.writers.clipping import Clipping, Line

CLIP = Clipping((Line((Words("België & “zo’n” trekker", strong=True),)),), "Kamerbrief, §1c")
LEAVE = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from benelux_viewer.pages.page import Words
from benelux_viewer.ui import clipboard
from benelux_viewer.writers.clipping import Clipping, Line
application = QApplication(["x", "-platform", sys.argv[1]])
for words in ("een", "twee", "drie"):
    clipboard.put(Clipping((Line((Words(words),)),)))
QTimer.singleShot(0, application.quit)
if sys.argv[2] == "loop":
    application.exec()
"""
HOLD = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from benelux_viewer.pages.page import Words
from benelux_viewer.ui import clipboard
from benelux_viewer.writers.clipping import Clipping, Line
application = QApplication(["x", "-platform", "xcb"])
clipboard.put(Clipping((Line((Words("België & “zo’n” trekker"),)),), "Kamerbrief, §1c"))
QTimer.singleShot(0, lambda: print("ready", flush=True))
QTimer.singleShot(60_000, application.quit)
application.exec()
"""


def test_all_forms_are_there_at_once(qapp: QApplication) -> None:
    clipboard.put(CLIP)
    data = qapp.clipboard().mimeData()
    assert data.text() == "België & “zo’n” trekker\n\nKamerbrief, §1c"
    assert "<b>België &amp; “zo’n” trekker</b>" in data.html()
    (rich,) = [name for name in data.formats() if "rtf" in name or "Rich Text" in name]
    assert data.data(rich).data().startswith(b"{\\rtf1")
    assert sorted(data.formats()) == sorted(["text/plain", "text/html", rich])
    qapp.clipboard().clear()


@pytest.mark.parametrize("way", ["loop", "at once"])
def test_a_copy_outlives_python(way: str) -> None:
    command = [sys.executable, "-c", LEAVE, "offscreen", way]
    done = subprocess.run(command, capture_output=True, timeout=60)
    assert done.returncode == 0, done.stderr


@pytest.mark.needs("screen")
@pytest.mark.needs("xclip")
def test_another_program_takes_each_form() -> None:
    holder = subprocess.Popen([sys.executable, "-c", HOLD], stdout=subprocess.PIPE)
    try:
        assert holder.stdout
        assert holder.stdout.readline() == b"ready\n"

        def paste(target: str) -> bytes:
            command = ["xclip", "-selection", "clipboard", "-o", "-t", target]
            return subprocess.run(command, capture_output=True, check=True, timeout=20).stdout

        offered = paste("TARGETS").decode().split()
        assert {"UTF8_STRING", "text/plain", "text/html", "text/rtf"} <= set(offered)
        assert paste("UTF8_STRING").decode() == "België & “zo’n” trekker\n\nKamerbrief, §1c"
        assert "<p>België &amp; “zo’n” trekker</p>" in paste("text/html").decode()
        assert b"Belgi\\u235 ? & \\u8220 ?zo" in paste("text/rtf")
    finally:
        holder.terminate()
        holder.wait(timeout=20)
        if holder.stdout:
            holder.stdout.close()
