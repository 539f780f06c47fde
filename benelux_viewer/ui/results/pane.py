"""The pane that shows what a search found, or says that it found nothing."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from benelux_viewer.model.dossier import Dossier
from benelux_viewer.model.refs import NodeRef
from benelux_viewer.ui import theme
from benelux_viewer.ui.finder import Answer
from benelux_viewer.ui.results.hit_list import HitList
from benelux_viewer.ui.results.model import ROW, ResultsModel, Row
from benelux_viewer.ui.results.offers import Offers
from benelux_viewer.ui.results.order import OrderButton
from benelux_viewer.ui.results.related import Link
from benelux_viewer.ui.results.told import choices, header, nearest

_HEADER_LETTERS = 28
_AT_TOP = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft


class ResultsPane(QWidget):
    """`opened` carries the chosen row, `chosen` another search that is to be done instead.

    `order_wanted` tells whether the hits are to stand in the order of the document.
    """

    opened = Signal(object)
    chosen = Signal(object)
    order_wanted = Signal(bool)
    left_upwards = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.model = ResultsModel(self)
        self.list = HitList(self)
        self.list.setModel(self.model)
        self._opened: Row | None = None
        self._shown: Row | None = None
        self.opened.connect(self._point_at_opened)
        self.list.opened.connect(self.opened)
        self.list.followed.connect(self._follow)
        self.list.left_upwards.connect(self.left_upwards)
        self.header = QLabel(self)
        self.header.setWordWrap(True)
        self.header.setTextFormat(Qt.TextFormat.RichText)
        self.header.setAlignment(_AT_TOP)
        # A word of any length can be typed: it may not make the pane wider.
        self.header.setMinimumWidth(1)
        self.order = OrderButton(self)
        self.order.chosen.connect(self.order_wanted)
        self.offers = Offers(self)
        self.offers.chosen.connect(self.chosen)
        self.offers.left_upwards.connect(self.left_upwards)
        self.offers.left_downwards.connect(self._enter_list)
        self.setTabOrder(self.order, self.list)
        self._above = above = QHBoxLayout()
        above.setSpacing(0)
        above.addWidget(self.header, 1)
        self._below = QHBoxLayout()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(above)
        layout.addLayout(self._below)
        layout.addWidget(self.offers)
        layout.addWidget(self.list, 1)
        layout.addStretch()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the order stand below the counts where both have no room side by side."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the window's text size and style."""
        super().changeEvent(event)
        changed = event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange)
        if changed and self.layout():
            self._fit()

    def _fit(self) -> None:
        metrics, order = self.fontMetrics(), self.order.sizeHint()
        beside = self.width() - order.width() > metrics.averageCharWidth() * _HEADER_LETTERS
        row = self._above if beside else self._below
        if row.indexOf(self.order) < 0:
            row.addWidget(self.order, 0, _AT_TOP)
        # The words of the button stand in line with the hits and with the first of the counts.
        words = self.order.fontMetrics().horizontalAdvance(self.order.text())
        edge = (order.width() - words) // 2
        side = max(0, 2 * theme.GRID - edge)
        top = max(0, order.height() - metrics.height() + 1) // 2
        self._above.setContentsMargins(theme.GRID, theme.GRID, side, 0)
        self._below.setContentsMargins(side, 0, 0, 0)
        self.header.setContentsMargins(theme.GRID, top, 0, theme.GRID // 2)

    def set_colours(self, colours: theme.Colours) -> None:
        """Take the colours of the marks."""
        self.list.delegate.colours = colours

    def show_answer(self, answer: Answer, dossier: Dossier, edition: str) -> None:
        """Show an answer; an empty one says what was searched and offers what comes nearest."""
        results = answer.results
        self._opened = self._shown = None
        self.model.set_results(results, dossier, edition)
        found = self.model.rowCount() > 0
        self.header.setText(header(answer, dossier.outline))
        self.header.setVisible(bool(results.hits) or not found)
        self.order.setVisible(len(results.hits) > 1)
        self.list.setVisible(found)
        near = () if found or answer.whole else tuple(nearest(results))
        self.offers.show_choices(tuple(choices(answer)), near, self.order)
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
        if self._opened in rows and self._opened.ref in refs:
            start = rows.index(self._opened)
        elif here:
            start = here[-1] if step > 0 else here[0]
        else:
            start = -1 if step > 0 else 0
        order = [rows[(start + step * n) % len(rows)] for n in range(1, len(rows) + 1)]
        return next(row for row in order if row.ref not in refs)

    @property
    def picked(self) -> Row | None:
        """Return the hit that the user made the current row and did not open, if there is one."""
        row = self.list.currentIndex().data(ROW)
        return row if row and row.hit and row != self._shown else None

    def point_at(self, row: Row) -> None:
        """Make a row that is opened the current one, and leave the keyboard where it is."""
        self._opened = row
        self._show_current(row)

    def point_at_passage(self, ref: NodeRef | None, text: str) -> None:
        """Make a row of a passage that is walked by the current one; none if it has no row.

        A title, its summary and its milestones go by one ref: of these it is the one with the text.
        """
        rows = [row for row in self.model.rows() if row.hit and row.ref == ref]
        same = [row for row in rows if row.hit and row.hit.passage.text == text] or rows
        if same and self._shown not in same:
            self._show_current(same[0])

    def _show_current(self, row: Row) -> None:
        self._shown = row
        self.list.setCurrentIndex(self.model.index(list(self.model.rows()).index(row)))

    def _point_at_opened(self, row: Row) -> None:
        # What belongs to a hit may have no row of its own.
        if row in self.model.rows():
            self.point_at(row)

    def _enter_list(self) -> bool:
        for row in range(self.model.rowCount() if self.list.isVisible() else 0):
            index = self.model.index(row)
            if index.flags() & Qt.ItemFlag.ItemIsSelectable:
                self.list.setCurrentIndex(index)
                self.list.setFocus(Qt.FocusReason.OtherFocusReason)
                return True
        return False

    def _follow(self, link: Link) -> None:
        """Open what a link leads to, as the hit that it is if it is one."""
        for row in self.model.rows():
            if row.hit and row.ref == link.ref:
                self.opened.emit(row)
                return
        self.opened.emit(Row(link.name, link.ref, hit=link.hit))
