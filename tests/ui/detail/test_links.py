from __future__ import annotations

from PySide6.QtCore import QUrl
from pytestqt.qtbot import QtBot

from benelux_viewer.ui.detail.pane import DetailPane


def test_markers_lead_nowhere_else_and_links_tell_their_ref(pane: DetailPane, qtbot: QtBot) -> None:
    with qtbot.waitSignal(pane.ref_wanted) as told:
        pane.browser.anchorClicked.emit(QUrl("ref:1c/2"))
    assert told.args == ["1c/2"]
    with qtbot.assertNotEmitted(pane.ref_wanted):
        pane.browser.anchorClicked.emit(QUrl("https://example.org/"))
    assert not pane.browser.openLinks()
    assert not pane.browser.openExternalLinks()
