"""What part is searched: chosen beside the search box, or said in it; the two always agree."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu

from benelux_viewer.i18n import tr
from benelux_viewer.model.refs import LETTER, NodeRef
from benelux_viewer.search.hits import Kind, Scope
from benelux_viewer.ui.header import SearchBox
from benelux_viewer.ui.navigator import Visit
from benelux_viewer.ui.plain import without_key
from benelux_viewer.ui.reader import Reader
from benelux_viewer.ui.scope_button import WHOLE_NAME, ScopeButton
from benelux_viewer.ui.scopes import (
    KINDS,
    WHOLE,
    all_sections,
    effective,
    section_name,
    sections,
    short,
    without_scope,
)


class ScopeControl(QObject):
    """Keeps what was chosen, until another briefing is opened. `changed` tells to search anew.

    What the query itself says goes before it. A choice takes the place of both: what the query
    said is taken out of it.
    """

    changed = Signal()

    def __init__(
        self, button: ScopeButton, box: SearchBox, reader: Reader, where: Callable[[], Visit]
    ) -> None:
        super().__init__(button)
        self._button = button
        self.box = box
        self._reader = reader
        self._where = where
        self.chosen = WHOLE
        button.asked.connect(self._fill)
        box.textChanged.connect(self.show)
        self.show()

    @property
    def scope(self) -> Scope:
        """Return what is searched with the query as it is."""
        return effective(self.box.text(), self.chosen, self._reader.dossier)

    def choose(self, scope: Scope) -> None:
        """Search this from now on."""
        self.chosen = scope
        plain = without_scope(self.box.text())
        if plain != self.box.text():
            # Which searches anew by itself.
            self.box.setText(plain)
        else:
            self.show()
            self.changed.emit()

    @property
    def kept(self) -> tuple[tuple[str, ...], str]:
        """Return what was chosen, in words that a session can keep: kinds, and a node's ref."""
        return tuple(sorted(kind.value for kind in self.chosen.kinds)), self.chosen.within or ""

    def recall(self, kinds: Sequence[str], within: str) -> None:
        """Take what was kept; kinds and nodes that are not there narrow nothing."""
        known = frozenset(kind for kind in Kind if kind.value in kinds)
        ref = NodeRef(within)
        self.chosen = Scope(known, ref if ref in self._reader.dossier.outline else None)
        self.show()

    def reset(self) -> None:
        """Search everything, in another briefing: a part of the last one is none of this one."""
        self.chosen = WHOLE
        self._button.show_scope(tr(WHOLE_NAME), narrowed=False)

    def show(self) -> None:
        """Say on the button what is searched."""
        scope = self.scope
        name = short(scope, self._reader.dossier.outline)
        self._button.show_scope(name, narrowed=scope != WHOLE)

    def _fill(self) -> None:
        """Offer the parts around the open page, and the kinds."""
        menu, scope, outline = self._button.menu(), self.scope, self._reader.dossier.outline
        menu.clear()
        parts = QActionGroup(menu)
        self._add(parts, tr(WHOLE_NAME), scope._replace(within=None))
        visit = self._where()
        around = sections(visit.place if visit.page == LETTER else visit.page, outline)
        for ref, name in around.items():
            self._add(parts, name, scope._replace(within=ref))
        if scope.within is not None and scope.within not in around:
            self._add(parts, section_name(scope.within, outline), scope)
        others, elsewhere = menu.addMenu(tr("Ander onderdeel")), QActionGroup(menu)
        for ref, name in all_sections(outline).items():
            self._add(elsewhere, name, scope._replace(within=ref), others)
        menu.addSeparator()
        kinds = QActionGroup(menu)
        for known in KINDS:
            # After the tab stands, as a key would, what can be typed instead.
            name = tr(known.name)
            words = f"{name}\t{known.prefix}" if known.prefix else name
            self._add(kinds, words, scope._replace(kinds=known.kinds))

    def _add(self, group: QActionGroup, name: str, scope: Scope, menu: QMenu | None = None) -> None:
        action = (menu or self._button.menu()).addAction(without_key(name))
        action.setCheckable(True)
        group.addAction(action)
        action.setChecked(scope == self.scope)
        action.triggered.connect(lambda: self.choose(scope))
