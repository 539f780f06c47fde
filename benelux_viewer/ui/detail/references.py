"""The references of the open page as a real list, for the keyboard and the screen reader."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from benelux_viewer.pages.page import Note
from benelux_viewer.ui import theme
from benelux_viewer.ui.detail.copying import note_text

_NUMBER = Qt.ItemDataRole.UserRole
_SHARE = 0.2
_GAP = 2


class References(QWidget):
    """A titled list that folds away. `marker_wanted` carries a note's number, `left` none."""

    marker_wanted = Signal(int)
    copy_wanted = Signal(int)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = QToolButton(self)
        self.title.setCheckable(True)
        self.title.setChecked(True)
        self.title.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.title.setArrowType(Qt.ArrowType.DownArrow)
        self.title.toggled.connect(self._fold)
        self.list = QListWidget(self)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setWordWrap(True)
        self.list.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.list.setAccessibleName("Verwijzingen")
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.customContextMenuRequested.connect(self._menu)
        self.list.activated.connect(self._activate)
        self.list.clicked.connect(self._activate)
        self.list.installEventFilter(self)
        # On the panel's ground, not in a box of its own.
        self.list.setViewport(QWidget(self.list))
        self.list.setSpacing(_GAP)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 4, 4, 4)
        layout.setSpacing(0)
        layout.addWidget(self.title)
        layout.addWidget(self.list)

    def show_notes(self, notes: tuple[Note, ...]) -> None:
        """List notes; without any there is nothing to see."""
        self.list.clear()
        for note in notes:
            item = QListWidgetItem(f"{note_text(note)}  ({note.citation})", self.list)
            item.setData(_NUMBER, note.number)
        self.title.setText(f"Verwijzingen ({len(notes)})")
        self.title.setFont(theme.smaller(self.font(), strong=True))
        self.setVisible(bool(notes))

    def select(self, number: int) -> None:
        """Go to a note, unfolding the list if need be."""
        self.title.setChecked(True)
        for row in range(self.list.count()):
            if self.list.item(row).data(_NUMBER) == number:
                self.list.setCurrentRow(row)
                self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def copy_current(self) -> None:
        """Ask to copy the reference that is chosen."""
        if item := self.list.currentItem():
            self.copy_wanted.emit(item.data(_NUMBER))

    def fit(self, height: int) -> None:
        """Take as much of the pane's height as the notes need, up to a share of it."""
        width = self.width() - 5 * theme.GRID
        wraps = Qt.TextFlag.TextWordWrap
        needed = sum(
            2 * _GAP + self.list.fontMetrics().boundingRect(0, 0, width, 9999, wraps, text).height()
            for text in (self.list.item(row).text() for row in range(self.list.count()))
        )
        self.list.setFixedHeight(min(needed + theme.GRID, int(height * _SHARE)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter goes to the marker, Esc back, Ctrl+C copies the reference."""
        pressed = watched is self.list and event.type() == QEvent.Type.KeyPress
        if pressed and isinstance(event, QKeyEvent) and self._press(event):
            return True
        return super().eventFilter(watched, event)

    def _press(self, event: QKeyEvent) -> bool:
        item = self.list.currentItem()
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif item and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.marker_wanted.emit(item.data(_NUMBER))
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy_current()
        else:
            return False
        return True

    def _activate(self, index: QModelIndex) -> None:
        self.marker_wanted.emit(index.data(_NUMBER))

    def _menu(self, place: QPoint) -> None:
        item = self.list.itemAt(place)
        if item is None:
            return
        number = item.data(_NUMBER)
        menu = QMenu(self)
        go = QAction("Naar de plaats in de tekst", menu)
        go.triggered.connect(lambda: self.marker_wanted.emit(number))
        copy = QAction("Kopieer verwijzing", menu)
        copy.triggered.connect(lambda: self.copy_wanted.emit(number))
        menu.addActions([go, copy])
        menu.popup(self.list.viewport().mapToGlobal(place))

    def _fold(self, shown: bool) -> None:
        arrow = Qt.ArrowType.DownArrow if shown else Qt.ArrowType.RightArrow
        self.title.setArrowType(arrow)
        self.list.setVisible(shown)
