"""The few buttons that are used all day, at the right of the search box."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from benelux_viewer.i18n import tr
from benelux_viewer.ui import theme
from benelux_viewer.ui.actions import Actions
from benelux_viewer.ui.icons import Icons
from benelux_viewer.ui.plain import plain_tip, without_key

# Room for the name of an edition, so that the search box keeps its own.
_EDITION_LETTERS = 20
_GAP = 4
_BUTTONS = ("back", "forward", "previous", "next")
_MENU = (
    ("open", "print", "save_pdf", "export"),
    ("copy", "copy_source", "copy_citation", "copy_summary"),
    ("search", "scope", "next_hit", "previous_hit"),
    ("back", "forward", "previous", "next"),
    ("preferences", "shortcuts", "quit"),
)


class Toolbar(QWidget):
    """Buttons for actions, and menus for the rest. `edition_wanted` carries an edition's id.

    What has no room is left out, the least used first: the menu has all of it. `widened` tells
    that the buttons need another width.
    """

    edition_wanted = Signal(str)
    widened = Signal()

    def __init__(self, actions: Actions, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions = actions
        self._edition_name = ""
        actions.editions.triggered.connect(self._choose_edition)
        # Made in the order in which they stand, which is that of the Tab key.
        back, forward, previous, following = (self._button(actions[name]) for name in _BUTTONS)
        self.edition = self._menu_button(tr("Editie"), ())
        self.edition.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.edition.menu().setTitle(tr("Editie"))
        printing = self._button(actions["print"])
        # Filled when it is first opened.
        exporting = self._menu_button(tr("Exporteer"), ())
        exporting.setIcon(actions["export"].icon())
        self.export_menu = exporting.menu()
        sizes = [actions[name] for name in ("larger", "smaller", "normal")]
        looks = tr("Tekstgrootte, kleuren en vertaling")
        self._size = self._menu_button(looks, sizes)
        self._size.menu().setTitle(looks)
        self._size.menu().addSeparator()
        self._size.menu().addActions(actions.colours.actions())
        translation = self._size.menu().addMenu(tr("Vertaling"))
        translation.addActions(actions.translating)
        self._size.menu().addSeparator()
        self._size.menu().addAction(actions["preferences"])
        self._size.setIcon(icons("a-large-small"))
        self._menu = self._menu_button(tr("Menu"), ())
        self._menu.setIcon(icons("menu"))
        self._fill_menu()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(_GAP)
        row = (back, forward, previous, following, self.edition, printing, exporting, self._size)
        for button in (*row, self._menu):
            layout.addWidget(button)
        # The most used first: where there is no room the last of these goes first.
        self._by_use = ((back,), (printing,), (self.edition,), (self._size,), (forward,))
        self._by_use += ((exporting,), (previous, following))

    def fit(self, room: int) -> int:
        """Show the buttons that fit in some pixels; return the width of what is never left out."""
        least = self._menu.sizeHint().width()
        room -= least
        for buttons in self._by_use:
            room -= sum(button.sizeHint().width() + _GAP for button in buttons)
            for button in buttons:
                button.setVisible(room >= 0)
        return least

    def _fill_menu(self) -> None:
        menu = self._menu.menu()
        for group in _MENU:
            menu.addActions([self._actions[name] for name in group])
            if "next" in group:
                # Menus of their own: all in one list would be higher than a laptop's screen.
                menu.addMenu(self.edition.menu())
                menu.addMenu(self._size.menu())
            menu.addSeparator()

    def set_scale(self, scale: int) -> None:
        """Let the icons grow with the text, scale in per cent."""
        side = theme.scaled(theme.ICON, scale)
        for button in self.findChildren(QToolButton):
            button.setIconSize(QSize(side, side))
        self._name_edition()

    def set_edition(self, edition: str) -> None:
        """Show which edition is read."""
        menu = self.edition.menu()
        # Not clear(): in PySide that deletes actions which belong to somebody else.
        for action in menu.actions():
            menu.removeAction(action)
        menu.addActions(self._actions.editions.actions())
        for action in self._actions.editions.actions():
            known, name = action.data()
            if known == edition:
                action.setChecked(True)
                self._edition_name = name
        self._name_edition()

    @property
    def last(self) -> QToolButton:
        """Return the button at the end."""
        return self._menu

    def open_menu(self) -> None:
        """Open the menu, for the keyboard."""
        self._menu.showMenu()

    def _choose_edition(self, action: QAction) -> None:
        edition, _ = action.data()
        self.edition_wanted.emit(edition)

    def _name_edition(self) -> None:
        name = self._edition_name
        room = _EDITION_LETTERS * self.edition.fontMetrics().averageCharWidth()
        short = self.edition.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, room)
        self.edition.setText(f"{without_key(short)} ▾")
        told = tr("Editie {name}", name=name)
        self.edition.setAccessibleName(told)
        self.edition.setAccessibleDescription(tr("Welke editie van de brief wordt gelezen"))
        self.edition.setToolTip(plain_tip(told))
        self.widened.emit()

    def _tool_button(self) -> QToolButton:
        button = QToolButton(self)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _button(self, action: QAction) -> QToolButton:
        button = self._tool_button()
        button.setDefaultAction(action)
        button.setAccessibleName(action.text())
        return button

    def _menu_button(self, name: str, actions: list[QAction] | tuple[QAction, ...]) -> QToolButton:
        button = self._tool_button()
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setAccessibleName(name)
        button.setToolTip(name)
        menu = QMenu(button)
        menu.addActions(list(actions))
        button.setMenu(menu)
        return button
