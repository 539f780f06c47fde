from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from benelux_viewer.errors import BriefingError, Problem
from benelux_viewer.ui.stack import PageStack


@pytest.fixture
def host(qtbot: QtBot) -> QWidget:
    host = QWidget()
    qtbot.addWidget(host)
    host.show()
    return host


@pytest.fixture
def stack(host: QWidget) -> PageStack:
    stack = PageStack(QLineEdit(), host)
    stack.show()
    return stack


def test_problems_are_listed_with_place_and_words(stack: PageStack) -> None:
    problems = (Problem(0, 0, "Leeg bestand"), Problem(12, 3, "<i>scheef</i> & krom"))
    stack.show_problems(BriefingError(Path("map/fout.yaml"), problems))
    words = stack.sheet.toPlainText()
    assert "fout.yaml: 2 problemen" in words
    assert "12:3\n<i>scheef</i> & krom" in words
    assert "–\nLeeg bestand" in words
    assert stack.currentWidget() is stack.sheet


def test_problems_can_be_copied(stack: PageStack) -> None:
    stack.show_problems(BriefingError(Path("fout.yaml"), (Problem(1, 1, "Leeg"),)))
    stack.sheet.selectAll()
    assert "1 probleem." in stack.sheet.textCursor().selectedText()
    flags = stack.sheet.textInteractionFlags()
    assert flags & Qt.TextInteractionFlag.TextSelectableByKeyboard


def test_esc_shows_the_page_again(stack: PageStack, qtbot: QtBot) -> None:
    stack.show_shortcuts([("Ctrl+F", "Zoeken")])
    assert "Ctrl+F\nZoeken" in stack.sheet.toPlainText()
    assert stack.sheet.cursorWidth() == 0
    with qtbot.waitSignal(stack.uncovered):
        qtbot.keyClick(stack.sheet, Qt.Key.Key_Escape)
    assert stack.currentIndex() == 0


def test_page_that_is_seen_is_not_uncovered(stack: PageStack, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(stack.uncovered):
        stack.uncover()


def test_other_widget_can_cover_the_page(stack: PageStack) -> None:
    other = QLineEdit()
    stack.cover(other)
    stack.cover(other)
    assert stack.currentWidget() is other
    assert stack.count() == 2


def test_sheet_loads_nothing(stack: PageStack) -> None:
    kind = QTextDocument.ResourceType.ImageResource.value
    assert stack.sheet.document().resource(kind, QUrl("file:///etc/passwd")).isEmpty()


def test_a_list_without_room_for_two_columns_stands_in_one(
    stack: PageStack, host: QWidget, qtbot: QtBot
) -> None:
    def columns() -> bool:
        return bool(stack.sheet.document().rootFrame().childFrames())

    letter = stack.sheet.fontMetrics().averageCharWidth()
    wide, narrow = 80 * letter, 35 * letter
    host.resize(wide, 500)
    stack.resize(wide, 500)
    stack.show_shortcuts([("Strg+Umschalt+F", "Suchen in")])
    assert columns()
    for width in (narrow, wide, narrow):
        stack.resize(width, 500)
        qtbot.waitUntil(lambda width=width: columns() == (width == wide))
        assert "Strg+Umschalt+F\nSuchen in" in stack.sheet.toPlainText()
    assert stack.sheet.document().findBlockByNumber(2).layout().lineCount() == 2, "no key is broken"
