"""The preview: the sheets as they will be printed, beside the choices that make them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from benelux_viewer.model.refs import NodeRef
from benelux_viewer.pages.page import Content, Page
from benelux_viewer.ui import theme
from benelux_viewer.ui.plain import plain_tip, without_key
from benelux_viewer.ui.sheets import Sheets
from benelux_viewer.ui.typesetting import Render, Typesetter
from benelux_viewer.writers.setting import Paper

_CONTENTS = ((Content.SUMMARY, "Samenvatting"), (Content.FULL, "Volledige tekst"))
_SETTLE_MS = 120
_LETTERS, _LINES = 24, 3
_BUTTONS = (
    "QPushButton{border:1px solid palette(mid);border-radius:4px;padding:7px 12px;"
    "background:palette(base);color:palette(button-text)}"
    "QPushButton:hover{border-color:palette(link)}"
    "QPushButton:focus{border:2px solid palette(link);padding:6px 11px}"
    "QPushButton:disabled{color:palette(placeholder-text)}"
)
_A4_INCHES = 210 / 25.4


class Scope(NamedTuple):
    """Something that can be printed as a whole, and how it is called."""

    ref: NodeRef
    words: str


class PreviewPane(QWidget):
    """Shows a page on paper; the window answers `document_wanted` with `show_document`."""

    closed = Signal()
    print_requested = Signal(object)
    save_requested = Signal(object)
    document_wanted = Signal(str, object)

    def __init__(self, render: Render, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.page: Page | None = None
        self.sheets = Sheets(self)
        self.setFocusProxy(self.sheets)
        self._typesetter = Typesetter(render, self)
        self._settle = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._scopes = QButtonGroup(self)
        self._contents = QButtonGroup(self)
        self._scope_box = QVBoxLayout()
        self._panel = QFrame(self)
        # Large letters on a low screen: the choices scroll, the window does not outgrow it.
        self._side = QScrollArea(self)
        self._labels: list[QLabel] = []
        self._print_wanted = False
        self.count = QLabel(self)
        self._lay_out()
        self._settle.timeout.connect(self._request)
        self._typesetter.rendered.connect(self._show)
        self.sheets.width_changed.connect(self._settle.start)
        self.sheets.moved.connect(self._tell_place)
        self._scopes.buttonClicked.connect(self._want)
        self._contents.buttonClicked.connect(self._want)

    @property
    def sheet_count(self) -> int:
        """How many sheets the document has, 0 as long as that is unknown."""
        return self.sheets.count

    def show_document(self, page: Page, scopes: Sequence[Scope]) -> None:
        """Show a page on paper, and offer what else can be; the page is one of the scopes."""
        self._offer(scopes, page.ref)
        for button in self._contents.buttons():
            button.setChecked(button.property("value") == page.content.value)
        if self.page is None or self.page.ref != page.ref or self.page.content != page.content:
            self.sheets.show_images(())
        self.page = page
        self._print_wanted = False
        self._enable(ready=False)
        self._request()
        self.sheets.setFocus()

    def print_when_ready(self) -> None:
        """Ask to print what is shown, as soon as it is known how many sheets that takes."""
        if self.print_button.isEnabled():
            self.print_requested.emit(self.page)
        else:
            self._print_wanted = True
            self._tell_place()

    def clear(self) -> None:
        """Let go of the sheets, which take much memory."""
        self._typesetter.forget()
        self._settle.stop()
        self.page = None
        self.sheets.show_images(())

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
        self._fill_panel()
        self._side.setWidget(self._panel)
        self._side.setWidgetResizable(True)
        self._side.setFrameShape(QFrame.Shape.NoFrame)
        self._side.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.print_button = self._button("Afdrukken…", lambda: self.print_requested.emit(self.page))
        self.save_button = self._button(
            "Bewaar als PDF…", lambda: self.save_requested.emit(self.page)
        )
        close = self._button("Sluiten (Esc)", self.closed.emit)
        buttons = QVBoxLayout()
        buttons.setSpacing(theme.GRID)
        buttons.setContentsMargins(3 * theme.GRID, theme.GRID, 3 * theme.GRID, 2 * theme.GRID)
        for button in (self.print_button, self.save_button, close):
            buttons.addWidget(button)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self._side, 1)
        column.addLayout(buttons)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.sheets, 1)
        whole.addLayout(column)

    def _fill_panel(self) -> None:
        self._fields = side = QVBoxLayout(self._panel)
        side.setContentsMargins(*(3 * theme.GRID,) * 4)
        side.setSpacing(theme.GRID)
        side.addWidget(self._label("Wat"))
        side.addLayout(self._scope_box)
        side.addSpacing(2 * theme.GRID)
        side.addWidget(self._label("Inhoud"))
        for content, words in _CONTENTS:
            side.addWidget(self._choice(self._contents, words, content.value))
        side.addSpacing(2 * theme.GRID)
        side.addWidget(self.count)
        side.addLayout(self._zoom_row())
        side.addStretch(1)

    def _zoom_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        for words, name, step in (("−", "Kleiner", -1), ("+", "Groter", 1), ("Breedte", "", 0)):
            button = QToolButton(self)
            button.setText(words)
            button.setAccessibleName(name or "Passend maken op de breedte")
            button.setToolTip(name or "Passend maken op de breedte")
            if step:
                button.clicked.connect(lambda _=False, step=step: self.sheets.step_zoom(step))
            else:
                button.clicked.connect(lambda: self.sheets.set_zoom(0))
            row.addWidget(button)
        row.addStretch(1)
        return row

    def _label(self, words: str) -> QLabel:
        label = QLabel(words, self)
        self._labels.append(label)
        return label

    def _fit(self) -> None:
        for label in self._labels:
            label.setFont(theme.smaller(self.font(), strong=True))
        for button in self._scopes.buttons():
            self._name(button)
        # A layout within the layout keeps its old size until then.
        self._fields.activate()
        bar = self._side.verticalScrollBar().sizeHint().width()
        self._side.setFixedWidth(self._panel.sizeHint().width() + bar)

    def _name(self, button: QAbstractButton) -> None:
        """Set a choice's words in lines that leave the sheets their room."""
        metrics, words = self.fontMetrics(), button.accessibleName()
        room = max(min(_LETTERS * metrics.averageCharWidth(), self.width() // 3), _LETTERS)
        lines = theme.wrapped(words, metrics, room, _LINES)
        button.setText(without_key("\n".join(lines)))
        button.setToolTip(plain_tip(words) if " ".join(lines) != words else "")

    def _choice(self, group: QButtonGroup, words: str, value: str) -> QRadioButton:
        button = QRadioButton(self)
        button.setText(words)
        button.setAccessibleName(words)
        button.setProperty("value", value)
        group.addButton(button)
        return button

    def _button(self, words: str, clicked: Callable[[], None]) -> QPushButton:
        button = QPushButton(words, self)
        button.setStyleSheet(_BUTTONS)
        button.clicked.connect(clicked)
        return button

    def _offer(self, scopes: Sequence[Scope], chosen: NodeRef) -> None:
        known = [button.property("value") for button in self._scopes.buttons()]
        if known != [scope.ref for scope in scopes]:
            for button in self._scopes.buttons():
                self._scopes.removeButton(button)
                button.deleteLater()
            for scope in scopes:
                choice = self._choice(self._scopes, scope.words, scope.ref)
                self._scope_box.addWidget(choice)
                # Not seen yet, it would have no part in the width that is asked for.
                choice.show()
            self._fit()
        for button in self._scopes.buttons():
            button.setChecked(button.property("value") == chosen)

    def _want(self, _button: QAbstractButton) -> None:
        scope, content = self._scopes.checkedButton(), self._contents.checkedButton()
        if scope and content:
            self.document_wanted.emit(scope.property("value"), Content(content.property("value")))

    def _request(self) -> None:
        if self.page:
            width = self.sheets.sheet_width * self.devicePixelRatioF()
            self._typesetter.request(self.page, width / _A4_INCHES, Paper.A4)

    def _show(self, images: tuple[QImage, ...]) -> None:
        self.sheets.show_images(images)
        self._enable(ready=True)
        if self._print_wanted:
            self._print_wanted = False
            self.print_requested.emit(self.page)

    def _enable(self, *, ready: bool) -> None:
        self.print_button.setEnabled(ready)
        self.save_button.setEnabled(ready)
        self._tell_place()

    def _tell_place(self) -> None:
        words = "Wordt opgemaakt, dan afgedrukt…" if self._print_wanted else "Wordt opgemaakt…"
        if self.sheets.count:
            words = f"Pagina {self.sheets.current} van {self.sheets.count}"
        self.count.setText(words)
        title = self.page.title if self.page else ""
        self.sheets.setAccessibleName(f"Afdrukvoorbeeld van {title}. {words}")
