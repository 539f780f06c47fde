"""The window: makes the parts, wires them, and knows no rules.

Nothing here runs before the first paint that can come after it: what a start does not show is a
room of its own, imported, made and wired when it is first wanted.
"""

from __future__ import annotations

from base64 import b64decode, b64encode
from binascii import Error as Base64Error
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QByteArray, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QCloseEvent, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QVBoxLayout, QWidget

from benelux_viewer.errors import BriefingError, ViewerError
from benelux_viewer.model.dossier import Dossier
from benelux_viewer.model.refs import LETTER, NodeRef
from benelux_viewer.pages.page import Content, Page
from benelux_viewer.ui import session, theme
from benelux_viewer.ui.actions import Actions
from benelux_viewer.ui.detail.pane import DetailPane
from benelux_viewer.ui.header import Header
from benelux_viewer.ui.icons import Icons
from benelux_viewer.ui.look import Look
from benelux_viewer.ui.navigator import Navigator, Visit
from benelux_viewer.ui.panes import Panes, step_focus
from benelux_viewer.ui.reader import Reader
from benelux_viewer.ui.rooms import Rooms
from benelux_viewer.ui.services import Services
from benelux_viewer.ui.stack import PageStack
from benelux_viewer.ui.tree.view import ThemeTree

_SIZE = (1366, 768)
_LEAST = (480, 320)


