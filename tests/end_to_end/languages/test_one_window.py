"""Another language is another window, and there is one."""

from __future__ import annotations

import gc
import sys
import weakref
from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from benelux_viewer import app, i18n
from benelux_viewer.ui.main_window import MainWindow
from benelux_viewer.ui.preferences import Preferences
from benelux_viewer.ui.preferring import show_preferences
from benelux_viewer.ui.single_instance import Wish
from tests.end_to_end.languages.steps import WAIT_MS, choose, kept, preferences, settle

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def test_the_old_window_keeps_nothing_over_the_new_one(
    start: Callable[..., app.Viewer], qtbot: QtBot
) -> None:
    viewer = start()
    viewer.window.go("1a")
    gone = weakref.ref(viewer.window)
    viewer.switch("fr")
    settle(viewer, qtbot)
    viewer.window.go("1c")
    here = kept(viewer)
    assert (here.page, here.language) == ("1c", "fr")
    qtbot.waitUntil(lambda: gone() is None, timeout=WAIT_MS)
    assert kept(viewer) == here


def test_the_same_language_makes_no_new_window_but_is_kept(
    start: Callable[..., app.Viewer],
) -> None:
    viewer = start()
    window = viewer.window
    choose(window, "language", "nl")
    assert viewer.window is window
    assert kept(viewer).language == "nl"


def test_eight_languages_later_there_is_one_window(
    start: Callable[..., app.Viewer], qtbot: QtBot
) -> None:
    viewer = start(query="grens")
    # As a start does with its index.
    gc.collect()
    gc.freeze()
    others = len(QApplication.topLevelWidgets())
    gone: list[weakref.ref[object]] = []
    for code in ("fr", "de", "en", "nl") * 2:
        old = viewer.window
        show_preferences(old)
        gone += [weakref.ref(part) for part in (old, old.rooms, old.reader, old.detail)]
        gone += [weakref.ref(old.reader.dossier.outline)]
        del old
        viewer.switch(code)
        settle(viewer, qtbot)
    window = viewer.window
    shown = preferences(viewer)
    assert shown is not None
    shown.close()
    qtbot.waitUntil(lambda: not any(ref() for ref in gone), timeout=WAIT_MS)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    windows = [
        w for w in QApplication.topLevelWidgets() if isinstance(w, (MainWindow, Preferences))
    ]
    assert windows == [window]
    assert len(QApplication.topLevelWidgets()) <= others + 1


def test_the_system_s_colours_reach_the_new_window_only(
    start: Callable[..., app.Viewer], qtbot: QtBot, qapp: QApplication
) -> None:
    viewer = start()
    gone = weakref.ref(viewer.window)
    viewer.switch("fr")
    settle(viewer, qtbot)
    qtbot.waitUntil(lambda: gone() is None, timeout=WAIT_MS)
    hints = qapp.styleHints()
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert viewer.window.isVisible()


def test_another_start_and_a_bug_are_told_in_the_new_window(
    start: Callable[..., app.Viewer], qtbot: QtBot, capsys: pytest.CaptureFixture[str]
) -> None:
    viewer = start()
    asked: list[Callable[[Wish], None]] = []

    class Listener:
        def __init__(self, *_: object) -> None:
            self.asked = self

        def connect(self, grant: Callable[[Wish], None]) -> None:
            asked.append(grant)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("benelux_viewer.ui.single_instance.Listener", Listener)
        app._listen(viewer)
    viewer.switch("fr")
    settle(viewer, qtbot)
    asked[0](Wish(goto="grenswerk"))
    assert viewer.window.windowTitle().startswith("Grenswerk")
    asked[0](Wish(goto="1b", language="de"))
    settle(viewer, qtbot)
    assert i18n.language() == "de"
    assert viewer.window.navigator.current.page == "1b"
    # For this time, as at a start of its own.
    assert viewer.window.rooms.language == "fr"
    error = RuntimeError("een fout van onszelf")
    sys.excepthook(type(error), error, None)
    assert "viewer.log" in viewer.window.rooms.messages.text()
    assert "RuntimeError" in capsys.readouterr().err


def test_qt_s_own_words_follow(start: Callable[..., app.Viewer], qtbot: QtBot) -> None:
    def cancel() -> str:
        return QCoreApplication.translate("QPlatformTheme", "Cancel")

    viewer = start()
    assert cancel() == "Annuleren"
    for code, said in (
        ("fr", "Annuler"),
        ("de", "Abbrechen"),
        ("en", "Cancel"),
        ("nl", "Annuleren"),
    ):
        viewer.switch(code)
        settle(viewer, qtbot)
        qtbot.waitUntil(lambda said=said: cancel() == said, timeout=WAIT_MS)
