"""Two starts, one window: the one that listens and the one that asks."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication
from PySide6.QtNetwork import QLocalServer, QLocalSocket
from pytestqt.qtbot import QtBot

from benelux_viewer.ui import single_instance
from benelux_viewer.ui.single_instance import Listener, Wish, ask

Ask = Callable[[Wish], Future[bool]]

# A program of its own: PySide's waiting holds up every thread of this one.
ASK = """
import json, sys
from benelux_viewer.ui.single_instance import Wish, ask
sys.exit(not ask(sys.argv[1], Wish(*json.loads(sys.argv[2]))))
"""
WISH = Wish("/tmp/een map/brief.yaml", "§1c, al. 1", "“efficiënt” -brexit", "teken", "fr")


@pytest.fixture
def address(tmp_path: Path) -> str:
    return "benelux-viewer-test" if sys.platform == "win32" else str(tmp_path / "run" / "window")


@pytest.fixture
def listener(address: str, qapp: QCoreApplication) -> Iterator[Listener]:
    del qapp
    made = Listener(address)
    assert made.listens
    yield made
    made.deleteLater()


@pytest.fixture
def another(address: str) -> Iterator[Ask]:
    """Give a second start, which asks while this one goes on; it tells whether it heard yes."""

    def run(wish: Wish) -> bool:
        command = [sys.executable, "-c", ASK, address, json.dumps(wish)]
        return subprocess.run(command, timeout=60).returncode == 0

    with ThreadPoolExecutor() as pool:
        yield lambda wish: pool.submit(run, wish)


def say(address: str, words: bytes, qtbot: QtBot) -> bytes:
    """Send words of any kind; return the answer when the other end has hung up."""
    socket = QLocalSocket()
    socket.connectToServer(address)
    assert socket.waitForConnected(5_000)
    socket.write(words)
    qtbot.waitUntil(lambda: socket.state() is QLocalSocket.LocalSocketState.UnconnectedState)
    return socket.readAll().data()


def test_what_is_asked_arrives_whole(listener: Listener, another: Ask, qtbot: QtBot) -> None:
    with qtbot.waitSignal(listener.asked) as heard:
        answer = another(WISH)
    assert heard.args == [WISH]
    assert answer.result(60) is True


def test_every_start_is_heard(listener: Listener, another: Ask, qtbot: QtBot) -> None:
    heard: list[Wish] = []
    listener.asked.connect(heard.append)
    wishes = {Wish(query=str(number)) for number in range(3)}
    answers = [another(wish) for wish in wishes]
    qtbot.waitUntil(lambda: set(heard) == wishes)
    assert all(answer.result(60) for answer in answers)


def test_nobody_says_yes_where_nobody_is(address: str, qapp: QCoreApplication) -> None:
    del qapp
    assert ask(address, WISH) is False


@pytest.mark.skipif(sys.platform == "win32", reason="a pipe ends with its program")
def test_file_of_a_dead_window_is_nobody_and_is_taken_over(
    address: str, another: Ask, qtbot: QtBot
) -> None:
    Path(address).parent.mkdir()
    Path(address).touch()
    assert ask(address, WISH) is False
    listener = Listener(address)
    with qtbot.waitSignal(listener.asked):
        answer = another(WISH)
    assert answer.result(60) is True
    listener.deleteLater()


def test_another_answer_is_no_yes(address: str, another: Ask, qtbot: QtBot) -> None:
    Path(address).parent.mkdir(exist_ok=True)
    server = QLocalServer()
    assert server.listen(address)
    with qtbot.waitSignal(server.newConnection, timeout=30_000):
        answer = another(WISH)
    socket = server.nextPendingConnection()
    qtbot.waitUntil(socket.canReadLine)
    socket.write(b"nee\n")
    socket.flush()
    assert answer.result(60) is False


def test_window_that_hangs_is_not_waited_for_and_does_not_come_back_to_it(
    listener: Listener, address: str, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(single_instance, "_PATIENCE_MS", 50)
    heard: list[Wish] = []
    listener.asked.connect(heard.append)
    # Nothing of the listener runs meanwhile: this is its thread.
    assert ask(address, WISH) is False
    assert say(address, b'["", "", "later", "", ""]\n', qtbot) == b"ja\n"
    assert heard == [Wish(query="later")]


@pytest.mark.parametrize(
    "words",
    [b"\n", b"{}\n", b'["a"]\n', b'["a", "b", "c", "d", 1]\n', b"\xff\n", b"[" * 60_000 + b"\n",
     b"x" * 70_000],
    ids=["nothing", "object", "short", "number", "bytes", "deep", "endless"],
)  # fmt: skip
def test_who_says_something_else_is_hung_up_on(
    listener: Listener, address: str, qtbot: QtBot, words: bytes
) -> None:
    heard: list[Wish] = []
    listener.asked.connect(heard.append)
    assert say(address, words, qtbot) == b""
    assert heard == []


def test_words_in_parts_are_waited_for(listener: Listener, address: str, qtbot: QtBot) -> None:
    socket = QLocalSocket()
    socket.connectToServer(address)
    assert socket.waitForConnected(5_000)
    for part in (b'["", "", ', b'"ja", "", ""]', b"\n"):
        if part == b"\n":
            with qtbot.waitSignal(listener.asked) as heard:
                socket.write(part)
        else:
            socket.write(part)
            socket.flush()
            QCoreApplication.processEvents()
    assert heard.args == [Wish(query="ja")]


@pytest.mark.skipif(sys.platform == "win32", reason="a pipe has no file")
@pytest.mark.usefixtures("listener")
def test_socket_is_open_to_its_user_alone(address: str) -> None:
    assert Path(address).stat().st_mode & 0o077 == 0


@pytest.mark.skipif(sys.platform == "win32", reason="a pipe has no folder")
def test_folder_that_cannot_be_made_is_no_fault(tmp_path: Path, qapp: QCoreApplication) -> None:
    del qapp
    (tmp_path / "run").write_text("no folder")
    assert Listener(str(tmp_path / "run" / "window")).listens is False


@given(st.builds(Wish, *[st.text()] * 4))
def test_any_words_are_understood_as_they_were_said(wish: Wish) -> None:
    assert single_instance._understood(json.dumps(wish).encode()) == wish


def test_leave_to_come_forward_is_the_desktops(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("XDG_ACTIVATION_TOKEN", raising=False)
    assert single_instance.token() == ""
    monkeypatch.setenv("XDG_ACTIVATION_TOKEN", "teken")
    assert single_instance.token() == "teken"
