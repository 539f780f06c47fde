"""The composition root: faults of a file are told in the window, bugs are kept and told once."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtWidgets import QTextBrowser
from pytestqt.qtbot import QtBot

from benelux_viewer import app, paths
from benelux_viewer.errors import ViewerError
from benelux_viewer.model.dossier import Dossier
from benelux_viewer.model.refs import LETTER
from benelux_viewer.ui.main_window import MainWindow
from benelux_viewer.ui.single_instance import Wish


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> MainWindow:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path))
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    window = app.Viewer(None).window
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


def test_what_a_user_can_mend_is_no_bug(
    window: MainWindow, capsys: pytest.CaptureFixture[str]
) -> None:
    """As when a preview is asked of more sheets than memory might hold."""
    error = ViewerError("Kies {what}.", what="minder onderdelen")
    for _ in range(2):
        sys.excepthook(type(error), error, None)
        assert window.rooms.messages.text() == "Kies minder onderdelen."
        window.rooms.messages.hide()
    assert not (paths.state() / "viewer.log").exists()
    assert capsys.readouterr().err == ""


def test_an_index_is_kept_for_the_next_start(
    dossier: Dossier, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paths, "cache", lambda: tmp_path)
    first = app._make_engine(dossier).search("politie")
    made = {kept.name: kept.stat().st_mtime_ns for kept in tmp_path.iterdir()}
    assert {"search-benelux-2026.sqlite", "search-benelux-2026-vertaald.sqlite"} <= made.keys()
    assert app._make_engine(dossier).search("politie") == first
    assert {kept.name: kept.stat().st_mtime_ns for kept in tmp_path.iterdir()} == made


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
    faulty = _faulty(tmp_path)
    window = app.Viewer(faulty).window
    qtbot.addWidget(window)
    window.show()
    sheets = window.findChildren(QTextBrowser)
    (sheet,) = [s for s in sheets if "Onbekende sleutel ‘titel’" in s.toPlainText()]
    assert sheet.isVisible()
    assert window.reader.dossier.briefing.id == "benelux-2026"


@pytest.fixture
def run(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., MainWindow]:
    """Give what a start does up to where it waits for its user; return its window."""
    made: list[app.Viewer] = []

    class Viewer(app.Viewer):
        def __init__(self, path: Path | None, language: str) -> None:
            super().__init__(path, language)
            made.append(self)
            qtbot.addWidget(self.window)

    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path))
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(app, "Viewer", Viewer)
    monkeypatch.setattr(app, "_listen", lambda *_: None)
    monkeypatch.setattr(app, "open_screen", lambda: SimpleNamespace(exec=lambda: 0))

    def begin(path: Path | None, **asked: str) -> MainWindow:
        assert app.run(path, **asked) == 0
        return made[-1].window

    return begin


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_what_was_asked_of_an_unusable_briefing_is_not_shown_in_the_shipped_one(
    run: Callable[..., MainWindow], tmp_path: Path
) -> None:
    faulty = _faulty(tmp_path)
    window = run(faulty, goto="1c", query="grens")
    assert window.stack.shows_sheet
    assert (window.navigator.current.page, window.header.box.text()) == (LETTER, "")
    window = run(tmp_path / "nergens.yaml", goto="1c", query="grens")
    assert "nergens.yaml" in window.rooms.messages.text()
    assert (window.navigator.current.page, window.header.box.text()) == (LETTER, "")


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_a_place_that_is_not_there_is_told_beside_what_is_searched(
    run: Callable[..., MainWindow],
) -> None:
    window = run(None, goto="9z", query="politie")
    assert "9z" in window.rooms.messages.text()
    assert window.header.box.text() == "politie"
    window = run(None, goto="1b", query="politie")
    assert window.rooms.messages.text() == ""
    assert window.navigator.current.page == "1b"


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_what_another_start_was_asked_is_shown_in_this_window(
    window: MainWindow, tmp_path: Path
) -> None:
    app._grant(window, Wish(goto="grenswerk", query="politie"))
    assert window.windowTitle().startswith("Grenswerk")
    assert window.header.box.text() == "politie"
    letter = tmp_path / "andere.briefing.yaml"
    text = paths.briefing().read_text(encoding="utf-8")
    letter.write_text(text.replace("id: benelux-2026", "id: andere", 1), encoding="utf-8")
    for name in (folder for folder in paths.briefing().parent.iterdir() if folder.is_dir()):
        (tmp_path / name.name).symlink_to(name)
    app._grant(window, Wish(file=str(letter), goto="1c"))
    assert window.reader.dossier.briefing.id == "andere"
    assert window.navigator.current.page == "1c"


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_a_faulty_briefing_of_another_start_is_told_and_nothing_else_is_done(
    window: MainWindow, tmp_path: Path
) -> None:
    app._grant(window, Wish(goto="1b"))
    faulty = _faulty(tmp_path)
    app._grant(window, Wish(file=str(faulty), goto="1c", query="grens"))
    assert window.navigator.current.page == "1b"
    assert window.header.box.text() == ""
    sheets = window.findChildren(QTextBrowser)
    assert any("Onbekende sleutel ‘titel’" in s.toPlainText() and s.isVisible() for s in sheets)


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_a_place_that_is_not_there_is_told_to_another_start(window: MainWindow) -> None:
    app._grant(window, Wish(goto="bestaat-niet"))
    assert "bestaat-niet" in window.rooms.messages.text()


def test_a_window_has_its_icon_once_it_is_painted(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not window.windowIcon().isNull())


def _faulty(tmp_path: Path) -> Path:
    file = tmp_path / "fout.yaml"
    file.write_text("id: proef\ntitel: Proef\n", encoding="utf-8")
    return file


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
@pytest.mark.parametrize(
    ("file", "asked", "also"),
    [
        (None, {}, ""),
        (None, {"goto": "1b", "query": "grens"}, ""),
        (None, {"goto": "9z"}, "9z"),
        ("nergens.yaml", {}, "nergens.yaml"),
        ("fout.yaml", {"goto": "1b"}, ""),
    ],
)
def test_a_damaged_session_is_told_in_the_window_and_set_aside(
    run: Callable[..., MainWindow],
    tmp_path: Path,
    file: str | None,
    asked: dict[str, str],
    also: str,
) -> None:
    kept = paths.state() / "session.json"
    kept.parent.mkdir(parents=True)
    kept.write_text('{"page": "1c', encoding="utf-8")
    faulty = _faulty(tmp_path)
    window = run(tmp_path / file if file else None, **asked)
    assert window.rooms.messages.isVisible()
    assert "session.damaged.json" in window.rooms.messages.text()
    assert also in window.rooms.messages.text()
    assert window.stack.shows_sheet == (file == faulty.name)
    window.close()
    assert kept.is_file()
    assert (kept.parent / "session.damaged.json").is_file()


def test_a_window_kept_on_a_screen_that_is_gone_is_on_one_that_is_there(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path))
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    first = app.Viewer(None).window
    qtbot.addWidget(first)
    first.setGeometry(9_000, 5_000, 750, 500)
    first.close()
    second = app.Viewer(None).window
    qtbot.addWidget(second)
    second.show()
    assert second.width() == 750
    assert second.screen().availableGeometry().contains(second.geometry().center())
