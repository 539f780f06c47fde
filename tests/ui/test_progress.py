"""The bar for work that takes longer."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from benelux_viewer.ui import progress as module
from benelux_viewer.ui.progress import Progress


@pytest.fixture
def progress(qtbot: QtBot) -> Iterator[Progress]:
    host = QWidget()
    qtbot.addWidget(host)
    made = Progress(host)
    QVBoxLayout(host).addWidget(made)
    host.show()
    yield made
    host.close()


def test_it_comes_when_work_takes_longer(qtbot: QtBot, progress: Progress) -> None:
    progress.begin("Wordt gemaakt…")
    assert not progress.isVisible()
    qtbot.waitUntil(progress.isVisible)
    assert progress.words.text() == "Wordt gemaakt…"
    assert progress.bar.maximum() == 0
    progress.step(2, 7)
    assert (progress.bar.value(), progress.bar.maximum()) == (2, 7)
    assert "2 van 7" in progress.words.text()
    progress.end()
    assert not progress.isVisible()


def test_it_is_told_as_it_comes(
    qtbot: QtBot, progress: Progress, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(module, "announce", lambda _, words: told.append(words))
    progress.begin("Wordt gemaakt…")
    qtbot.waitUntil(progress.isVisible)
    assert told == ["Wordt gemaakt…"]


def test_short_work_shows_nothing(progress: Progress) -> None:
    progress.begin("Wordt gemaakt…")
    progress.end()
    assert not progress._patience.isActive()
    assert not progress.isVisible()


def test_it_can_be_stopped(qtbot: QtBot, progress: Progress) -> None:
    with qtbot.waitSignal(progress.stopped):
        progress.stop.click()
