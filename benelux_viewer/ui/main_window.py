"""The window: makes the parts, wires them, and knows no rules.

Nothing here runs before the first paint that can come after it: what a start does not show is a
room of its own, imported, made and wired when it is first wanted.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QMainWindow, QVBoxLayout, QWidget

from benelux_viewer import i18n
from benelux_viewer.errors import BriefingError, ViewerError
from benelux_viewer.model.refs import LETTER, NodeRef
from benelux_viewer.pages.page import Page
from benelux_viewer.ui.detail.pane import DetailPane
from benelux_viewer.ui.header import Header
from benelux_viewer.ui.look import Look
from benelux_viewer.ui.navigator import Navigator, Visit
from benelux_viewer.ui.panes import Panes
from benelux_viewer.ui.reader import Reader
from benelux_viewer.ui.restoring import restore
from benelux_viewer.ui.rooms import Rooms
from benelux_viewer.ui.services import Services
from benelux_viewer.ui.session import Session
from benelux_viewer.ui.stack import PageStack
from benelux_viewer.ui.tree.view import ThemeTree

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QKeyEvent, QPaintEvent

    from benelux_viewer.ui.actions import Actions
    from benelux_viewer.ui.icons import Icons
    from benelux_viewer.ui.toolbar import Toolbar


class MainWindow(QMainWindow):
    """One window on one briefing, where the kept session has it.

    `painted` tells once that the first paint is done; `language_wanted` carries the code of the
    language to speak from now on, nothing for the system's.
    """

    painted = Signal()
    language_wanted = Signal(str)

    def __init__(self, services: Services, kept: Session) -> None:
        super().__init__()
        self._services = services
        self._painted = False
        self.look = Look(kept.colours, kept.scale, self)
        # Before there are parts: each takes its looks once, when it is made.
        self.look.dress(self)
        outline = services.dossier.outline
        self.navigator = Navigator(outline, self)
        self.reader = Reader(services.dossier, services.build, self)
        self.header = Header(self)
        self.tree = ThemeTree(outline, self.look.scale, self)
        self.detail = DetailPane(self)
        self.stack = PageStack(self.detail, self)
        self.panes = Panes(self.tree, self.stack)
        self.column = self._lay_out()
        self.rooms = Rooms(self, services)
        self._wire()
        self._resize_parts()
        restore(self, kept)

    def _lay_out(self) -> QVBoxLayout:
        whole = QWidget(self)
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.panes, 1)
        self.setCentralWidget(whole)
        return column

    def _wire(self) -> None:
        nav, box, rooms = self.navigator, self.header.box, self.rooms
        nav.current_changed.connect(self._open)
        self.reader.page_built.connect(self._show)
        self.tree.opened.connect(self.go)
        self.detail.ref_wanted.connect(self.go)
        self.detail.scrolled.connect(self._scrolled)
        self.stack.currentChanged.connect(lambda: self.panes.make_way(self.stack.is_covered))
        # Lambdas where the room is not there yet.
        box.textEdited.connect(rooms.hush)
        box.textChanged.connect(lambda: rooms.searching.search(box.text()))
        box.returnPressed.connect(lambda: rooms.searching.open_first())  # noqa: PLW0108
        box.left_downwards.connect(lambda: rooms.results.enter())  # noqa: PLW0108
        self.look.changed.connect(self._follow_look)
        self.painted.connect(self._furnish)
        self.painted.connect(lambda: rooms.searching.prepare())  # noqa: PLW0108
        self.painted.connect(lambda: rooms.keeper.soon())  # noqa: PLW0108

    def _furnish(self) -> None:
        """Make what the first paint does without."""
        from benelux_viewer.ui.announcing import tell_ways

        self.look.follow_system()
        self.tree.furnish()
        copies = ("copy", "copy_source", "copy_citation", "copy_summary")
        self.detail.furnish([self.actions_[name] for name in copies])
        self.header.furnish(self.toolbar, self.icons)
        tell_ways(self)
        self.rooms.translate()

    @cached_property
    def icons(self) -> Icons:
        """Return the icons."""
        from benelux_viewer.ui.icons import Icons

        return Icons(self._services.resources / "icons")

    @cached_property
    def toolbar(self) -> Toolbar:
        """Return the buttons beside the search box."""
        from benelux_viewer.ui.toolbar import Toolbar

        made = Toolbar(self.actions_, self.icons, self.header)
        made.set_edition(self.reader.edition)
        made.set_scale(self.look.scale)
        made.edition_wanted.connect(self.set_edition)
        exports = made.export_menu
        exports.aboutToShow.connect(lambda: self.rooms.exporting.fill(exports))
        self.reader.edition_changed.connect(made.set_edition)
        return made

    @cached_property
    def actions_(self) -> Actions:
        """Return everything that can be done."""
        from benelux_viewer.ui import translation
        from benelux_viewer.ui.actions import Actions
        from benelux_viewer.ui.commands import connect

        # First: Qt is asked for the names of keys.
        translation.speak(i18n.language(), self)
        made = Actions(self, self.icons)
        connect(made, self)
        return made

    # What the application asks of the window

    def go(self, ref: str) -> None:
        """Open what a ref names; KeyError if it is unknown."""
        self.stack.uncover()
        self.navigator.go(NodeRef(ref))

    def search(self, text: str) -> None:
        """Search as if the words were typed."""
        self.rooms.hush()
        self.header.box.setText(text)

    def set_edition(self, edition: str) -> None:
        """Read another edition, at the same place."""
        self.reader.set_edition(edition)
        self._open(self.navigator.current)

    def read_anew(self) -> None:
        """Build the page that is read again, at the same place; what covers it stays."""
        visit = self.navigator.current
        self.reader.open(visit, anew=True)
        self.detail.scroll_to(visit.place, visit.offset)

    def show_error(self, error: ViewerError) -> None:
        """Tell what the user can act on; all problems of a file in a list."""
        if isinstance(error, BriefingError) and error.problems:
            self.rooms.hush()
            self.stack.show_problems(error)
        else:
            self.rooms.messages.say(str(error))

    # Reading

    def _open(self, visit: Visit) -> None:
        self.stack.uncover()
        if self.detail.page and self.detail.page.ref != visit.page:
            self.rooms.hush()
        self.reader.open(visit)
        self.detail.scroll_to(visit.place, visit.offset)
        if visit.page != LETTER or visit.place == LETTER:
            self.tree.follow(visit.page, unfold=True)

    def _show(self, page: Page) -> None:
        self.detail.show_page(page)
        self.navigator.hold(self.detail.refs)
        self.setWindowTitle(f"{page.title} – {page.document}" if page.path else page.title)

    def _scrolled(self, place: str, offset: int) -> None:
        self.navigator.remember(NodeRef(place), offset)
        if self.navigator.current.page == LETTER:
            self.tree.follow(self.reader.dossier.outline.home(NodeRef(place)), unfold=False)

    # Around it

    def _follow_look(self) -> None:
        self.look.dress(self)
        self._resize_parts()
        self.toolbar.set_scale(self.look.scale)
        self.read_anew()

    def _resize_parts(self) -> None:
        self.header.set_scale(self.look.scale)
        self.tree.set_scale(self.look.scale)
        self.detail.set_look(self.look.colours, self.look.scale)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint; after the first time, let what was put off be made."""
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self.painted.emit)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc that nobody else wanted closes what covers the page, else ends the search."""
        from PySide6.QtCore import Qt

        if event.key() == Qt.Key.Key_Escape and self.stack.is_covered:
            self.stack.uncover()
        elif event.key() == Qt.Key.Key_Escape:
            self.rooms.searching.end()
            self.rooms.hush()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep where the user was."""
        self.rooms.keeper.finish()
        super().closeEvent(event)
