"""The bar at the top: the search box and the few buttons that are used all day."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QToolButton, QWidget

from benelux_viewer.ui import theme
from benelux_viewer.ui.actions import Actions
from benelux_viewer.ui.icons import Icons
from benelux_viewer.ui.plain import plain_tip, without_key
from benelux_viewer.ui.scope_button import ScopeButton

# Room for the name of an edition, so that the search box keeps its own.
_EDITION_LETTERS = 20
_BUTTONS = ("back", "forward", "previous", "next")
_GAP = 4
_BOX_LEAST = 160
_BOX_WANTED = 220
# The most of the bar's width that the words of the scope take.
_SCOPE_SHARE = 5
_MENU = (
    ("open", "print", "save_pdf"),
    ("copy", "copy_source", "copy_citation"),
    ("search", "scope", "next_hit", "previous_hit"),
    ("back", "forward", "previous", "next"),
    ("larger", "smaller", "normal"),
    ("shortcuts", "quit"),
)


class SearchBox(QLineEdit):
    """The search box; the arrow down leaves it for the results."""

    left_downwards = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Cross into the results."""
        if event.key() == Qt.Key.Key_Down:
            self.left_downwards.emit()
        else:
            super().keyPressEvent(event)


class Header(QWidget):
    """The search box and its scope at the left, the buttons at the right.

    What has no room is left out, the least used first: the menu has all of it.
    """

    edition_wanted = Signal(str)

    def __init__(self, actions: Actions, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions = actions
        self._edition_name = ""
        actions.editions.triggered.connect(self._choose_edition)
        self.box = SearchBox(self)
        self.box.setObjectName("search")
        self.box.setPlaceholderText("Zoek een woord, een \u201czin\u201d of §1c, al. 1")
        self.box.setAccessibleName("Zoeken")
        self.box.addAction(icons("search"), QLineEdit.ActionPosition.LeadingPosition)
        clear = self.box.addAction(icons("x"), QLineEdit.ActionPosition.TrailingPosition)
        clear.setToolTip("Wis de zoekvraag (Esc)")
        clear.setVisible(False)
        clear.triggered.connect(self.box.clear)
        self.box.textChanged.connect(lambda: clear.setVisible(bool(self.box.text())))
        self.box.setMaximumWidth(theme.TREE_WIDTH + theme.RESULTS_WIDTH)
        self.scope = ScopeButton(self)
        # Made in the order in which they stand, which is that of the Tab key.
        back, forward, previous, following = (self._button(actions[name]) for name in _BUTTONS)
        self.edition = self._menu_button("Editie", ())
        self.edition.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.edition.menu().setTitle("Editie")
        printing, saving = (self._button(actions[name]) for name in ("print", "save_pdf"))
        sizes = [actions[name] for name in ("larger", "smaller", "normal")]
        self._size = self._menu_button("Tekstgrootte en kleuren", sizes)
        self._size.menu().addSeparator()
        self._size.menu().addActions(actions.colours.actions())
        self._size.setIcon(icons("a-large-small"))
        self._menu = self._menu_button("Menu", ())
        self._menu.setIcon(icons("menu"))
        self._fill_menu()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(theme.GRID, theme.GRID, theme.GRID, theme.GRID)
        layout.setSpacing(_GAP)
        layout.addWidget(self.box, 3)
        layout.addWidget(self.scope)
        layout.addStretch(1)
        row = (back, forward, previous, following, self.edition, printing, saving, self._size)
        for button in (*row, self._menu):
            layout.addWidget(button)
        # The most used first: where there is no room the last of these goes first.
        self._by_use = ((back,), (printing,), (self.edition,), (self._size,), (forward,))
        self._by_use += ((saving,), (previous, following))
        self.setMinimumWidth(1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show what there is room for."""
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        """Make room anew when something in the bar takes another width."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().event(event)

    def _fit(self) -> None:
        self.scope.setMaximumWidth(max(self.width() // _SCOPE_SHARE, self.scope.least))
        scope = min(self.scope.sizeHint().width(), self.scope.maximumWidth())
        always = scope + self._menu.sizeHint().width() + 3 * _GAP
        room = self.width() - 2 * theme.GRID - always - _BOX_WANTED
        self.box.setMinimumWidth(max(_BOX_LEAST, _BOX_WANTED + min(room, 0)))
        for buttons in self._by_use:
            room -= sum(button.sizeHint().width() + _GAP for button in buttons)
            for button in buttons:
                button.setVisible(room >= 0)

    def _fill_menu(self) -> None:
        menu = self._menu.menu()
        for group in _MENU:
            menu.addActions([self._actions[name] for name in group])
            if "normal" in group:
                menu.addActions(self._actions.colours.actions())
            if "next" in group:
                menu.addMenu(self.edition.menu())
            menu.addSeparator()

    def set_scale(self, scale: int) -> None:
        """Let the icons grow with the text, scale in per cent."""
        side = theme.scaled(theme.ICON, scale)
        for button in self.findChildren(QToolButton):
            button.setIconSize(QSize(side, side))
        self._name_edition()
        self._fit()

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
        self._fit()

    def open_menu(self) -> None:
        """Open the menu, for the keyboard."""
        self._menu.showMenu()

    def enter(self) -> None:
        """Put the keyboard in the search box, ready to type another query."""
        self.box.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.box.selectAll()

    def _choose_edition(self, action: QAction) -> None:
        edition, _ = action.data()
        self.edition_wanted.emit(edition)

    def _name_edition(self) -> None:
        name = self._edition_name
        room = _EDITION_LETTERS * self.edition.fontMetrics().averageCharWidth()
        short = self.edition.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, room)
        self.edition.setText(f"{without_key(short)} ▾")
        self.edition.setAccessibleName(f"Editie {name}")
        self.edition.setToolTip(plain_tip(f"Editie {name}"))

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
