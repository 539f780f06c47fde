from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from benelux_viewer.ui.detail.menu import PageMenu
from benelux_viewer.ui.detail.pane import DetailPane


def test_on_a_marker_its_reference_can_be_copied(pane: DetailPane) -> None:
    marker = pane.browser.map.marker(5)
    pane.browser.show_range(marker.start, marker.end)
    copy = pane.menu.at(pane.browser.rect_of(marker).center()).actions()[0]
    assert copy.text() == "Kopieer verwijzing van noot 5"
    copy.trigger()
    assert QGuiApplication.clipboard().text().startswith("In het Pentalaterale Energieforum")


def test_elsewhere_there_is_what_it_was_given(pane: DetailPane) -> None:
    assert pane.menu.at(QPoint(2, 2)).actions() == []
    given = QAction("Kopieer")
    assert PageMenu(pane.browser, pane.copier, [given]).at(QPoint(2, 2)).actions() == [given]


def test_right_click_opens_it_there_and_it_goes_when_closed(
    pane: DetailPane, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[tuple[QMenu, QPoint]] = []
    monkeypatch.setattr(QMenu, "popup", lambda *call: opened.append(call))
    place = pane.browser.viewport().rect().center()
    pane.browser.customContextMenuRequested.emit(place)
    ((menu, there),) = opened
    assert there == pane.browser.viewport().mapToGlobal(place)
    with qtbot.waitSignal(menu.destroyed):
        menu.aboutToHide.emit()
