"""The pane that shows what a search found, or says that it found nothing."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QListView, QVBoxLayout, QWidget

from benelux_viewer.model.dossier import Dossier
from benelux_viewer.model.refs import NodeRef
from benelux_viewer.search.hits import Results
from benelux_viewer.ui import theme
from benelux_viewer.ui.announcing import CurrentRow
from benelux_viewer.ui.results.delegate import HitDelegate
from benelux_viewer.ui.results.model import ROW, ResultsModel, Row
from benelux_viewer.ui.results.offers import Offers
from benelux_viewer.ui.results.told import choices, header

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
    """`opened` carries the chosen row, `chosen` another search that is to be done instead."""

    opened = Signal(object)
    chosen = Signal(object)
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
        CurrentRow(self.list)
        self.list.clicked.connect(self._open)
        self.list.activated.connect(self._open)
        self.list.left_upwards.connect(self.left_upwards)
        self.header = QLabel(self)
        self.header.setWordWrap(True)
        self.header.setTextFormat(Qt.TextFormat.RichText)
        self.header.setContentsMargins(16, 12, 16, 4)
        # A word of any length can be typed: it may not make the pane wider.
        self.header.setMinimumWidth(1)
        self.offers = Offers(self)
        self.offers.chosen.connect(self.chosen)
        self.offers.left_upwards.connect(self.left_upwards)
        self.offers.left_downwards.connect(self._enter_list)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.header)
        layout.addWidget(self.offers)
        layout.addWidget(self.list, 1)
        layout.addStretch()

    def set_colours(self, colours: theme.Colours) -> None:
        """Take the colours of the marks."""
        self._delegate.colours = colours

    def show_results(self, results: Results, dossier: Dossier, edition: str) -> None:
        """Show an answer; an empty one says what was searched and offers what comes nearest."""
        self.model.set_results(results, dossier, edition)
        found = self.model.rowCount() > 0
        self.header.setText(header(results))
        self.header.setVisible(bool(results.hits) or not found)
        self.list.setVisible(found)
        nearest = () if found else results.suggestions
        self.offers.show_choices(tuple(choices(results)), nearest, self.list)
        self.list.scrollToTop()

    def enter(self) -> None:
        """Put the keyboard on the first hit, else on the first search that is offered."""
        if not self._enter_list():
            self.offers.enter()

    def open_first(self) -> None:
        """Open the best hit."""
        for row in self.model.rows():
            if row.ref is not None:
                self.opened.emit(row)
                return

    def beyond(self, refs: Collection[NodeRef], step: int) -> Row | None:
        """Return the hit off a page that comes next, or before; None if all are on it.

        It is counted from the row that was opened last, so that walking on comes by every row.
        """
        rows = [row for row in self.model.rows() if row.hit]
        here = [index for index, row in enumerate(rows) if row.ref in refs]
        if not rows or len(here) == len(rows):
            return None
        opened = self.list.currentIndex().data(ROW)
        if opened in rows and opened.ref in refs:
            start = rows.index(opened)
        elif here:
            start = here[-1] if step > 0 else here[0]
        else:
            start = -1 if step > 0 else 0
        order = [rows[(start + step * n) % len(rows)] for n in range(1, len(rows) + 1)]
        return next(row for row in order if row.ref not in refs)

    def point_at(self, row: Row) -> None:
        """Make a row the current one, and leave the keyboard where it is."""
        self.list.setCurrentIndex(self.model.index(list(self.model.rows()).index(row)))

    def _enter_list(self) -> bool:
        for row in range(self.model.rowCount() if self.list.isVisible() else 0):
            index = self.model.index(row)
            if index.flags() & Qt.ItemFlag.ItemIsSelectable:
                self.list.setCurrentIndex(index)
                self.list.setFocus(Qt.FocusReason.OtherFocusReason)
                return True
        return False

    def _open(self, index: QModelIndex) -> None:
        row = index.data(ROW)
        if row and row.ref is not None:
            self.opened.emit(row)
