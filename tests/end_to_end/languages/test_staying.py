"""Another language, chosen in the window: at once, with everything where it was."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from benelux_viewer import app, i18n
from benelux_viewer.ui.main_window import MainWindow
from benelux_viewer.ui.preferring import show_preferences
from tests.end_to_end.languages.steps import WAIT_MS, choose, kept, preferences, settle

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def test_a_language_is_spoken_at_once_in_the_window_and_in_its_preferences(
    start: Callable[..., app.Viewer], qtbot: QtBot
) -> None:
    viewer = start()
    old = viewer.window
    shown = show_preferences(old)
    assert shown.windowTitle() == "Voorkeuren"
    choose(old, "language", "fr")
    assert i18n.language() == "fr"
    assert viewer.window is not old
    qtbot.waitUntil(lambda: preferences(viewer) is not None, timeout=WAIT_MS)
    anew = preferences(viewer)
    assert anew is not None
    assert anew.windowTitle() == "Préférences"
    assert anew.isVisible()
    # The keyboard is on the same choice, so that the next one needs no search.
    qtbot.waitUntil(lambda: anew.focusWidget() is not None, timeout=WAIT_MS)
    focused = anew.focusWidget()
    assert focused is not None
    assert focused.objectName() == "language"
    assert kept(viewer).language == "fr"


def test_everything_is_where_it_was(start: Callable[..., app.Viewer], qtbot: QtBot) -> None:
    viewer = start()
    old = viewer.window
    # Near the edge, where a start would make room for a frame.
    old.setGeometry(10, 10, 700, 500)
    old.look.set_scale(125)
    old.set_edition("ek")
    old.go("1b")
    old.go("1a")
    old.rooms.searching.set_in_order(True)
    old.rooms.results.order_wanted.emit(True)
    old.search("energie")
    qtbot.waitUntil(lambda: old.rooms.finder.answer is not None, timeout=WAIT_MS)
    old.tree.collapse(old.tree.outline_model.index(1, 0))
    before, hits = old.navigator.current, old.rooms.results.model.rowCount()
    place = old.geometry()
    viewer.switch("de")
    new = viewer.window
    settle(viewer, qtbot)
    qtbot.waitUntil(lambda: new.rooms.finder.answer is not None, timeout=WAIT_MS)
    assert new.navigator.current == before
    assert new.geometry() == place
    assert (new.reader.edition, new.look.scale) == ("ek", 125)
    assert new.header.box.text() == "energie"
    assert new.rooms.results.model.rowCount() == hits > 0
    assert new.rooms.finder.answer.request.in_order
    assert not new.tree.isExpanded(new.tree.outline_model.index(1, 0))
    new.navigator.back()
    assert new.navigator.current.page == "1b"


def test_what_is_searched_stays_narrowed(start: Callable[..., app.Viewer], qtbot: QtBot) -> None:
    viewer = start(query="grens", kinds=("footnote", "bestaat niet"), within="1a")
    old = viewer.window
    qtbot.waitUntil(lambda: old.rooms.finder.answer is not None, timeout=WAIT_MS)
    scope = old.rooms.finder.answer.scope
    assert ([kind.value for kind in scope.kinds], scope.within) == (["footnote"], "1a")
    viewer.switch("en")
    settle(viewer, qtbot)
    new = viewer.window
    qtbot.waitUntil(lambda: new.rooms.finder.answer is not None, timeout=WAIT_MS)
    assert new.rooms.finder.answer.scope == scope
    assert kept(viewer).kinds == ("footnote",)
    new.rooms.opening.open_dossier(new.reader.dossier)
    here = kept(viewer)
    assert (here.kinds, here.within, here.query) == ((), "", "")


@pytest.mark.parametrize("pane", ["tree", "page", "hits", "box"])
def test_the_keyboard_is_where_it_was(
    start: Callable[..., app.Viewer], qtbot: QtBot, pane: str
) -> None:
    def stop(window: MainWindow) -> QWidget:
        stops = {
            "tree": window.tree,
            "page": window.detail.browser,
            "hits": window.rooms.results.list,
            "box": window.header.box,
        }
        return stops[pane]

    viewer = start(query="grens")
    qtbot.waitUntil(viewer.window.rooms.results.isVisible, timeout=WAIT_MS)
    stop(viewer.window).setFocus()
    assert stop(viewer.window).hasFocus()
    viewer.switch("fr")
    settle(viewer, qtbot)
    qtbot.waitUntil(lambda: stop(viewer.window).hasFocus(), timeout=WAIT_MS)


def test_a_preview_is_open_again_and_a_message_is_not(
    start: Callable[..., app.Viewer], qtbot: QtBot
) -> None:
    viewer = start()
    viewer.window.go("1c")
    viewer.window.actions_["print"].trigger()
    viewer.window.rooms.messages.say("Bewaard als brief.pdf.")
    viewer.switch("fr")
    settle(viewer, qtbot)
    qtbot.waitUntil(lambda: viewer.window.rooms.paper_is_open, timeout=WAIT_MS)
    choice = viewer.window.rooms.paper.preview.choices.choice()
    assert choice is not None
    assert choice.scope == "1c"
    assert viewer.window.rooms.messages.text() == ""


def test_the_list_of_keys_is_open_again_in_another_language(
    start: Callable[..., app.Viewer], qtbot: QtBot
) -> None:
    viewer = start()
    viewer.window.actions_["shortcuts"].trigger()
    viewer.switch("fr")
    settle(viewer, qtbot)
    assert viewer.window.stack.shows_sheet
    assert "Ctrl+F" in viewer.window.stack.sheet.toPlainText()
    viewer.window.actions_.translations.actions()[0].trigger()
    assert viewer.window.stack.shows_sheet
    viewer.window.stack.uncover()
    viewer.switch("de")
    settle(viewer, qtbot)
    assert not viewer.window.stack.is_covered
