"""Saving beside the window: told once, stopped in time, the old file whole."""

from __future__ import annotations

import threading
from pathlib import Path

from pytestqt.qtbot import QtBot

from benelux_viewer.pages.page import Document
from benelux_viewer.ui.saving import Saving
from benelux_viewer.writers.paged import Paged
from benelux_viewer.writers.setting import Setting
from tests.ui.pressing import order, press
from tests.writers import sample


class Slow:
    """A press that waits until it may go on."""

    def __init__(self) -> None:
        self.go, self.asked = threading.Event(), threading.Event()

    def __call__(self, document: Document, setting: Setting, *, draft: bool = False) -> Paged:
        self.asked.set()
        assert self.go.wait(10)
        return press(document, setting, draft=draft)


def test_file_is_written_and_told_of(qtbot: QtBot, tmp_path: Path) -> None:
    saving, target = Saving(press), tmp_path / "uit.pdf"
    with qtbot.waitSignals([saving.begun, saving.ended, saving.told]):
        saving.save(order(sample.FULL), target)
    assert target.read_bytes().startswith(b"%PDF")


def test_letters_without_a_shape_are_told_of(qtbot: QtBot, tmp_path: Path) -> None:
    saving = Saving(press)
    with qtbot.waitSignal(saving.told) as told:
        saving.save(order(sample.page_of("een \uffff")), tmp_path / "uit.pdf")
    assert "U+FFFF" in told.args[0]


def test_failure_is_told_and_leaves_nothing_behind(qtbot: QtBot, tmp_path: Path) -> None:
    saving = Saving(press)
    with qtbot.waitSignal(saving.told) as told:
        saving.save(order(sample.FULL), tmp_path / "weg" / "uit.pdf")
    assert "bestaat niet" in told.args[0]
    assert not list(tmp_path.iterdir())


def test_stopped_it_writes_nothing_and_says_so_once(qtbot: QtBot, tmp_path: Path) -> None:
    slow, target = Slow(), tmp_path / "uit.pdf"
    target.write_bytes(b"oud")
    saving = Saving(slow)
    said: list[str] = []
    saving.told.connect(said.append)
    saving.save(order(sample.FULL), target)
    qtbot.waitUntil(slow.asked.is_set)
    with qtbot.waitSignal(saving.ended):
        saving.stop()
    slow.go.set()
    # What comes next goes through the same thread: by then the stopped work is over.
    with qtbot.waitSignal(saving.told):
        saving.save(order(sample.FULL), tmp_path / "later.pdf")
    assert said[0] == "Afgebroken: er is niets bewaard."
    assert len(said) == 2
    assert target.read_bytes() == b"oud"


def test_one_at_a_time(qtbot: QtBot, tmp_path: Path) -> None:
    slow = Slow()
    saving = Saving(slow)
    saving.save(order(sample.FULL), tmp_path / "een.pdf")
    with qtbot.waitSignal(saving.told) as told:
        saving.save(order(sample.FULL), tmp_path / "twee.pdf")
    assert "Er wordt al" in told.args[0]
    with qtbot.waitSignal(saving.ended):
        slow.go.set()
    assert not (tmp_path / "twee.pdf").exists()


def test_stopping_nothing_says_nothing(qtbot: QtBot) -> None:
    saving = Saving(press)
    with qtbot.assertNotEmitted(saving.told):
        saving.stop()
