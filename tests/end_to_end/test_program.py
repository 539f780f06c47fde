"""The real program, started as an official starts it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

VIEWER = [sys.executable, "-m", "benelux_viewer"]
OPEN_AND_CLOSE = """
import sys
from PySide6.QtCore import QTimer
from benelux_viewer import app, cli
show = app.MainWindow.show
def show_and_close(window):
    show(window)
    QTimer.singleShot(0, lambda: (print(window.windowTitle()), window.close()))
app.MainWindow.show = show_and_close
sys.exit(cli.main(sys.argv[1:]))
"""


def start(
    arguments: Sequence[str], *, prefix: Sequence[str] = (), **environment: str | None
) -> subprocess.CompletedProcess[str]:
    variables = {**os.environ, **{k: v for k, v in environment.items() if v is not None}}
    for name in [name for name, value in environment.items() if value is None]:
        variables.pop(name, None)
    return subprocess.run(
        [*prefix, *arguments], env=variables, capture_output=True, encoding="utf-8", timeout=60
    )


@pytest.mark.skipif(sys.platform != "linux", reason="screens are Linux's to lack")
@pytest.mark.parametrize(
    "screen",
    [{"DISPLAY": None, "WAYLAND_DISPLAY": None}, {"DISPLAY": ":4711"}],
    ids=["none", "gone"],
)
def test_without_a_screen_one_line_says_so(screen: dict[str, str | None]) -> None:
    done = start(VIEWER, QT_QPA_PLATFORM="xcb", **screen)
    assert done.returncode == 2
    assert len(done.stderr.splitlines()) == 1
    assert "geen scherm" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.needs("screen")
def test_the_window_opens_on_a_screen_without_a_word_of_complaint() -> None:
    done = start(
        [sys.executable, "-c", OPEN_AND_CLOSE, "--goto", "§1c, al. 1"], QT_QPA_PLATFORM="xcb"
    )
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    assert "Energie en leveringszekerheid" in done.stdout


def test_a_faulty_briefing_is_told_in_the_window_which_stays_usable(tmp_path: Path) -> None:
    faulty = tmp_path / "fout.yaml"
    faulty.write_text("id: [", encoding="utf-8")
    done = start([sys.executable, "-c", OPEN_AND_CLOSE, str(faulty)])
    assert done.returncode == 0, done.stderr
    assert "Kamerbrief Nederlands voorzitterschap" in done.stdout
