"""From the open page to the clipboard."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication

from benelux_viewer.model.refs import NodeRef
from benelux_viewer.pages.page import Note, Page
from benelux_viewer.ui.detail import copying
from benelux_viewer.ui.detail.browser import PageBrowser
from benelux_viewer.ui.detail.notes import Notes


class Copier:
    """Copies what is selected in a browser, with or without where it comes from."""

    def __init__(self, browser: PageBrowser, notes: Notes) -> None:
        self._browser = browser
        self._notes = notes
        self._page: Page | None = None
        notes.copy_wanted.connect(self.copy_note)

    def show_page(self, page: Page) -> None:
        """Copy from another page."""
        self._page = page

    def copy(self) -> None:
        """Copy the selected words; on a marker alone or in the list, the reference."""
        if (number := self._number()) is not None:
            self.copy_note(number)
        elif self._browser.textCursor().hasSelection():
            QGuiApplication.clipboard().setText(self._browser.selected_words())

    def copy_with_source(self) -> None:
        """Copy the selected words with citation and notes; without any, the citation alone.

        On a marker alone or in the list that is the reference, with the citation of the note.
        """
        words = self._browser.selected_words()
        if self._page is None:
            return
        if note := self._note(self._page):
            copying.put(copying.note_with_source(self._page, note))
            return
        if not words.strip():
            self.copy_citation()
            return
        cursor, where = self._browser.textCursor(), self._browser.map
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        numbers = [m.number for m in where.markers if start <= m.start < end]
        refs = where.refs_between(start, end)
        lines = where.lines_between(start, end)
        marked = copying.marked_lines(where.marked(start, end))
        selection = copying.Selection(words, lines, refs, numbers, marked)
        copying.put(copying.with_source(self._page, selection))

    def copy_citation(self) -> None:
        """Copy where the cursor stands, or the note in the list, as a citation."""
        if self._page:
            note = self._note(self._page)
            ref = self._ref() or self._page.ref
            cited = copying.cite_note(self._page, note) if note else copying.cite(self._page, ref)
            copying.put(copying.sentence(cited, self._page.language))

    def _note(self, page: Page) -> Note | None:
        """Return the note at which the keyboard is, on its marker or in the list."""
        number = self._number()
        return next((note for note in page.notes if note.number == number), None)

    def _number(self) -> int | None:
        if self._notes.references.list.hasFocus():
            return self._notes.references.current
        marker = self._browser.links.focused_marker()
        return marker.number if marker else None

    def _ref(self) -> NodeRef | None:
        """Return the ref in which the cursor stands, else the one at the top."""
        position = self._browser.textCursor().position()
        return self._browser.map.ref_at(position) if position else self._browser.place.current[0]

    def copy_summary(self, page: Page) -> None:
        """Copy a page that is a summary, with its source and its notes."""
        copying.put(copying.summary(page))

    def copy_note(self, number: int) -> None:
        """Copy a reference."""
        text = self._notes.reference(number)
        if text is not None and self._page:
            copying.put(copying.sentence(text, self._page.language))
