"""The composition root: faults of a file are told in the window, bugs are kept and told once."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QTextBrowser
from pytestqt.qtbot import QtBot

from benelux_viewer import app, paths
from benelux_viewer.model.dossier import Dossier
from benelux_viewer.ui.main_window import MainWindow


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> MainWindow:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path))
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    window = app.open_window(None)
    qtbot.addWidget(window)
    window.show()
    return window


def bug() -> BaseException:
    with pytest.raises(KeyError) as caught:
        {}["een fout van onszelf"]
    return caught.value


def test_a_bug_is_kept_with_its_traceback_and_told_once(
    window: MainWindow, capsys: pytest.CaptureFixture[str]
) -> None:
    error = bug()
    log = paths.state() / "viewer.log"
    sys.excepthook(type(error), error, error.__traceback__)
    assert window.rooms.messages.isVisible()
    assert "KeyError: 'een fout van onszelf'" in log.read_text(encoding="utf-8")
    assert "in bug" in log.read_text(encoding="utf-8")
    window.rooms.messages.hide()
    sys.excepthook(type(error), error, error.__traceback__)
    assert not window.rooms.messages.isVisible()
    assert log.read_text(encoding="utf-8").count("KeyError: ") == 2
    assert "KeyError" in capsys.readouterr().err


def test_a_bug_is_told_where_no_log_can_be_kept(
    window: MainWindow, capsys: pytest.CaptureFixture[str]
) -> None:
    (paths.state() / "viewer.log").mkdir(parents=True)
    error = bug()
    sys.excepthook(type(error), error, error.__traceback__)
    assert window.rooms.messages.isVisible()
    assert "kon niet worden geschreven" in capsys.readouterr().err


def test_an_index_is_kept_for_the_next_start(
    dossier: Dossier, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paths, "cache", lambda: tmp_path)
    first = app._make_engine(dossier).search("politie")
    (kept,) = tmp_path.iterdir()
    made = kept.stat().st_mtime_ns
    assert app._make_engine(dossier).search("politie") == first
    assert (kept.stat().st_mtime_ns, list(tmp_path.iterdir())) == (made, [kept])


@pytest.mark.usefixtures("window")
def test_a_log_does_not_grow_without_end() -> None:
    log = paths.state() / "viewer.log"
    log.parent.mkdir(parents=True, exist_ok=True)
    log.write_text("x" * 1_100_000, encoding="utf-8")
    error = bug()
    sys.excepthook(type(error), error, error.__traceback__)
    assert log.stat().st_size < 10_000


def test_an_unusable_briefing_leaves_the_shipped_letter(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    faulty = tmp_path / "fout.yaml"
    faulty.write_text("id: proef\ntitel: Proef\n", encoding="utf-8")
    window = app.open_window(faulty)
    qtbot.addWidget(window)
    window.show()
    sheets = window.findChildren(QTextBrowser)
    (sheet,) = [s for s in sheets if "Onbekende sleutel ‘titel’" in s.toPlainText()]
    assert sheet.isVisible()
    assert window.reader.dossier.briefing.id == "benelux-2026"
