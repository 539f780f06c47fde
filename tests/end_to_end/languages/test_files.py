"""A file that is being made while another language is chosen."""

from __future__ import annotations

import threading
import weakref
from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from benelux_viewer import app, i18n
from benelux_viewer.ui.main_window import MainWindow
from benelux_viewer.ui.saving import Made
from tests.end_to_end.languages.steps import WAIT_MS, settle

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


class Held:
    """Something to make that says two words, and waits between them."""

    def __init__(self) -> None:
        self.asked, self.go = threading.Event(), threading.Event()

    def __call__(self) -> Made:
        first = i18n.tr("Voorkeuren")
        self.asked.set()
        assert self.go.wait(30)
        return Made(f"{first} {i18n.tr('Voorkeuren')}".encode())


@pytest.mark.parametrize("desk", ["paper", "exporting"])
def test_a_file_that_is_being_made_is_in_one_language_and_told_of_in_the_new_window(
    start: Callable[..., app.Viewer], qtbot: QtBot, tmp_path: Path, desk: str
) -> None:
    viewer, held, target = start(language="fr"), Held(), tmp_path / "uit.pdf"
    gone = [weakref.ref(viewer.window), weakref.ref(viewer.window.rooms)]
    begin(viewer.window, desk, held, target)
    qtbot.waitUntil(held.asked.is_set, timeout=WAIT_MS)
    viewer.switch("de")
    settle(viewer, qtbot)
    qtbot.waitUntil(viewer.window.rooms.progress.isVisible, timeout=WAIT_MS)
    assert viewer.window.rooms.progress.words.text() == "uit.pdf wird erstellt…"
    qtbot.waitUntil(lambda: not any(ref() for ref in gone), timeout=WAIT_MS)
    held.go.set()
    qtbot.waitUntil(lambda: bool(viewer.window.rooms.messages.text()), timeout=WAIT_MS)
    assert viewer.window.rooms.messages.text() == f"Gespeichert: {target}."
    assert viewer.window.rooms.progress.isHidden()
    assert target.read_text("utf-8") == "Préférences Préférences"


@pytest.mark.parametrize("desk", ["paper", "exporting"])
def test_a_file_is_broken_off_in_the_new_window(
    start: Callable[..., app.Viewer], qtbot: QtBot, tmp_path: Path, desk: str
) -> None:
    viewer, held, target = start(), Held(), tmp_path / "uit.pdf"
    begin(viewer.window, desk, held, target)
    viewer.switch("fr")
    settle(viewer, qtbot)
    viewer.window.rooms.progress.stop.click()
    assert "niets bewaard" in viewer.window.rooms.messages.text()
    held.go.set()
    begin(viewer.window, desk, held, tmp_path / "later.pdf")
    qtbot.waitUntil((tmp_path / "later.pdf").exists, timeout=WAIT_MS)
    assert not target.exists()


def begin(window: MainWindow, desk: str, make: Callable[[], Made], target: Path) -> None:
    """Save what is made, as a desk does that has asked for a name."""
    if desk == "paper":
        window.rooms.paper._saving.save(make, target)
    else:
        window.rooms.exporting._save_as(make, target)