class MainWindow(QMainWindow):
    """One window on one briefing; `colours` names a scheme of `look`, else the kept one is used.

    `painted` tells once that the first paint is done.
    """

    painted = Signal()

    def __init__(self, services: Services, colours: str | None = None) -> None:
        super().__init__()
        self._services = services
        self._painted = False
        kept = session.load(services.session_path)
        self.look = Look(kept.colours if colours is None else colours, kept.scale, self)
        # Before there are parts: each takes its looks once, when it is made.
        self._dress()
        outline = services.dossier.outline
        self.icons = Icons(services.resources / "icons")
        self.actions_ = Actions(self, self.icons)
        self.actions_.set_editions(services.dossier.briefing.editions)
        self.navigator = Navigator(outline, self)
        self.reader = Reader(services.dossier, services.build, self)
        self.header = Header(self.actions_, self.icons, self)
        self.tree = ThemeTree(outline, self)
        self.detail = DetailPane(self)
        self.detail.set_menu(
            [self.actions_[f"copy{what}"] for what in ("", "_source", "_citation", "_summary")]
        )
        self.stack = PageStack(self.detail, self)
        self.panes = Panes(self.tree, self.stack, self)
        self.column = self._lay_out()
        self.rooms = Rooms(self, services)
        self._wire()
        self._restore(kept)

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
        act, nav, box, rooms = self.actions_, self.navigator, self.header.box, self.rooms
        nav.current_changed.connect(self._open)
        self.reader.page_built.connect(self._show)
        self.reader.edition_changed.connect(self.header.set_edition)
        self.tree.opened.connect(self.go)
        self.detail.ref_wanted.connect(self.go)
        self.detail.scrolled.connect(self._scrolled)
        # Lambdas where the room is not there yet.
        box.textEdited.connect(rooms.hush)
        box.textChanged.connect(lambda: rooms.searching.search(box.text()))
        box.returnPressed.connect(lambda: rooms.results.open_first())  # noqa: PLW0108
        box.left_downwards.connect(lambda: rooms.results.enter())  # noqa: PLW0108
        self.painted.connect(lambda: rooms.searching.prepare())  # noqa: PLW0108
        self.look.changed.connect(self._dress_anew)
        self.header.edition_wanted.connect(self.set_edition)
        act["edition"].triggered.connect(lambda: self.set_edition(self.reader.next_edition()))
        act["search"].triggered.connect(self.header.enter)
        act["next_hit"].triggered.connect(lambda: self._step_hit(1))
        act["previous_hit"].triggered.connect(lambda: self._step_hit(-1))
        act["back"].triggered.connect(nav.back)
        act["forward"].triggered.connect(nav.forward)
        act["next"].triggered.connect(nav.next)
        act["previous"].triggered.connect(nav.previous)
        act["pane"].triggered.connect(lambda: self._to_pane(1))
        act["pane_back"].triggered.connect(lambda: self._to_pane(-1))
        act["copy"].triggered.connect(self.detail.copy)
        act["copy_source"].triggered.connect(self.detail.copy_with_source)
        act["copy_citation"].triggered.connect(self.detail.copy_citation)
        act["print"].triggered.connect(lambda: rooms.paper.print(nav.current.page))
        act["save_pdf"].triggered.connect(lambda: rooms.paper.save(nav.current.page))
        act["copy_summary"].triggered.connect(lambda: self.detail.copy_summary(self._summary()))
        act["export"].triggered.connect(lambda: rooms.exporting.ask())  # noqa: PLW0108
        menu = self.header.export_menu
        menu.aboutToShow.connect(lambda: rooms.exporting.fill(menu))
        act["larger"].triggered.connect(self.look.larger)
        act["smaller"].triggered.connect(self.look.smaller)
        act.colours.triggered.connect(self._choose_colours)
        act["normal"].triggered.connect(lambda: self.look.set_scale(100))
        act["open"].triggered.connect(lambda: _ask_for_briefing(self))
        act["shortcuts"].triggered.connect(lambda: self.stack.show_shortcuts(act.shortcuts()))
        act["menu"].triggered.connect(self.header.open_menu)
        act["quit"].triggered.connect(self.close)

    # What the application asks of the window

    def go(self, ref: str) -> None:
        """Open what a ref names; KeyError if it is unknown."""
        self.stack.uncover()
        self.navigator.go(NodeRef(ref))

    def search(self, text: str) -> None:
        """Search as if the words were typed."""
        self.header.box.setText(text)

    def set_edition(self, edition: str) -> None:
        """Read another edition, at the same place."""
        self.reader.set_edition(edition)
        self._open(self.navigator.current)

    def open_file(self, path: Path) -> None:
        """Open another briefing; one that cannot be used is told of, and this one stays."""
        try:
            dossier = self._services.load(path)
        except ViewerError as error:
            self.show_error(error)
        else:
            self.open_dossier(dossier)

    def open_dossier(self, dossier: Dossier) -> None:
        """Show another briefing."""
        self.header.box.clear()
        self.actions_.set_editions(dossier.briefing.editions)
        self.rooms.finder.set_dossier(dossier)
        self.tree.set_outline(dossier.outline)
        self.reader.set_dossier(dossier)
        self.navigator.set_outline(dossier.outline)
        self.stack.uncover()

    def show_error(self, error: ViewerError) -> None:
        """Tell what the user can act on; all problems of a file in a list."""
        if isinstance(error, BriefingError) and error.problems:
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
        self.actions_["back"].setEnabled(self.navigator.can_go_back)
        self.actions_["forward"].setEnabled(self.navigator.can_go_forward)
        if visit.page != LETTER or visit.place == LETTER:
            self.tree.follow(visit.page, unfold=True)

    def _show(self, page: Page) -> None:
        self.detail.show_page(page)
        self.navigator.hold(self.detail.refs())
        self.setWindowTitle(f"{page.title} – {page.document}" if page.path else page.title)

    def _summary(self) -> Page:
        return self.reader.page(self.navigator.current.page, Content.SUMMARY)

    def _scrolled(self, place: str, offset: int) -> None:
        self.navigator.remember(NodeRef(place), offset)
        if self.navigator.current.page == LETTER:
            self.tree.follow(self.reader.dossier.outline.home(NodeRef(place)), unfold=False)

    # Around it

    def _step_hit(self, step: int) -> None:
        self.stack.uncover()
        self.rooms.searching.step(step)

    def _choose_colours(self, chosen: QAction) -> None:
        self.look.set_scheme(chosen.data())

    def _to_pane(self, step: int) -> None:
        page = self.stack.currentWidget() or self.detail
        references = self.detail.references.list
        stops = [self.header.box, self.tree, self.rooms.results.list, page, references]
        step_focus(stops, step)

    def _dress(self) -> None:
        look, app = self.look, QApplication.instance()
        if isinstance(app, QApplication):
            theme.apply(app, look.colours, look.scale)
        self.setFont(theme.interface_font(look.scale))
        self.setStyleSheet(theme.style_sheet(look.colours))

    def _dress_anew(self) -> None:
        self._dress()
        self.header.set_scale(self.look.scale)
        self.detail.set_look(self.look.colours, self.look.scale)
        visit = self.navigator.current
        self.reader.open(visit, anew=True)
        self.detail.scroll_to(visit.place, visit.offset)

    def _restore(self, kept: session.Session) -> None:
        self.header.set_scale(self.look.scale)
        self.detail.set_look(self.look.colours, self.look.scale)
        self.actions_.show_colours(self.look.scheme)
        restored = False
        with suppress(Base64Error, ValueError):
            restored = self.restoreGeometry(QByteArray(b64decode(kept.geometry)))
        if not restored or self.width() < _LEAST[0] or self.height() < _LEAST[1]:
            self.resize(QSize(*_SIZE).boundedTo(self.screen().availableSize()))
        self.panes.restore(kept.panes)
        self.rooms.printed = (kept.content, kept.paper, kept.large_print)
        self.reader.set_edition(kept.edition or self.reader.edition)
        outline = self.reader.dossier.outline
        page, place = NodeRef(kept.page), NodeRef(kept.place)
        known = outline.node(page) and place in outline
        self.navigator.visit(Visit(page, place, kept.offset) if known else self.navigator.current)

    def _keep(self) -> session.Session:
        visit = self.navigator.current
        return session.Session(
            geometry=b64encode(self.saveGeometry().data()).decode("ascii"),
            panes=tuple(self.panes.sizes()),
            scale=self.look.scale,
            edition=self.reader.edition,
            page=visit.page,
            place=visit.place,
            offset=visit.offset,
            colours=self.look.scheme,
            content=self.rooms.printed[0],
            paper=self.rooms.printed[1],
            large_print=self.rooms.printed[2],
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint; after the first time, let what was put off be made."""
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self.painted.emit)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc that nobody else wanted ends the search."""
        if event.key() == Qt.Key.Key_Escape:
            self.rooms.searching.end()
            self.rooms.hush()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep where the user was."""
        # There is no window left to complain in, and only the place is lost.
        with suppress(ViewerError):
            session.save(self._keep(), self._services.session_path)
        super().closeEvent(event)


def _ask_for_briefing(window: MainWindow) -> None:
    from PySide6.QtWidgets import QFileDialog

    path, _ = QFileDialog.getOpenFileName(
        window, "Open briefing", "", "Briefings (*.yaml *.yml);;Alle bestanden (*)"
    )
    if path:
        window.open_file(Path(path))
