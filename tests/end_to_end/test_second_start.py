"""Two starts of the real program: one window, unless the first one cannot answer."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from benelux_viewer import paths
from benelux_viewer.ui import session

# Tells when it listens, and what it shows after each wish.
FIRST = """
import sys
from benelux_viewer import app, cli
listen, grant = app._listen, app._grant
def listen_and_tell(viewer):
    listen(viewer)
    print("listens", flush=True)
def grant_and_tell(window, wish):
    grant(window, wish)
    print(window.navigator.current.page, window.header.box.text(), flush=True)
app._listen, app._grant = listen_and_tell, grant_and_tell
sys.exit(cli.main(sys.argv[1:]))
"""
# Tells whether it had to load what a window is made of.
ASKING = """
import sys
from benelux_viewer import cli
code = cli.main(sys.argv[1:])
print("loads widgets" if "PySide6.QtWidgets" in sys.modules else "asks")
sys.exit(code)
"""
# Tells that it has a window of its own, and closes it.
SECOND = """
import sys
from benelux_viewer import app, cli
listen = app._listen
def leave(viewer):
    print("a window of its own", flush=True)
    viewer.window.close()
app._listen = leave
sys.exit(cli.main(sys.argv[1:]))
"""


@pytest.fixture
def first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[subprocess.Popen[str]]:
    """Give a window that listens, at an address of this test's own."""
    for variable in ("XDG_STATE_HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(variable, str(tmp_path))
    with subprocess.Popen(
        [sys.executable, "-c", FIRST], stdout=subprocess.PIPE, encoding="utf-8"
    ) as process:
        assert heard(process) == "listens"
        yield process
        process.kill()


def heard(process: subprocess.Popen[str]) -> str:
    assert process.stdout
    return process.stdout.readline().rstrip("\n")


def start(program: str, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", program, *arguments],
        env={**os.environ, **environment},
        capture_output=True,
        encoding="utf-8",
        timeout=60,
    )


def test_second_start_is_shown_in_the_first_window(
    first: subprocess.Popen[str], tmp_path: Path
) -> None:
    for arguments, shown in (
        (["--goto", "§1c, al. 1"], "energie "),
        (["--search", "politie"], "energie politie"),
        ([], "energie politie"),
    ):
        done = start(ASKING, *arguments)
        assert (done.returncode, done.stdout, done.stderr) == (0, "asks\n", "")
        assert heard(first) == shown
    # A briefing is opened from where the second start stands.
    letter = tmp_path / "brief.yaml"
    letter.write_bytes(paths.briefing().read_bytes())
    (tmp_path / "sources").symlink_to(paths.briefing().parent / "sources")
    here = Path.cwd()
    os.chdir(tmp_path)
    try:
        assert start(ASKING, "brief.yaml", "--goto", "2").stdout == "asks\n"
    finally:
        os.chdir(here)
    assert heard(first) == "2 "


def test_second_start_on_another_screen_has_a_window_of_its_own(
    first: subprocess.Popen[str],
) -> None:
    assert first.poll() is None
    assert start(SECOND, DISPLAY=":4711").stdout == "a window of its own\n"


@pytest.mark.skipif(sys.platform == "win32", reason="nothing stops a program there")
def test_second_start_does_not_wait_for_a_window_that_hangs(
    first: subprocess.Popen[str],
) -> None:
    first.send_signal(signal.SIGSTOP)
    done = start(SECOND)
    assert done.returncode == 0, done.stderr
    assert done.stdout == "a window of its own\n"


def test_second_start_after_a_crash_has_a_window_and_knows_the_place(
    first: subprocess.Popen[str], qtbot: QtBot
) -> None:
    assert start(ASKING, "--goto", "1b").returncode == 0
    assert heard(first) == "1b "
    kept = paths.state() / "session.json"
    qtbot.waitUntil(lambda: session.load(kept)[0].page == "1b", timeout=30_000)
    first.kill()
    first.wait()
    assert paths.window_listens() is (sys.platform != "win32")
    done = start(SECOND)
    assert done.returncode == 0, done.stderr
    assert done.stdout == "a window of its own\n"
    assert session.load(kept)[0].page == "1b"
