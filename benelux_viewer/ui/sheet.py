"""A sheet over the text for what is no page: the problems of a file, the list of shortcuts."""

from __future__ import annotations

from html import escape
from typing import NamedTuple

from PySide6.QtCore import QByteArray, Qt, QUrl, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

from benelux_viewer.errors import BriefingError
from benelux_viewer.i18n import tr, trn
from benelux_viewer.ui import theme
from benelux_viewer.ui.caret import QuietCaret

# In letters: where a sheet is narrower, the columns of a list stand under each other.
_NARROW = 48


class _Words(NamedTuple):
    """What a sheet says: a list of two columns below a title."""

    title: str
    lead: str
    header: tuple[str, str]
    rows: list[tuple[str, str]]


class Sheet(QTextBrowser):
    """Words that can be read, selected and copied. Esc asks to close it."""

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.document().setDocumentMargin(4 * theme.GRID)
        self._words: _Words | None = None
        self._stacked = False
        QuietCaret(self)

    def show_problems(self, error: BriefingError) -> None:
        """List all that is wrong in a file."""
        rows = [(f"{p.line}:{p.column}" if p.line else "–", p.message) for p in error.problems]
        many = trn("{count} probleem", "{count} problemen", len(rows))
        lead = tr(
            "{path}: {problems}. De getoonde brief blijft open; Esc sluit deze lijst.",
            path=error.path,
            problems=many,
        )
        header = (tr("Regel:kolom"), tr("Wat er mis is"))
        self._show(_Words(tr("Dit bestand kan niet worden geopend"), lead, header, rows))

    def show_shortcuts(self, rows: list[tuple[str, str]]) -> None:
        """List what every key does."""
        header = (tr("Toets"), tr("Wat hij doet"))
        self._show(_Words(tr("Sneltoetsen"), tr("Esc sluit deze lijst."), header, rows))

    def loadResource(self, type: int, name: QUrl | str) -> QByteArray:  # noqa: A002 - Qt's name
        """Load nothing, from wherever: a page has words only."""
        del type, name
        # Not None: Qt would then look for a file itself.
        return QByteArray(b"")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put columns that have no room beside each other under each other."""
        super().resizeEvent(event)
        if self._words and self._stacked != self._is_narrow():
            self._show(self._words)

    def _is_narrow(self) -> bool:
        return self.viewport().width() < _NARROW * self.fontMetrics().averageCharWidth()

    def _show(self, words: _Words) -> None:
        self._words, self._stacked = words, self._is_narrow()
        rows = _stacked(words.rows) if self._stacked else _table(words.header, words.rows)
        style = (
            "td,th{padding:4px 24px 4px 0} th{font-weight:600} table{margin-top:16px}"
            "h1{font-size:24px;font-weight:600;margin:0} .key{font-weight:600}"
        )
        title, lead = escape(words.title), escape(words.lead)
        self.setHtml(f"<style>{style}</style><h1>{title}</h1><p>{lead}</p>{rows}")
        self.setAccessibleName(words.title)


def _table(header: tuple[str, str], rows: list[tuple[str, str]]) -> str:
    head = "".join(f'<th align="left">{escape(name)}</th>' for name in header)
    body = "".join(
        f"<tr><td>{escape(first)}</td><td>{escape(second)}</td></tr>" for first, second in rows
    )
    return f'<table cellspacing="0"><tr>{head}</tr>{body}</table>'


def _stacked(rows: list[tuple[str, str]]) -> str:
    return "".join(
        f'<p><span class="key">{escape(first)}</span><br>{escape(second)}</p>'
        for first, second in rows
    )
