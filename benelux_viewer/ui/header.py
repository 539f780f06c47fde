"""The bar at the top: the search box and the few buttons that are used all day."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QToolButton, QWidget

from benelux_viewer.ui import theme
from benelux_viewer.ui.actions import Actions
from benelux_viewer.ui.icons import Icons
from benelux_viewer.ui.plain import plain_tip, without_key

# Room for the name of an edition, so that the search box keeps its own.
_EDITION_LETTERS = 20
_BUTTONS = ("back", "forward", "previous", "next")
_MENU = (
    ("open", "print", "save_pdf", "export"),
    ("copy", "copy_source", "copy_citation", "copy_summary"),
    ("search", "next_hit", "previous_hit"),
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
    """The search box at the left, the buttons at the right."""

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
        self.box.setMinimumWidth(200)
        self.box.setMaximumWidth(theme.TREE_WIDTH + theme.RESULTS_WIDTH)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.setSpacing(4)
        layout.addWidget(self.box, 3)
        layout.addStretch(1)
        for name in _BUTTONS:
            layout.addWidget(self._button(actions[name]))
        self.edition = self._menu_button("Editie", ())
        self.edition.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        layout.addWidget(self.edition)
        layout.addWidget(self._button(actions["print"]))
        # Filled when it is first opened.
        export = self._menu_button("Exporteer", ())
        export.setIcon(actions["export"].icon())
        self.export_menu = export.menu()
        layout.addWidget(export)
        sizes = [actions[name] for name in ("larger", "smaller", "normal")]
        self._size = self._menu_button("Tekstgrootte en kleuren", sizes)
        self._size.menu().addSeparator()
        self._size.menu().addActions(actions.colours.actions())
        self._size.setIcon(icons("a-large-small"))
        layout.addWidget(self._size)
        self._menu = self._menu_button("Menu", ())
        self._menu.setIcon(icons("menu"))
        for group in _MENU:
            self._menu.menu().addActions([actions[name] for name in group])
            self._menu.menu().addSeparator()
        layout.addWidget(self._menu)

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
