"""Where the user is, kept while he is there."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from benelux_viewer.ui import session
from benelux_viewer.ui.keeper import Keeper
from benelux_viewer.ui.session import Session


class Reading:
    """A user who turns a page at every look."""

    def __init__(self) -> None:
        self.here = Session()

    def __call__(self) -> Session:
        return self.here


@pytest.fixture
def reading() -> Reading:
    return Reading()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "state" / "session.json"


@pytest.fixture
def keeper(reading: Reading, path: Path, qapp: object) -> Keeper:
    del qapp
    made = Keeper(reading, path)
    made.findChild(QTimer).setInterval(0)
    return made


def test_change_is_kept_within_a_moment_without_an_end(
    keeper: Keeper, reading: Reading, path: Path, qtbot: QtBot
) -> None:
    reading.here = Session(page="1c")
    keeper.soon()
    qtbot.waitUntil(lambda: session.load(path) == (reading.here, None))
    reading.here = Session(page="1c", offset=40)
    keeper.soon()
    qtbot.waitUntil(lambda: session.load(path) == (reading.here, None))


def test_end_keeps_what_is_last(keeper: Keeper, reading: Reading, path: Path) -> None:
    for offset in range(20):
        reading.here = Session(page="1c", offset=offset)
        keeper.finish()
        assert session.load(path) == (reading.here, None)


def test_nothing_new_is_not_written_again(keeper: Keeper, path: Path) -> None:
    keeper.finish()
    path.unlink()
    keeper.finish()
    assert not path.exists()


def test_change_upon_change_does_not_put_it_off(keeper: Keeper) -> None:
    timer = keeper.findChild(QTimer)
    timer.setInterval(60_000)
    keeper.soon()
    running = timer.timerId()
    keeper.soon()
    assert timer.timerId() == running
    keeper.finish()
    assert not timer.isActive()


def test_place_that_cannot_be_kept_is_no_fault(tmp_path: Path, reading: Reading) -> None:
    (tmp_path / "state").write_text("no folder")
    Keeper(reading, tmp_path / "state" / "session.json").finish()
    assert (tmp_path / "state").read_text() == "no folder"
