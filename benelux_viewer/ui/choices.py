"""The choices beside the preview: what goes on paper, how much of it, and how it is set."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QFormLayout,
    QFrame,
    QLabel,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from benelux_viewer.i18n import mark, tr
from benelux_viewer.model.briefing import Edition
from benelux_viewer.model.outline import Node
from benelux_viewer.model.refs import NodeRef
from benelux_viewer.model.text import EditionId
from benelux_viewer.pages.page import Content
from benelux_viewer.ui import theme
from benelux_viewer.ui.plain import plain_tip, without_key
from benelux_viewer.ui.ticks import Ticks
from benelux_viewer.ui.wrapping import wrapped
from benelux_viewer.writers.setting import Paper, Setting

SEVERAL = "selectie"
_CONTENTS = (
    (Content.SUMMARY, mark("Samenvatting")),
    (Content.FULL, mark("Volledige tekst")),
    (Content.BOTH, mark("Beide")),
)
_PAPERS = ((Paper.A4, "A4"), (Paper.LETTER, "Letter"))
_LETTERS, _LINES = 24, 3
_TICKS_LINES = 7


class Scope(NamedTuple):
    """Something that can be printed as a whole: a ref, or what else the desk knows by a name."""

    key: str
    words: str


class Choice(NamedTuple):
    """All that was chosen; `refs` are the ticked nodes, of use when `scope` is `SEVERAL`."""

    scope: str
    content: Content
    edition: EditionId
    setting: Setting = Setting()
    refs: tuple[NodeRef, ...] = ()


class ChoiceBox(QComboBox):
    """A box that shows its edge and where the keyboard is, which Fusion's does by shades alone."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a line round the box, a stronger one round the focus."""
        super().paintEvent(event)
        role, width = QPalette.ColorRole.PlaceholderText, 1
        if self.hasFocus():
            role, width = QPalette.ColorRole.Accent, 2
        painter = QPainter(self)
        painter.setPen(QPen(self.palette().color(role), width))
        painter.drawRect(self.rect().adjusted(width // 2, width // 2, -width, -width))


class Choices(QFrame):
    """The panel; `changed` says that something else was chosen."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scopes, self._contents = QButtonGroup(self), QButtonGroup(self)
        self._scope_box = QVBoxLayout()
        self._scope_box.setSpacing(theme.GRID // 2)
        self._labels: list[QLabel] = []
        self.ticks = Ticks(self)
        self.edition = ChoiceBox(self)
        self.paper = ChoiceBox(self)
        self.large = QCheckBox(tr("Grote letter (16 punt)"), self)
        self._lay_out()
        self._scopes.buttonClicked.connect(self._scope_chosen)
        self._contents.buttonClicked.connect(self.changed)
        self.ticks.ticked.connect(self.changed)
        self.edition.activated.connect(self.changed)
        self.paper.activated.connect(self.changed)
        self.large.clicked.connect(self.changed)

    def offer(self, scopes: Sequence[Scope], roots: Sequence[Node], choice: Choice) -> None:
        """Offer what can go on paper, with a choice of it made."""
        for button in self._scopes.buttons():
            self._scopes.removeButton(button)
            button.deleteLater()
        for scope in scopes:
            made = self._choice(self._scopes, scope.words, scope.key)
            self._scope_box.addWidget(made)
            # Not seen yet, it would have no part in the width that is asked for.
            made.show()
        self.ticks.show_nodes(roots, choice.refs)
        self._check(choice)
        self.fit(self.width())

    def offer_editions(self, editions: Sequence[Edition]) -> None:
        """Offer the editions of a briefing."""
        self.edition.clear()
        for edition in editions:
            self.edition.addItem(edition.name, edition.id)

    def next_edition(self) -> None:
        """Choose the next edition, round to the first."""
        self.edition.setCurrentIndex((self.edition.currentIndex() + 1) % self.edition.count())
        self.changed.emit()

    def stops(self) -> tuple[QWidget, ...]:
        """Return what the keyboard comes by, from top to bottom."""
        own = (self.edition, self.paper, self.large)
        return (*self._scopes.buttons(), self.ticks, *self._contents.buttons(), *own)

    def choice(self) -> Choice | None:
        """Return what is chosen, None as long as nothing was offered."""
        scope, content = self._scopes.checkedButton(), self._contents.checkedButton()
        if scope is None or content is None:
            return None
        return Choice(
            scope.property("value"),
            Content(content.property("value")),
            EditionId(self.edition.currentData()),
            Setting(Paper(self.paper.currentData()), self.large.isChecked()),
            self.ticks.refs(),
        )

    def changeEvent(self, event: QEvent) -> None:
        """Follow the window's text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.fit(self.width())

    def fit(self, room: int) -> None:
        """Set words in lines and sizes that a third of a window so wide has room for."""
        for label in self._labels:
            label.setFont(theme.smaller(self.font(), strong=True))
        for button in self._scopes.buttons():
            self._name(button, room)
        self.ticks.setFixedHeight(_TICKS_LINES * (self.fontMetrics().height() + theme.GRID // 2))
        # A layout within the layout keeps its old size until then.
        self._fields.activate()

    def _lay_out(self) -> None:
        self._fields = side = QVBoxLayout(self)
        side.setContentsMargins(3 * theme.GRID, 2 * theme.GRID, 3 * theme.GRID, theme.GRID)
        side.setSpacing(theme.GRID // 2)
        side.addWidget(self._label(tr("Onderdelen")))
        side.addLayout(self._scope_box)
        side.addWidget(self.ticks)
        side.addSpacing(theme.GRID)
        side.addWidget(self._label(tr("Omvang")))
        for content, words in _CONTENTS:
            side.addWidget(self._choice(self._contents, tr(words), content.value))
        side.addSpacing(theme.GRID)
        rows = QFormLayout()
        rows.setSpacing(theme.GRID)
        for words, box in ((tr("Editie"), self.edition), (tr("Papier"), self.paper)):
            box.setAccessibleName(words)
            rows.addRow(self._label(words), box)
        side.addLayout(rows)
        for paper, words in _PAPERS:
            self.paper.addItem(words, paper.value)
        side.addSpacing(theme.GRID // 2)
        side.addWidget(self.large)
        side.addStretch(1)

    def _check(self, choice: Choice) -> None:
        for group, value in ((self._scopes, choice.scope), (self._contents, choice.content.value)):
            for button in group.buttons():
                button.setChecked(button.property("value") == value)
        self.edition.setCurrentIndex(self.edition.findData(choice.edition))
        self.paper.setCurrentIndex(self.paper.findData(choice.setting.paper.value))
        self.large.setChecked(choice.setting.large)
        self.ticks.setVisible(choice.scope == SEVERAL)

    def _scope_chosen(self, button: QAbstractButton) -> None:
        self.ticks.setVisible(button.property("value") == SEVERAL)
        self.changed.emit()

    def _label(self, words: str) -> QLabel:
        label = QLabel(words, self)
        self._labels.append(label)
        return label

    def _choice(self, group: QButtonGroup, words: str, value: str) -> QRadioButton:
        button = QRadioButton(self)
        button.setText(without_key(words))
        button.setAccessibleName(words)
        button.setProperty("value", value)
        group.addButton(button)
        return button

    def _name(self, button: QAbstractButton, room: int) -> None:
        """Set a choice's words in lines that leave the sheets their room."""
        metrics, words = self.fontMetrics(), button.accessibleName()
        width = max(min(_LETTERS * metrics.averageCharWidth(), room), _LETTERS)
        lines = wrapped(words, metrics, width, _LINES)
        button.setText(without_key("\n".join(lines)))
        button.setToolTip(plain_tip(words) if " ".join(lines) != words else "")
