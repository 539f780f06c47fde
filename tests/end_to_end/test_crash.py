"""What is there again after a crash: a program that is killed, and one that is started after it."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from benelux_viewer import paths
from benelux_viewer.ui import look, session
from benelux_viewer.ui.main_window import MainWindow
from benelux_viewer.ui.services import Services
from benelux_viewer.ui.session import Session
from tests.ui.windows import kept

# Tells what is seen, a while after the window listens.
TELL = """
import json, sys
from PySide6.QtCore import QPoint, QTimer
from benelux_viewer import app, cli, i18n
listen = app._listen

def seen(window):
    browser = window.detail.browser
    return {
        "page": window.navigator.current.page,
        "line": browser.cursorForPosition(QPoint(40, 4)).block().text()[:60],
        "scrolled": browser.verticalScrollBar().value(),
        "query": window.header.box.text(),
        "hits": window.rooms.results.model.rowCount(),
        "folded": [str(ref) for ref in window.tree.turned],
        "scale": window.look.scale,
        "edition": window.reader.edition,
        "language": i18n.language(),
        "place": window.geometry().getRect(),
        "panes": window.panes.sizes(),
    }

def tell(viewer):
    window = viewer.window
    answer = window.rooms.finder.answer
    if answer is None or not window.rooms.finder.ready:
        QTimer.singleShot(50, lambda: tell(viewer))
        return
    QTimer.singleShot(300, lambda: print(json.dumps(seen(viewer.window)), flush=True))
"""
# Does as a user does, and stays.
FIRST = (
    TELL
    + """
def do(viewer):
    viewer.switch("fr")
    QTimer.singleShot(500, lambda: work(viewer))

def work(viewer):
    window = viewer.window
    window.set_edition("ek")
    window.look.set_scale(125)
    window.go("2")
    window.tree.collapse(window.tree.outline_model.index(1, 0))
    window.search("grens")
    QTimer.singleShot(500, lambda: arrange(viewer))

def arrange(viewer):
    window = viewer.window
    window.go("brief")
    window.setGeometry(40, 30, 700, 520)
    QTimer.singleShot(300, lambda: pull(viewer))

def pull(viewer):
    window = viewer.window
    window.panes.moveSplitter(230, 2)
    bar = window.detail.browser.verticalScrollBar()
    bar.setValue(bar.maximum() // 3)
    tell(viewer)

app._listen = lambda viewer: (listen(viewer), do(viewer))
sys.exit(cli.main([]))
"""
)
SECOND = TELL + "app._listen = tell\nsys.exit(cli.main([]))\n"


def test_everything_is_there_again_after_the_program_was_killed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    for variable in ("XDG_STATE_HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(variable, str(tmp_path))
    before = told(FIRST, lambda: is_kept(qtbot))
    after = told(SECOND, lambda: None)
    # Set in other lines meanwhile: what is kept is which words stand at the top.
    assert abs(after.pop("scrolled") - before.pop("scrolled")) < 5
    assert after == before
    assert before["hits"] > 0
    assert (before["language"], before["scale"], before["edition"]) == ("fr", 125, "ek")


def told(program: str, then: Callable[[], None]) -> dict:
    """Return what a program tells; it is killed after what comes then."""
    command = [sys.executable, "-c", program]
    with subprocess.Popen(command, stdout=subprocess.PIPE, encoding="utf-8") as process:
        assert process.stdout
        line = process.stdout.readline()
        try:
            then()
        finally:
            process.kill()
    return json.loads(line)


def is_kept(qtbot: QtBot) -> None:
    """Return once the last thing that was done has been kept."""
    path = paths.state() / "session.json"
    qtbot.waitUntil(lambda: session.load(path)[0].offset > 0, timeout=30_000)


def scroll(window: MainWindow) -> None:
    bar = window.detail.browser.verticalScrollBar()
    bar.setValue(bar.maximum())


def fold(window: MainWindow) -> None:
    window.tree.collapse(window.tree.outline_model.index(1, 0))


CHANGES: dict[str, Callable[[MainWindow], object]] = {
    "page": lambda window: window.go("1c"),
    "scroll place": scroll,
    "query": lambda window: window.header.box.setText("grens"),
    "expansion": fold,
    "text size": lambda window: window.look.set_scale(110),
    "colours": lambda window: window.look.set_scheme(look.HIGH),
    "edition": lambda window: window.set_edition("ek"),
    "window place": lambda window: window.move(31, 17),
    "window size": lambda window: window.resize(900, 500),
    "splitters": lambda window: window.panes.moveSplitter(300, 1),
    "translation": lambda window: window.rooms.translating.choose("de"),
}


@pytest.mark.parametrize("change", [*CHANGES])
def test_each_change_is_kept_by_itself(
    window: MainWindow, services: Services, qtbot: QtBot, change: str
) -> None:
    window.rooms.keeper.finish()
    # At once: what is tried is not how long it waits.
    window.rooms.keeper.findChild(QTimer).setInterval(0)
    before: Session = kept(services)
    CHANGES[change](window)
    qtbot.waitUntil(lambda: kept(services) != before)
    window.look.set_scale(100)
