"""Everything that can be done, once: its words, its keys, its icon."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QWidget

from benelux_viewer.i18n import either, mark, tr
from benelux_viewer.model.briefing import Edition
from benelux_viewer.pages.translated import NAMES
from benelux_viewer.ui.icons import Icons
from benelux_viewer.ui.look import DARK, HIGH, LIGHT, SYSTEM
from benelux_viewer.ui.navigator import Navigator
from benelux_viewer.ui.pane_keys import native, pane_keys
from benelux_viewer.ui.plain import without_key

# Name, words, keys (the first is shown), icon.
_TABLE: tuple[tuple[str, str, tuple[str, ...], str], ...] = (
    ("search", mark("Zoeken"), ("Ctrl+F", "Ctrl+L"), "search"),
    ("scope", mark("Zoeken in…"), ("Ctrl+Shift+F",), ""),
    ("next_hit", mark("Volgende treffer"), ("F3",), ""),
    ("previous_hit", mark("Vorige treffer"), ("Shift+F3",), ""),
    ("back", mark("Terug"), ("Alt+Left",), "arrow-left"),
    ("forward", mark("Vooruit"), ("Alt+Right",), "arrow-right"),
    ("previous", mark("Vorig onderdeel"), ("Alt+Up", "Ctrl+PgUp"), "chevron-up"),
    ("next", mark("Volgend onderdeel"), ("Alt+Down", "Ctrl+PgDown"), "chevron-down"),
    ("pane", mark("Naar het volgende paneel"), ("F6",), ""),
    ("pane_back", mark("Naar het vorige paneel"), ("Shift+F6",), ""),
    ("wider", mark("Paneel breder"), ("Alt+Shift+Right",), ""),
    ("narrower", mark("Paneel smaller"), ("Alt+Shift+Left",), ""),
    ("edition", mark("Andere editie"), ("Ctrl+E",), ""),
    ("copy", mark("Kopieer"), ("Ctrl+C",), ""),
    ("copy_source", mark("Kopieer met bronvermelding"), ("Ctrl+Shift+C",), ""),
    ("copy_citation", mark("Kopieer vindplaats"), ("Ctrl+Alt+C",), ""),
    ("copy_summary", mark("Kopieer samenvatting"), ("Ctrl+Alt+S",), ""),
    ("print", mark("Afdrukken…"), ("Ctrl+P",), "printer"),
    ("save_pdf", mark("Bewaar als PDF…"), ("Ctrl+Shift+S",), "file-down"),
    ("export", mark("Exporteer…"), ("Ctrl+Shift+E",), "file-down"),
    ("open", mark("Open briefing…"), ("Ctrl+O",), ""),
    ("larger", mark("Tekst groter"), ("Ctrl++", "Ctrl+="), ""),
    ("smaller", mark("Tekst kleiner"), ("Ctrl+-",), ""),
    ("normal", mark("Tekst op normale grootte"), ("Ctrl+0",), ""),
    ("preferences", mark("Voorkeuren…"), ("Ctrl+,",), ""),
    ("menu", mark("Menu"), ("F10",), ""),
    ("shortcuts", mark("Sneltoetsen"), ("F1",), ""),
    ("quit", mark("Sluit af"), ("Ctrl+Q",), ""),
)
_COLOURS = (
    (SYSTEM, mark("Kleuren: systeem")),
    (LIGHT, mark("Kleuren: licht")),
    (DARK, mark("Kleuren: donker")),
    (HIGH, mark("Kleuren: hoog contrast")),
)


class Actions:
    """The actions of one window, by name."""

    def __init__(self, window: QWidget, icons: Icons) -> None:
        self._window = window
        self._actions: dict[str, QAction] = {}
        self.editions = QActionGroup(window)
        self.colours = QActionGroup(window)
        for scheme, words in _COLOURS:
            self._add_choice(self.colours, tr(words), scheme)
        self.translations = QActionGroup(window)
        for language, name in (("", tr("Geen vertaling")), *NAMES.items()):
            self._add_choice(self.translations, name, language)
        self.instead = QAction(tr("In plaats van de Nederlandse samenvatting"), window)
        self.instead.setCheckable(True)
        for name, words, keys, icon in _TABLE:
            action = QAction(tr(words), window)
            action.setShortcuts([QKeySequence(key) for key in keys])
            action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
            if icon:
                action.setIcon(icons(icon))
            action.setToolTip(f"{action.text()} ({_keys(action)})")
            self._actions[name] = action
            window.addAction(action)

    def __getitem__(self, name: str) -> QAction:
        """Return an action."""
        return self._actions[name]

    def __iter__(self) -> Iterator[QAction]:
        """Yield every action in the order of the list."""
        return iter(self._actions.values())

    def allow(self, navigator: Navigator) -> None:
        """Offer to go back and forward where there is a place to go to."""
        self["back"].setEnabled(navigator.can_go_back)
        self["forward"].setEnabled(navigator.can_go_forward)

    def set_editions(self, editions: Sequence[Edition]) -> None:
        """Offer the editions of a briefing; the action's data is an edition's id and name."""
        for action in self.editions.actions():
            self.editions.removeAction(action)
            action.deleteLater()
        for edition in editions:
            self._add_choice(
                self.editions, tr("Editie {name}", name=edition.name), (edition.id, edition.name)
            )

    def show_colours(self, scheme: str) -> None:
        """Tick the colours that are chosen; an action's data is a scheme of `look`."""
        for action in self.colours.actions():
            action.setChecked(action.data() == scheme)

    def show_translation(self, language: str, instead: bool) -> None:
        """Tick the translation that is shown; an action's data is a language's code."""
        for action in self.translations.actions():
            action.setChecked(action.data() == language)
        self.instead.setChecked(instead)
        # Without a translation there is nothing to stand in the summary's place.
        self.instead.setEnabled(bool(language))

    @property
    def translating(self) -> list[QAction]:
        """What there is to choose of a translation."""
        return [*self.translations.actions(), self.instead]

    def shortcuts(self) -> list[tuple[str, str]]:
        """Return the keys and the words of every action, then those of the panes."""
        own = [(_keys(action), action.text().rstrip("… \u00a0")) for action in self]
        return [*own, *pane_keys()]

    def _add_choice(self, group: QActionGroup, words: str, data: object) -> None:
        action = QAction(without_key(words), self._window)
        action.setCheckable(True)
        action.setData(data)
        group.addAction(action)


def _keys(action: QAction) -> str:
    return either(map(native, action.shortcuts()))
