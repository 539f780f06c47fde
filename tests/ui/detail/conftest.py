"""The detail pane, furnished, with a page that has notes."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from benelux_viewer.pages.page import Page
from benelux_viewer.ui.detail.pane import DetailPane


@pytest.fixture
def pane(qtbot: QtBot, page_of: Callable[[str], Page]) -> DetailPane:
    pane = DetailPane()
    qtbot.addWidget(pane)
    pane.resize(760, 600)
    pane.show()
    qtbot.waitExposed(pane)
    pane.activateWindow()
    qtbot.waitUntil(pane.isActiveWindow)
    pane.furnish()
    pane.show_page(page_of("1c"))
    return pane
