"""Reading in the window, with the keyboard alone."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from benelux_viewer.model.refs import LETTER, NodeRef
from benelux_viewer.ui import look, theme
from benelux_viewer.ui.main_window import MainWindow
from benelux_viewer.ui.services import Services
from benelux_viewer.ui.tree.model import REF
from tests.end_to_end.hands import ALT, CTRL, SHIFT, page, top
from tests.ui.windows import kept


def test_letter_is_shown_first(window: MainWindow) -> None:
    assert page(window) == LETTER
    assert window.tree.currentIndex().data(REF) == LETTER
    assert "Geachte voorzitter," in window.detail.browser.toPlainText()
    assert window.rooms.results.isHidden()


def test_bar_does_not_grow_when_its_buttons_come(window: MainWindow) -> None:
    for scale in (100, 200):
        window.look.set_scale(scale)
        assert window.header.minimumHeight() >= window.header.layout().sizeHint().height()


def test_edition_switch_keeps_the_place(window: MainWindow, press: Callable[..., None]) -> None:
    window.detail.browser.scroll_to(NodeRef("3"))
    press(Qt.Key.Key_E, CTRL)
    assert window.reader.edition == "ek"
    assert "Eerste Kamer" in window.toolbar.edition.text()
    assert top(window) == "3"
    assert "verslagen" in window.detail.browser.toPlainText()
    press(Qt.Key.Key_E, CTRL)
    assert top(window) == "3"
    assert "verslagen" not in window.detail.browser.toPlainText()


def test_tree_follows_the_letter_as_it_is_scrolled(window: MainWindow) -> None:
    for ref in ("1b", "2", "1a"):
        window.detail.browser.scroll_to(NodeRef(ref))
        assert window.tree.currentIndex().data(REF) == ref
        assert page(window) == LETTER
    assert not window.navigator.can_go_back


def test_back_and_forward_return_to_the_scroll_place(
    window: MainWindow, press: Callable[..., None]
) -> None:
    window.detail.browser.scroll_to(NodeRef("2"))
    bar = window.detail.browser.verticalScrollBar()
    bar.setValue(bar.value() + 120)
    left_at = bar.value()
    window.go("1a")
    press(Qt.Key.Key_Left, ALT)
    assert (page(window), bar.value()) == (LETTER, left_at)
    press(Qt.Key.Key_Right, ALT)
    assert page(window) == "1a"
    assert bar.value() == 0


def test_next_and_previous_section(window: MainWindow, press: Callable[..., None]) -> None:
    window.go("1a")
    press(Qt.Key.Key_Down, ALT)
    assert page(window) == "interne-markt"
    press(Qt.Key.Key_PageUp, CTRL)
    assert page(window) == "1a"


def test_next_section_walks_down_the_whole_letter(
    window: MainWindow, press: Callable[..., None]
) -> None:
    seen = []
    for _ in range(4):
        press(Qt.Key.Key_Down, ALT)
        seen.append(top(window))
    assert seen == ["inleiding", "1", "1a", "interne-markt"]
    assert page(window) == LETTER


def test_f6_goes_round_the_panes_and_back(window: MainWindow, press: Callable[..., None]) -> None:
    window.search("politie")
    press(Qt.Key.Key_F, CTRL)
    stops: list[QWidget] = [
        window.tree,
        window.rooms.results.offers.buttons[0],
        window.rooms.results.list,
        window.detail.browser,
        window.detail.notes.references.list,
        window.header.box,
    ]
    for stop in stops:
        press(Qt.Key.Key_F6)
        assert stop.hasFocus()
    press(Qt.Key.Key_F6, SHIFT)
    assert window.detail.notes.references.list.hasFocus()


def test_text_size_changes_everything_and_keeps_the_place(
    window: MainWindow, press: Callable[..., None]
) -> None:
    window.detail.browser.scroll_to(NodeRef("1b"))
    before = window.tree.fontMetrics().height()
    press(Qt.Key.Key_Plus, CTRL)
    press(Qt.Key.Key_Equal, CTRL)
    assert window.look.scale == 125
    assert window.tree.fontMetrics().height() > before
    assert top(window) == "1b"
    press(Qt.Key.Key_Minus, CTRL)
    assert window.look.scale == 110
    press(Qt.Key.Key_0, CTRL)
    assert window.look.scale == 100


def test_summary_s_citation_leads_to_its_paragraph_on_the_same_page(window: MainWindow) -> None:
    window.go("1a")
    window.detail.ref_wanted.emit("1a/8")
    assert page(window) == "1a"
    assert window.detail.browser.verticalScrollBar().value() > 0


def test_f1_lists_every_action_and_esc_closes_it(
    window: MainWindow, press: Callable[..., None]
) -> None:
    press(Qt.Key.Key_F1)
    assert window.stack.currentWidget() is window.stack.sheet
    for action in window.actions_:
        assert action.text().rstrip("…") in window.stack.sheet.toPlainText()
    press(Qt.Key.Key_Escape)
    assert window.stack.currentWidget() is window.detail


def test_every_action_has_a_key_of_its_own(window: MainWindow) -> None:
    keys = [key.toString() for action in window.actions_ for key in action.shortcuts()]
    assert len(keys) == len(set(keys))
    assert all(action.shortcuts() for action in window.actions_)


def test_copy_with_source_by_keyboard(window: MainWindow, press: Callable[..., None]) -> None:
    window.go("1c")
    window.detail.browser.setFocus()
    press(Qt.Key.Key_A, CTRL)
    press(Qt.Key.Key_C, CTRL | SHIFT)
    copied = QGuiApplication.clipboard().text()
    assert "(NSEC), waarvan de Benelux" in copied
    assert "§1c, al. 1, noot 5, 6; §1c, al. 2; §1c, al. 3, noot 7, 8" in copied
    assert "\nNoot 8  Benelux Secretariaat-Generaal" in copied


def test_everything_that_can_be_reached_has_a_name(window: MainWindow) -> None:
    window.search("politie")
    for widget in window.findChildren(QWidget):
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible():
            named = widget.accessibleName() or getattr(widget, "text", str)()
            inner = widget.objectName().startswith("qt_")
            assert named or inner, widget


def test_dark_colours_reach_page_tree_and_marks(window: MainWindow, qapp: QApplication) -> None:
    window.search("politie")
    window.look.colours = theme.DARK
    window.look.changed.emit()
    image = window.grab().toImage()
    grounds = {
        image.pixelColor(window.detail.mapTo(window, QPoint(4, 4))).name(),
        image.pixelColor(window.tree.mapTo(window, QPoint(4, 600))).name(),
    }
    assert grounds == {theme.DARK.paper, theme.DARK.panel}
    theme.apply(qapp, theme.LIGHT, 100)


def test_colours_are_taken_at_once_and_kept(
    open_window: Callable[[], MainWindow], services: Services, qtbot: QtBot
) -> None:
    window = open_window()
    window.go("1c")
    _, light, dark, _ = window.actions_.colours.actions()
    assert light.isChecked()
    dark.trigger()
    seen = window.grab().toImage().pixelColor(window.detail.mapTo(window, QPoint(4, 4)))
    assert seen.name() == theme.DARK.paper
    window.close()
    second = MainWindow(services, kept(services))
    qtbot.addWidget(second)
    assert second.look.colours is theme.DARK
    assert second.actions_.colours.checkedAction() is second.actions_.colours.actions()[2]
    second.look.set_scheme(look.LIGHT)
