from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from benelux_viewer import paths
from benelux_viewer.model.dossier import Dossier
from benelux_viewer.model.refs import NodeRef
from benelux_viewer.search.engine import Engine
from benelux_viewer.ui import theme
from benelux_viewer.ui.tree import delegate
from benelux_viewer.ui.tree.model import COUNT, REF
from benelux_viewer.ui.tree.view import ThemeTree


@pytest.fixture
def tree(qtbot: QtBot, dossier: Dossier) -> ThemeTree:
    tree = ThemeTree(dossier.outline, 100)
    qtbot.addWidget(tree)
    tree.resize(280, 600)
    tree.show()
    qtbot.waitExposed(tree)
    tree.furnish()
    return tree


def current(tree: ThemeTree) -> str:
    return tree.currentIndex().data(REF)


def test_following_tells_nobody(tree: ThemeTree, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(tree.opened, wait=200):
        tree.follow(NodeRef("1b"), unfold=True)
    assert current(tree) == "1b"


def test_following_unfolds_what_was_asked_for(tree: ThemeTree) -> None:
    tree.follow(NodeRef("grenswerk"), unfold=True)
    assert current(tree) == "grenswerk"
    assert tree.isExpanded(tree.outline_model.find(NodeRef("1a")))


def test_following_a_scroll_stays_at_what_is_in_sight(tree: ThemeTree) -> None:
    tree.follow(NodeRef("grenswerk"), unfold=False)
    assert current(tree) == "1a"
    assert not tree.isExpanded(tree.outline_model.find(NodeRef("1a")))


def test_click_opens(tree: ThemeTree, qtbot: QtBot) -> None:
    place = tree.visualRect(tree.outline_model.find(NodeRef("2"))).center()
    with qtbot.waitSignal(tree.opened) as told:
        qtbot.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert told.args == ["2"]


def test_keys_open_where_they_rest(tree: ThemeTree, qtbot: QtBot) -> None:
    with qtbot.waitSignal(tree.opened) as told:
        for _ in range(3):
            qtbot.keyClick(tree, Qt.Key.Key_Down)
    assert told.args == ["1a"]


def test_group_folds_and_opens_nothing(tree: ThemeTree, qtbot: QtBot) -> None:
    group = tree.outline_model.index(1, 0)
    with qtbot.assertNotEmitted(tree.opened, wait=200):
        tree.clicked.emit(group)
    assert not tree.isExpanded(group)


@pytest.mark.parametrize("counted", [False, True])
def test_chosen_row_is_flat_with_a_line_round_the_focus(
    tree: ThemeTree, engine: Engine, qtbot: QtBot, counted: bool
) -> None:
    tree.setStyleSheet(theme.style_sheet(theme.LIGHT))
    tree.setPalette(theme.palette(theme.LIGHT))
    tree.activateWindow()
    tree.setFocus()
    qtbot.waitUntil(tree.hasFocus)
    if counted:
        tree.outline_model.set_hits(engine.search("politie").hits)
    row = tree.visualRect(tree.currentIndex())
    picture = tree.viewport().grab(row).toImage()
    middle = picture.width() * 2 // 3
    seen = {picture.pixelColor(middle, y).name() for y in range(picture.height())}
    assert seen == {theme.LIGHT.selection, theme.LIGHT.accent}


def test_counts_are_painted(tree: ThemeTree, engine: Engine) -> None:
    before = tree.grab().toImage()
    tree.outline_model.set_hits(engine.search("politie").hits)
    assert tree.grab().toImage() != before


def test_a_new_tree_has_nothing_turned(tree: ThemeTree) -> None:
    assert tree.turned == ()


def test_what_was_folded_and_unfolded_by_hand_comes_back(tree: ThemeTree, dossier: Dossier) -> None:
    model = tree.outline_model
    tree.expand(model.find(NodeRef("1b")))
    tree.collapse(model.find(NodeRef("1")))
    overviews = model.index(1, 0)
    tree.collapse(overviews)
    turned = tree.turned
    assert set(turned) == {"1b", "1", ""}
    tree.set_outline(dossier.outline)
    assert tree.turned == ()
    tree.turn(turned)
    assert tree.turned == turned
    assert not tree.isExpanded(model.index(1, 0))


def test_nodes_that_are_not_there_turn_nothing(tree: ThemeTree) -> None:
    tree.turn(map(NodeRef, ("bestaat-niet", "grenswerk", "1a/4")))
    assert tree.turned == ()


def test_large_rows_are_as_high_as_their_lines_with_and_without_counts(
    tree: ThemeTree, engine: Engine, qtbot: QtBot
) -> None:
    theme.register_fonts(paths.resources() / "fonts")
    tree.setFont(theme.interface_font(200))
    tree.set_scale(200)

    def fits() -> bool:
        tall = []
        for ref in ("1", "1a", "1b", "2"):
            index = tree.outline_model.find(NodeRef(ref))
            box, count = tree.visualRect(index), index.data(COUNT)
            room = box.width() - 6
            if count is not None:
                room -= tree.fontMetrics().horizontalAdvance("10") + 2 * theme.GRID
            lines = delegate._set(index.data(), tree.font(), room).boundingRect().height()
            tall.append(box.height() - lines)
        return all(0 <= rest - theme.GRID <= 1 for rest in tall)

    qtbot.waitUntil(fits)
    tree.outline_model.set_hits(engine.search("energie").hits)
    qtbot.waitUntil(fits)
    tree.outline_model.set_hits(None)
    qtbot.waitUntil(fits)


@pytest.mark.parametrize("room", [190, 210, 260])
def test_no_word_of_a_large_title_is_broken(qtbot: QtBot, room: int) -> None:
    del qtbot
    theme.register_fonts(paths.resources() / "fonts")
    title = "1c  Energiezekerheid, grondstoffen en groene groei"
    lines = delegate._set(title, theme.interface_font(200), room)
    said = [title[lines.lineAt(n).textStart() :] for n in range(lines.lineCount())]
    assert len(said) > 1
    assert all(title[title.index(line) - 1] == " " for line in said[1:])
    font = theme.interface_font(200).pixelSize()
    assert font * delegate._SMALLEST <= lines.font().pixelSize() < font or room == 260
