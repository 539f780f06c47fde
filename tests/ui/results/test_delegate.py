from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect
from PySide6.QtGui import QFontMetrics, QImage, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from benelux_viewer import paths
from benelux_viewer.model.dossier import Dossier
from benelux_viewer.search.engine import Engine
from benelux_viewer.search.hits import Match
from benelux_viewer.ui import theme
from benelux_viewer.ui.finder import Answer, Request
from benelux_viewer.ui.results.delegate import HitDelegate, cut
from benelux_viewer.ui.results.pane import ResultsPane


def test_what_fits_is_not_cut() -> None:
    assert cut("Een korte zin.", (Match(4, 9),), 60) == ("Een korte zin.", [Match(4, 9)])


def test_long_snippet_ends_at_a_word() -> None:
    text, _ = cut("woord " * 40, (Match(0, 5),), 60)
    assert text.endswith("woord …")
    assert len(text) <= 60


def test_first_match_is_brought_into_sight() -> None:
    words = "aanloop " * 30 + "treffer " + "vervolg " * 30
    start = words.index("treffer")
    text, matches = cut(words, (Match(start, start + 7),), 80)
    assert text.startswith("… ")
    assert text[matches[0].start : matches[0].end] == "treffer"
    assert matches[0].end <= 80


def test_room_is_used_at_the_end_of_a_text() -> None:
    words = "aanloop " * 30 + "treffer"
    text, matches = cut(words, (Match(240, 247),), 100)
    assert text[matches[0].start : matches[0].end] == "treffer"
    assert 70 <= len(text) <= 100


def test_marks_of_a_second_kind_are_cut_at_the_same_place() -> None:
    words = "aanloop " * 30 + "politietreffer " + "vervolg " * 30
    whole, part = Match(240, 254), Match(250, 254)
    text, (light,) = cut(words, (whole,), 80)
    same, (heavy,) = cut(words, (part,), 80, first=(whole,))
    assert same == text
    assert text[light.start : light.end] == "politietreffer"
    assert text[heavy.start : heavy.end] == "ffer"


@given(st.text(min_size=1, max_size=300), st.data(), st.integers(40, 200))
def test_marks_stay_on_their_words(text: str, data: st.DataObject, letters: int) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    shown, matches = cut(text, (Match(start, end),), letters)
    for match in matches:
        assert shown[match.start : match.end] in text[start:end]


@pytest.fixture
def pane(qtbot: QtBot) -> ResultsPane:
    theme.register_fonts(paths.resources() / "fonts")
    pane = ResultsPane()
    qtbot.addWidget(pane)
    return pane


@pytest.mark.parametrize("width", [220, 340, 700])
@pytest.mark.parametrize("scale", [100, 200])
def test_row_is_as_high_as_its_words(
    pane: ResultsPane, dossier: Dossier, engine: Engine, width: int, scale: int
) -> None:
    pane.setFont(theme.interface_font(scale))
    pane.resize(width, 600)
    pane.show()
    delegate = pane.list.itemDelegate()
    assert isinstance(delegate, HitDelegate)
    around = 2 * theme.GRID + pane.list.fontMetrics().height()
    for query in ("benelux", "noot:europa"):
        pane.show_answer(Answer(Request(query), engine.search(query)), dossier, "tk")
        for number, row in enumerate(pane.model.rows()):
            if row.ref is not None and not row.label:
                words = delegate._words(row, pane.list.font(), pane.list.viewport().width())
                needed = around + words.boundingRect().height()
                assert abs(pane.list.sizeHintForRow(number) - needed) <= 1


class Noted(QPainter):
    """A painter that notes the words it draws, and how wide they may be."""

    def __init__(self, canvas: QImage) -> None:
        super().__init__(canvas)
        self.drawn: list[tuple[str, int]] = []

    def drawText(self, box: QRect, flags: int, words: str) -> None:  # noqa: N802
        self.drawn.append((words, box.width()))
        super().drawText(box, flags, words)


def test_a_citation_that_is_too_long_ends_in_dots(
    pane: ResultsPane, dossier: Dossier, engine: Engine
) -> None:
    pane.setFont(theme.interface_font(200))
    pane.show_answer(Answer(Request("grens"), engine.search("grens")), dossier, "tk")
    rows = enumerate(pane.model.rows())
    index = next(pane.model.index(n) for n, row in rows if row.title.endswith("samenvatting"))
    option = QStyleOptionViewItem()
    option.font = pane.font()
    option.rect = QRect(0, 0, 260, 300)
    canvas = QImage(260, 300, QImage.Format.Format_RGB32)
    painter = Noted(canvas)
    pane.list.delegate.paint(painter, option, index)
    painter.end()
    title, room = painter.drawn[0]
    assert title.endswith("…")
    assert QFontMetrics(option.font).horizontalAdvance(title) <= room
