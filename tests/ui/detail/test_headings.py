from __future__ import annotations

import pytest
from PySide6.QtGui import QTextDocument, QTextLine
from pytestqt.qtbot import QtBot

from benelux_viewer import paths
from benelux_viewer.ui import theme
from benelux_viewer.ui.detail.column import set_margins

TITLE = "Kamerbrief Nederlands voorzitterschap Benelux Unie 2026"
HTML = (
    f"<style>body{{font-family:'Source Sans 3';font-size:25px}}</style><h1>{TITLE}</h1>"
    "<h2>b. Veiligheid</h2><p>samenwerking</p>"
)


@pytest.fixture
def document(qtbot: QtBot) -> QTextDocument:
    del qtbot
    theme.register_fonts(paths.resources() / "fonts")
    document = QTextDocument()
    document.setDefaultFont(theme.text_font(200))
    document.setHtml(HTML)
    return document


def show(document: QTextDocument, width: int) -> list[str]:
    """Show a document in a pane of a width, and return the lines of its title."""
    set_margins(document, width, 200)
    document.setTextWidth(width)
    assert document.size().height() > 0
    block = document.firstBlock()
    lines: list[QTextLine] = [block.layout().lineAt(n) for n in range(block.layout().lineCount())]
    return [block.text()[line.textStart() :][: line.textLength()].strip() for line in lines]


def sizes(document: QTextDocument) -> list[int]:
    blocks = (document.findBlockByNumber(n) for n in range(document.blockCount()))
    return [block.begin().fragment().charFormat().font().pixelSize() for block in blocks]


def test_no_word_of_a_heading_is_broken_where_it_is_narrow(document: QTextDocument) -> None:
    assert set(" ".join(show(document, 1200)).split()) == set(TITLE.split())
    assert sizes(document) == [68, 51, 34]
    for width in (420, 360):
        assert set(" ".join(show(document, width)).split()) == set(TITLE.split())
        title, *others = sizes(document)
        assert 40 <= title < 68
        assert others == [51, 34]
    assert document.toPlainText() == f"{TITLE}\nb. Veiligheid\nsamenwerking"


def test_a_heading_has_its_size_again_where_there_is_room(document: QTextDocument) -> None:
    show(document, 360)
    show(document, 1200)
    assert sizes(document) == [68, 51, 34]


def test_a_heading_stays_one_however_narrow_it_is(document: QTextDocument) -> None:
    show(document, 120)
    assert sizes(document)[0] == 40


def test_a_word_of_two_pieces_is_not_broken_either(document: QTextDocument) -> None:
    # A place to go to is set on the first letter alone.
    document.setHtml(HTML.replace(TITLE, '<a name="1b">P</a>olitiesamenwerking'))
    show(document, 1200)
    assert document.firstBlock().begin().fragment().text() == "P"
    for width in range(460, 560, 10):
        assert show(document, width) == ["Politiesamenwerking"]
