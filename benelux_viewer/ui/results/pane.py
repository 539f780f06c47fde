"""The pane that shows what a search found, or says that it found nothing."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QListView, QPushButton, QVBoxLayout, QWidget

from benelux_viewer.model.dossier import Dossier
from benelux_viewer.model.refs import NodeRef
from benelux_viewer.search.hits import Results
from benelux_viewer.ui import theme
from benelux_viewer.ui.results.delegate import HitDelegate
from benelux_viewer.ui.results.model import ROW, ResultsModel, Row, header

_BATCH = 24


class ResultsList(QListView):
    """The list itself; the arrow up from its first hit leaves it."""

    left_upwards = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Cross back to the search box from the top."""
        before = self.currentIndex()
        super().keyPressEvent(event)
        if event.key() == Qt.Key.Key_Up and self.currentIndex() == before:
            self.left_upwards.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the snippets anew at the new width."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()


class ResultsPane(QWidget):
    """`opened` carries the chosen row, `suggested` a word to search instead."""

    opened = Signal(object)
    suggested = Signal(str)
    left_upwards = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.model = ResultsModel(self)
        self.list = ResultsList(self)
        self._delegate = HitDelegate(self.list)
        self.list.setModel(self.model)
        self.list.setItemDelegate(self._delegate)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        # What is out of sight is measured when the keyboard rests.
        self.list.setLayoutMode(QListView.LayoutMode.Batched)
        self.list.setBatchSize(_BATCH)
        self.list.setAccessibleName("Zoekresultaten")
        self.list.clicked.connect(self._open)
        self.list.activated.connect(self._open)
        self.list.left_upwards.connect(self.left_upwards)
        self.header = QLabel(self)
        self.header.setWordWrap(True)
        self.header.setTextFormat(Qt.TextFormat.PlainText)
        self.header.setContentsMargins(16, 12, 16, 4)
        self._suggestions = QWidget(self)
        self._buttons = QVBoxLayout(self._suggestions)
        self._buttons.setContentsMargins(16, 8, 16, 8)
        self._nearest = QLabel("Bedoelt u misschien:", self._suggestions)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.header)
        layout.addWidget(self._suggestions)
        layout.addWidget(self.list, 1)
        layout.addStretch()
        self.setFocusProxy(self.list)

    def set_colours(self, colours: theme.Colours) -> None:
        """Take the colours of the marks."""
        self._delegate.colours = colours

    def show_results(self, results: Results, dossier: Dossier, edition: str) -> None:
        """Show an answer; an empty one says what was searched and offers what comes nearest."""
        self.model.set_results(results, dossier, edition)
        found = self.model.rowCount() > 0
        self.header.setText(header(results) if results.hits else results.searched)
        self.header.setVisible(bool(results.hits) or not found)
        self.list.setVisible(found)
        self._offer(() if found else results.suggestions)
        self.list.scrollToTop()

    def enter(self) -> None:
        """Put the keyboard on the first hit."""
        for row in range(self.model.rowCount()):
            index = self.model.index(row)
            if index.flags() & Qt.ItemFlag.ItemIsSelectable:
                self.list.setCurrentIndex(index)
                self.list.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    def open_first(self) -> None:
        """Open the best hit."""
        for row in self.model.rows():
            if row.ref is not None:
                self.opened.emit(row)
                return

    def beyond(self, refs: Collection[NodeRef], step: int) -> Row | None:
        """Return the hit that comes after all those on a page, or before; None if all are there."""
        rows = [row for row in self.model.rows() if row.hit]
        here = [index for index, row in enumerate(rows) if row.ref in refs]
        if not rows or len(here) == len(rows):
            return None
        start = (here[-1] if step > 0 else here[0]) if here else -1
        order = [rows[(start + step * n) % len(rows)] for n in range(1, len(rows) + 1)]
        return next(row for row in order if row.ref not in refs)

    def buttons(self) -> list[QPushButton]:
        """Return the suggestions that are offered."""
        return self._suggestions.findChildren(QPushButton)

    def _open(self, index: QModelIndex) -> None:
        row = index.data(ROW)
        if row and row.ref is not None:
            self.opened.emit(row)

    def _offer(self, words: tuple[str, ...]) -> None:
        for button in self.buttons():
            button.setParent(None)
            button.deleteLater()
        if words:
            self._buttons.addWidget(self._nearest)
        for word in words:
            button = QPushButton(word, self._suggestions)
            button.setAccessibleName(f"Zoek naar {word}")
            button.clicked.connect(lambda _=False, word=word: self.suggested.emit(word))
            self._buttons.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self._suggestions.setVisible(bool(words))
