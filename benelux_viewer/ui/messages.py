"""The one door for messages to the user: a calm bar in the window."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from benelux_viewer.i18n import tr
from benelux_viewer.ui.announcing import announce
from benelux_viewer.ui.icons import Icons


class MessageBar(QFrame):
    """One message at a time, until it is closed, another comes, or the user goes on."""

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("messages")
        self.setAccessibleName(tr("Melding"))
        self._text = QLabel(self)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        self._text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._close = QToolButton(self)
        self._close.setIcon(icons("x"))
        self._close.setAccessibleName(tr("Sluit de melding"))
        self._close.setToolTip(tr("Sluit de melding"))
        self._close.clicked.connect(self.hide)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 4, 8, 4)
        layout.addWidget(self._text, 1)
        layout.addWidget(self._close)
        self.hide()

    def say(self, text: str) -> None:
        """Tell something in one or two plain sentences."""
        self._text.setText(text)
        self._text.setAccessibleName(text)
        self.show()
        # The keyboard stays where it is: a screen reader has to be told.
        announce(self, text)

    @property
    def tab_stop(self) -> QWidget:
        """Return what Tab comes by."""
        return self._close

    def text(self) -> str:
        """Return what is told now, nothing if the bar is closed."""
        return "" if self.isHidden() else self._text.text()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)
