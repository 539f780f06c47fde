from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from benelux_viewer.ui.results.pane import ResultsPane


@pytest.fixture
def pane(qtbot: QtBot) -> ResultsPane:
    pane = ResultsPane()
    qtbot.addWidget(pane)
    pane.resize(340, 600)
    pane.show()
    qtbot.waitExposed(pane)
    pane.activateWindow()
    qtbot.waitUntil(pane.isActiveWindow)
    return pane
