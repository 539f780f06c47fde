"""What is told to a screen reader in words, because the keyboard stays where it is."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QTextDocumentFragment
from PySide6.QtWidgets import QAbstractItemView, QLabel, QWidget

from benelux_viewer.i18n import tr

if TYPE_CHECKING:
    from benelux_viewer.ui.main_window import MainWindow
    from benelux_viewer.ui.navigator import Visit

_REST_MS = 600


def announce(widget: QWidget, words: str) -> None:
    """Have words spoken when the reader is done with what it says now; nobody hears no words."""
    if words and QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, words))


def tell_ways(window: MainWindow) -> None:
    """Have it told from now on what a window opens, and which link its page's keyboard is on."""
    page = window.detail.browser
    window.navigator.current_changed.connect(partial(_tell_opened, window))
    page.links.link_reached.connect(partial(announce, page))


def _tell_opened(window: MainWindow, visit: Visit) -> None:
    # A screen reader says itself what is chosen in the tree.
    if not window.tree.hasFocus():
        outline = window.reader.dossier.outline
        node = outline.node(outline.home(visit.place)) or outline.node(visit.page)
        words = tr("Geopend: {title}", title=node.title) if node else ""
        announce(window.detail.browser, words)


class CurrentRow(QObject):
    """Has a list say its current row as it gets the keyboard; Qt says the list's name only."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view
        view.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wait until the list itself has said that it has the keyboard."""
        if event.type() == QEvent.Type.FocusIn and QAccessible.isActive():
            QTimer.singleShot(0, self, self._tell)
        return super().eventFilter(watched, event)

    def _tell(self) -> None:
        index = self._view.currentIndex()
        if index.isValid() and self._view.hasFocus():
            # This is where Qt's views tell of the row that the keyboard came to.
            self._view.currentChanged(index, index)


class Herald(QObject):
    """Tells what changes fast only when it has come to rest, and nothing twice in a row."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget = widget
        self._words = self._told = ""
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._tell)

    def tell(self, words: str) -> None:
        """Tell this once nothing else came; nothing said in between is lost on the next."""
        self._words = words
        self._rest.start()

    def tell_label(self, label: QLabel) -> None:
        """Tell what a label with markup says now."""
        if QAccessible.isActive():
            self.tell(QTextDocumentFragment.fromHtml(label.text()).toPlainText())

    def forget(self) -> None:
        """Tell nothing of what was not told yet, and the same again when it comes again."""
        self._rest.stop()
        self._told = ""

    def _tell(self) -> None:
        if self._words != self._told:
            self._told = self._words
            announce(self._widget, self._words)
