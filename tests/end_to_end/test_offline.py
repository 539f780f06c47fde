"""Nothing needs a network, and nothing asks for one."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from benelux_viewer import paths

VIEWER = [sys.executable, "-m", "benelux_viewer"]
TOUR = [sys.executable, str(Path(__file__).with_name("tour.py"))]
ALONE = ["unshare", "--net", "--map-root-user"]


def run(command: Sequence[str], **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command,
        env={**os.environ, **environment},
        capture_output=True,
        encoding="utf-8",
        timeout=120,
    )


def check(done: subprocess.CompletedProcess[str]) -> None:
    """Look whether a tour went all the way."""
    assert (done.returncode, done.stderr) == (0, "")
    stops = dict(line.split(": ", 1) for line in done.stdout.splitlines())
    assert list(stops) == [
        *("hits", "page", "note", "sheets", "saved"),
        *("colours", "language", "network modules"),
    ]
    assert int(stops["hits"]) > 0
    assert stops["note"].startswith("5  ")
    assert (stops["colours"], stops["language"]) == ("donker", "Préférences")
    assert (stops["saved"], stops["network modules"]) == ("%PDF-", "[]")


@pytest.fixture(autouse=True)
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Give every tour its own beginning, at the letter."""
    for variable in ("XDG_STATE_HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(variable, str(tmp_path / "state"))


@pytest.mark.needs("unshare")
@pytest.mark.needs("screen")
def test_the_window_works_without_a_network(tmp_path: Path) -> None:
    check(run([*ALONE, *TOUR, str(tmp_path / "made.pdf")], QT_QPA_PLATFORM="xcb"))


@pytest.mark.needs("strace")
@pytest.mark.needs("screen")
def test_the_window_asks_for_no_internet_socket_where_there_is_a_network(tmp_path: Path) -> None:
    trace = tmp_path / "trace"
    watch = ["strace", "-f", "--seccomp-bpf", "-qq", "-e", "trace=network", "-o", str(trace)]
    check(run([*watch, *TOUR, str(tmp_path / "made.pdf")], QT_QPA_PLATFORM="xcb"))
    seen = trace.read_text(encoding="utf-8", errors="replace")
    # The screen's own, so that what is watched is seen at all.
    assert "socket(AF_UNIX" in seen
    assert "AF_INET" not in seen


@pytest.mark.needs("unshare")
@pytest.mark.needs("strace")
@pytest.mark.parametrize(
    "arguments",
    [
        ["--version"],
        ["--help"],
        ["outline"],
        ["search", "grens"],
        ["search", "frontaliers", "--language", "fr"],
        ["export", "1c", "--format", "pdf", "-o", "-"],
        ["export", "1c", "--format", "md", "-o", "-"],
        ["check", str(paths.briefing())],
    ],
    ids=lambda arguments: " ".join(arguments[:1]),
)
def test_every_command_works_without_a_network_and_asks_for_no_socket(
    arguments: list[str], tmp_path: Path
) -> None:
    trace = tmp_path / "trace"
    watch = ["strace", "-f", "--seccomp-bpf", "-qq", "-e", "trace=socket,execve", "-o", str(trace)]
    done = subprocess.run([*ALONE, *watch, *VIEWER, *arguments], capture_output=True, timeout=60)
    assert (done.returncode, done.stderr) == (0, b"")
    seen = trace.read_text(encoding="utf-8", errors="replace")
    assert "execve(" in seen
    assert "socket(" not in seen
