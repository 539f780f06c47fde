"""The list of hits under the hand: keys, a menu, and the way from a hit to what belongs to it."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QListView, QMenu, QWidget

from benelux_viewer.i18n import tr
from benelux_viewer.ui.announcing import CurrentRow
from benelux_viewer.ui.plain import without_key
from benelux_viewer.ui.results.delegate import HitDelegate
from benelux_viewer.ui.results.model import ROW, Row

_BATCH = 12


class HitList(QListView):
    """`opened` carries a row, `followed` a link of one; the arrow up from the first hit leaves."""

    opened = Signal(object)
    followed = Signal(object)
    left_upwards = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.delegate = HitDelegate(self)
        self.setItemDelegate(self.delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        # What is out of sight is measured when the keyboard rests.
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(_BATCH)
        self.setMouseTracking(True)
        self.setAccessibleName(tr("Zoekresultaten"))
        CurrentRow(self)
        self._clicked_at = QPoint()
        self.clicked.connect(self._click)
        self.activated.connect(self._open)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Cross back to the search box from the top; go to what belongs to a hit with the right."""
        before = self.currentIndex()
        if event.key() == Qt.Key.Key_Right and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self.follow(before)
            return
        super().keyPressEvent(event)
        if event.key() == Qt.Key.Key_Up and self.currentIndex() == before:
            self.left_upwards.emit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Keep where a click is, which its signal does not tell."""
        self._clicked_at = event.position().toPoint()
        super().mouseReleaseEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show a hand over what can be followed."""
        super().mouseMoveEvent(event)
        place = event.position().toPoint()
        hand = self._on_sign(self.indexAt(place), place)
        shape = Qt.CursorShape.PointingHandCursor if hand else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with a hit; the menu key asks for the current one."""
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        index = self.indexAt(event.pos()) if by_mouse else self.currentIndex()
        if self._row(index):
            self.setCurrentIndex(index)
            below = self.visualRect(index).bottomLeft()
            menu = self.menu_of(index)
            menu.popup(event.globalPos() if by_mouse else self.viewport().mapToGlobal(below))

    def menu_of(self, index: QModelIndex) -> QMenu:
        """Return the menu of a row: to open it, and to go to what belongs to it."""
        row: Row = index.data(ROW)
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.addAction(tr("Open\tEnter")).triggered.connect(lambda: self._open(index))
        for link in row.links:
            key = "" if len(row.links) > 1 else "\t→"
            action = menu.addAction(without_key(link.name) + key)
            action.triggered.connect(lambda _=False, link=link: self.followed.emit(link))
        return menu

    def follow(self, index: QModelIndex) -> None:
        """Go to what belongs to a hit; of several things, ask which."""
        row = self._row(index)
        if row is None or not row.links:
            return
        if len(row.links) == 1:
            self.followed.emit(row.links[0])
            return
        menu = self.menu_of(index)
        menu.popup(self.viewport().mapToGlobal(self.visualRect(index).bottomLeft()))
        menu.setActiveAction(menu.actions()[1])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the snippets anew at the new width."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def _click(self, index: QModelIndex) -> None:
        if self._on_sign(index, self._clicked_at):
            self.follow(index)
        else:
            self._open(index)

    def _open(self, index: QModelIndex) -> None:
        if row := self._row(index):
            self.opened.emit(row)

    def _row(self, index: QModelIndex) -> Row | None:
        """Return a row that can be opened."""
        row = index.data(ROW)
        return row if row and row.ref is not None else None

    def _on_sign(self, index: QModelIndex, place: QPoint) -> bool:
        row = self._row(index)
        if row is None:
            return False
        box, _ = self.delegate.sign_at(self.visualRect(index), row, self.font())
        return box.adjusted(-4, -4, 4, 4).contains(place)
