"""The tree: where one is, where one can go, and where a search found something."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, QSize, QTimer, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QFrame, QTreeView, QWidget

from benelux_viewer.i18n import tr
from benelux_viewer.model.outline import Outline
from benelux_viewer.model.refs import LETTER, NodeRef
from benelux_viewer.ui import theme
from benelux_viewer.ui.tree.model import REF, OutlineModel

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex
    from PySide6.QtGui import QKeyEvent, QResizeEvent

_PAUSE_MS = 120
_LARGE = 125
# Qt.ItemDataRole.SizeHintRole, in figures: see the model.
_SIZE_HINT = 13


class ThemeTree(QTreeView):
    """`opened` tells what the reader chose; what the window chooses with `follow` tells nobody."""

    opened = Signal(str)

    def __init__(self, outline: Outline, scale: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scale = scale
        self._model = OutlineModel(outline, self)
        self.setModel(self._model)
        self.setHeaderHidden(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformRowHeights(True)
        self.setIndentation(2 * theme.GRID)
        self.setAccessibleName(tr("Inhoud"))
        # One of our own: it paints no ground, and Qt's own would make PySide load every widget.
        self.setViewport(QWidget(self))
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._open_current)
        self.clicked.connect(self._open)
        self.activated.connect(self._open)
        self._unfold()

    @property
    def outline_model(self) -> OutlineModel:
        """Return the model, to count hits in."""
        return self._model

    def furnish(self) -> None:
        """Take what a start does not show: how rows with a count, or with the keyboard, look."""
        from benelux_viewer.ui.announcing import CurrentRow
        from benelux_viewer.ui.tree.delegate import CountDelegate

        self.setItemDelegate(CountDelegate(self))
        CurrentRow(self)

    def set_scale(self, scale: int) -> None:
        """Take another text size, in per cent."""
        self._scale = scale
        self._give_air()

    def set_outline(self, outline: Outline) -> None:
        """Show another briefing's tree."""
        self._model.set_outline(outline)
        self._unfold()

    @property
    def turned(self) -> tuple[NodeRef, ...]:
        """Return the nodes that are not folded, or unfolded, as they are in a new tree."""
        branches = self._model.branches.items()
        return tuple(
            ref for ref, usual in branches if self.isExpanded(self._model.find(ref)) != usual
        )

    def turn(self, refs: Iterable[NodeRef]) -> None:
        """Fold these nodes where a new tree unfolds them, and the reverse; unknown ones are not."""
        branches = self._model.branches
        for ref in branches.keys() & set(refs):
            self.setExpanded(self._model.find(ref), not branches[ref])

    def follow(self, ref: NodeRef, *, unfold: bool) -> None:
        """Make a node the current one; without `unfold`, the nearest one above that is in sight."""
        index = self._model.find(ref)
        if not index.isValid():
            return
        if not unfold:
            shown = index
            while index.parent().isValid():
                index = index.parent()
                if not self.isExpanded(index):
                    shown = index
            index = shown
        self._pause.stop()
        if index != self.currentIndex():
            self.setCurrentIndex(index)
        self.scrollTo(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open what the keys lead to, once they rest."""
        before = self.currentIndex()
        super().keyPressEvent(event)
        if self.currentIndex() != before:
            self._pause.start()

    def _unfold(self) -> None:
        self._give_air()
        with QSignalBlocker(self):
            for ref, unfolded in self._model.branches.items():
                if unfolded:
                    self.setExpanded(self._model.find(ref), True)
            self.setCurrentIndex(self._model.find(LETTER))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set titles of several lines anew at the new width."""
        super().resizeEvent(event)
        if self.wordWrap():
            self.scheduleDelayedItemsLayout()

    def _give_air(self) -> None:
        # Large letters leave too few of a title on one line.
        large = self._scale > _LARGE
        self.setWordWrap(large)
        self.setUniformRowHeights(not large)
        if large:
            self._model.item(0).setData(None, _SIZE_HINT)
            return
        # All rows are as high as the first: nobody needs to be asked for the others.
        height = QFontMetrics(theme.interface_font(self._scale)).height() + theme.GRID
        self._model.item(0).setSizeHint(QSize(0, height))

    def _open_current(self) -> None:
        self._open(self.currentIndex())

    def _open(self, index: QModelIndex) -> None:
        self._pause.stop()
        if ref := index.data(REF):
            self.opened.emit(ref)
        else:
            self.setExpanded(index, not self.isExpanded(index))
