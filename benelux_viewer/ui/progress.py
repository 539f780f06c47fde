"""A calm bar for work that takes longer: what is done, how far it is, and a way to stop it."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QToolButton, QWidget

from benelux_viewer.i18n import number, tr
from benelux_viewer.ui.announcing import announce

# What is done sooner is not worth a bar that flashes.
_PATIENCE_MS = 300


class Progress(QFrame):
    """One piece of work at a time; `stopped` asks to break it off."""

    stopped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("messages")
        self.setAccessibleName(tr("Voortgang"))
        self.words = QLabel(self)
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.bar.setMaximumWidth(320)
        self.stop = QToolButton(self)
        self.stop.setText(tr("Afbreken"))
        self.stop.clicked.connect(self.stopped)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 4, 8, 4)
        layout.addWidget(self.words)
        layout.addWidget(self.bar, 1)
        layout.addStretch(1)
        layout.addWidget(self.stop)
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._patience.timeout.connect(self._appear)
        self.hide()

    def begin(self, words: str) -> None:
        """Tell what is done; how far it is is not known yet."""
        self.words.setText(words)
        self.bar.setRange(0, 0)
        self.bar.setAccessibleName(words)
        self._patience.start()

    def step(self, done: int, of: int) -> None:
        """Tell how far it is, in sheets."""
        words = tr(
            "Pagina {number} van {count} is bij de printer…", number=number(done), count=number(of)
        )
        self.words.setText(words)
        self.bar.setRange(0, of)
        self.bar.setValue(done)

    def end(self) -> None:
        """The work is over, however it ended."""
        self._patience.stop()
        self.hide()

    def _appear(self) -> None:
        self.show()
        # The keyboard stays where it is: a screen reader has to be told.
        announce(self, self.words.text())
