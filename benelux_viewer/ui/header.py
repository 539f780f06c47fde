"""The bar at the top: the search box, and beside it what is given to it."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from benelux_viewer.ui import theme

if TYPE_CHECKING:
    from benelux_viewer.ui.icons import Icons

_HEIGHT = 36


class SearchBox(QLineEdit):
    """The search box; the arrow down leaves it for the results."""

    left_downwards = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Cross into the results."""
        from PySide6.QtCore import Qt

        if event.key() == Qt.Key.Key_Down:
            self.left_downwards.emit()
        else:
            super().keyPressEvent(event)


class Header(QWidget):
    """The search box at the left; the toolbar comes at the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box = SearchBox(self)
        self.box.setObjectName("search")
        self.box.setPlaceholderText("Zoek een woord, een \u201czin\u201d of §1c, al. 1")
        self.box.setAccessibleName("Zoeken")
        self.box.setMinimumWidth(200)
        self.box.setMaximumWidth(theme.TREE_WIDTH + theme.RESULTS_WIDTH)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(8, 8, 8, 8)
        self._row.setSpacing(4)
        self._row.addWidget(self.box, 3)
        self._row.addStretch(1)
        self.set_scale(100)

    def furnish(self, toolbar: QWidget, icons: Icons) -> None:
        """Take the toolbar, and the icons of the box."""
        self.box.addAction(icons("search"), QLineEdit.ActionPosition.LeadingPosition)
        clear = self.box.addAction(icons("x"), QLineEdit.ActionPosition.TrailingPosition)
        clear.setToolTip("Wis de zoekvraag (Esc)")
        clear.setVisible(bool(self.box.text()))
        clear.triggered.connect(self.box.clear)
        self.box.textChanged.connect(lambda: clear.setVisible(bool(self.box.text())))
        self._row.addWidget(toolbar)
        # Made later than the tree, but reached before it.
        for one, other in pairwise([self.box, *toolbar.findChildren(QWidget)]):
            self.setTabOrder(one, other)

    def set_scale(self, scale: int) -> None:
        """Be as high as the toolbar's icons will need, scale in per cent."""
        self.setMinimumHeight(theme.scaled(_HEIGHT, scale) + 2 * theme.GRID)

    def enter(self) -> None:
        """Put the keyboard in the search box, ready to type another query."""
        from PySide6.QtCore import Qt

        self.box.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.box.selectAll()
