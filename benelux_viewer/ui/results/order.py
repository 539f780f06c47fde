"""The switch between the best hits first and the order of the document."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from benelux_viewer.i18n import mark, tr

_NAMES = (mark("Beste eerst"), mark("Op volgorde"))
_TIPS = (mark("Beste treffers eerst"), mark("Volgorde van de briefing"))


class OrderButton(QToolButton):
    """Says in which order the hits stand; `chosen` tells of another, True for the document's."""

    chosen = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self)
        self._orders = QActionGroup(menu)
        for in_order, name in enumerate(_TIPS):
            action = menu.addAction(tr(name))
            action.setCheckable(True)
            action.setData(bool(in_order))
            self._orders.addAction(action)
        self._orders.triggered.connect(self._choose)
        self.setMenu(menu)
        self.set_in_order(False)

    def set_in_order(self, in_order: bool) -> None:
        """Say in which order the hits stand."""
        name, order = tr(_NAMES[in_order]), tr(_TIPS[in_order])
        self.setText(f"{name} ▾")
        self.setAccessibleName(tr("Volgorde van de treffers: {order}", order=order))
        self.setToolTip(order)
        self._orders.actions()[in_order].setChecked(True)

    def _choose(self, action: QAction) -> None:
        self.set_in_order(action.data())
        self.chosen.emit(action.data())
