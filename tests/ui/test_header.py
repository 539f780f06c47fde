from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from benelux_viewer import paths
from benelux_viewer.model.dossier import Dossier
from benelux_viewer.ui.actions import Actions
from benelux_viewer.ui.header import Header
from benelux_viewer.ui.icons import Icons
from benelux_viewer.ui.toolbar import Toolbar
from tests.end_to_end.hands import CTRL


@pytest.fixture
def header(qtbot: QtBot, dossier: Dossier) -> Header:
    host = QWidget()
    qtbot.addWidget(host)
    icons = Icons(paths.resources() / "icons")
    actions = Actions(host, icons)
    actions.set_editions(dossier.briefing.editions)
    header = Header(host)
    toolbar = Toolbar(actions, icons, header)
    toolbar.set_edition("tk")
    toolbar.set_scale(100)
    header.furnish(toolbar, icons)
    host.show()
    return header


def test_down_leaves_the_box(header: Header, qtbot: QtBot) -> None:
    with qtbot.waitSignal(header.box.left_downwards):
        qtbot.keyClick(header.box, Qt.Key.Key_Down)


def test_key_for_the_other_edition_is_the_window_s_also_in_the_box(header: Header) -> None:
    # Offscreen Qt has the keys of Windows, where the box does not want it: its word is taken away.
    asked = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_E, CTRL)
    asked.accept()
    header.box.event(asked)
    assert not asked.isAccepted()
    plain = Qt.KeyboardModifier.NoModifier
    typed = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_E, plain, "e")
    typed.ignore()
    header.box.event(typed)
    assert typed.isAccepted()


def test_cross_wipes_the_query_and_is_seen_only_then(header: Header) -> None:
    (cross,) = [a for a in header.box.actions() if "Wis" in a.toolTip()]
    assert not cross.isVisible()
    header.box.setText("politie")
    assert cross.isVisible()
    cross.trigger()
    assert header.box.text() == ""


def test_entering_selects_the_old_query(header: Header) -> None:
    header.box.setText("politie")
    header.enter()
    assert header.box.selectedText() == "politie"


def test_toolbar_comes_after_the_box(header: Header, qtbot: QtBot) -> None:
    header.window().activateWindow()
    qtbot.waitUntil(header.isActiveWindow)
    header.box.setFocus()
    qtbot.keyClick(header.box, Qt.Key.Key_Tab)
    assert header.scope.hasFocus()
    qtbot.keyClick(header.scope, Qt.Key.Key_Tab)
    assert header.window().focusWidget().parent() is header.findChild(Toolbar)


def buttons(header: Header) -> list[str]:
    found = [b for b in header.findChildren(QToolButton) if b.parent() is not header.box]
    return [b.accessibleName() for b in found if not b.isHidden()]


def test_little_room_leaves_out_what_is_least_used_and_never_the_menu(
    header: Header, qtbot: QtBot
) -> None:
    header.resize(1366, 52)
    qtbot.waitUntil(lambda: len(buttons(header)) == 10)
    all_of_it = buttons(header)
    shown = all_of_it
    for width in range(1300, 300, -20):
        header.resize(width, 52)
        now = buttons(header)
        assert set(now) <= set(shown)
        shown = now
    assert set(shown) == {"Zoeken in: Hele briefing", "Menu"}
    header.resize(1366, 52)
    assert buttons(header) == all_of_it


def test_nothing_is_wider_than_a_small_screen_with_large_text(header: Header, qtbot: QtBot) -> None:
    host, toolbar = header.window(), header.findChild(Toolbar)
    font = host.font()
    font.setPixelSize(30)
    host.setFont(font)
    header.set_scale(200)
    toolbar.set_scale(200)
    header.resize(1366, 72)
    assert len(buttons(header)) > 5
    QVBoxLayout(host).addWidget(header)
    assert host.minimumSizeHint().width() < 400
    host.layout().removeWidget(header)
    header.resize(400, 72)
    qtbot.waitUntil(lambda: header.box.geometry().right() < header.scope.geometry().left())
    qtbot.waitUntil(lambda: toolbar.geometry().right() < 400)
    ends = [b.geometry().right() for b in toolbar.findChildren(QToolButton) if not b.isHidden()]
    assert max(ends) < toolbar.width()
    assert header.box.width() >= 150


def test_pair_of_steps_comes_and_goes_together(header: Header) -> None:
    for width in range(400, 1400, 10):
        header.resize(width, 52)
        assert ("Vorig onderdeel" in buttons(header)) == ("Volgend onderdeel" in buttons(header))


def test_longer_scope_leaves_the_box_its_room(header: Header, qtbot: QtBot) -> None:
    width = next(w for w in range(500, 1400) if header.resize(w, 52) or len(buttons(header)) == 10)
    qtbot.waitUntil(lambda: header.scope.text() == "Hele briefing ▾")
    header.scope.show_scope("§1b Veiligheid en weerbaarheid", narrowed=True)
    qtbot.waitUntil(lambda: len(buttons(header)) < 10)
    assert header.box.width() >= 200
    for narrower in (width, 500, 400):
        header.resize(narrower, 52)
        assert header.scope.width() <= max(narrower // 5, header.scope.least)


def test_larger_buttons_leave_out_others(header: Header) -> None:
    next(w for w in range(500, 1400) if header.resize(w, 52) or len(buttons(header)) == 10)
    header.findChild(Toolbar).set_scale(200)
    assert len(buttons(header)) < 10
