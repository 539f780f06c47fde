"""Where one was comes back at the next start; what is not there any more does not."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from benelux_viewer.model.refs import LETTER, NodeRef
from benelux_viewer.ui import session
from benelux_viewer.ui.main_window import MainWindow
from benelux_viewer.ui.restoring import capture
from benelux_viewer.ui.services import Services
from benelux_viewer.ui.session import Session
from tests.ui.windows import kept


def test_query_is_searched_again_and_nothing_is_opened(
    open_window: Callable[[], MainWindow], qtbot: QtBot
) -> None:
    first = open_window()
    first.go("1c")
    first.search("politie")
    qtbot.waitUntil(lambda: first.rooms.finder.answer is not None)
    hits = first.rooms.results.model.rowCount()
    first.close()
    second = open_window()
    assert second.header.box.text() == "politie"
    qtbot.waitUntil(lambda: second.rooms.finder.answer is not None)
    assert second.rooms.results.isVisible()
    assert second.rooms.results.model.rowCount() == hits > 0
    assert second.navigator.current.page == "1c"
    second.rooms.searching.end()
    assert second.navigator.current.page == "1c"


def test_a_window_without_a_query_searches_nothing(window: MainWindow) -> None:
    assert window.rooms.finder.before is None


def test_what_is_typed_before_the_kept_query_was_searched_goes_before_it(
    services: Services, qtbot: QtBot
) -> None:
    window = MainWindow(services, Session(query="politie"))
    qtbot.addWidget(window)
    window.show()
    window.search("energie")
    qtbot.waitUntil(lambda: window.rooms.finder.answer is not None)
    qtbot.waitUntil(lambda: window.rooms.finder.ready)
    assert window.rooms.finder.answer.request.text == "energie"


def test_tree_comes_back_as_it_was_folded(
    open_window: Callable[[], MainWindow], services: Services
) -> None:
    first = open_window()
    first.go("2")
    tree = first.tree
    tree.expand(tree.outline_model.find(NodeRef("1b")))
    tree.collapse(tree.outline_model.index(1, 0))
    first.close()
    assert set(kept(services).turned) == {"1b", ""}
    second = open_window()
    assert second.tree.isExpanded(second.tree.outline_model.find(NodeRef("1b")))
    assert not second.tree.isExpanded(second.tree.outline_model.index(1, 0))
    assert second.navigator.current.page == "2"


def test_capture_and_restore_agree(services: Services, qtbot: QtBot) -> None:
    here = Session(
        scale=110,
        edition="ek",
        page="1b",
        place="1b",
        colours="donker",
        in_order=True,
        content="both",
        paper="letter",
        large_print=True,
        translation="fr",
        instead=True,
        asked=True,
        language="de",
        query="grens",
        kinds=("footnote",),
        within="1a",
        turned=("2",),
    )
    window = MainWindow(services, here)
    qtbot.addWidget(window)
    again = capture(window)
    assert again._replace(geometry="", panes=()) == here


@pytest.mark.parametrize("place", [(9_000, 5_000), (-4_000, 10), (10, -3_000)])
def test_window_on_a_screen_that_is_gone_comes_back_inside(
    services: Services, qtbot: QtBot, place: tuple[int, int]
) -> None:
    window = MainWindow(services, Session(geometry=geometry_of(qtbot, *place, 700, 500)))
    qtbot.addWidget(window)
    assert window.screen().availableGeometry().contains(window.frameGeometry())
    assert window.width() == 700


def test_window_larger_than_the_screen_that_is_left_fits_it(
    services: Services, qtbot: QtBot
) -> None:
    window = MainWindow(services, Session(geometry=geometry_of(qtbot, 100, 100, 3_000, 2_000)))
    qtbot.addWidget(window)
    assert window.screen().availableGeometry().contains(window.frameGeometry())


def geometry_of(qtbot: QtBot, *place: int) -> str:
    other = QWidget()
    qtbot.addWidget(other)
    other.setGeometry(*place)
    return b64encode(other.saveGeometry().data()).decode("ascii")


def test_place_of_another_briefing_starts_at_the_letter(services: Services, qtbot: QtBot) -> None:
    gone = Session(page="9z", place="9z/1", turned=("9z",), within="9z", kinds=("zang",))
    window = MainWindow(services, gone)
    qtbot.addWidget(window)
    assert window.navigator.current.page == LETTER
    assert window.tree.turned == ()


def test_language_and_translation_of_an_earlier_version_count_as_chosen(
    services: Services, qtbot: QtBot
) -> None:
    session.save(Session(translation="fr"), services.session_path)
    window = MainWindow(services, kept(services))
    qtbot.addWidget(window)
    assert capture(window).asked
