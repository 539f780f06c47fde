"""A tour through the whole window with the keyboard: python tests/end_to_end/tour.py FILE.pdf

Starts the program as its command does; searches, goes along the hits, follows a note, asks for the
paper, saves it, prefers other colours and another language, and leaves. Prints what it saw at each
stop, and at the end which of Python's network modules were ever loaded.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QElapsedTimer, QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog, QWidget

from benelux_viewer import app, cli
from benelux_viewer.ui import look
from benelux_viewer.ui.preferences import Preferences

NETWORK = {"_socket", "socket", "ssl", "http.client", "urllib.request", "asyncio", "ftplib"}
CTRL = Qt.KeyboardModifier.ControlModifier
WAIT_MS = 30_000
LOOK_AGAIN_MS = 10


def tour(viewer: app.Viewer, target: Path) -> None:
    """Go round; AssertionError where something does not come."""
    window = viewer.window
    # No window manager gives it the keyboard.
    window.activateWindow()
    wait_for(window.isActiveWindow)
    press(window, Qt.Key.Key_F, CTRL)
    QTest.keyClicks(window.header.box, "telewerken")
    wait_for(lambda: window.rooms.results.model.rowCount() > 0)
    tell("hits", window.rooms.results.model.rowCount())
    press(window, Qt.Key.Key_Return)
    tell("page", window.windowTitle())
    press(window, Qt.Key.Key_F3)
    press(window, Qt.Key.Key_Escape)

    window.go("1c")
    browser = window.detail.browser
    browser.setFocus()
    press(window, Qt.Key.Key_Tab)
    while not browser.textCursor().selectedText().isdigit():
        press(window, Qt.Key.Key_Tab)
        assert browser.hasFocus(), "no note's marker"
    press(window, Qt.Key.Key_Return)
    tell("note", window.detail.notes.references.list.currentItem().text()[:20])
    press(window, Qt.Key.Key_Escape)

    press(window, Qt.Key.Key_P, CTRL)
    preview = window.rooms.paper.preview
    wait_for(lambda: preview is not None and preview.sheet_count > 0)
    tell("sheets", preview.sheet_count if preview else 0)
    QFileDialog.exec = lambda _: 1
    QFileDialog.selectedFiles = lambda _: [str(target)]
    window.actions_["save_pdf"].trigger()
    wait_for(target.is_file)
    tell("saved", target.read_bytes()[:5].decode())
    prefer(viewer)
    press(viewer.window, Qt.Key.Key_Q, CTRL)


def prefer(viewer: app.Viewer) -> None:
    """Choose in the preferences with the keyboard; the last choice makes the window anew."""
    old = viewer.window
    press(old, Qt.Key.Key_Comma, CTRL)
    shown = next(iter(old.findChildren(Preferences)))
    wait_for(shown.isActiveWindow)
    choose(shown, "colours", look.DARK)
    tell("colours", old.look.scheme)
    choose(shown, "language", "fr")
    wait_for(lambda: viewer.window is not old and bool(viewer.window.findChildren(Preferences)))
    anew = viewer.window.findChildren(Preferences)[0]
    wait_for(anew.isActiveWindow)
    tell("language", anew.windowTitle())
    press(anew, Qt.Key.Key_Escape)
    viewer.window.activateWindow()
    wait_for(viewer.window.isActiveWindow)
    wait_for(lambda: viewer.window.rooms.finder.ready)


def choose(shown: Preferences, name: str, value: str) -> None:
    """Open a list and choose in it."""
    box = shown.findChild(QComboBox, name)
    box.setFocus()
    press(shown, Qt.Key.Key_Down)
    wait_for(box.view().isVisible)
    box.view().setCurrentIndex(box.model().index(box.findData(value), 0))
    QTest.keyClick(box.view(), Qt.Key.Key_Return)


def press(
    window: QWidget, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    QTest.keyClick(QApplication.focusWidget() or window, key, modifier)


def wait_for(there: Callable[[], bool]) -> None:
    clock = QElapsedTimer()
    clock.start()
    while not there():
        assert clock.elapsed() < WAIT_MS, "it does not come"
        # QTest.qWait would keep Python from its other threads, in which all longer work is done.
        pause = QEventLoop()
        QTimer.singleShot(LOOK_AGAIN_MS, pause.quit)
        pause.exec()


def tell(stop: str, seen: object) -> None:
    print(f"{stop}: {seen}", flush=True)


def main(target: Path) -> None:
    listen = app._listen

    def listen_and_go(viewer: app.Viewer) -> None:
        listen(viewer)
        QTimer.singleShot(0, lambda: go(viewer))

    def go(viewer: app.Viewer) -> None:
        try:
            tour(viewer, target)
        finally:
            viewer.window.close()

    app._listen = listen_and_go
    code = cli.main([])
    tell("network modules", sorted(NETWORK & set(sys.modules)))
    sys.exit(code)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
