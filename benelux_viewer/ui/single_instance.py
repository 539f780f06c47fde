"""One window for one user: a second start asks the first one to come forward, and leaves.

A local socket, open to this user alone: a file on Linux and macOS, a pipe on Windows. This is the
only file that uses QtNetwork, and it opens no connection to any network. Whoever does not answer,
because he hangs or has died, is as good as not there: the second start then opens its own window.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtNetwork import QLocalServer, QLocalSocket

# A window that is busy answers when it is done; longer than this a user does not wait.
_PATIENCE_MS = 3_000
_LONGEST = 65_536
_YES = b"ja\n"


class Wish(NamedTuple):
    """What a start was asked to show: an absolute path, a place, a query; nothing is empty.

    `language` is the code of the one to say it in.

    `token` is the desktop's leave to come forward, which it gave to the program that asks.
    """

    file: str = ""
    goto: str = ""
    query: str = ""
    token: str = ""
    language: str = ""


def ask(address: str, wish: Wish) -> bool:
    """Ask the window that listens at an address; False if nobody says yes in time."""
    _let_it_come_forward()
    socket = QLocalSocket()
    socket.connectToServer(address)
    if not socket.waitForConnected(_PATIENCE_MS):
        return False
    socket.write(json.dumps(wish).encode() + b"\n")
    answered = socket.waitForReadyRead(_PATIENCE_MS) and socket.readAll().data() == _YES
    socket.abort()
    return answered


class Listener(QObject):
    """Listens at an address for other starts, until it is deleted.

    `asked` carries the Wish of each, which has been promised to be granted.
    """

    asked = Signal(object)

    def __init__(self, address: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._greet)
        self.listens = self._listen(address)

    def _listen(self, address: str) -> bool:
        try:
            Path(address).parent.mkdir(parents=True, exist_ok=True)
        except OSError:
            return False
        # Takes the place of a file that is there: who left it did not answer at this start.
        return self._server.listen(address)

    @Slot()
    def _greet(self) -> None:
        while socket := self._server.nextPendingConnection():
            socket.disconnected.connect(socket.deleteLater)
            socket.readyRead.connect(self._hear)

    @Slot()
    def _hear(self) -> None:
        socket = self.sender()
        if not isinstance(socket, QLocalSocket):
            return
        if not socket.canReadLine():
            if socket.bytesAvailable() >= _LONGEST:
                socket.abort()
            return
        wish = _understood(bytes(socket.readLine().data()))
        if wish is None:
            socket.abort()
            return
        socket.write(_YES)
        socket.flush()
        # Who has lost patience has a window of his own by now.
        if socket.state() == QLocalSocket.LocalSocketState.ConnectedState:
            socket.disconnectFromServer()
            self.asked.emit(wish)


def _understood(line: bytes) -> Wish | None:
    try:
        said: object = json.loads(line)
    except (ValueError, RecursionError):
        return None
    if not isinstance(said, list) or len(said) != len(Wish._fields):
        return None
    return Wish(*said) if all(isinstance(word, str) for word in said) else None


def token() -> str:
    """Return the desktop's leave to come forward, empty if it gave none."""
    return os.environ.get("XDG_ACTIVATION_TOKEN", "")


def _let_it_come_forward() -> None:
    # Windows lets nobody come forward but whom the program that the user started names: anyone.
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.user32.AllowSetForegroundWindow(-1)
