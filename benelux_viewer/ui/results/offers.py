"""The searches that are offered above the list, as buttons."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from benelux_viewer.i18n import tr
from benelux_viewer.ui import theme
from benelux_viewer.ui.plain import without_key
from benelux_viewer.ui.results.told import Choice
from benelux_viewer.ui.wrapping import wrapped

_LINES = 2
# What the style sheet draws at both sides of the words.
_FRAME = 24


class Offers(QWidget):
    """Buttons below each other. `chosen` carries a `Choice`; the arrow keys leave at both ends."""

    chosen = Signal(object)
    left_upwards = Signal()
    left_downwards = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(2 * theme.GRID, theme.GRID // 2, theme.GRID, theme.GRID)
        self._rows.setSpacing(theme.GRID // 2)
        self._nearest = QLabel(tr("Bedoelt u misschien:"), self)
        self._rows.addWidget(self._nearest)
        self.buttons: list[_Button] = []

    def show_choices(
        self, choices: Sequence[Choice], nearest: Sequence[Choice], after: QWidget
    ) -> None:
        """Offer searches, and words under their own line; Tab comes to them `after` a widget."""
        self._clear()
        self._nearest.hide()
        for choice in choices:
            self._add(choice, after)
        if nearest:
            self._rows.removeWidget(self._nearest)
            self._rows.addWidget(self._nearest)
            self._nearest.show()
        for word in nearest:
            self._add(word, after)
        self.setVisible(bool(self.buttons))

    @property
    def first(self) -> QWidget:
        """Return the first button, for the keyboard to go to; without one, what is not seen."""
        # Not as a proxy: Tab would come by it twice, and never round the window.
        return self.buttons[0] if self.buttons else self

    def enter(self) -> bool:
        """Put the keyboard on the first button; False if there is none."""
        if self.isVisible() and self.buttons:
            self.buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the words of the buttons in lines that fit."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the window's text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from button to button with the arrow keys, and Enter presses as the space bar does."""
        here = next((i for i, button in enumerate(self.buttons) if button.hasFocus()), -1)
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        if here < 0 or not step:
            super().keyPressEvent(event)
        elif 0 <= here + step < len(self.buttons):
            self.buttons[here + step].setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            (self.left_upwards if step < 0 else self.left_downwards).emit()

    def _room(self) -> int:
        margins = self._rows.contentsMargins()
        return self.width() - margins.left() - margins.right() - _FRAME

    def _fit(self) -> None:
        for button in self.buttons:
            button.fit(self._room())
        # At once: until the layout comes to it by itself, a button would be seen as it was.
        self._rows.activate()

    def _add(self, choice: Choice, after: QWidget) -> None:
        button = _Button(choice.label, self)
        button.fit(self._room())
        # However wide its words are set, the pane may be narrower.
        button.setMinimumWidth(1)
        plain = choice.whole or not choice.correct
        told = choice.label if plain else tr("Zoek naar {words}", words=choice.label)
        button.setAccessibleName(told)
        button.clicked.connect(lambda: self.chosen.emit(choice))
        self._rows.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        # At once, not when the layout comes to it: the keyboard may be sent here before.
        button.show()
        # Made later than the list, it would come after everything else in the window.
        self.setTabOrder(self.buttons[-1] if self.buttons else after, button)
        self.buttons.append(button)

    def _clear(self) -> None:
        for button in self.buttons:
            self._rows.removeWidget(button)
            button.setParent(None)
            button.deleteLater()
        self.buttons = []


class _Button(QPushButton):
    """A button that leaves the arrow keys to the row of buttons, and takes Enter too."""

    def __init__(self, words: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = words

    def fit(self, room: int) -> None:
        """Set the words in lines so many pixels wide; a word of any length can be typed."""
        lines = wrapped(self._words, self.fontMetrics(), room, _LINES)
        self.setText(without_key("\n".join(lines)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            event.ignore()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)
