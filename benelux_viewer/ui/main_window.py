"""The window: makes the parts, wires them in one block, and knows no rules.

Nothing here runs before the first paint that can come after it: the index, the printer and the
typesetter are made when they are first wanted.
"""

from __future__ import annotations

from base64 import b64decode, b64encode
from binascii import Error as Base64Error
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QByteArray, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QMainWindow,
    QVBoxLayout,
    QWidget,
)

from benelux_viewer.errors import BriefingError, ViewerError
from benelux_viewer.model.dossier import Dossier
from benelux_viewer.model.refs import LETTER, NodeRef
from benelux_viewer.pages.page import Page
from benelux_viewer.ui import session, theme, translation
from benelux_viewer.ui.actions import Actions
from benelux_viewer.ui.detail.pane import DetailPane
from benelux_viewer.ui.finder import Finder
from benelux_viewer.ui.header import Header
from benelux_viewer.ui.icons import Icons
from benelux_viewer.ui.look import Look
from benelux_viewer.ui.messages import MessageBar
from benelux_viewer.ui.navigator import Navigator, Visit
from benelux_viewer.ui.panes import Panes, step_focus
from benelux_viewer.ui.paper import PaperDesk
from benelux_viewer.ui.reader import Reader
from benelux_viewer.ui.results.pane import ResultsPane
from benelux_viewer.ui.search_desk import SearchDesk
from benelux_viewer.ui.services import Services
from benelux_viewer.ui.stack import PageStack
from benelux_viewer.ui.tree.view import ThemeTree

_SIZE = (1366, 768)


