"""Pages as Qt's documents, kept for a while: turning back to one finds it set in lines."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QTextDocument

from benelux_viewer.pages.page import Page
from benelux_viewer.writers import html

if TYPE_CHECKING:
    from PySide6.QtCore import QByteArray, QUrl
    from PySide6.QtGui import QFont

    from benelux_viewer.ui.detail.document import DocumentMap

_KEPT = 64


class _Words(QTextDocument):
    """A document that loads nothing, from wherever."""

    def loadResource(self, type: int, name: QUrl | str) -> QByteArray:  # noqa: A002 - Qt's name
        """Return nothing."""
        from PySide6.QtCore import QByteArray

        del type, name
        # Not None: Qt would then look for a file itself.
        return QByteArray(b"")


class Leaf:
    """A page in one style: its document, and the map of it."""

    def __init__(self, page: Page, style: html.Style, document: QTextDocument) -> None:
        self.page = page
        self.style = style
        self.document = document

    @cached_property
    def map(self) -> DocumentMap:
        """Return where things stand in the document; read from it when first wanted."""
        from benelux_viewer.ui.detail.document import DocumentMap

        return DocumentMap(self.document)


class Leaves(QObject):
    """The leaves that were turned to last. A document is deleted when its leaf is let go."""

    def __init__(self, font: Callable[[], QFont], parent: QObject) -> None:
        super().__init__(parent)
        self._font = font
        self._kept: list[Leaf] = []

    def turn_to(self, page: Page, style: html.Style) -> Leaf:
        """Return the leaf of a page, the one that is kept if there is one."""
        leaf = next((k for k in self._kept if k.page is page and k.style == style), None)
        if leaf:
            self._kept.remove(leaf)
        else:
            leaf = Leaf(page, style, self._set(page, style))
        self._kept.append(leaf)
        return leaf

    def let_go(self) -> None:
        """Delete what was not turned to for the longest time; never the leaf that is open."""
        while len(self._kept) > _KEPT:
            self._kept.pop(0).document.deleteLater()

    def _set(self, page: Page, style: html.Style) -> QTextDocument:
        # Not the pane's child: Qt would delete it when the next one is shown.
        document = _Words(self)
        document.setUndoRedoEnabled(False)
        document.setDefaultFont(self._font())
        document.setHtml(html.write(page, style))
        return document
