"""The bar at the top: the search box, and beside it what is given to it."""

from __future__ import annotations

from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from benelux_viewer.i18n import tr
from benelux_viewer.ui import theme

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from benelux_viewer.ui.icons import Icons
    from benelux_viewer.ui.scope_button import ScopeButton
    from benelux_viewer.ui.toolbar import Toolbar

_HEIGHT = 36
_GAP = 4
_BOX_LEAST = 160
_BOX_WANTED = 220
# The most of the bar's width that the words of the scope take.
_SCOPE_SHARE = 5


class SearchBox(QLineEdit):
    """The search box; the arrow down leaves it for the results."""

    left_downwards = Signal()

    def event(self, event: QEvent) -> bool:
        """Leave Ctrl+E to the window: on X11 Qt takes it for the End key."""
        if event.type() == QEvent.Type.ShortcutOverride:
            from PySide6.QtCore import Qt
            from PySide6.QtGui import QKeyEvent

            control = Qt.KeyboardModifier.ControlModifier
            if isinstance(event, QKeyEvent) and (event.key(), event.modifiers()) == (
                Qt.Key.Key_E,
                control,
            ):
                event.ignore()
                return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Cross into the results."""
        from PySide6.QtCore import Qt

        if event.key() == Qt.Key.Key_Down:
            self.left_downwards.emit()
        else:
            super().keyPressEvent(event)


class Header(QWidget):
    """The search box at the left and beside it its scope; the toolbar comes at the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._toolbar: Toolbar | None = None
        # The toolbar makes way: not all of it has to fit.
        self.setMinimumWidth(1)
        self.box = SearchBox(self)
        self.box.setObjectName("search")
        self.box.setPlaceholderText(tr("Zoek een woord, een \u201czin\u201d of §1c, al. 1"))
        self.box.setAccessibleName(tr("Zoeken"))
        self.box.setMinimumWidth(_BOX_LEAST)
        self.box.setMaximumWidth(theme.TREE_WIDTH + theme.RESULTS_WIDTH)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(theme.GRID, theme.GRID, theme.GRID, theme.GRID)
        self._row.setSpacing(_GAP)
        self._row.addWidget(self.box, 3)
        self._row.addStretch(1)
        self.set_scale(100)

    @cached_property
    def scope(self) -> ScopeButton:
        """Return the button that says what part is searched."""
        from benelux_viewer.ui.scope_button import ScopeButton

        made = ScopeButton(self)
        made.renamed.connect(self._fit)
        self._row.insertWidget(1, made)
        return made

    def furnish(self, toolbar: Toolbar, icons: Icons) -> None:
        """Take the toolbar, and the icons of the box."""
        from PySide6.QtWidgets import QToolButton

        self.box.addAction(icons("search"), QLineEdit.ActionPosition.LeadingPosition)
        clear = self.box.addAction(icons("x"), QLineEdit.ActionPosition.TrailingPosition)
        clear.setToolTip(tr("Wis de zoekvraag (Esc)"))
        clear.setVisible(bool(self.box.text()))
        clear.triggered.connect(self.box.clear)
        clear.setText(tr("Wis"))
        names = (tr("Zoeken"), tr("Wis"))
        for button, name in zip(self.box.findChildren(QToolButton), names, strict=True):
            button.setAccessibleName(name)
        self.box.textChanged.connect(lambda: clear.setVisible(bool(self.box.text())))
        self._row.addWidget(toolbar)
        self._toolbar = toolbar
        toolbar.widened.connect(self._fit)
        # Made later than the tree, but reached before it.
        # Its menus are windows of their own, and Qt takes no order across windows.
        buttons = toolbar.findChildren(QToolButton)
        for one, other in pairwise([self.box, self.scope, *buttons]):
            self.setTabOrder(one, other)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share out the room."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Give the box and its scope their room first, then the toolbar what is left."""
        if self._toolbar is None:
            return
        self.scope.setMaximumWidth(max(self.width() // _SCOPE_SHARE, self.scope.least))
        scope = min(self.scope.sizeHint().width(), self.scope.maximumWidth())
        room = self.width() - 2 * theme.GRID - scope - 3 * _GAP
        least = self._toolbar.fit(room - _BOX_WANTED)
        self.box.setMinimumWidth(max(_BOX_LEAST, min(_BOX_WANTED, room - least)))

    def set_scale(self, scale: int) -> None:
        """Be as high as the toolbar's icons will need, scale in per cent."""
        self.setMinimumHeight(theme.scaled(_HEIGHT, scale) + 2 * theme.GRID)

    def enter(self) -> None:
        """Put the keyboard in the search box, ready to type another query."""
        from PySide6.QtCore import Qt

        self.box.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.box.selectAll()
