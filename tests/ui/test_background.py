from __future__ import annotations

from threading import Event, Timer, get_ident

import pytest
from pytestqt.qtbot import QtBot

from benelux_viewer.ui.background import Background

LONG = 60.0


@pytest.fixture
def told(background: Background) -> list[object]:
    told: list[object] = []
    background.answered.connect(told.append)
    return told


@pytest.fixture
def background(qapp: object) -> Background:
    del qapp
    return Background()


def test_work_is_done_in_another_thread_and_told_in_this_one(
    background: Background, qtbot: QtBot
) -> None:
    threads: list[int] = []
    background.answered.connect(lambda worker: threads.extend((worker, get_ident())))
    background.ask(get_ident)
    assert threads == []
    qtbot.waitUntil(lambda: bool(threads))
    worker, told_in = threads
    assert told_in == get_ident() != worker


def test_older_answer_never_comes_after_a_newer_one(
    background: Background, told: list[object], qtbot: QtBot
) -> None:
    old, released = Event(), Event()

    def slow() -> str:
        old.set()
        released.wait(LONG)
        return "old"

    background.ask(slow)
    old.wait(LONG)
    background.ask(lambda: "new")
    released.set()
    qtbot.waitUntil(lambda: not background.busy)
    qtbot.wait(20)
    assert told == ["new"]


def test_older_answer_that_is_ready_but_not_told_is_dropped(
    background: Background, told: list[object], qtbot: QtBot
) -> None:
    done = Event()
    background.ask(done.set)
    done.wait(LONG)
    background.ask(lambda: "new")
    qtbot.waitUntil(lambda: not background.busy)
    assert told == ["new"]


def test_forgotten_work_is_not_told(
    background: Background, told: list[object], qtbot: QtBot
) -> None:
    background.ask(lambda: "old")
    background.forget()
    qtbot.wait(20)
    assert told == []
    assert not background.busy


def test_patience_brings_the_answer_at_once_and_once(
    background: Background, told: list[object], qtbot: QtBot
) -> None:
    background.ask(lambda: "quick", LONG)
    assert told == ["quick"]
    qtbot.wait(20)
    assert told == ["quick"]


def test_nothing_is_waited_for_behind_work_that_is_still_going_on(
    background: Background, told: list[object], qtbot: QtBot
) -> None:
    released = Event()
    background.ask(lambda: released.wait(LONG))
    # Were the second waited for, it would be told as soon as the first is released.
    release = Timer(0.5, released.set)
    release.start()
    background.ask(lambda: "new", LONG)
    assert told == []
    released.set()
    release.cancel()
    qtbot.waitUntil(lambda: told == ["new"])


def test_impatience_lets_the_answer_come_later(
    background: Background, told: list[object], qtbot: QtBot
) -> None:
    released = Event()

    def slow() -> str:
        released.wait(LONG)
        return "late"

    background.ask(slow, 0.001)
    assert told == []
    assert background.busy
    released.set()
    qtbot.waitUntil(lambda: told == ["late"])
