"""The right-click menu of the text."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from benelux_viewer.i18n import tr
from benelux_viewer.ui.detail.browser import PageBrowser
from benelux_viewer.ui.detail.copier import Copier


class PageMenu(QObject):
    """Opens where a browser is right-clicked: the note under the pointer, and some actions."""

    def __init__(self, browser: PageBrowser, copier: Copier, actions: Sequence[QAction]) -> None:
        super().__init__(browser)
        self._browser = browser
        self._copier = copier
        self._actions = actions
        browser.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        browser.customContextMenuRequested.connect(self._open)

    def at(self, place: QPoint) -> QMenu:
        """Return what can be done at a place in the text."""
        browser = self._browser
        menu = QMenu(browser)
        marker = browser.map.marker_at(browser.cursorForPosition(place).position())
        if marker and browser.anchorAt(place):
            words = tr("Kopieer verwijzing van noot {number}", number=marker.number)
            copy = menu.addAction(words)
            copy.triggered.connect(lambda: self._copier.copy_note(marker.number))
            menu.addSeparator()
        menu.addActions(list(self._actions))
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    def _open(self, place: QPoint) -> None:
        self.at(place).popup(self._browser.viewport().mapToGlobal(place))
