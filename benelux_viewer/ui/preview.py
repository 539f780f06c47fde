"""The preview: the sheets as they will be printed, beside the choices that make them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from benelux_viewer.i18n import number, tr
from benelux_viewer.model.outline import Node
from benelux_viewer.ui import theme
from benelux_viewer.ui.announcing import announce
from benelux_viewer.ui.choices import Choice, Choices, Scope
from benelux_viewer.ui.sheets import Sheets
from benelux_viewer.ui.typesetting import Order, Press, Typesetter
from benelux_viewer.writers.paged import Paged

_SETTLE_MS = 40
_WIDEST = 99
_PLACE_SHARE = 7
# Left and right of the buttons, in pixels.
_SIDES = 3 * theme.GRID
_BUTTONS = (
    "QPushButton{border:1px solid palette(mid);border-radius:4px;padding:7px 12px;"
    "background:palette(base);color:palette(button-text)}"
    "QPushButton:hover{border-color:palette(link)}"
    "QPushButton:focus{border:2px solid palette(link);padding:6px 11px}"
    "QPushButton:disabled{color:palette(placeholder-text)}"
)


class PreviewPane(QWidget):
    """Shows a document on paper; the desk answers `chosen` with `show_order`.

    The requests to print and to save are for what is shown.
    """

    closed = Signal()
    print_requested = Signal()
    save_requested = Signal()
    chosen = Signal(object)

    def __init__(self, press: Press, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.order: Order | None = None
        self.choices = Choices(self)
        self.sheets = Sheets(self)
        self.setFocusProxy(self.sheets)
        self._title = ""
        self._typesetter = Typesetter(press, self)
        self._settle = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        # Large letters on a low screen: the choices scroll, the window does not outgrow it.
        self._side = QScrollArea(self)
        self._print_wanted = False
        self._buttons: list[QAbstractButton] = []
        self.count = QLabel(self)
        self.foreign = QLabel(self)
        self._lay_out()
        self._settle.timeout.connect(self._want)
        self._typesetter.begun.connect(self._show_first)
        self._typesetter.typeset.connect(self._show_set)
        self._typesetter.drawn.connect(self._show_drawn)
        self.sheets.wanting.connect(self._settle.start)
        self.sheets.moved.connect(self._tell_place)
        self.choices.changed.connect(lambda: self.chosen.emit(self.choices.choice()))

    @property
    def sheet_count(self) -> int:
        """How many sheets the document has, 0 as long as that is unknown."""
        return self.sheets.count

    def offer(self, scopes: Sequence[Scope], roots: Sequence[Node], choice: Choice) -> None:
        """Offer what can go on paper, with a choice of it made."""
        self.choices.offer(scopes, roots, choice)
        self._fit()
        # Made in another order than they stand in: each time anew, as the scopes are.
        for one, other in pairwise((self.sheets, *self.choices.stops(), *self._buttons)):
            self.setTabOrder(one, other)

    def show_order(self, order: Order | None, title: str) -> None:
        """Show a document on paper; None where nothing is chosen to show."""
        self.order, self._title = order, title
        self._print_wanted = False
        self.sheets.clear()
        self.foreign.hide()
        self._enable(ready=False)
        if order:
            self.sheets.show_sheets(0, order.setting.paper)
            self._typesetter.request(order, self.sheets.pixels)
        else:
            self._typesetter.forget()

    def print_when_ready(self) -> None:
        """Ask to print what is shown, as soon as it is known how many sheets that takes."""
        if self.print_button.isEnabled():
            self.print_requested.emit()
        else:
            self._print_wanted = self.order is not None
            self._tell_place()

    def clear(self) -> None:
        """Let go of the sheets, which take much memory."""
        self._typesetter.forget()
        self._settle.stop()
        self.order = None
        self.sheets.clear()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the window's text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the sheets their room."""
        super().resizeEvent(event)
        self._fit()

    def _lay_out(self) -> None:
        self._side.setWidget(self.choices)
        self._side.setWidgetResizable(True)
        self._side.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._side.setFrameShape(QFrame.Shape.NoFrame)
        self._side.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for label in (self.foreign, self.count):
            label.setWordWrap(True)
            # What is said for a moment does not make the choices wider: it takes more lines.
            label.setSizePolicy(_as_wide_as_there_is(label.sizePolicy()))
        self._zoom = self._zoom_row()
        self.print_button = self._button(tr("Afdrukken…"), self.print_requested.emit)
        self.save_button = self._button(tr("Bewaar als PDF…"), self.save_requested.emit)
        close = self._button(tr("Sluiten (Esc)"), self.closed.emit)
        foot = QVBoxLayout()
        foot.setSpacing(theme.GRID)
        foot.setContentsMargins(_SIDES, theme.GRID, _SIDES, 2 * theme.GRID)
        foot.addWidget(self.foreign)
        foot.addLayout(self._zoom)
        for button in (self.print_button, self.save_button, close):
            foot.addWidget(button)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self._side, 1)
        column.addLayout(foot)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.sheets, 1)
        whole.addLayout(column)

    def _zoom_row(self) -> QBoxLayout:
        """Return which sheet it is, and beside or below that the ways to make it larger."""
        row, whole = QHBoxLayout(), QBoxLayout(QBoxLayout.Direction.LeftToRight)
        whole.addWidget(self.count, 1)
        whole.addLayout(row)
        for words, name, step in (
            ("−", tr("Kleiner"), -1),
            ("+", tr("Groter"), 1),
            (tr("Breedte"), tr("Passend maken op de breedte"), 0),
        ):
            button = QToolButton(self)
            self._buttons.append(button)
            button.setText(words)
            button.setAccessibleName(name)
            button.setToolTip(name)
            if step:
                button.clicked.connect(lambda _=False, step=step: self.sheets.step_zoom(step))
            else:
                button.clicked.connect(lambda: self.sheets.set_zoom(0))
            row.addWidget(button)
        row.addStretch()
        return whole

    def _fit(self) -> None:
        self.choices.fit(self.width() // 3)
        bar = self._side.verticalScrollBar().sizeHint().width()
        # Which sheet it is stands on one line, where there is room for that.
        places = (_place_of(_WIDEST, _WIDEST), tr("Wordt opgemaakt…"))
        wanted = max(map(self.fontMetrics().horizontalAdvance, places))
        ways = sum(button.sizeHint().width() for button in self.findChildren(QToolButton))
        room = self.choices.sizeHint().width() + bar - 2 * _SIDES
        crowded = wanted + ways + 3 * theme.GRID > room
        direction = QBoxLayout.Direction
        self._zoom.setDirection(direction.TopToBottom if crowded else direction.LeftToRight)
        self.count.setMinimumWidth(min(wanted, self.width() // _PLACE_SHARE))
        self._side.setMinimumWidth(self.choices.sizeHint().width() + bar)

    def _button(self, words: str, clicked: Callable[[], None]) -> QPushButton:
        button = QPushButton(words, self)
        self._buttons.append(button)
        button.setStyleSheet(_BUTTONS)
        button.clicked.connect(clicked)
        return button

    def _show_first(self, picture: QImage) -> None:
        self.sheets.show_picture(1, picture)

    def _show_set(self, paged: Paged) -> None:
        if self.order is None:
            return
        self.sheets.show_sheets(paged.sheets, self.order.setting.paper)
        self.foreign.setText(paged.told())
        self.foreign.setVisible(bool(self.foreign.text()))
        self._enable(ready=True)
        announce(self.sheets, self.sheets.accessibleName())
        self._want()
        if self._print_wanted:
            self._print_wanted = False
            self.print_requested.emit()

    def _show_drawn(self, sheet: int, picture: QImage) -> None:
        self.sheets.show_picture(sheet, picture)
        if self.sheets.wanted():
            # The window may have changed while it was drawn.
            self._settle.start()

    def _want(self) -> None:
        if self.sheets.count:
            self._typesetter.want(self.sheets.wanted(), self.sheets.pixels)

    def _enable(self, *, ready: bool) -> None:
        self.print_button.setEnabled(ready)
        self.save_button.setEnabled(ready)
        self._tell_place()

    def _tell_place(self) -> None:
        words = self._place()
        self.count.setText(words)
        if layout := self.layout():
            # At once: what takes another line would be cut off until the layout came to it.
            layout.activate()
        self.sheets.setAccessibleName(
            tr("Afdrukvoorbeeld van {title}. {place}", title=self._title, place=words)
        )

    def _place(self) -> str:
        """Return in words how far it is, or which sheet is in sight."""
        if self.order is None:
            return tr("Kies een of meer onderdelen.")
        if self.sheets.count:
            return _place_of(self.sheets.current, self.sheets.count)
        if self._print_wanted:
            return tr("Wordt opgemaakt, dan afgedrukt…")
        return tr("Wordt opgemaakt…")


def _place_of(sheet: int, count: int) -> str:
    return tr("Pagina {number} van {count}", number=number(sheet), count=number(count))


def _as_wide_as_there_is(policy: QSizePolicy) -> QSizePolicy:
    policy.setHorizontalPolicy(QSizePolicy.Policy.Ignored)
    return policy
