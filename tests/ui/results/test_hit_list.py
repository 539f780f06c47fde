from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QModelIndex, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from benelux_viewer.model.dossier import Dossier
from benelux_viewer.search.engine import Engine
from benelux_viewer.ui.results.hit_list import HitList
from benelux_viewer.ui.results.model import ROW, ResultsModel

NOTE, PARAGRAPH = 1, 2


@pytest.fixture
def hits(qtbot: QtBot, dossier: Dossier, engine: Engine) -> HitList:
    hits = HitList()
    qtbot.addWidget(hits)
    model = ResultsModel(hits)
    model.set_results(engine.search("strategie"), dossier, "tk")
    hits.setModel(model)
    hits.resize(340, 600)
    hits.show()
    qtbot.waitExposed(hits)
    return hits


def sign(hits: HitList, index: QModelIndex) -> QPoint:
    box, _ = hits.delegate.sign_at(hits.visualRect(index), index.data(ROW), hits.font())
    return box.center()


def test_note_and_its_paragraph_are_shown_with_their_links(hits: HitList) -> None:
    model = hits.model()
    assert model.index(NOTE, 0).data(ROW).sign == "naar de alinea ›"
    assert model.index(PARAGRAPH, 0).data(ROW).sign == "ook noot 1 ›"
    assert ", naar de alinea, " in model.index(NOTE, 0).data()


def test_right_follows_and_enter_opens(hits: HitList, qtbot: QtBot) -> None:
    hits.setCurrentIndex(hits.model().index(NOTE, 0))
    with qtbot.waitSignal(hits.followed) as told:
        qtbot.keyClick(hits, Qt.Key.Key_Right)
    assert told.args[0].ref == "1a/1"
    with qtbot.waitSignal(hits.opened) as told:
        qtbot.keyClick(hits, Qt.Key.Key_Return)
    assert told.args[0].ref == "noot-1"


def test_right_on_a_hit_that_leads_nowhere_does_nothing(hits: HitList, qtbot: QtBot) -> None:
    hits.setCurrentIndex(hits.model().index(PARAGRAPH + 1, 0))
    with qtbot.assertNotEmitted(hits.followed):
        qtbot.keyClick(hits, Qt.Key.Key_Right)
    assert QApplication.activePopupWidget() is None


def test_click_on_the_link_follows_and_elsewhere_opens(hits: HitList, qtbot: QtBot) -> None:
    index = hits.model().index(NOTE, 0)
    left, place = Qt.MouseButton.LeftButton, sign(hits, index)
    with qtbot.waitSignal(hits.followed), qtbot.assertNotEmitted(hits.opened):
        qtbot.mouseClick(hits.viewport(), left, pos=place)
    with qtbot.waitSignal(hits.opened), qtbot.assertNotEmitted(hits.followed):
        qtbot.mouseClick(hits.viewport(), left, pos=place + QPoint(0, 40))


def test_hand_is_shown_over_the_link_only(hits: HitList) -> None:
    place = sign(hits, hits.model().index(NOTE, 0))
    for point, shape in (
        (place, Qt.CursorShape.PointingHandCursor),
        (place + QPoint(0, 40), Qt.CursorShape.ArrowCursor),
    ):
        none = Qt.MouseButton.NoButton
        where = QPointF(point)
        modifier = Qt.KeyboardModifier.NoModifier
        event = QMouseEvent(QEvent.Type.MouseMove, where, where, none, none, modifier)
        hits.mouseMoveEvent(event)
        assert hits.viewport().cursor().shape() is shape


def test_menu_opens_and_follows(hits: HitList, qtbot: QtBot) -> None:
    menu = hits.menu_of(hits.model().index(PARAGRAPH, 0))
    opening, following = menu.actions()
    assert following.text() == "Naar noot 1, ook gevonden\t→"
    with qtbot.waitSignal(hits.opened) as told:
        opening.trigger()
    assert told.args[0].ref == "1a/1"
    with qtbot.waitSignal(hits.followed) as told:
        following.trigger()
    assert told.args[0].ref == "noot-1"


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_menu_key_asks_for_the_current_hit(hits: HitList) -> None:
    hits.setCurrentIndex(hits.model().index(NOTE, 0))
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint())
    hits.contextMenuEvent(asked)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert menu.actions()[1].text().startswith("Naar de alinea bij deze noot")
    menu.close()


def test_section_s_name_has_no_menu(hits: HitList) -> None:
    place = hits.visualRect(hits.model().index(0, 0)).center()
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, place)
    hits.contextMenuEvent(asked)
    assert QApplication.activePopupWidget() is None


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_of_several_notes_the_right_asks_which(
    hits: HitList, dossier: Dossier, engine: Engine
) -> None:
    found = engine.search("europese")
    cited = next(hit for hit in found.hits if hit.passage.ref == "1c/1")
    both = tuple(hit.passage.ref for hit in found.hits if hit.passage.ref.startswith("noot"))[:2]
    two = cited._replace(passage=cited.passage._replace(related=both))
    model = hits.model()
    rest = tuple(hit for hit in found.hits if hit is not cited)
    model.set_results(found._replace(hits=(two, *rest)), dossier, "tk")
    hits.setCurrentIndex(model.index(1, 0))
    hits.follow(model.index(1, 0))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert len(menu.actions()) == 3
    assert menu.activeAction() is menu.actions()[1]
    menu.close()


def test_narrow_list_keeps_a_sign_of_the_link(hits: HitList) -> None:
    index = hits.model().index(NOTE, 0)
    rect = hits.visualRect(index)
    box, words = hits.delegate.sign_at(rect, index.data(ROW), hits.font())
    assert words == "naar de alinea ›"
    rect.setWidth(200)
    narrow, words = hits.delegate.sign_at(rect, index.data(ROW), hits.font())
    assert words == "›"
    assert narrow.right() < rect.right() < box.right()
