"""Files and copies from the window, and the way back from a citation."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from benelux_viewer.model.refs import NodeRef
from benelux_viewer.pages.page import Content
from benelux_viewer.ui.main_window import MainWindow
from benelux_viewer.ui.restoring import capture
from benelux_viewer.writers import FileFormat

TITLE = "Kamerbrief Nederlands voorzitterschap Benelux Unie 2026"
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def test_export_menu_is_filled_when_it_opens_and_writes_the_open_node(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, qtbot: QtBot
) -> None:
    target = tmp_path / "uit.odt"
    monkeypatch.setattr(QFileDialog, "exec", lambda _: 1)
    monkeypatch.setattr(QFileDialog, "selectedFiles", lambda _: [str(target)])
    window.go("grenswerk")
    menu = window.toolbar.export_menu
    assert menu.isEmpty()
    menu.aboutToShow.emit()
    kinds = [action for action in menu.actions() if action.text().endswith("…")]
    assert len(kinds) == len(FileFormat)
    kinds[1].trigger()
    qtbot.waitUntil(lambda: "Bewaard als" in window.rooms.messages.text(), timeout=20_000)
    assert target.read_bytes().startswith(b"PK")
    assert list(tmp_path.iterdir()) == [target]


def test_export_of_an_open_preview_is_of_what_it_shows(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, qtbot: QtBot
) -> None:
    target = tmp_path / "uit.txt"
    monkeypatch.setattr(QFileDialog, "exec", lambda _: 1)
    monkeypatch.setattr(QFileDialog, "selectedFiles", lambda _: [str(target)])
    window.go("1c")
    window.actions_["print"].trigger()
    assert window.rooms.exporting.shown(FileFormat.CALENDAR) is not None
    window.actions_["export"].trigger()
    qtbot.waitUntil(lambda: "Bewaard als" in window.rooms.messages.text(), timeout=20_000)
    assert "Samenvatting van de redactie." in target.read_text(encoding="utf-8")
    window.stack.uncover()
    assert window.rooms.exporting.shown(FileFormat.CALENDAR) is None


def test_one_choice_of_content_is_remembered_for_paper_and_files(window: MainWindow) -> None:
    menu = window.toolbar.export_menu

    def checked() -> list[str]:
        menu.aboutToShow.emit()
        return [action.text() for action in menu.actions() if action.isChecked()]

    window.go("1c")
    assert checked() == ["Omvang: samenvatting"]
    next(a for a in menu.actions() if a.text() == "Omvang: volledige tekst").trigger()
    assert capture(window).content == "full"
    window.actions_["print"].trigger()
    choice = window.rooms.paper.preview.choices.choice()
    assert choice is not None
    assert choice.content is Content.FULL
    window.rooms.paper.preview.chosen.emit(choice._replace(content=Content.BOTH))
    assert checked() == ["Omvang: samenvatting en tekst"]
    assert capture(window).content == "both"


def test_export_by_keyboard_takes_the_kind_from_the_name(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, qtbot: QtBot
) -> None:
    target = tmp_path / "uit.html"
    monkeypatch.setattr(QFileDialog, "exec", lambda _: 1)
    monkeypatch.setattr(QFileDialog, "selectedFiles", lambda _: [str(target)])
    qtbot.keyClick(window, Qt.Key.Key_E, CTRL | SHIFT)
    qtbot.waitUntil(lambda: "Bewaard als" in window.rooms.messages.text(), timeout=20_000)
    assert target.read_bytes().startswith(b"<!DOCTYPE html>")


def test_selected_words_are_copied_in_three_forms(window: MainWindow, qtbot: QtBot) -> None:
    window.go("1c")
    window.detail.browser.setFocus()
    qtbot.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_A, CTRL)
    qtbot.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_C, CTRL | SHIFT)
    data = QGuiApplication.clipboard().mimeData()
    assert "(NSEC), waarvan de Benelux" in data.text()
    assert "(NSEC),<sup>6</sup> waarvan de Benelux" in data.html()
    assert "<sup>8</sup> Benelux Secretariaat-Generaal" in data.html()
    (rich,) = [name for name in data.formats() if "rtf" in name or "Rich" in name]
    assert b"(NSEC),{\\super 6} waarvan de Benelux" in data.data(rich).data()


def test_whole_summary_is_copied_from_wherever_one_reads(window: MainWindow, qtbot: QtBot) -> None:
    window.go("1c")
    qtbot.keyClick(window, Qt.Key.Key_S, CTRL | ALT)
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("c. Energiezekerheid, grondstoffen en groene groei\n- Regionale")
    assert "Geopolitieke ontwikkelingen" not in copied
    assert f"{TITLE}, §1c (editie Tweede Kamer) (samenvatting van de redactie)" in copied


@pytest.mark.parametrize(
    ("pasted", "ref"),
    [
        (f"{TITLE}, §1c, al. 1, noot 6", "noot-6"),
        (f"{TITLE}, §1c, al. 1, noot 6 (editie Tweede Kamer)", "noot-6"),
        (f"{TITLE}, §1c, al. 1, noot 5, 6; §1c, al. 2 (editie Eerste Kamer)", "noot-5"),
        (f"{TITLE}, §1c (editie Tweede Kamer) (tekst van de redactie)", "1c"),
        (f"{TITLE}, §1a, al. 4 (editie Tweede Kamer) (deels tekst van de redactie)", "grenswerk"),
        (f"{TITLE}, nota, Kernpunten, al. 2 (editie Eerste Kamer)", "nota/kernpunten/2"),
        ("§1c, al. 1", "energie"),
    ],
)
def test_a_pasted_citation_leads_back(
    window: MainWindow, qtbot: QtBot, pasted: str, ref: str
) -> None:
    QGuiApplication.clipboard().setText(pasted)
    window.header.enter()
    qtbot.keyClick(window.header.box, Qt.Key.Key_V, CTRL)
    assert window.header.box.text() == pasted
    qtbot.waitUntil(lambda: window.rooms.finder.answer is not None)
    qtbot.keyClick(window.header.box, Qt.Key.Key_Return)
    if number := ref.partition("noot-")[2]:
        assert window.detail.notes.references.list.currentItem().text().startswith(f"{number}  ")
    else:
        assert window.navigator.current.page == window.reader.dossier.outline.home(NodeRef(ref))


def test_a_copied_citation_pasted_leads_back_to_where_it_was_copied(
    window: MainWindow, qtbot: QtBot, copied: Callable[[], str]
) -> None:
    window.go("1a/6")
    cited = copied()
    window.go("agenda")
    window.search(cited)
    qtbot.waitUntil(lambda: window.rooms.finder.answer is not None)
    qtbot.keyClick(window.header.box, Qt.Key.Key_Return)
    outline = window.reader.dossier.outline
    assert window.navigator.current.page == outline.home(NodeRef("1a/6"))


@pytest.fixture
def copied(window: MainWindow) -> Callable[[], str]:
    def copy() -> str:
        window.detail.copier.copy_citation()
        return QGuiApplication.clipboard().text()

    return copy
