from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QTextCursor
from pytestqt.qtbot import QtBot

from benelux_viewer.model.dossier import Dossier
from benelux_viewer.model.refs import NodeRef
from benelux_viewer.ui.detail.pane import DetailPane


def clipboard() -> str:
    return QGuiApplication.clipboard().text()


def select(pane: DetailPane, first: str, last: str) -> None:
    text = pane.browser.toPlainText()
    cursor = pane.browser.textCursor()
    cursor.setPosition(text.index(first))
    end = text.index(last, text.index(first)) + len(last)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    pane.browser.setTextCursor(cursor)


def test_copy_leaves_marker_digits_out(pane: DetailPane, qtbot: QtBot) -> None:
    select(pane, "North Seas", "waarvan")
    assert "6" in pane.browser.textCursor().selectedText()
    qtbot.keyClick(pane.browser, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert clipboard() == "North Seas Energy Cooperation (NSEC), waarvan"


def test_copy_with_source_cites_and_adds_the_note(pane: DetailPane) -> None:
    select(pane, "North Seas", "waarvan")
    pane.copier.copy_with_source()
    words, source, note = clipboard().split("\n\n")
    assert words == "North Seas Energy Cooperation (NSEC), waarvan"
    assert "Benelux Unie 2026, §1c, al. 1, noot 6" in source
    assert note.startswith("Noot 6  Leden van NSEC")


@pytest.mark.parametrize("last", [False, True])
def test_copy_of_the_editors_words_says_so(pane: DetailPane, last: bool) -> None:
    lines = pane.browser.toPlainText().strip().splitlines()
    words = lines[-1] if last else next(line for line in lines if "redactie" in line)
    select(pane, words, words[-1])
    pane.copier.copy_with_source()
    assert "§1c (editie Tweede Kamer) (tekst van de redactie)" in clipboard()


def test_without_a_selection_the_citation_is_copied(pane: DetailPane) -> None:
    cursor = pane.browser.textCursor()
    cursor.setPosition(pane.browser.map.anchors[NodeRef("1c/2")] + 5)
    pane.browser.setTextCursor(cursor)
    pane.copier.copy_with_source()
    assert clipboard().endswith("Benelux Unie 2026, §1c, al. 2")


@pytest.mark.parametrize("in_list", [False, True])
def test_note_at_the_keyboard_is_copied_with_its_citation(
    pane: DetailPane, dossier: Dossier, in_list: bool
) -> None:
    if in_list:
        pane.notes.references.select(6)
    else:
        pane.browser.links.focus(pane.browser.map.marker(6))
    pane.copier.copy_with_source()
    words, source = clipboard().split("\n\n")
    assert words.startswith("Leden van NSEC")
    assert source.endswith("Benelux Unie 2026, §1c, al. 1, noot 6 (editie Tweede Kamer)")
    assert dossier.citations.find(source) == "noot-6"
    pane.copier.copy_citation()
    assert dossier.citations.find(clipboard()) == "noot-6"
