"""The open page as nodes for a screen reader, beside the text that it can read letter by letter.

Qt tells of a text as one piece, without headings or links. So an unseen widget carries a document
of nodes. Each node is a bare widget that is never shown: Qt then knows when it goes, and it can be
pressed. They are made when somebody first asks for them; without a screen reader that is never.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cache

from PySide6.QtCore import QObject, QRect, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QApplication, QWidget

from benelux_viewer.pages.page import Page
from benelux_viewer.ui.detail.browser import PageBrowser
from benelux_viewer.ui.detail.places import Place, Places
from benelux_viewer.ui.detail.spoken import Kind, Part, parts_of

_ROLES = {
    Kind.HEADING: QAccessible.Role.Heading,
    Kind.PARAGRAPH: QAccessible.Role.Paragraph,
    Kind.LIST: QAccessible.Role.List,
    Kind.ITEM: QAccessible.Role.ListItem,
    Kind.LINK: QAccessible.Role.Link,
    Kind.MARKER: QAccessible.Role.Link,
    Kind.REFERENCE: QAccessible.Role.ListItem,
}


class _Group(QAccessibleWidget):
    """What holds nodes: the document, or a node of it."""

    def __init__(self, widget: QWidget, role: QAccessible.Role) -> None:
        super().__init__(widget, role)
        self.nodes: Sequence[Node] = ()
        self.name = ""

    def childCount(self) -> int:
        """Return how many nodes there are."""
        return len(self.nodes)

    # Qt asks for nothing where there is none, which the stubs do not know.
    def child(self, index: int) -> QAccessibleInterface | None:  # pyright: ignore[reportIncompatibleMethodOverride]
        """Return a node, None if there is no such one."""
        return self.nodes[index] if 0 <= index < self.childCount() else None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """Return which node this is, -1 if it is none of these."""
        return next((index for index, node in enumerate(self.nodes) if node is child), -1)

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # pyright: ignore[reportIncompatibleMethodOverride]
        """Return the node at a point of the screen."""
        return next((node for node in self.nodes if node.rect().contains(x, y)), None)

    def text(self, what: QAccessible.Text) -> str:
        """Return the name; there is nothing else to tell."""
        return self.name if what == QAccessible.Text.Name else ""


class Node(_Group):
    """A part of the page; `press` does what pressing it does.

    `place` tells where its words stand on the screen, and whether they are in sight.
    """

    def __init__(
        self,
        widget: QWidget,
        part: Part,
        above: QAccessibleInterface,
        place: Callable[[], tuple[QRect, bool]],
        press: Callable[[], None],
    ) -> None:
        super().__init__(widget, _ROLES[part.kind])
        self.name = part.name
        self._above = above
        self._place = place
        self._press = press

    def parent(self) -> QAccessibleInterface:
        """Return what holds the node."""
        return self._above

    def rect(self) -> QRect:
        """Return where the node's words stand on the screen."""
        return self._place()[0]

    def state(self) -> QAccessible.State:
        """Tell that the node can be read, and whether its words are in sight."""
        state = QAccessible.State()
        state.readOnly = True
        state.linked = self.role() == QAccessible.Role.Link
        state.offscreen = not self._place()[1]
        return state

    def actionNames(self) -> list[str]:
        """Return that it can be pressed."""
        return [self.pressAction()]

    def doAction(self, name: str) -> None:
        """Press it."""
        if name == self.pressAction():
            self._press()


class Document(_Group):
    """The page itself; `make` gives it its nodes when they are first asked for."""

    def __init__(
        self, widget: QWidget, make: Callable[[], None], rect: Callable[[], QRect]
    ) -> None:
        super().__init__(widget, QAccessible.Role.Document)
        self._make = make
        self._rect = rect

    def childCount(self) -> int:
        """Return how many nodes there are."""
        if not self.nodes:
            self._make()
        return len(self.nodes)

    def rect(self) -> QRect:
        """Return where the page is on the screen."""
        return self._rect()

    def state(self) -> QAccessible.State:
        """Tell that the page can be read."""
        state = QAccessible.State()
        state.readOnly = True
        return state


class Structure(QWidget):
    """Carries the document of nodes. `marker_wanted` carries the number of a note."""

    marker_wanted = Signal(int)

    def __init__(self, browser: PageBrowser, parent: QWidget) -> None:
        super().__init__(parent)
        self.hide()
        self._browser = browser
        self._page: Page | None = None
        self._carriers: list[QWidget] = []
        self._places = Places(browser)
        self.document = Document(self, self._make, lambda: self._places.rect(None))
        _install()
        if app := QApplication.instance():
            app.aboutToQuit.connect(self._leave)

    def show_page(self, page: Page) -> None:
        """Take away the nodes of the page before; those of this one come when asked for."""
        self.clear()
        self._page = page
        self.document.name = page.title

    def clear(self) -> None:
        """Take away all nodes. A reader that still holds one is told so by Qt."""
        for node in _all(self.document.nodes):
            QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(node))
        self.document.nodes = ()
        for carrier in self._carriers:
            carrier.deleteLater()
        self._carriers.clear()

    def _leave(self) -> None:
        """Let Qt take down what it owns before Python takes down the rest."""
        self.clear()
        QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(self.document))

    def _make(self) -> None:
        if self._page:
            self._places = Places(self._browser)
            self.document.nodes = self._nodes(parts_of(self._page), self.document)

    def _nodes(self, parts: Iterable[Part], above: QAccessibleInterface) -> list[Node]:
        return [self._node(part, above) for part in parts]

    def _node(self, part: Part, above: QAccessibleInterface) -> Node:
        places = self._places
        place = places.find(part.shown)
        carrier = QWidget(self)
        self._carriers.append(carrier)
        node = Node(
            carrier,
            part,
            above,
            lambda: (places.rect(place), places.in_sight(place)),
            lambda: self._press_later(part, place),
        )
        QAccessible.registerAccessibleInterface(node)
        if place:
            places.stand(place.start)
        node.nodes = self._nodes(part.parts, node)
        if place:
            places.stand(place.end)
        return node

    def _press_later(self, part: Part, place: Place | None) -> None:
        # A link leads to another page, and the node is not done answering: it may not go yet.
        QTimer.singleShot(0, self, lambda: self._press(part, place))

    def _press(self, part: Part, place: Place | None) -> None:
        if part.ref:
            self._browser.links.ref_wanted.emit(part.ref)
        elif part.kind is Kind.REFERENCE:
            self.marker_wanted.emit(part.number)
        elif part.number:
            where = self._browser.map
            found = where.marker_at(place.start) if place else None
            self._browser.links.note_wanted.emit(found or where.marker(part.number))
        elif place:
            self._browser.set_caret(place.start)


@cache
def _install() -> None:
    """Let Qt ask us, once in a process, for the document of a structure."""
    QAccessible.installFactory(_make_interface)


def _make_interface(kind: str, thing: QObject) -> QAccessibleInterface | None:
    return thing.document if kind == "Structure" and isinstance(thing, Structure) else None


def _all(nodes: Iterable[Node]) -> list[Node]:
    """Return nodes with all that they hold, the innermost first."""
    return [found for node in nodes for found in (*_all(node.nodes), node)]
