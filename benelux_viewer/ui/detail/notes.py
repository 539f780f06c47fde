"""The open page’s notes: a card at a marker, the list below the text, and the way between."""

from __future__ import annotations

from functools import cached_property

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from benelux_viewer.model.refs import NodeRef
from benelux_viewer.pages.page import Note, Page
from benelux_viewer.ui.announcing import announce
from benelux_viewer.ui.detail import copying
from benelux_viewer.ui.detail.browser import PageBrowser
from benelux_viewer.ui.detail.card import NoteCard
from benelux_viewer.ui.detail.document import MarkerPlace
from benelux_viewer.ui.detail.references import References


class Notes(QObject):
    """Leads from a marker to its reference and back. `copy_wanted` carries a note's number."""

    copy_wanted = Signal(int)

    def __init__(self, browser: PageBrowser, pane: QWidget) -> None:
        super().__init__(pane)
        self._browser = browser
        self._pane = pane
        self._notes: tuple[Note, ...] = ()
        self._came_from: MarkerPlace | None = None
        self._shown: MarkerPlace | None = None
        self.references = References(pane)
        self.references.marker_wanted.connect(self._go_to_marker)
        self.references.copy_wanted.connect(self.copy_wanted)
        self.references.left.connect(lambda: self._focus(self._came_from))
        browser.scrolled.connect(self._keep_card)
        browser.column_set.connect(self.fit)
        browser.links.marker_reached.connect(self._show)
        browser.links.note_wanted.connect(self._go_to_note)

    @cached_property
    def card(self) -> NoteCard:
        """Return the card in which a note is shown, made when it is first wanted."""
        made = NoteCard(self._browser.viewport())
        self._browser.links.marker_left.connect(made.leave)
        made.copy_wanted.connect(self.copy_wanted)
        return made

    def show_page(self, page: Page) -> None:
        """List the notes of another page."""
        self.hide_card()
        self._notes = page.notes
        self._came_from = self._shown = None
        self.references.show_notes(page.notes)
        self.fit()

    def fit(self) -> None:
        """Give the list its place under the text's column, and its share of the pane."""
        self.references.align(*self._browser.column())
        self.references.fit(self._pane.height())

    def hide_card(self) -> bool:
        """Close the note in place; tell whether there was one to be seen."""
        seen = self._shown is not None and self.card.isVisible()
        if seen:
            self.card.hide()
        return seen

    def go_to(self, ref: NodeRef) -> bool:
        """Bring a note's marker into sight and choose its reference; False if it is not here."""
        note = next((n for n in self._notes if n.ref == ref), None)
        marker = self._browser.map.marker(note.number) if note else None
        if note is None or marker is None:
            return False
        self._browser.show_range(marker.start, marker.end)
        self._came_from = marker
        self.references.select(note.number)
        return True

    def point_at(self, ref: NodeRef | None) -> None:
        """Make a note's reference the current one, and leave the keyboard where it is."""
        for note in self._notes:
            if note.ref == ref:
                self.references.point_at(note.number)

    def reference(self, number: int) -> str | None:
        """Return a note's reference as text, None if the page has no such note."""
        found = (copying.reference(note) for note in self._notes if note.number == number)
        return next(found, None)

    def _show(self, marker: MarkerPlace | None) -> None:
        text = self.reference(marker.number) if marker else None
        if marker and text is not None:
            self._shown = marker
            rect = self._browser.rect_of(marker)
            by_keyboard = self._browser.links.focused_marker() == marker
            self.card.show_note(marker.number, text, rect, by_keyboard=by_keyboard)
            if by_keyboard:
                announce(self.card, copying.read_aloud(marker.number, text))

    def _keep_card(self) -> None:
        if self._shown and self.card.isVisible():
            self.card.put_at(self._browser.rect_of(self._shown))

    def _go_to_note(self, marker: MarkerPlace | None) -> None:
        if marker:
            self.hide_card()
            self._came_from = marker
            self.references.select(marker.number)

    def _go_to_marker(self, number: int) -> None:
        came_from = self._came_from
        if came_from is None or came_from.number != number:
            came_from = self._browser.map.marker(number)
        self._focus(came_from)

    def _focus(self, marker: MarkerPlace | None) -> None:
        if marker:
            self._browser.links.focus(marker)
            self._show(marker)
        else:
            self._browser.setFocus()
