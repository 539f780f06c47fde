"""Setting and drawing apart from the window: no old answer over a new one."""

from __future__ import annotations

import os
import subprocess
import sys
import threading

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from benelux_viewer.pages.page import Document
from benelux_viewer.ui.preview import PreviewPane
from benelux_viewer.writers.paged import Paged
from benelux_viewer.writers.setting import Setting
from tests.ui.pressing import ENDLESS, LONG, button, drawn, order, press
from tests.writers import sample

_BOTH_DECODE = """
import threading
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from benelux_viewer.ui.typesetting import decoded

app = QApplication([])
png = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010800000000"
    "3a7e9b550000000a49444154789c636800000082008177cd72b60000000049454e44ae426082"
)
assert decoded(png).width() == 1
beside = threading.Thread(target=lambda: [decoded(png) for _ in range(200)])
beside.start()
while beside.is_alive():
    QImage.fromData(png)
    beside.join(0.001)
"""


def test_sheets_are_decoded_while_the_window_loads_icons_too() -> None:
    """As when a preview is drawn and a dialog opens: in a program of its own, which might hang."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    subprocess.run([sys.executable, "-c", _BOTH_DECODE], env=environment, timeout=60, check=True)


def test_an_older_answer_never_overwrites_a_newer_one(qtbot: QtBot) -> None:
    hold = threading.Event()
    asked: list[str] = []

    def slow(document: Document, setting: Setting, *, draft: bool = False) -> Paged:
        asked.append(document.title)
        if document.title == "eerst":
            assert hold.wait(10)
        return press(document, setting, draft=draft)

    pane = PreviewPane(slow)
    qtbot.addWidget(pane)
    counts: list[int] = []
    pane._typesetter.typeset.connect(lambda paged: counts.append(paged.sheets))
    pane.show_order(order(sample.FULL._replace(title="eerst")), "")
    qtbot.waitUntil(lambda: asked == ["eerst"])
    pane.show_order(order(LONG._replace(title="daarna")), "")
    hold.set()
    qtbot.waitUntil(lambda: bool(counts))
    assert len(counts) == 1
    assert counts[0] == pane.sheet_count > 2
    pane.clear()
    assert pane.sheet_count == 0


def test_the_window_answers_while_sheets_are_made(qtbot: QtBot) -> None:
    hold = threading.Event()

    def slow(document: Document, setting: Setting, *, draft: bool = False) -> Paged:
        assert hold.wait(10)
        return press(document, setting, draft=draft)

    pane = PreviewPane(slow)
    qtbot.addWidget(pane)
    pane.show_order(order(sample.FULL), "")
    assert pane.count.text() == "Wordt opgemaakt…"
    with qtbot.waitSignal(pane.closed):
        qtbot.keyClick(pane, Qt.Key.Key_Escape)
    hold.set()
    qtbot.waitUntil(lambda: pane.sheet_count == 1)
    pane.clear()


def test_first_sheet_of_a_long_document_comes_before_it_is_set(qtbot: QtBot) -> None:
    hold = threading.Event()

    def slow(document: Document, setting: Setting, *, draft: bool = False) -> Paged:
        assert draft or hold.wait(10)
        return press(document, setting, draft=draft)

    pane = PreviewPane(slow)
    qtbot.addWidget(pane)
    pane.resize(900, 600)
    pane.show_order(order(ENDLESS), "")
    qtbot.waitUntil(lambda: 1 in pane.sheets._stack.pictures)
    first = pane.sheets._stack.pictures[1].copy()
    assert pane.sheet_count == 0
    assert not button(pane, "Afdrukken…").isEnabled()
    hold.set()
    drawn(qtbot, pane)
    whole = pane.sheets._stack.pictures[1]
    # What stands above the foot is as true as it will be.
    above = whole.rect().adjusted(0, 0, 0, -whole.height() // 8)
    if first.size() == whole.size():
        assert first.copy(above) == whole.copy(above)
    # The draft did not know of how many sheets it is the first.
    assert first.copy(0, above.height(), whole.width(), 999) != whole.copy(
        0, above.height(), whole.width(), 999
    )
    pane.clear()
