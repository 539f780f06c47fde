"""The detail pane: the text of a page, and what helps to read it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from benelux_viewer.model.refs import NodeRef
from benelux_viewer.pages.page import Page, Timeline
from benelux_viewer.ui import theme
from benelux_viewer.ui.detail.browser import PageBrowser
from benelux_viewer.ui.detail.leaves import Leaves

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QAction, QResizeEvent, QShowEvent

    from benelux_viewer.search.hits import Hit
    from benelux_viewer.ui.detail.copier import Copier
    from benelux_viewer.ui.detail.marks import Marks
    from benelux_viewer.ui.detail.notes import Notes


class DetailPane(QWidget):
    """Shows a page. What the reader asks of it comes out as signals that carry refs."""

    ref_wanted = Signal(str)
    scrolled = Signal(str, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.browser = PageBrowser(self)
        self._leaves = Leaves(self.browser.font, self)
        self._page: Page | None = None
        self._hits: tuple[Hit, ...] = ()
        self._colours = theme.LIGHT
        self._scale = 100
        self._awaited: tuple[NodeRef, int] | None = None
        self._sought: NodeRef | None = None
        self._furnished = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.browser, 1)
        self.setFocusProxy(self.browser)
        self.browser.scrolled.connect(self.scrolled)
        self.browser.column_set.connect(self._draw_strip)

    def furnish(self, menu: Sequence[QAction] = ()) -> None:
        """Take what a start does not show at once: the notes, the margin, the keyboard's ways.

        `menu` is what the right-click menu offers besides the note under the pointer.
        """
        from benelux_viewer.ui.caret import QuietCaret
        from benelux_viewer.ui.detail.menu import PageMenu
        from benelux_viewer.ui.detail.structure import Structure

        self.browser.furnish()
        self.browser.links.ref_wanted.connect(self.ref_wanted)
        self.menu = PageMenu(self.browser, self.copier, menu)
        QuietCaret(self.browser)
        self.structure = Structure(self.browser, self)
        self.structure.marker_wanted.connect(self.notes.references.marker_wanted)
        self.browser.installEventFilter(self)
        self._furnished = True
        self._dress_page()
        if self._sought:
            self.notes.go_to(self._sought)

    @cached_property
    def notes(self) -> Notes:
        """Return the notes: the list below the text, and the card at a marker."""
        from benelux_viewer.ui.detail.notes import Notes

        made = Notes(self.browser, self)
        made.references.set_colours(self._colours)
        self._line = QFrame(self)
        self._line.setObjectName("hairline")
        self._line.setFixedHeight(1)
        self._column.addWidget(self._line)
        self._column.addWidget(made.references)
        return made

    @cached_property
    def marks(self) -> Marks:
        """Return the marks in the text."""
        from benelux_viewer.ui.detail.marks import Marks

        return Marks(self.browser)

    @cached_property
    def copier(self) -> Copier:
        """Return the way to the clipboard."""
        from benelux_viewer.ui.detail.copier import Copier

        return Copier(self.browser, self.notes)

    @property
    def page(self) -> Page | None:
        """Return the page that is shown."""
        return self._page

    def refs(self) -> tuple[NodeRef, ...]:
        """Return all that can be scrolled to on the page, from its top, notes last."""
        notes = self._page.notes if self._page else ()
        return (*self.browser.map.anchors, *(note.ref for note in notes))

    def set_look(self, colours: theme.Colours, scale: int) -> None:
        """Take other colours or another size; the next page is shown in them."""
        self._colours, self._scale = colours, scale
        if self._furnished:
            self.notes.references.set_colours(colours)

    def show_page(self, page: Page) -> None:
        """Show a page from its top."""
        self._page = page
        style = theme.page_style(self._colours, self._scale)
        self.browser.show_leaf(self._leaves.turn_to(page, style), self._colours, self._scale)
        self._leaves.let_go()
        self.browser.setAccessibleName(page.title)
        self._draw_strip()
        if self._furnished:
            self._dress_page()

    def scroll_to(self, ref: NodeRef, offset: int = 0) -> None:
        """Bring a passage to the top; for a note, its marker into sight and its reference."""
        if not self.isVisible():
            # Without a size there are no lines yet, and setting them twice takes twice the time.
            self._awaited = (ref, offset)
            return
        self._sought = ref
        if not (self._furnished and self.notes.go_to(ref)):
            self.browser.scroll_to(ref, offset)
        if self._hits and self.marks.choose_in(ref):
            self._paint()

    def set_hits(self, hits: tuple[Hit, ...]) -> None:
        """Mark the hits of a search on this and every next page; none mark nothing."""
        self._hits = hits
        self._find()

    def choose_hit(self, ref: NodeRef, text: str) -> None:
        """Go to a hit in a text of a passage, as far as it is on the page."""
        if self.marks.choose_in(ref, text):
            self._paint()

    def step_hit(self, step: int, *, from_edge: bool = False) -> bool:
        """Go to the next or previous hit on the page; False if there is none further.

        From the edge that is the page's first when going down, its last when going up.
        """
        moved = self.marks.choose_edge(step) if from_edge else self.marks.step(step)
        self._paint()
        return moved

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Esc closes the note; Ctrl+C on a marker copies its reference."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            from PySide6.QtCore import Qt
            from PySide6.QtGui import QKeySequence

            if event.key() == Qt.Key.Key_Escape and self.notes.hide_card():
                return True
            if event.matches(QKeySequence.StandardKey.Copy):
                self.copier.copy()
                return True
        return super().eventFilter(watched, event)

    def showEvent(self, event: QShowEvent) -> None:
        """Go where one was sent before there was anything to see."""
        super().showEvent(event)
        if self._awaited:
            awaited, self._awaited = self._awaited, None
            self.scroll_to(*awaited)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the references their share."""
        super().resizeEvent(event)
        if self._furnished:
            self.notes.hide_card()
            self.notes.fit()

    def _dress_page(self) -> None:
        """Show what belongs to the page besides its text."""
        if self._page:
            self.structure.show_page(self._page)
            self.notes.show_page(self._page)
            self.copier.show_page(self._page)
            self._line.setVisible(bool(self._page.notes))
            self._find()

    def _draw_strip(self) -> None:
        strips = (b for b in self._page.blocks if isinstance(b, Timeline)) if self._page else ()
        for timeline in strips:
            from benelux_viewer.ui.detail import strip

            strip.put(self.browser, timeline, self._colours, self._scale)

    def _find(self) -> None:
        if self._page:
            numbers = self.notes.references.show_hits(self._hits)
            self.marks.find(self._page, self._hits, numbers)
            self._paint()

    def _paint(self) -> None:
        self.marks.paint(self._colours)
        self.notes.point_at(self.marks.current_ref)
