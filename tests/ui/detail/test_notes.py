from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QToolButton
from pytestqt.qtbot import QtBot

from benelux_viewer.model.refs import NodeRef
from benelux_viewer.pages.page import Page
from benelux_viewer.ui.detail.pane import DetailPane


def tab_to_note(pane: DetailPane, qtbot: QtBot, number: int) -> None:
    pane.browser.setFocus()
    for _ in range(60):
        qtbot.keyClick(pane.browser, Qt.Key.Key_Tab)
        marker = pane.browser.links.focused_marker()
        if marker and marker.number == number:
            return
    raise AssertionError(number)


def test_tab_shows_a_note_in_place_and_esc_closes_it(pane: DetailPane, qtbot: QtBot) -> None:
    tab_to_note(pane, qtbot, 6)
    assert pane.notes.card.isVisible()
    assert pane.notes.card.number == 6
    assert "Leden van NSEC" in pane.notes.card.text()
    qtbot.keyClick(pane.browser, Qt.Key.Key_Escape)
    assert not pane.notes.card.isVisible()
    assert pane.browser.links.focused_marker().number == 6


def test_card_never_keeps_the_keyboard(pane: DetailPane, qtbot: QtBot) -> None:
    tab_to_note(pane, qtbot, 6)
    (copy,) = pane.notes.card.findChildren(QToolButton)
    assert copy.focusPolicy() == Qt.FocusPolicy.NoFocus
    qtbot.mouseClick(copy, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text().startswith("Leden van NSEC")
    assert pane.browser.hasFocus()
    words = next(
        w for w in pane.notes.card.findChildren(QLabel) if w.text() == pane.notes.card.text()
    )
    words.setFocus()
    qtbot.keyClick(words, Qt.Key.Key_Tab)
    assert pane.browser.hasFocus()


def test_enter_goes_to_the_reference_and_esc_returns_to_the_marker(
    pane: DetailPane, qtbot: QtBot
) -> None:
    tab_to_note(pane, qtbot, 6)
    qtbot.keyClick(pane.browser, Qt.Key.Key_Return)
    notes = pane.notes.references.list
    assert notes.hasFocus()
    assert notes.currentItem().text().startswith("6  Leden van NSEC")
    qtbot.keyClick(notes, Qt.Key.Key_Escape)
    assert pane.browser.hasFocus()
    assert pane.browser.links.focused_marker().number == 6


def test_enter_on_a_reference_goes_to_its_marker(pane: DetailPane, qtbot: QtBot) -> None:
    pane.notes.references.select(8)
    qtbot.keyClick(pane.notes.references.list, Qt.Key.Key_Return)
    marker = pane.browser.links.focused_marker()
    assert marker is not None
    assert marker.number == 8
    assert pane.browser.viewport().rect().contains(pane.browser.rect_of(marker))


def test_pointer_shows_a_note_and_leaving_closes_it(pane: DetailPane, qtbot: QtBot) -> None:
    marker = pane.browser.map.marker(5)
    assert marker is not None
    pane.browser.show_range(marker.start, marker.end)
    place = pane.browser.rect_of(marker).center()
    qtbot.mouseMove(pane.browser.viewport(), QPoint(5, 5))
    qtbot.mouseMove(pane.browser.viewport(), place)
    qtbot.waitUntil(lambda: pane.notes.card.number == 5)
    qtbot.mouseMove(pane.browser.viewport(), QPoint(5, 5))
    qtbot.waitUntil(lambda: not pane.notes.card.isVisible())


def test_pointer_in_the_card_keeps_it(pane: DetailPane, qtbot: QtBot) -> None:
    marker = pane.browser.map.marker(5)
    pane.browser.links.marker_reached.emit(marker)
    pane.notes.card.underMouse = lambda: True
    pane.notes.card.leave()
    qtbot.wait(700)
    assert pane.notes.card.isVisible()


def test_card_copies_its_reference(pane: DetailPane, qtbot: QtBot) -> None:
    tab_to_note(pane, qtbot, 7)
    qtbot.keyClick(pane.browser, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text().startswith("Het Europees Parlement, de Raad")
    pane.notes.card.copy_wanted.emit(8)
    assert "position paper" in QGuiApplication.clipboard().text()


def test_list_copies_a_reference(pane: DetailPane, qtbot: QtBot) -> None:
    pane.notes.references.select(5)
    qtbot.keyClick(pane.notes.references.list, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text().startswith("In het Pentalaterale Energieforum zitten")


def test_page_without_notes_has_no_list(pane: DetailPane, page_of: Callable[[str], Page]) -> None:
    pane.show_page(page_of("agenda"))
    assert pane.notes.references.isHidden()
    pane.show_page(page_of("1c"))
    assert pane.notes.references.title.text() == "Verwijzingen (4)"


def test_list_folds_and_unfolds(pane: DetailPane) -> None:
    pane.notes.references.title.setChecked(False)
    assert pane.notes.references.list.isHidden()
    pane.notes.references.select(6)
    assert pane.notes.references.list.isVisible()


def test_going_to_a_note_shows_its_marker_and_its_reference(pane: DetailPane) -> None:
    pane.scroll_to(NodeRef("noot-8"))
    marker = pane.browser.map.marker(8)
    assert pane.browser.viewport().rect().intersects(pane.browser.rect_of(marker))
    assert pane.notes.references.list.currentItem().text().startswith("8  ")
