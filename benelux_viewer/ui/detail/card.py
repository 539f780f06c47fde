"""A footnote's reference, shown beside its marker."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from benelux_viewer.i18n import tr
from benelux_viewer.ui import theme
from benelux_viewer.ui.detail.copying import read_aloud

_WIDTH = 400
_GRACE_MS = 300


class NoteCard(QFrame):
    """A small frame in the text pane; it stays while the pointer or the keyboard is in it."""

    copy_wanted = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._pane = parent
        self.setObjectName("card")
        self.setAccessibleName(tr("Voetnoot"))
        self.setAutoFillBackground(True)
        self._number = 0
        self._title = QLabel(self)
        self._text = QLabel(self)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        self._text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._text.setCursor(Qt.CursorShape.IBeamCursor)
        self._copy = QToolButton(self)
        self._copy.setText(tr("Kopieer"))
        # Tab belongs to the text below; on the marker, Ctrl+C copies as well.
        self._copy.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._copy.clicked.connect(lambda: self.copy_wanted.emit(self._number))
        self._hint = QLabel(tr("Enter: naar de lijst · Esc: sluit"), self)
        top = QHBoxLayout()
        top.addWidget(self._title, 1)
        top.addWidget(self._copy)
        self._layout = layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 8, 16, 16)
        layout.setSpacing(4)
        layout.addLayout(top)
        layout.addWidget(self._text)
        layout.addWidget(self._hint)
        self._grace = QTimer(self, singleShot=True, interval=_GRACE_MS)
        self._grace.timeout.connect(self._close_if_left)
        self.hide()

    @property
    def number(self) -> int:
        """Return the note that is shown, 0 if none is."""
        return self._number if self.isVisible() else 0

    def text(self) -> str:
        """Return the reference that is shown."""
        return self._text.text()

    def show_note(self, number: int, text: str, marker: QRect, *, by_keyboard: bool) -> None:
        """Show a note's words under its marker, or above it where there is no room."""
        self._grace.stop()
        self._number = number
        self._title.setText(tr("Noot {number}", number=number))
        for label in (self._title, self._hint):
            label.setFont(theme.smaller(self.font(), strong=label is self._title))
        self._text.setText(text)
        self._text.setAccessibleName(read_aloud(number, text))
        self._hint.setVisible(by_keyboard)
        pane = self._pane.rect()
        self.setFixedWidth(min(_WIDTH, pane.width() - 2 * theme.GRID))
        # With the frame, which the layout alone does not count.
        self.setFixedHeight(self._layout.totalHeightForWidth(self.width()))
        self.put_at(marker)
        self.show()
        self.raise_()

    def put_at(self, marker: QRect) -> None:
        """Stand under a marker, or above it where there is no room; go if it is out of sight."""
        pane = self._pane.rect()
        if not pane.intersects(marker):
            self.hide()
        left = min(max(theme.GRID, marker.left() - 24), pane.width() - self.width() - theme.GRID)
        below = marker.bottom() + theme.GRID
        fits = below + self.height() <= pane.height()
        self.move(QPoint(left, below if fits else marker.top() - theme.GRID - self.height()))

    def leave(self) -> None:
        """Close soon, unless the pointer comes into the card."""
        self._grace.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes."""
        if event.key() == Qt.Key.Key_Escape:
            self._pane.setFocus()
            self.hide()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 - Qt's name
        """Return the keyboard to the text, whose links Tab walks."""
        del next
        self._pane.setFocus()
        return True

    def _close_if_left(self) -> None:
        if self.underMouse() or self._text.hasSelectedText():
            self._grace.start()
        else:
            self.hide()
