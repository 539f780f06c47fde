from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from benelux_viewer import paths
from benelux_viewer.model.refs import LETTER
from benelux_viewer.ui.main_window import MainWindow


def test_file_that_is_not_there_is_said_and_the_letter_stays(
    window: MainWindow, tmp_path: Path
) -> None:
    before = window.reader.dossier
    window.rooms.opening.open_file(tmp_path / "bestaat-niet.yaml")
    assert "bestaat-niet.yaml" in window.rooms.messages.text() + window.stack.sheet.toPlainText()
    assert window.reader.dossier is before
    window.go("1a")
    assert window.navigator.current.page == "1a"


def test_other_briefing_is_opened_from_its_beginning(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    window.go("1a")
    window.search("politie")
    other = tmp_path / "andere.yaml"
    shutil.copy(paths.briefing(), other)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(other), ""))
    window.actions_["open"].trigger()
    assert window.reader.dossier.file == other
    assert window.navigator.current.page == LETTER
    assert window.header.box.text() == ""
    assert not window.navigator.can_go_back


def test_asked_for_no_file_nothing_is_opened(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = window.reader.dossier
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("", ""))
    window.actions_["open"].trigger()
    assert window.reader.dossier is before
    assert window.rooms.messages.text() == ""
