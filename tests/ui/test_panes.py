from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from benelux_viewer.ui import theme
from benelux_viewer.ui.panes import Panes, step_focus


@pytest.fixture
def panes(qtbot: QtBot) -> Panes:
    panes = Panes(QLineEdit(), QLineEdit())
    panes.add_results(QLineEdit())
    panes.resize(1366, 700)
    panes.restore(())
    qtbot.addWidget(panes)
    panes.show()
    qtbot.waitExposed(panes)
    panes.activateWindow()
    qtbot.waitUntil(panes.isActiveWindow)
    return panes


def test_tree_has_the_width_of_the_design_and_the_page_the_rest(panes: Panes) -> None:
    tree, results, page = panes.sizes()
    assert (tree, results) == (280, 0)
    assert page > 1000


def test_results_take_their_room_from_the_page(panes: Panes) -> None:
    panes.make_room()
    tree, results, page = panes.sizes()
    assert (tree, results) == (280, 340)
    assert page > 700


def test_results_that_are_there_keep_the_width_that_the_user_gave_them(panes: Panes) -> None:
    panes.make_room()
    panes.setSizes([280, 400, 686])
    panes.make_room()
    assert panes.sizes()[1] == 400


def test_small_window_keeps_room_for_the_page(panes: Panes) -> None:
    panes.resize(800, 600)
    panes.make_room()
    tree, results, page = panes.sizes()
    assert page >= 320
    assert min(tree, results) >= 160


@pytest.fixture
def narrow(host: QWidget) -> Panes:
    """Return panes in a window as it is used: itself one, a splitter is as wide as it likes."""
    column = QVBoxLayout(host)
    column.setContentsMargins(0, 0, 0, 0)
    panes = Panes(QLineEdit(), QLineEdit())
    column.addWidget(panes)
    panes.add_results(QLineEdit())
    panes.restore(())
    host.resize(800, 500)
    host.show()
    return panes


def seen(panes: Panes) -> list[bool]:
    return [panes.widget(place).isVisible() for place in range(3)]


def enlarge(panes: Panes, scale: int) -> None:
    panes.setFont(theme.interface_font(scale))
    panes.fit()


def test_what_covers_the_page_gets_the_tree_s_room_then_that_of_the_results(
    narrow: Panes,
) -> None:
    narrow.make_room()
    assert seen(narrow) == [True, True, True]
    narrow.make_way(True)
    assert seen(narrow) == [False, True, True]
    narrow.make_way(False)
    assert seen(narrow) == [True, True, True]
    enlarge(narrow, 200)
    narrow.make_way(True)
    assert seen(narrow) == [False, False, True]
    narrow.make_way(False)
    assert seen(narrow) == [False, True, True]


def test_wide_window_has_room_beside_what_covers_the_page(panes: Panes) -> None:
    panes.make_room()
    panes.make_way(True)
    assert seen(panes) == [True, True, True]
    panes.resize(800, 600)
    assert seen(panes) == [False, True, True]
    panes.resize(1366, 700)
    assert seen(panes) == [True, True, True]


def test_results_that_stepped_aside_come_back_for_a_search(narrow: Panes) -> None:
    narrow.make_room()
    enlarge(narrow, 200)
    narrow.make_way(True)
    narrow.make_room()
    assert seen(narrow) == [False, True, True]


def test_search_that_ends_meanwhile_brings_no_results_back(narrow: Panes) -> None:
    narrow.make_room()
    enlarge(narrow, 200)
    narrow.make_way(True)
    narrow.end_results()
    narrow.make_way(False)
    assert seen(narrow) == [True, False, True]


def test_tree_is_as_wide_after_a_search_as_before_it(narrow: Panes, qtbot: QtBot) -> None:
    narrow.make_room()
    qtbot.waitUntil(lambda: 0 < narrow.sizes()[0] < 280)
    assert narrow.kept()[0] == 280
    narrow.end_results()
    assert narrow.sizes()[0] == 280
    narrow.make_room()
    enlarge(narrow, 200)
    assert narrow.kept()[0] == 280
    narrow.make_way(True)
    assert narrow.kept()[0] == 280


def test_tree_keeps_the_width_that_the_user_gives_it_while_searching(panes: Panes) -> None:
    panes.make_room()
    panes.widget(0).setFocus()
    panes.widen(40)
    panes.end_results()
    assert panes.sizes()[0] == 320


