from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLineEdit, QTextBrowser, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from benelux_viewer.ui.caret import QuietCaret

SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def text(qtbot: QtBot) -> Iterator[QTextBrowser]:
    host = QWidget()
    qtbot.addWidget(host)
    text = QTextBrowser(host)
    text.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse
        | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    column = QVBoxLayout(host)
    column.addWidget(text)
    column.addWidget(QLineEdit(host))
    host.resize(300, 200)
    host.show()
    host.activateWindow()
    qtbot.waitUntil(host.isActiveWindow)
    text.setPlainText("\n".join(f"regel {n}" for n in range(100)))
    QuietCaret(text)
    text.setFocus()
    # The fixture keeps the host, which Python would delete with all that is in it.
    yield text
    host.hide()


def test_caret_is_hidden_and_the_keys_scroll(text: QTextBrowser, qtbot: QtBot) -> None:
    bar = text.verticalScrollBar()
    assert text.cursorWidth() == 0
    seen = []
    for key in (
        Qt.Key.Key_Down,
        Qt.Key.Key_PageDown,
        Qt.Key.Key_Right,
        Qt.Key.Key_Up,
        Qt.Key.Key_PageUp,
        Qt.Key.Key_End,
        Qt.Key.Key_Home,
    ):
        qtbot.keyClick(text, key)
        seen.append(bar.value())
    line, page = bar.singleStep(), bar.pageStep()
    assert seen == [line, line + page, line + page, page, 0, bar.maximum(), 0]
    assert text.cursorWidth() == 0
    assert text.textCursor().position() == 0


def test_shift_selects_from_what_is_in_sight(text: QTextBrowser, qtbot: QtBot) -> None:
    qtbot.keyClick(text, Qt.Key.Key_End)
    qtbot.keyClick(text, Qt.Key.Key_Down, SHIFT)
    assert text.cursorWidth() == 1
    assert text.textCursor().selectionStart() > text.toPlainText().index("regel 80")
    qtbot.keyClick(text, Qt.Key.Key_Right)
    assert not text.textCursor().hasSelection()
    assert text.cursorWidth() == 1


def test_other_words_or_another_place_hide_it_again(text: QTextBrowser, qtbot: QtBot) -> None:
    qtbot.keyClick(text, Qt.Key.Key_Right, SHIFT)
    text.setPlainText("andere woorden")
    assert text.cursorWidth() == 0
    qtbot.keyClick(text, Qt.Key.Key_Right, SHIFT)
    text.parentWidget().findChild(QLineEdit).setFocus()
    assert text.cursorWidth() == 0


def test_ctrl_home_and_end_stay_qt_s(text: QTextBrowser, qtbot: QtBot) -> None:
    qtbot.keyClick(text, Qt.Key.Key_End, CTRL)
    assert text.textCursor().atEnd()
    assert text.cursorWidth() == 0


def test_with_a_screen_reader_the_caret_goes_by_line_and_by_paragraph(
    text: QTextBrowser, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    text.setPlainText("een\n\ntwee\n \ndrie")
    qtbot.keyClick(text, Qt.Key.Key_Down)
    assert text.textCursor().blockNumber() == 1
    qtbot.keyClick(text, Qt.Key.Key_Home, CTRL)
    places = []
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up):
        qtbot.keyClick(text, key, CTRL)
        places.append(text.textCursor().block().text())
    assert places == ["twee", "drie", "drie", "twee"]
    assert text.cursorWidth() == 1
