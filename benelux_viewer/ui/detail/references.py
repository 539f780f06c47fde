"""The references of the open page as a real list, for the keyboard and the screen reader."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import accumulate

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from benelux_viewer.i18n import number, tr
from benelux_viewer.pages.page import Note
from benelux_viewer.search.hits import Hit, Kind, Match
from benelux_viewer.ui import theme
from benelux_viewer.ui.announcing import CurrentRow
from benelux_viewer.ui.detail.copying import note_text, reference
from benelux_viewer.ui.detail.note_rows import MARKED, NUMBER, WORDS, Marked, NoteDelegate

_SHARE = 0.2
# The arrow, not the button, stands where the text begins.
_BUTTON_EDGE = 13


class NotesList(QListWidget):
    """The list itself."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the references anew at the new width, at once: the heights are others."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()


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
        self.list = NotesList(self)
        self._delegate = NoteDelegate(self.list)
        self.list.setItemDelegate(self._delegate)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(tr("Verwijzingen"))
        CurrentRow(self.list)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.customContextMenuRequested.connect(self._menu)
        self.list.activated.connect(self._activate)
        self.list.clicked.connect(self._activate)
        self.list.installEventFilter(self)
        # On the panel's ground, not in a box of its own.
        self.list.setViewport(QWidget(self.list))
        self._notes: tuple[Note, ...] = ()
        self._top = QHBoxLayout()
        self._top.addWidget(self.title)
        self._top.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 4)
        layout.setSpacing(0)
        layout.addLayout(self._top)
        layout.addWidget(self.list)

    def show_notes(self, notes: tuple[Note, ...]) -> None:
        """List notes; without any there is nothing to see."""
        self._notes = notes
        self.list.clear()
        for note in notes:
            told = f"  ({note.citation})"
            item = QListWidgetItem(note_text(note) + told, self.list)
            item.setData(NUMBER, note.number)
            item.setData(WORDS, reference(note) + told)
        self.title.setText(tr("Verwijzingen ({count})", count=number(len(notes))))
        self.title.setFont(theme.smaller(self.font(), strong=True))
        self.setVisible(bool(notes))

    def show_hits(self, hits: Iterable[Hit]) -> frozenset[int]:
        """Mark what a search found in the references, and return the numbers of those."""
        of_notes = {h.passage.ref: h for h in hits if h.passage.kind is Kind.FOOTNOTE}
        found: set[int] = set()
        for row, note in enumerate(self._notes):
            item = self.list.item(row)
            marked = _marked(item.data(WORDS), of_notes.get(note.ref))
            item.setData(MARKED, marked)
            if marked:
                found.add(note.number)
        return frozenset(found)

    def select(self, number: int) -> None:
        """Go to a note, unfolding the list if need be."""
        self.title.setChecked(True)
        self.point_at(number)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def point_at(self, number: int) -> None:
        """Make a note the current one, and leave the keyboard where it is."""
        for row, note in enumerate(self._notes):
            if note.number == number:
                self.list.setCurrentRow(row)

    @property
    def current(self) -> int | None:
        """The number of the note that is chosen, None if none is."""
        item = self.list.currentItem()
        return item.data(NUMBER) if item else None

    def copy_current(self) -> None:
        """Ask to copy the reference that is chosen."""
        if self.current is not None:
            self.copy_wanted.emit(self.current)

    def set_colours(self, colours: theme.Colours) -> None:
        """Take the colours of words and marks."""
        self._delegate.colours = colours

    def align(self, left: int, width: int) -> None:
        """Stand in the column of the text, in pixels from the left edge."""
        self._delegate.left, self._delegate.width = left, width
        self._top.setContentsMargins(max(left - _BUTTON_EDGE, 0), 0, 0, 0)

    def fit(self, height: int) -> None:
        """Take the height of all notes, or of as many as a share of the pane's height holds."""
        model, font = self.list.model(), self.list.font()
        rows = [model.index(row, 0) for row in range(self.list.count())]
        ends = list(accumulate(self._delegate.height(row, font) for row in rows))
        most = int(height * _SHARE)
        self.list.setFixedHeight(max((end for end in ends if end <= most), default=most))
        self.list.doItemsLayout()

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
            self.marker_wanted.emit(item.data(NUMBER))
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy_current()
        else:
            return False
        return True

    def _activate(self, index: QModelIndex) -> None:
        self.marker_wanted.emit(index.data(NUMBER))

    def _menu(self, place: QPoint) -> None:
        item = self.list.itemAt(place)
        if item is None:
            return
        number = item.data(NUMBER)
        menu = QMenu(self)
        go = QAction(tr("Naar de plaats in de tekst"), menu)
        go.triggered.connect(lambda: self.marker_wanted.emit(number))
        copy = QAction(tr("Kopieer verwijzing"), menu)
        copy.triggered.connect(lambda: self.copy_wanted.emit(number))
        menu.addActions([go, copy])
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.list.viewport().mapToGlobal(place))

    def _fold(self, shown: bool) -> None:
        arrow = Qt.ArrowType.DownArrow if shown else Qt.ArrowType.RightArrow
        self.title.setArrowType(arrow)
        self.list.setVisible(shown)


def _marked(words: str, hit: Hit | None) -> Marked | None:
    """Return where a hit stands in the words of its note; None if they are not what was hit."""
    if hit is None:
        return None
    text, address = hit.passage.text, hit.passage.address
    if hit.matches and (place := words.find(text)) >= 0:
        return Marked(_moved(hit.matches, place), _moved(hit.strong, place))
    if not hit.matches and address and (place := words.find(address)) >= 0:
        return Marked((Match(place, place + len(address)),))
    return None


def _moved(matches: Iterable[Match], by: int) -> tuple[Match, ...]:
    return tuple(Match(m.start + by, m.end + by) for m in matches)