def test_focus_goes_round_what_is_seen(panes: Panes) -> None:
    tree, results, page = (panes.widget(place) for place in range(3))
    stops = [tree, results, page]
    tree.setFocus()
    step_focus(stops, 1)
    assert page.hasFocus()
    step_focus(stops, 1)
    assert tree.hasFocus()
    step_focus(stops, -1)
    assert page.hasFocus()


def test_focus_from_elsewhere_goes_to_the_first(panes: Panes) -> None:
    tree, results, page = (panes.widget(place) for place in range(3))
    tree.setFocus()
    tree.clearFocus()
    step_focus([page, tree], 1)
    assert page.hasFocus()
    del results


def test_focus_goes_on_from_what_stands_inside_a_stop(panes: Panes) -> None:
    box = QWidget()
    layout = QVBoxLayout(box)
    first, second = QLineEdit(), QLineEdit()
    layout.addWidget(first)
    layout.addWidget(second)
    panes.addWidget(box)
    box.setFocusProxy(first)
    stops = [panes.widget(0), box, panes.widget(2)]
    second.setFocus()
    step_focus(stops, 1)
    assert stops[2].hasFocus()
    second.setFocus()
    step_focus(stops, -1)
    assert stops[0].hasFocus()
    step_focus(stops, 1)
    assert first.hasFocus()


def test_tree_makes_way_for_the_results_and_comes_back(qtbot: QtBot) -> None:
    # In a window as it is used: as a window itself a splitter is as wide as all that it holds.
    host = QWidget()
    qtbot.addWidget(host)
    column = QVBoxLayout(host)
    column.setContentsMargins(0, 0, 0, 0)
    panes = Panes(QLineEdit(), QLineEdit())
    column.addWidget(panes)
    panes.add_results(QLineEdit())
    host.resize(400, 300)
    host.show()
    tree, results, page = (panes.widget(place) for place in range(3))
    assert tree.isVisible()
    assert panes.width() == 400
    panes.make_room()
    qtbot.waitUntil(lambda: not tree.isVisible())
    qtbot.waitUntil(lambda: page.geometry().right() < 400)
    assert results.width() >= 200
    assert page.width() >= 160
    results.hide()
    panes.fit()
    assert tree.isVisible()
    qtbot.waitUntil(lambda: panes.sizes()[0] >= 160)
    qtbot.waitUntil(lambda: page.geometry().right() < 400)


def test_larger_text_takes_the_tree_s_room_sooner(panes: Panes, qtbot: QtBot) -> None:
    tree = panes.widget(0)
    panes.resize(800, 600)
    panes.make_room()
    qtbot.waitUntil(lambda: panes.sizes()[1] > 0)
    assert tree.isVisible()
    font = panes.font()
    font.setPixelSize(30)
    panes.setFont(font)
    panes.resize(801, 600)
    qtbot.waitUntil(lambda: not tree.isVisible())
    qtbot.waitUntil(lambda: min(panes.sizes()[1:]) >= 320)


def test_results_come_back_as_wide_as_they_were_kept_once(panes: Panes) -> None:
    panes.restore((250, 420, 694))
    panes.make_room()
    assert panes.sizes()[:2] == [250, 420]
    panes.widget(1).hide()
    panes.restore((280, 1086))
    panes.make_room()
    assert panes.sizes()[1] == 340


@pytest.mark.parametrize(("place", "neighbour"), [(0, 1), (1, 2), (2, 1)])
def test_keys_widen_the_pane_with_the_keyboard_at_its_neighbour_s_expense(
    panes: Panes, place: int, neighbour: int
) -> None:
    panes.make_room()
    before = panes.sizes()
    panes.widget(place).setFocus()
    panes.widen(32)
    wider = panes.sizes()
    assert wider[place] == before[place] + 32
    assert wider[neighbour] == before[neighbour] - 32
    panes.widen(-32)
    assert panes.sizes() == before


def test_keys_widen_past_a_pane_that_is_not_there(panes: Panes) -> None:
    tree, _, page = panes.sizes()
    panes.widget(0).setFocus()
    panes.widen(32)
    assert panes.sizes() == [tree + 32, 0, page - 32]
    # No further than the page has room for.
    panes.widen(10_000)
    assert panes.sizes()[2] == panes.widget(2).minimumWidth()


def test_keys_have_nothing_to_widen_where_there_is_one_pane(panes: Panes) -> None:
    panes.widget(0).hide()
    before = panes.sizes()
    panes.widen(32)
    assert panes.sizes() == before
