from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QFont, QTextDocument

from benelux_viewer.model.refs import NodeRef
from benelux_viewer.pages.page import Page
from benelux_viewer.ui.detail.pane import DetailPane


def test_column_stands_where_it_stands_with_or_without_a_scroll_bar(
    pane: DetailPane, page_of: Callable[[str], Page]
) -> None:
    def column() -> tuple[float, float]:
        document = pane.browser.document()
        margins = document.rootFrame().frameFormat()
        width = document.textWidth() - margins.rightMargin()
        return margins.leftMargin(), round(width - margins.leftMargin())

    pane.resize(900, 3000)
    short = page_of("1c")
    pane.show_page(short)
    assert not pane.browser.verticalScrollBar().isVisible()
    alone = column()
    pane.show_page(page_of("brief"))
    assert pane.browser.verticalScrollBar().isVisible()
    assert column() == alone


def test_summary_lines_hang_from_their_dash(pane: DetailPane) -> None:
    line = pane.browser.document().begin()
    while not line.text().startswith("–\u2002"):
        line = line.next()
    assert line.layout().lineCount() > 1
    first, below = line.layout().lineAt(0), line.layout().lineAt(1)
    assert abs(first.cursorToX(2)[0] - below.cursorToX(below.textStart())[0]) < 1


def test_nothing_is_ever_loaded(pane: DetailPane) -> None:
    kind = QTextDocument.ResourceType.ImageResource.value
    for place in ("https://example.org/x.png", "file:///etc/passwd", "x.png"):
        assert pane.browser.document().resource(kind, QUrl(place)).isEmpty()


def test_text_stands_in_the_middle_of_a_wide_pane(pane: DetailPane) -> None:
    pane.resize(1400, 600)
    margins = pane.browser.document().rootFrame().frameFormat()
    assert margins.leftMargin() == pytest.approx(margins.rightMargin(), abs=2)
    pane.resize(420, 600)
    margins = pane.browser.document().rootFrame().frameFormat()
    assert margins.leftMargin() >= 40


@pytest.mark.parametrize("width", [400, 760, 1400, 3000])
def test_lines_stay_readable_at_any_width(pane: DetailPane, width: int) -> None:
    pane.resize(width, 600)
    block = pane.browser.document().findBlock(pane.browser.map.anchors[NodeRef("1c/1")])
    pane.browser.map.stretch(block.position(), block.position() + 10)
    lengths = [block.layout().lineAt(i).textLength() for i in range(block.layout().lineCount())]
    assert max(lengths) <= 80
    if width >= 760:
        assert sum(lengths[:-1]) / len(lengths[:-1]) >= 55


def test_numbers_are_in_the_margin_and_not_in_the_text(pane: DetailPane) -> None:
    position = pane.browser.map.anchors[NodeRef("1c/1")]
    assert pane.browser.document().findBlock(position).text().startswith("Geopolitieke")
    pane.scroll_to(NodeRef("1c/1"))
    image = pane.browser.grab().toImage()
    left = pane.browser.document().rootFrame().frameFormat().leftMargin()
    margin = range(int(left) - 40, int(left) - 8)
    seen = {image.pixelColor(x, y).name() for x in margin for y in range(200)}
    assert len(seen) > 1


def test_strong_words_are_as_bold_as_the_letters_that_are_shipped(
    pane: DetailPane, page_of: Callable[[str], Page]
) -> None:
    pane.show_page(page_of("afkortingen"))
    found = pane.browser.document().find("GBVB")
    assert found.charFormat().fontWeight() == QFont.Weight.DemiBold
