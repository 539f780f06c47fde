"""The place of the page, and what may lie over it for a while: a sheet, the preview."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from benelux_viewer.errors import BriefingError

if TYPE_CHECKING:
    from benelux_viewer.ui.sheet import Sheet


class PageStack(QStackedWidget):
    """Shows the page unless something covers it; `uncovered` tells that it is seen again."""

    uncovered = Signal()

    def __init__(self, page: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self.faulty: Path | None = None
        self._page = page
        self.addWidget(page)

    @cached_property
    def sheet(self) -> Sheet:
        """Return the sheet, made when it is first wanted."""
        from benelux_viewer.ui.sheet import Sheet

        made = Sheet(self)
        made.closed.connect(self.uncover)
        return made

    @property
    def is_covered(self) -> bool:
        """Tell whether something lies over the page."""
        return self.currentWidget() is not self._page

    @property
    def shows_sheet(self) -> bool:
        """Tell whether it is the sheet that lies over the page: on it `faulty`, or the keys."""
        return "sheet" in self.__dict__ and self.currentWidget() is self.sheet

    def cover(self, widget: QWidget) -> None:
        """Lay something over the page and give it the keyboard."""
        if self.indexOf(widget) < 0:
            self.addWidget(widget)
        self.setCurrentWidget(widget)
        widget.setFocus()

    def uncover(self) -> None:
        """Show the page again, if something covers it."""
        if self.is_covered:
            self.setCurrentWidget(self._page)
            self._page.setFocus()
            self.uncovered.emit()

    def show_problems(self, error: BriefingError) -> None:
        """List what is wrong in a file."""
        self.faulty = error.path
        self.sheet.show_problems(error)
        self.cover(self.sheet)

    def show_shortcuts(self, rows: list[tuple[str, str]]) -> None:
        """List what every key does."""
        self.faulty = None
        self.sheet.show_shortcuts(rows)
        self.cover(self.sheet)
