"""Saving beside the window: told once, stopped in time, the old file whole."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from benelux_viewer import paths
from benelux_viewer.pages.page import Page
from benelux_viewer.ui.saving import Made, Saving, made
from benelux_viewer.writers import FileFormat
from tests.ui.pressing import order
from tests.writers import sample


def pdf_of(page: Page) -> Made:
    return made(order(page), FileFormat.PDF, paths.resources(), sample.DAY)


def full() -> Made:
    return pdf_of(sample.FULL)


class Slow:
    """Something to save that waits until it may go on."""

    def __init__(self) -> None:
        self.go, self.asked = threading.Event(), threading.Event()

    def __call__(self) -> Made:
        self.asked.set()
        assert self.go.wait(10)
        return full()


def test_file_is_written_and_told_of(qtbot: QtBot, tmp_path: Path) -> None:
    saving, target = Saving(), tmp_path / "uit.pdf"
    with qtbot.waitSignals([saving.begun, saving.ended, saving.told]):
        saving.save(full, target)
    assert target.read_bytes().startswith(b"%PDF")


def test_letters_without_a_shape_are_told_of(qtbot: QtBot, tmp_path: Path) -> None:
    saving = Saving()
    with qtbot.waitSignal(saving.told) as told:
        saving.save(lambda: pdf_of(sample.page_of("een \uffff")), tmp_path / "uit.pdf")
    assert "U+FFFF" in told.args[0]


def test_failure_is_told_and_leaves_nothing_behind(qtbot: QtBot, tmp_path: Path) -> None:
    saving = Saving()
    with qtbot.waitSignal(saving.told) as told:
        saving.save(full, tmp_path / "weg" / "uit.pdf")
    assert "bestaat niet" in told.args[0]
    assert not list(tmp_path.iterdir())


def threads() -> set[threading.Thread]:
    return {thread for thread in threading.enumerate() if thread.name.startswith("background")}


def test_stopped_it_writes_nothing_says_so_once_and_the_next_need_not_wait(
    qtbot: QtBot, tmp_path: Path
) -> None:
    slow, target, before = Slow(), tmp_path / "uit.pdf", threads()
    target.write_bytes(b"oud")
    saving = Saving()
    said: list[str] = []
    saving.told.connect(said.append)
    saving.save(slow, target)
    qtbot.waitUntil(slow.asked.is_set)
    with qtbot.waitSignal(saving.ended):
        saving.stop()
    assert said == ["Afgebroken: er is niets bewaard."]
    # The first is still being set, and hears of nothing.
    with qtbot.waitSignal(saving.told):
        saving.save(full, tmp_path / "later.pdf")
    assert said[1:] == [f"Bewaard als {tmp_path / 'later.pdf'}."]
    slow.go.set()
    qtbot.waitUntil(lambda: threads() <= before)
    assert target.read_bytes() == b"oud"
    assert len(said) == 2


def test_too_late_to_stop_it_is_saved_and_said_to_be(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, go = threading.Event(), threading.Event()

    def write(target: Path, data: bytes) -> None:
        begun.set()
        assert go.wait(10)
        target.write_bytes(data)

    monkeypatch.setattr("benelux_viewer.ui.saving.write_atomically", write)
    saving = Saving()
    said: list[str] = []
    saving.told.connect(said.append)
    saving.save(full, tmp_path / "uit.pdf")
    qtbot.waitUntil(begun.is_set)
    saving.stop()
    assert said == []
    go.set()
    qtbot.waitUntil(lambda: bool(said))
    assert said == [f"Bewaard als {tmp_path / 'uit.pdf'}."]


def test_one_at_a_time(qtbot: QtBot, tmp_path: Path) -> None:
    slow = Slow()
    saving = Saving()
    saving.save(slow, tmp_path / "een.pdf")
    with qtbot.waitSignal(saving.told) as told:
        saving.save(full, tmp_path / "twee.pdf")
    assert "Er wordt al" in told.args[0]
    with qtbot.waitSignal(saving.ended):
        slow.go.set()
    assert not (tmp_path / "twee.pdf").exists()


def test_stopping_nothing_says_nothing(qtbot: QtBot) -> None:
    saving = Saving()
    with qtbot.assertNotEmitted(saving.told):
        saving.stop()
