from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from benelux_viewer.model.dossier import Dossier
from benelux_viewer.model.refs import NodeRef
from benelux_viewer.search.engine import Engine
from benelux_viewer.ui.results.model import ROW
from benelux_viewer.ui.results.pane import ResultsPane


@pytest.fixture
def pane(qtbot: QtBot) -> ResultsPane:
    pane = ResultsPane()
    qtbot.addWidget(pane)
    pane.resize(340, 600)
    pane.show()
    qtbot.waitExposed(pane)
    return pane


def test_nothing_found_says_what_was_searched_and_offers_words(
    pane: ResultsPane, dossier: Dossier, engine: Engine, qtbot: QtBot
) -> None:
    pane.show_results(engine.search("luxenburg"), dossier, "tk")
    assert "luxenburg" in pane.header.text()
    assert not pane.list.isVisible()
    (offer,) = pane.buttons()
    with qtbot.waitSignal(pane.suggested) as told:
        qtbot.mouseClick(offer, Qt.MouseButton.LeftButton)
    assert told.args[0].casefold() == "luxemburg"


def test_found_again_offers_nothing(pane: ResultsPane, dossier: Dossier, engine: Engine) -> None:
    pane.show_results(engine.search("luxenburg"), dossier, "tk")
    pane.show_results(engine.search("luxemburg"), dossier, "tk")
    assert pane.buttons() == []
    assert pane.list.isVisible()
    assert "treffer" in pane.header.text()


def test_first_hit_is_entered_and_up_leaves(
    pane: ResultsPane, dossier: Dossier, engine: Engine, qtbot: QtBot
) -> None:
    pane.show_results(engine.search("politie"), dossier, "tk")
    pane.enter()
    assert pane.list.currentIndex().row() == 1
    with qtbot.waitSignal(pane.left_upwards):
        qtbot.keyClick(pane.list, Qt.Key.Key_Up)


def test_arrows_skip_section_names_and_enter_opens(
    pane: ResultsPane, dossier: Dossier, engine: Engine, qtbot: QtBot
) -> None:
    pane.show_results(engine.search("politie"), dossier, "tk")
    pane.enter()
    for _ in range(pane.model.rowCount()):
        qtbot.keyClick(pane.list, Qt.Key.Key_Down)
        assert pane.list.currentIndex().data(ROW).ref is not None
    with qtbot.waitSignal(pane.opened) as told:
        qtbot.keyClick(pane.list, Qt.Key.Key_Return)
    assert told.args[0] == pane.list.currentIndex().data(ROW)


def test_rows_are_painted_with_their_marks(
    pane: ResultsPane, dossier: Dossier, engine: Engine
) -> None:
    pane.show_results(engine.search("politie"), dossier, "tk")
    image = pane.list.grab().toImage()
    seen = {image.pixelColor(x, y).name() for x in range(0, 340, 2) for y in range(300)}
    assert "#ffe08a" in seen


def test_hit_beyond_a_page_is_the_next_one_that_is_not_on_it(
    pane: ResultsPane, dossier: Dossier, engine: Engine
) -> None:
    pane.show_results(engine.search("telewerken"), dossier, "tk")
    refs = [row.ref for row in pane.model.rows() if row.hit]
    beyond = pane.beyond(frozenset({refs[0]}), 1)
    assert beyond is not None
    assert beyond.ref == next(ref for ref in refs if ref != refs[0])
    assert pane.beyond(frozenset(refs), 1) is None
    assert pane.beyond(frozenset({NodeRef("elders")}), 1) is not None
