"""The small window of preferences: each is applied as soon as it is chosen.

It does not know what the preferences are: see `preferring`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, Generic, NamedTuple, TypeVar

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Slot
from PySide6.QtGui import QFont, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import (
    QDialog,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from benelux_viewer.i18n import tr
from benelux_viewer.ui import theme
from benelux_viewer.ui.choices import ChoiceBox
from benelux_viewer.ui.plain import without_key

Value = TypeVar("Value", str, int, bool)

# Of the screen's height and width, at most.
_SHARE = 0.9
_STEPS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class Preference(NamedTuple, Generic[Value]):
    """One choice: its `name` in the program, its `words`, and the values offered with their words.

    `chosen` tells the value now, `choose` takes another, `possible` tells if there is a choice.
    """

    name: str
    words: str
    offered: Callable[[], Sequence[tuple[Value, str]]]
    chosen: Callable[[], Value]
    choose: Callable[[Value], None]
    possible: Callable[[], bool] = lambda: True


class PreferenceBox(ChoiceBox):
    """A box in which nothing is chosen in passing: not by the wheel, nor by a key on the way."""

    def minimumSizeHint(self) -> QSize:
        """Return the room for whole words, as far as a screen has it."""
        wanted = self.sizeHint()
        room = self.screen().availableSize() * _SHARE - QSize(10 * theme.GRID, 0)
        return wanted.boundedTo(room)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to who scrolls."""
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the list, where Qt would choose the next at once."""
        if event.key() in _STEPS or event.text().isalnum():
            self.showPopup()
        else:
            super().keyPressEvent(event)


class Preferences(QDialog):
    """Shows groups of preferences, each under its words, beside the window that follows them."""

    def __init__(
        self, groups: Sequence[tuple[str, Sequence[Preference[Any]]]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Voorkeuren"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._headings: list[QLabel] = []
        self._wrapped_for: QFont | None = None
        self._boxes: list[tuple[Preference[Any], PreferenceBox]] = []
        self._content = QWidget(self)
        self._content.installEventFilter(self)
        self._form = self._new_form()
        for words, preferences in groups:
            self._add(words, preferences)
        self._lay_out()
        self.refresh()
        self._dress()
        self._boxes[0][1].setFocus()

    @Slot()
    def refresh(self) -> None:
        """Show what is chosen now, here or elsewhere."""
        for preference, box in self._boxes:
            offered = preference.offered()
            if [(box.itemData(n), box.itemText(n)) for n in range(box.count())] != offered:
                box.clear()
                for value, words in offered:
                    box.addItem(words, value)
            box.setCurrentIndex(box.findData(preference.chosen()))
            box.setEnabled(preference.possible())

    def sizeHint(self) -> QSize:
        """Return the room for everything, as far as the screen has it: the rest scrolls."""
        content, foot = self._content.sizeHint(), self._close.sizeHint()
        bar = self._scroll.verticalScrollBar().sizeHint().width()
        wanted = QSize(content.width() + bar, content.height() + foot.height() + 4 * theme.GRID)
        return wanted.boundedTo(self.screen().availableSize() * _SHARE)

    def event(self, event: QEvent) -> bool:
        """Show what was chosen elsewhere while the keyboard was there."""
        if event.type() == QEvent.Type.WindowActivate:
            self.refresh()
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the room that other words or letters want."""
        if watched is self._content and event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._dress()

    def _new_form(self) -> QFormLayout:
        form = QFormLayout(self._content)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setContentsMargins(3 * theme.GRID, 0, 3 * theme.GRID, 2 * theme.GRID)
        form.setHorizontalSpacing(3 * theme.GRID)
        form.setVerticalSpacing(theme.GRID)
        return form

    def _add(self, words: str, preferences: Sequence[Preference[Any]]) -> None:
        heading = QLabel(words, self)
        heading.setContentsMargins(0, 2 * theme.GRID, 0, 0)
        self._headings.append(heading)
        self._form.addRow(heading)
        for preference in preferences:
            box = PreferenceBox(self)
            box.setObjectName(preference.name)
            box.setAccessibleName(preference.words)
            box.setSizeAdjustPolicy(ChoiceBox.SizeAdjustPolicy.AdjustToContents)
            box.activated.connect(partial(self._choose, preference, box))
            label = QLabel(without_key(preference.words), self)
            label.setBuddy(box)
            self._form.addRow(label, box)
            self._boxes.append((preference, box))

    def _lay_out(self) -> None:
        self._scroll = QScrollArea(self)
        self._scroll.setWidget(self._content)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._close = QPushButton(tr("Sluiten (Esc)"), self)
        self._close.setAutoDefault(False)
        self._close.clicked.connect(self.close)
        foot = QHBoxLayout()
        foot.setContentsMargins(3 * theme.GRID, 0, 3 * theme.GRID, 2 * theme.GRID)
        foot.addStretch(1)
        foot.addWidget(self._close)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._scroll, 1)
        whole.addLayout(foot)

    def _dress(self) -> None:
        for heading in self._headings:
            heading.setFont(theme.smaller(self.font(), strong=True))

    def _wrap(self) -> None:
        """Put every box below its words where beside them it would not fit on the screen."""
        policy = QFormLayout.RowWrapPolicy
        labels = [self._form.labelForField(box) for _, box in self._boxes]
        words = [label for label in labels if isinstance(label, QLabel)]
        self._form.setRowWrapPolicy(policy.WrapLongRows)
        for label in words:
            label.setWordWrap(False)
        bar = self._scroll.verticalScrollBar().sizeHint().width()
        narrow = (
            self._form.minimumSize().width() > self.screen().availableSize().width() * _SHARE - bar
        )
        if narrow:
            self._form.setRowWrapPolicy(policy.WrapAllRows)
        for label in words:
            label.setWordWrap(narrow)

    def _fit(self) -> None:
        """Take the room that is wanted, and stay on the screen with it."""
        if self._wrapped_for != (font := self._boxes[0][1].font()):
            # Not sooner: the boxes get the letters of the window one by one.
            self._wrapped_for = font
            self._wrap()
        self.resize(self.sizeHint())
        screen, frame = self.screen().availableGeometry(), self.frameGeometry()
        frame.moveRight(min(frame.right(), screen.right()))
        frame.moveBottom(min(frame.bottom(), screen.bottom()))
        self.move(frame.topLeft())

    def _choose(self, preference: Preference[Any], box: PreferenceBox, _row: int) -> None:
        value = box.currentData()
        if value != preference.chosen():
            preference.choose(value)
            self.refresh()