class MainWindow(QMainWindow):
    """One window on one briefing; `colours` forces a theme, else the system's is followed."""

    def __init__(self, services: Services, colours: theme.Colours | None = None) -> None:
        super().__init__()
        self._services = services
        self._painted = False
        outline = services.dossier.outline
        icons = Icons(services.resources / "icons")
        self.look = Look(colours, self)
        self.actions_ = Actions(self, icons)
        self.actions_.set_editions(services.dossier.briefing.editions)
        self.navigator = Navigator(outline, self)
        self.reader = Reader(services.dossier, services.build, self)
        self.finder = Finder(
            services.dossier, services.make_engine, lambda: self.navigator.current, self
        )
        self.header = Header(self.actions_, icons, self)
        self.messages = MessageBar(icons, self)
        self.tree = ThemeTree(outline, self)
        self.results = ResultsPane(self)
        self.detail = DetailPane(self)
        self.stack = PageStack(self.detail, self)
        self.detail.set_menu(
            [self.actions_[name] for name in ("copy", "copy_source", "copy_citation")]
        )
        self._lay_out()
        self.paper = PaperDesk(self.reader, self.stack, services.resources, self)
        self.searching = SearchDesk(
            self.finder, self.reader, self.header.box, self.results, self.detail
        )
        self._wire()
        self._restore(session.load(services.session_path))

    def _lay_out(self) -> None:
        self.panes = Panes(self.tree, self.results, self.stack, self)
        whole = QWidget(self)
        layout = QVBoxLayout(whole)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.header)
        layout.addWidget(self.messages)
        layout.addWidget(self.panes, 1)
        self.setCentralWidget(whole)

    def _wire(self) -> None:
        act, nav, box = self.actions_, self.navigator, self.header.box
        nav.current_changed.connect(self._open)
        self.reader.page_built.connect(self._show)
        self.reader.edition_changed.connect(self.header.set_edition)
        self.tree.opened.connect(self.go)
        self.detail.ref_wanted.connect(self.go)
        self.detail.scrolled.connect(self._scrolled)
        box.left_downwards.connect(self.results.enter)
        self.finder.answered.connect(self.panes.make_room)
        self.searching.counted.connect(self.tree.outline_model.set_hits)
        self.searching.ref_wanted.connect(self.go)
        self.searching.edition_wanted.connect(self.set_edition)
        self.searching.visit_wanted.connect(nav.visit)
        self.searching.told.connect(self.messages.say)
        self.look.changed.connect(self._dress)
        self.header.edition_wanted.connect(self.set_edition)
        act["edition"].triggered.connect(lambda: self.set_edition(self.reader.next_edition()))
        act["search"].triggered.connect(self.header.enter)
        act["next_hit"].triggered.connect(lambda: self.searching.step(1))
        act["previous_hit"].triggered.connect(lambda: self.searching.step(-1))
        act["back"].triggered.connect(nav.back)
        act["forward"].triggered.connect(nav.forward)
        act["next"].triggered.connect(nav.next)
        act["previous"].triggered.connect(nav.previous)
        act["pane"].triggered.connect(lambda: self._to_pane(1))
        act["pane_back"].triggered.connect(lambda: self._to_pane(-1))
        act["copy"].triggered.connect(self.detail.copy)
        act["copy_source"].triggered.connect(self.detail.copy_with_source)
        act["copy_citation"].triggered.connect(self.detail.copy_citation)
        act["print"].triggered.connect(lambda: self.paper.print(nav.current.page))
        act["save_pdf"].triggered.connect(lambda: self.paper.save(nav.current.page))
        self.paper.told.connect(self.messages.say)
        self.stack.uncovered.connect(self.paper.let_go)
        act["larger"].triggered.connect(self.look.larger)
        act["smaller"].triggered.connect(self.look.smaller)
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
        self.finder.set_dossier(dossier)
        self.tree.set_outline(dossier.outline)
        self.reader.set_dossier(dossier)
        self.navigator.set_outline(dossier.outline)
        self.stack.uncover()

    def show_error(self, error: ViewerError) -> None:
        """Tell what the user can act on; all problems of a file in a list."""
        if isinstance(error, BriefingError) and error.problems:
            self.stack.show_problems(error)
        else:
            self.messages.say(str(error))

    # Reading

    def _open(self, visit: Visit) -> None:
        self.stack.uncover()
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

    def _scrolled(self, place: str, offset: int) -> None:
        self.navigator.remember(NodeRef(place), offset)
        if self.navigator.current.page == LETTER:
            self.tree.follow(self.reader.dossier.outline.home(NodeRef(place)), unfold=False)

    # Around it

    def _to_pane(self, step: int) -> None:
        page: QWidget = self.stack.sheet
        if self.stack.currentWidget() is self.detail:
            page = self.detail.browser
        elif self.paper.preview and self.paper.is_open():
            page = self.paper.preview.sheets
        stops = [self.header.box, self.tree, self.results.list, page, self.detail.references.list]
        step_focus(stops, step)

    def _dress(self) -> None:
        look, app = self.look, QApplication.instance()
        if isinstance(app, QApplication):
            theme.apply(app, look.colours, look.scale)
        self.setFont(theme.interface_font(look.scale))
        self.setStyleSheet(theme.style_sheet(look.colours))
        self.detail.set_look(look.colours, look.scale)
        self.results.set_colours(look.colours)
        self.header.set_scale(look.scale)
        visit = self.navigator.current
        self.reader.open(visit, anew=True)
        self.detail.scroll_to(visit.place, visit.offset)

    def _restore(self, kept: session.Session) -> None:
        self.resize(*_SIZE)
        self.panes.restore(kept.panes)
        self.reader.set_edition(kept.edition or self.reader.edition)
        self.header.set_edition(self.reader.edition)
        outline = self.reader.dossier.outline
        page, place = NodeRef(kept.page), NodeRef(kept.place)
        self.look.blockSignals(True)
        self.look.set_scale(kept.scale)
        self.look.blockSignals(False)
        self._start = Visit(LETTER, LETTER)
        if outline.node(page) and place in outline:
            self._start = Visit(page, place, kept.offset)
        try:
            self.restoreGeometry(QByteArray(b64decode(kept.geometry)))
        except (Base64Error, ValueError):
            self.resize(*_SIZE)
        self._dress()
        self.navigator.visit(self._start)

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
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint; after the first time, make what was put off."""
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self.finder.prepare)
            QTimer.singleShot(0, lambda: translation.speak_dutch(self))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc that nobody else wanted ends the search."""
        if event.key() == Qt.Key.Key_Escape:
            if not self.searching.end():
                self.messages.hide()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep where the user was."""
        # There is no window left to complain in, and only the place is lost.
        with suppress(ViewerError):
            session.save(self._keep(), self._services.session_path)
        super().closeEvent(event)


def _ask_for_briefing(window: MainWindow) -> None:
    path, _ = QFileDialog.getOpenFileName(
        window, "Open briefing", "", "Briefings (*.yaml *.yml);;Alle bestanden (*)"
    )
    if path:
        window.open_file(Path(path))
