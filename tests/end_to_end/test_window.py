"""What is opened, kept, handed out and said in the window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QRadioButton
from pytestqt.qtbot import QtBot

from benelux_viewer.errors import BriefingError, Problem, ViewerError
from benelux_viewer.model.refs import LETTER, NodeRef
from benelux_viewer.ui.main_window import MainWindow
from benelux_viewer.ui.services import Services
from tests.end_to_end.hands import CTRL, SHIFT, page, top
from tests.ui.windows import kept


def test_bad_file_is_told_with_all_its_problems_and_the_letter_stays(
    services: Services, open_window: Callable[[], MainWindow], press: Callable[..., None]
) -> None:
    window = open_window()
    bad = BriefingError(
        Path("fout.yaml"), (Problem(3, 5, "Onbekende sleutel <b>x</b>"), Problem(9, 1, "Leeg"))
    )
    window.show_error(bad)
    words = window.stack.sheet.toPlainText()
    assert "fout.yaml" in words
    assert "3:5" in words
    assert "Onbekende sleutel <b>x</b>" in words
    assert "Leeg" in words
    window.go("1a")
    assert page(window) == "1a"
    assert window.stack.currentWidget() is window.detail
    del services, press


def test_where_one_was_comes_back_at_the_next_start(
    open_window: Callable[[], MainWindow], services: Services
) -> None:
    first = open_window()
    first.set_edition("ek")
    first.look.larger()
    first.go("1b")
    first.detail.browser.scroll_to(NodeRef("1b/5"))
    first.close()
    here = kept(services)
    assert (here.page, here.place, here.edition, here.scale) == ("1b", "1b/5", "ek", 110)
    second = open_window()
    assert page(second) == "1b"
    assert top(second) == "1b/5"
    assert second.reader.edition == "ek"
    assert second.look.scale == 110
    second.look.set_scale(100)


@pytest.mark.parametrize(
    "damage",
    [
        b"{",
        b'{"page": "bestaat-niet", "geometry": "x", "panes": []}',
        b'{"panes": [1, 99999999999999999999, 3], "offset": 99999999999999999999}',
        b'{"panes": [0, 0], "scale": 99999999999999999999, "page": "\\ud800", "geometry": "AAAA"}',
    ],
)
def test_damaged_session_starts_at_the_letter(
    open_window: Callable[[], MainWindow], services: Services, damage: bytes
) -> None:
    services.session_path.parent.mkdir(parents=True)
    services.session_path.write_bytes(damage)
    assert page(open_window()) == LETTER


def test_closing_works_where_nothing_can_be_kept(
    open_window: Callable[[], MainWindow], services: Services
) -> None:
    services.session_path.parent.write_text("geen map")
    window = open_window()
    assert window.close()


def test_preview_opens_and_closes(
    window: MainWindow, press: Callable[..., None], qtbot: QtBot
) -> None:
    window.go("1c")
    press(Qt.Key.Key_P, CTRL)
    preview = window.rooms.paper.preview
    qtbot.waitUntil(lambda: preview.sheet_count > 0, timeout=20_000)
    assert preview.order is not None
    assert preview.order.make().pages[0].ref == "1c"
    press(Qt.Key.Key_Escape)
    assert window.stack.currentWidget() is window.detail
    assert window.detail.browser.hasFocus()


def test_pdf_is_saved_and_a_failure_is_said(
    window: MainWindow,
    press: Callable[..., None],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    qtbot: QtBot,
) -> None:
    target = tmp_path / "uit.pdf"
    monkeypatch.setattr(QFileDialog, "exec", lambda _: 1)
    monkeypatch.setattr(QFileDialog, "selectedFiles", lambda _: [str(target)])
    window.go("1c")
    press(Qt.Key.Key_S, CTRL | SHIFT)
    qtbot.waitUntil(lambda: str(target) in window.rooms.messages.text())
    assert target.read_bytes().startswith(b"%PDF")
    target = tmp_path / "bestaat-niet" / "uit.pdf"
    press(Qt.Key.Key_S, CTRL | SHIFT)
    qtbot.waitUntil(lambda: "niet geschreven" in window.rooms.messages.text())


def test_results_of_the_search_can_be_put_on_paper(
    window: MainWindow, press: Callable[..., None], qtbot: QtBot
) -> None:
    window.search("politie")
    qtbot.waitUntil(lambda: window.rooms.finder.answer is not None)
    press(Qt.Key.Key_P, CTRL)
    choices = window.rooms.paper.preview.choices
    (found,) = [b for b in choices.findChildren(QRadioButton) if "Zoek" in b.accessibleName()]
    found.click()
    order = window.rooms.paper.preview.order
    assert order
    assert order.make().title == "Zoekresultaten voor ‘politie’"


def test_choices_for_paper_are_kept_for_the_next_session(
    open_window: Callable[[], MainWindow],
) -> None:
    first = open_window()
    first.go("1c")
    first.actions_["print"].trigger()
    choices = first.rooms.paper.preview.choices
    choices.large.click()
    (both,) = [b for b in choices.findChildren(QRadioButton) if b.accessibleName() == "Beide"]
    both.click()
    first.close()
    second = open_window()
    second.go("1a")
    second.actions_["print"].trigger()
    chosen = second.rooms.paper.preview.choices.choice()
    assert chosen
    assert chosen.content.value == "both"
    assert chosen.setting.large


def test_cancelled_save_does_nothing(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "exec", lambda _: 0)
    window.actions_["save_pdf"].trigger()
    assert window.rooms.messages.text() == ""


def test_message_is_said_and_closed(window: MainWindow, press: Callable[..., None]) -> None:
    window.show_error(ViewerError("De schijf {name} is vol.", name="C"))
    assert window.rooms.messages.text() == "De schijf C is vol."
    press(Qt.Key.Key_Escape)
    assert window.rooms.messages.text() == ""


def test_window_that_was_kept_too_small_starts_at_its_own_size(
    open_window: Callable[[], MainWindow], services: Services, qtbot: QtBot
) -> None:
    first = open_window()
    first.setMinimumSize(1, 1)
    first.resize(200, 100)
    first.close()
    second = MainWindow(services, kept(services))
    qtbot.addWidget(second)
    assert second.width() > 600


def test_message_goes_when_the_user_goes_on(
    window: MainWindow, press: Callable[..., None], qtbot: QtBot
) -> None:
    window.go("1a")
    window.rooms.messages.say("Bewaard.")
    window.set_edition("ek")
    assert window.rooms.messages.text() == "Bewaard."
    window.go("1b")
    assert window.rooms.messages.text() == ""
    window.rooms.messages.say("Bewaard.")
    press(Qt.Key.Key_F, CTRL)
    qtbot.keyClicks(window.header.box, "p")
    assert window.rooms.messages.text() == ""
    window.rooms.messages.say("Bewaard.")
    press(Qt.Key.Key_Escape)
    assert window.rooms.messages.text() == ""
    assert window.header.box.text() == ""


def test_a_pane_is_made_wider_and_narrower_with_the_keyboard(window: MainWindow) -> None:
    window.tree.setFocus()
    before = window.panes.sizes()
    window.actions_["wider"].trigger()
    assert window.panes.sizes() == [before[0] + 32, *before[1:-1], before[-1] - 32]
    window.actions_["narrower"].trigger()
    assert window.panes.sizes() == before
