from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QRect
from PySide6.QtGui import QAccessible, QAccessibleInterface
from pytestqt.qtbot import QtBot

from benelux_viewer.ui.main_window import MainWindow

ROLE, NAME = QAccessible.Role, QAccessible.Text.Name


def every(node: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    for index in range(node.childCount()):
        child = node.child(index)
        assert child is not None
        yield child
        yield from every(child)


def document(window: MainWindow) -> QAccessibleInterface:
    found = QAccessible.queryAccessibleInterface(window.detail.structure)
    assert found is not None
    return found


def node(window: MainWindow, role: QAccessible.Role, name: str) -> QAccessibleInterface:
    return next(
        n for n in every(document(window)) if n.role() == role and n.text(NAME).startswith(name)
    )


def press(node: QAccessibleInterface) -> None:
    node.doAction(node.actionNames()[0])  # type: ignore[attr-defined]


def test_nothing_is_made_until_somebody_asks(window: MainWindow) -> None:
    window.go("1c")
    assert window.detail.structure.children() == []
    assert document(window).childCount() > 5
    assert window.detail.structure.children() != []


def test_page_is_a_document_of_headings_paragraphs_and_links(window: MainWindow) -> None:
    window.go("1c")
    page = document(window)
    assert (page.role(), page.text(NAME)) == (ROLE.Document, window.detail.page.title)
    roles = {n.role() for n in every(page)}
    assert {ROLE.Heading, ROLE.Paragraph, ROLE.Link, ROLE.List, ROLE.ListItem} <= roles
    for child in every(page):
        assert child.text(NAME)
        above = child.parent()
        assert above is not None
        assert above.child(above.indexOfChild(child)) is child


def test_other_page_has_other_nodes_and_the_old_ones_go(window: MainWindow, qtbot: QtBot) -> None:
    window.go("1c")
    old = [QAccessible.uniqueId(n) for n in every(document(window))]
    assert all(QAccessible.accessibleInterface(each) for each in old)
    window.go("grenswerk")
    assert not any(QAccessible.accessibleInterface(each) for each in old)
    assert document(window).text(NAME) == "Grenswerk en telewerken"
    carriers = len(window.detail.structure.children())
    qtbot.waitUntil(lambda: len(window.detail.structure.children()) <= max(carriers, 1))


def test_pressed_link_leads_where_it_says(window: MainWindow, qtbot: QtBot) -> None:
    window.go("1c")
    press(node(window, ROLE.Link, "Prioriteiten voorzitterschap"))
    qtbot.waitUntil(lambda: window.navigator.current.page == "1")


def test_pressed_marker_leads_to_its_reference_and_back(window: MainWindow, qtbot: QtBot) -> None:
    window.go("1c")
    references = window.detail.notes.references.list
    press(node(window, ROLE.Link, "Noot 6"))
    qtbot.waitUntil(references.hasFocus)
    assert references.currentItem().text().startswith("6  ")
    press(node(window, ROLE.ListItem, "Noot 7"))
    qtbot.waitUntil(window.detail.browser.hasFocus)
    marker = window.detail.browser.links.focused_marker()
    assert marker is not None
    assert marker.number == 7


def test_pressed_paragraph_takes_the_caret_to_its_place(window: MainWindow, qtbot: QtBot) -> None:
    window.go("1c")
    press(node(window, ROLE.Paragraph, "Alinea 3."))
    qtbot.waitUntil(window.detail.browser.hasFocus)
    browser = window.detail.browser
    assert browser.map.ref_at(browser.textCursor().position()) == "1c/3"


def test_nodes_stand_where_their_words_do(window: MainWindow) -> None:
    window.go("1c")
    tops = [n.rect().top() for n in every(document(window)) if n.role() == ROLE.Heading][:-1]
    assert tops == sorted(tops)
    assert len(set(tops)) == len(tops)
    heading = node(window, ROLE.Heading, "c. Energie").rect()
    browser = window.detail.browser
    pane = QRect(browser.mapToGlobal(browser.rect().topLeft()), browser.size())
    assert pane.contains(heading.topLeft())


def test_node_that_cannot_be_seen_says_so(window: MainWindow) -> None:
    window.go("1c")
    assert not node(window, ROLE.Heading, "c. Energie").state().offscreen
    assert node(window, ROLE.Paragraph, "Alinea 3.").state().offscreen
