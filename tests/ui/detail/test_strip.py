"""The year strip in the text."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QImage, QTextDocument
from pytestqt.qtbot import QtBot

from benelux_viewer.pages.page import Page
from benelux_viewer.ui import theme
from benelux_viewer.ui.detail.pane import DetailPane


@pytest.fixture
def pane(qtbot: QtBot) -> DetailPane:
    made = DetailPane()
    qtbot.addWidget(made)
    made.resize(900, 700)
    made.show()
    made.furnish()
    return made


def strip(pane: DetailPane) -> QImage:
    kind = QTextDocument.ResourceType.ImageResource
    return pane.browser.document().resource(kind, QUrl("strook:2026"))


def test_strip_is_as_wide_as_the_column_and_follows_it(
    pane: DetailPane, page_of: Callable[[str], Page]
) -> None:
    pane.show_page(page_of("agenda"))
    _, column = pane.browser.column()
    assert column - 40 < strip(pane).deviceIndependentSize().width() < column
    pane.resize(560, 700)
    _, narrow = pane.browser.column()
    assert narrow < column
    assert strip(pane).deviceIndependentSize().width() < narrow


def test_strip_is_drawn_in_the_colours_of_the_window(
    pane: DetailPane, page_of: Callable[[str], Page]
) -> None:
    pane.set_look(theme.DARK, 100)
    pane.show_page(page_of("agenda"))
    picture = strip(pane)
    seen = {
        picture.pixelColor(x, y).name()
        for x in range(0, picture.width(), 2)
        for y in range(0, picture.height(), 2)
    }
    assert theme.DARK.accent in seen
    assert theme.LIGHT.accent not in seen


def test_strip_is_described_for_who_does_not_see_it(
    pane: DetailPane, page_of: Callable[[str], Page]
) -> None:
    pane.show_page(page_of("agenda"))
    assert "Jaarstrook 2026" in pane.browser.document().toHtml()


def test_other_pages_have_none(pane: DetailPane, page_of: Callable[[str], Page]) -> None:
    pane.show_page(page_of("1c"))
    assert "strook:" not in pane.browser.document().toHtml()


def test_page_without_a_size_waits_for_it(qtbot: QtBot, page_of: Callable[[str], Page]) -> None:
    pane = DetailPane()
    qtbot.addWidget(pane)
    pane.show_page(page_of("agenda"))
    pane.resize(900, 700)
    pane.show()
    assert strip(pane).deviceIndependentSize().width() > 400
