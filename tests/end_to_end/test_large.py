"""Large and small letters, small and large windows: nothing is cut off, lines stay readable."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QAbstractButton, QLabel, QToolButton
from pytestqt.qtbot import QtBot

from benelux_viewer.model.refs import NodeRef
from benelux_viewer.ui import theme
from benelux_viewer.ui.main_window import MainWindow
from tests.ui.stops import stops

SIZES = (QSize(800, 600), QSize(1366, 768))
SCALES = (80, 150, 300)
# A letter more or less is not what makes a line long.
LINE = range(40, 72)


@pytest.mark.parametrize("scale", SCALES)
@pytest.mark.parametrize("size", SIZES, ids=["800x600", "1366x768"])
@pytest.mark.parametrize("state", ["hits", "correction", "message", "preview"])
def test_no_label_or_button_is_cut_off(
    window: MainWindow, qtbot: QtBot, state: str, size: QSize, scale: int
) -> None:
    if (state, scale) == ("correction", 300):
        # What was put right takes more lines than a window of 600 pixels has.
        size = size.expandedTo(QSize(0, 768))
    window.resize(size)
    window.look.set_scale(scale)
    stops[state](window, qtbot)
    qtbot.waitUntil(lambda: window.size() == size)
    cut = []
    for label in window.findChildren(QLabel):
        if label.isVisible() and label.text() and label.wordWrap():
            needed = label.heightForWidth(label.width())
            cut += [label.text()] if needed > label.height() + 1 else []
    for button in window.findChildren(QAbstractButton):
        shown = button.isVisible() and (button.icon().isNull() or not _icon_only(button))
        lines = button.text().split("\n") if shown else []
        metrics = button.fontMetrics()
        if any(metrics.horizontalAdvance(line) > button.width() for line in lines):
            cut.append(button.text())
    assert cut == []
    window.look.set_scale(100)


def _icon_only(button: QAbstractButton) -> bool:
    style = button.toolButtonStyle() if isinstance(button, QToolButton) else None
    return style == Qt.ToolButtonStyle.ToolButtonIconOnly


@pytest.mark.parametrize("width", [1366, 1920, 3840])
def test_line_stays_readable_in_a_window_of_any_width(window: MainWindow, width: int) -> None:
    window.resize(width, 1000)
    window.go("1c")
    metrics = QFontMetricsF(theme.text_font(100))
    document = window.detail.browser.document()
    block = document.findBlock(window.detail.browser.map.anchors[NodeRef("1c/1")])
    layout = block.layout()
    line = layout.lineAt(0)
    assert line.textLength() in LINE
    gap = layout.lineAt(1).y() - line.y()
    assert gap >= 1.4 * metrics.ascent()


@pytest.mark.parametrize("scale", SCALES)
def test_every_title_in_the_tree_can_be_read_in_whole_in_large_letters(
    window: MainWindow, scale: int
) -> None:
    window.look.set_scale(scale)
    assert window.tree.wordWrap() == (scale > 125)
    heights = {
        window.tree.visualRect(window.tree.outline_model.find(NodeRef(ref))).height()
        for ref in ("brief", "1a")
    }
    assert len(heights) == (2 if scale > 125 else 1)
    window.look.set_scale(100)
