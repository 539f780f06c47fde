"""The detail pane: the text of a page, the note at a marker, and the page's references."""

from __future__ import annotations

from functools import cached_property

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QFrame, QMenu, QVBoxLayout, QWidget

from benelux_viewer.model.refs import NodeRef
from benelux_viewer.pages.page import Note, Page, Timeline
from benelux_viewer.search.hits import Hit
from benelux_viewer.ui import theme
from benelux_viewer.ui.caret import QuietCaret
from benelux_viewer.ui.detail import copying
from benelux_viewer.ui.detail.browser import PageBrowser
from benelux_viewer.ui.detail.card import NoteCard
from benelux_viewer.ui.detail.document import MarkerPlace
from benelux_viewer.ui.detail.marks import Marks
from benelux_viewer.ui.detail.references import References
from benelux_viewer.writers import html


class DetailPane(QWidget):
    """Shows a page. What the reader asks of it comes out as signals that carry refs."""

    ref_wanted = Signal(str)
    scrolled = Signal(str, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.browser = PageBrowser(self)
        self.references = References(self)
        self.marks = Marks(self.browser)
        self._page: Page | None = None
        self._hits: tuple[Hit, ...] = ()
        self._colours = theme.LIGHT
        self._scale = 100
        self._came_from: MarkerPlace | None = None
        self._awaited: tuple[NodeRef, int] | None = None
        self._shown: MarkerPlace | None = None
        self._line = QFrame(self)
        self._line.setObjectName("hairline")
        self._line.setFixedHeight(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.browser, 1)
        layout.addWidget(self._line)
        layout.addWidget(self.references)
        self.setFocusProxy(self.browser)
        self._menu_actions: list[QAction] = []
        self.browser.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.browser.customContextMenuRequested.connect(self._open_menu)
        QuietCaret(self.browser)
        self.browser.installEventFilter(self)
        self._connect()

    def _connect(self) -> None:
        self.browser.ref_wanted.connect(self.ref_wanted)
        self.browser.scrolled.connect(self.scrolled)
        self.browser.scrolled.connect(self._keep_card)
        # Before the first paint the pane has its size earlier than the text its column.
        self.browser.column_set.connect(self._fit)
        self.browser.marker_reached.connect(self._show_note)
        self.browser.note_wanted.connect(self._go_to_note)
        self.references.marker_wanted.connect(self._go_to_marker)
        self.references.copy_wanted.connect(self.copy_note)
        self.references.left.connect(self._return_to_marker)

    @cached_property
    def card(self) -> NoteCard:
        """Return the card in which a note is shown, made when it is first wanted."""
        made = NoteCard(self.browser.viewport())
        self.browser.marker_left.connect(made.leave)
        made.copy_wanted.connect(self.copy_note)
        return made

    @property
    def page(self) -> Page | None:
        """Return the page that is shown."""
        return self._page

    def refs(self) -> tuple[NodeRef, ...]:
        """Return all that can be scrolled to on the page, from its top, notes last."""
        return (*self.browser.map.anchors, *(note.ref for note in self._notes()))

    def set_look(self, colours: theme.Colours, scale: int) -> None:
        """Take other colours or another size; the next page is shown in them."""
        self._colours, self._scale = colours, scale
        self.references.set_colours(colours)

    def set_menu(self, actions: list[QAction]) -> None:
        """Take what the right-click menu offers besides the note under the pointer."""
        self._menu_actions = actions

    def show_page(self, page: Page) -> None:
        """Show a page from its top."""
        self._page = page
        self._hide_card()
        self._shown = None
        self._came_from = None
        style = theme.page_style(self._colours, self._scale)
        self.browser.show_page(page, html.write(page, style), self._colours, self._scale)
        self.browser.setAccessibleName(page.title)
        self.references.show_notes(page.notes)
        self._line.setVisible(bool(page.notes))
        self._fit()
        self._find()

    def scroll_to(self, ref: NodeRef, offset: int = 0) -> None:
        """Bring a passage to the top; for a note, its marker into sight and its reference."""
        if not self.isVisible():
            # Without a size there are no lines yet, and setting them twice takes twice the time.
            self._awaited = (ref, offset)
            return
        note = next((n for n in self._notes() if n.ref == ref), None)
        marker = self.browser.map.marker(note.number) if note else None
        if note and marker:
            self.browser.show_range(marker.start, marker.end)
            self._came_from = marker
            self.references.select(note.number)
        else:
            self.browser.scroll_to(ref, offset)
        if self.marks.choose_in(ref):
            self._paint()

    def set_hits(self, hits: tuple[Hit, ...]) -> None:
        """Mark the hits of a search on this and every next page; none mark nothing."""
        self._hits = hits
        self._find()

    def step_hit(self, step: int) -> bool:
        """Go to the next or previous hit on the page; False if there is none further."""
        moved = self.marks.step(step)
        self._paint()
        return moved

    def step_hit_from_edge(self, step: int) -> None:
        """Go to the page's first hit when going down, to its last when going up."""
        self.marks.choose_edge(step)
        self._paint()

    def copy(self) -> None:
        """Copy the selected words; on a marker alone or in the list, the reference."""
        marker = self.browser.focused_marker()
        if self.references.list.hasFocus():
            self.references.copy_current()
        elif marker:
            self.copy_note(marker.number)
        elif self.browser.textCursor().hasSelection():
            QGuiApplication.clipboard().setText(self.browser.selected_words())

    def copy_with_source(self) -> None:
        """Copy the selected words with citation and notes; without any, the citation alone."""
        if self._page is None:
            return
        cursor, words = self.browser.textCursor(), self.browser.selected_words()
        if words.strip():
            start, end = cursor.selectionStart(), cursor.selectionEnd()
            numbers = [m.number for m in self.browser.map.markers if start <= m.start < end]
            refs = self.browser.map.refs_between(start, end)
            lines = self.browser.map.lines_between(start, end)
            marked = copying.marked_lines(self.browser.map.marked(start, end))
            chosen = copying.Selection(words, lines, refs, numbers, marked)
            copying.put(copying.with_source(self._page, chosen))
        else:
            self.copy_citation()

    def copy_citation(self) -> None:
        """Copy where the cursor stands, as a citation."""
        if self._page:
            ref = self.browser.current_ref() or self._page.ref
            copying.put(copying.sentence(copying.cite(self._page, ref), self._page.language))

    def copy_summary(self, page: Page) -> None:
        """Copy a page that is a summary, with its source and its notes."""
        copying.put(copying.summary(page))

    def copy_note(self, number: int) -> None:
        """Copy a reference."""
        for note in self._notes():
            if self._page and note.number == number:
                copying.put(copying.sentence(copying.reference(note), self._page.language))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Esc closes the note; Ctrl+C on a marker copies its reference."""
        if watched is self.browser and isinstance(event, QKeyEvent):
            pressed = event.type() == QEvent.Type.KeyPress
            if pressed and event.key() == Qt.Key.Key_Escape and self._hide_card():
                return True
            if pressed and event.matches(QKeySequence.StandardKey.Copy):
                self.copy()
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
        self._hide_card()
        self._fit()

    def _hide_card(self) -> bool:
        """Close the note; tell whether there was one to be seen."""
        seen = self._shown is not None and self.card.isVisible()
        if seen:
            self.card.hide()
        return seen

    def _fit(self) -> None:
        self.references.align(*self.browser.column())
        self.references.fit(self.height())
        self._draw_strip()

    def _draw_strip(self) -> None:
        strips = (b for b in self._page.blocks if isinstance(b, Timeline)) if self._page else ()
        for timeline in strips:
            from benelux_viewer.ui.detail import strip

            strip.put(self.browser, timeline, self._colours, self._scale)

    def _find(self) -> None:
        if self._page:
            notes = self.references.show_hits(self._hits)
            self.marks.find(self._page, self._hits, notes)
            self._paint()

    def _paint(self) -> None:
        self.marks.paint(self._colours)
        for note in self._notes():
            if note.ref == self.marks.current_ref:
                self.references.point_at(note.number)

    def _notes(self) -> tuple[Note, ...]:
        return self._page.notes if self._page else ()

    def _show_note(self, marker: MarkerPlace | None) -> None:
        for note in self._notes():
            if marker and note.number == marker.number:
                self._shown = marker
                rect = self.browser.rect_of(marker)
                by_keyboard = self.browser.focused_marker() == marker
                text = copying.reference(note)
                self.card.show_note(note.number, text, rect, by_keyboard=by_keyboard)

    def menu_at(self, place: QPoint) -> QMenu:
        """Return what can be done at a place in the text."""
        menu = QMenu(self)
        marker = self.browser.map.marker_at(self.browser.cursorForPosition(place).position())
        if marker and self.browser.anchorAt(place):
            copy = menu.addAction(f"Kopieer verwijzing van noot {marker.number}")
            copy.triggered.connect(lambda: self.copy_note(marker.number))
            menu.addSeparator()
        menu.addActions(self._menu_actions)
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    def _open_menu(self, place: QPoint) -> None:
        self.menu_at(place).popup(self.browser.viewport().mapToGlobal(place))

    def _keep_card(self) -> None:
        if self._shown and self.card.isVisible():
            self.card.put_at(self.browser.rect_of(self._shown))

    def _go_to_note(self, marker: MarkerPlace | None) -> None:
        if marker:
            self._hide_card()
            self._came_from = marker
            self.references.select(marker.number)

    def _go_to_marker(self, number: int) -> None:
        came_from = self._came_from
        if came_from is None or came_from.number != number:
            came_from = self.browser.map.marker(number)
        self._focus(came_from)

    def _return_to_marker(self) -> None:
        self._focus(self._came_from)

    def _focus(self, marker: MarkerPlace | None) -> None:
        if marker:
            self.browser.focus_marker(marker)
            self._show_note(marker)
        else:
            self.browser.setFocus()
