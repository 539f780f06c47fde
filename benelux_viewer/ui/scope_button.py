"""The button beside the search box that says what part is searched, and lets one choose it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import QMenu, QSizePolicy, QToolButton, QWidget

from benelux_viewer.i18n import mark, tr
from benelux_viewer.ui import theme
from benelux_viewer.ui.plain import plain_tip, without_key

# Here, so that a start need not know how a query is read.
WHOLE_NAME = mark("Hele briefing")
_LETTERS = 24
_LEAST_LETTERS = 7
# What the style sheet draws at both sides of the words.
_FRAME = 2 * theme.GRID
_SIGN = " ▾"


class ScopeButton(QToolButton):
    """Shows a scope in the room it has; `asked` comes before its menu opens, to be filled.

    `renamed` tells that its words may need another width.
    """

    asked = Signal()
    renamed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = tr(WHOLE_NAME)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setMenu(QMenu(self))
        self.menu().aboutToShow.connect(self.asked)
        self.show_scope(self._name, narrowed=False)

    def show_scope(self, name: str, *, narrowed: bool) -> None:
        """Say what is searched; what is less than all stands out."""
        self._name = name
        # Only the weight: the size stays that of the window.
        font = QFont()
        font.setWeight(QFont.Weight.DemiBold if narrowed else QFont.Weight.Normal)
        self.setFont(font)
        self.setAccessibleName(tr("Zoeken in: {name}", name=name))
        self.setAccessibleDescription(tr("Welk deel wordt doorzocht (Ctrl+Shift+F)"))
        self.setToolTip(plain_tip(tr("Zoeken in: {name} (Ctrl+Shift+F)", name=name)))
        self._set_words()
        self.updateGeometry()
        self.renamed.emit()

    def open(self) -> None:
        """Open the menu with what is chosen under the keyboard."""
        menu = self.menu()
        menu.popup(self.mapToGlobal(self.rect().bottomLeft()))
        chosen = [action for action in menu.actions() if action.isChecked()]
        menu.setActiveAction((chosen or menu.actions())[0])

    def sizeHint(self) -> QSize:
        """Return the room for the words, up to a length that leaves the search box its own."""
        metrics = self.fontMetrics()
        # Widths are rounded down, and what is a fraction too wide is cut.
        words = metrics.horizontalAdvance(self._name) + metrics.horizontalAdvance(_SIGN) + 2
        most = _LETTERS * metrics.averageCharWidth()
        return QSize(min(words, most) + _FRAME, super().sizeHint().height())

    @property
    def least(self) -> int:
        """Return the width in pixels below which the words say nothing any more."""
        least = _LEAST_LETTERS * self.fontMetrics().averageCharWidth() + _FRAME
        return min(least, self.sizeHint().width())

    def minimumSizeHint(self) -> QSize:
        """Return the room below which the words say nothing any more."""
        return QSize(self.least, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the words to the room."""
        super().resizeEvent(event)
        self._set_words()

    def changeEvent(self, event: QEvent) -> None:
        """Cut them anew at another text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._set_words()

    def _set_words(self) -> None:
        metrics = self.fontMetrics()
        room = self.width() - _FRAME - metrics.horizontalAdvance(_SIGN)
        words = metrics.elidedText(self._name, Qt.TextElideMode.ElideRight, room)
        self.setText(without_key(words) + _SIGN)
