"""The keys that a pane has for itself, for the list of shortcuts; the rest are actions' own."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtGui import QKeySequence

from benelux_viewer.i18n import mark, tr

_MENU_KEY, _LETTERS, _ARROWS = mark("Menutoets"), mark("letters"), mark("Shift+pijlen")
# As Qt names them in code; the last three are our own words.
_TABLE: tuple[tuple[tuple[str, ...], str], ...] = (
    (("Tab", "Shift+Tab"), mark("Overal: naar het volgende of vorige onderdeel van het venster")),
    (("Esc",), mark("Overal: sluit wat het laatst openging, anders de zoekvraag")),
    (("Enter",), mark("Zoekvak: open de beste treffer")),
    (("Down",), mark("Zoekvak: naar de treffers; in een leeg zoekvak: eerdere zoekvragen")),
    (("Up", "Down"), mark("Boom en lijsten: vorige of volgende regel")),
    (("Left", "Right"), mark("Boom: vouw in of uit")),
    ((_LETTERS,), mark("Boom: naar het onderdeel dat zo begint")),
    (("Enter",), mark("Boom en treffers: open")),
    (("Right",), mark("Treffers: naar wat bij de treffer hoort")),
    ((_MENU_KEY, "Shift+F10"), mark("Treffers, tekst en verwijzingen: wat hier kan")),
    (
        ("Up", "Down", "PgUp", "PgDown"),
        mark("Tekst: blader; met een schermlezer: verplaats de cursor"),
    ),
    (("Ctrl+Up", "Ctrl+Down"), mark("Tekst, met een schermlezer: vorige of volgende alinea")),
    ((_ARROWS,), mark("Tekst: selecteer")),
    (("Tab", "Enter"), mark("Tekst: naar een koppeling of noot, en open die")),
    (("Enter",), mark("Verwijzingen: naar de plaats in de tekst")),
    (("Esc",), mark("Verwijzingen: terug naar de tekst")),
    (("PgUp", "PgDown", "Home", "End"), mark("Afdrukvoorbeeld: blader door de vellen")),
    (("Ctrl++", "Ctrl+-", "Ctrl+0"), mark("Afdrukvoorbeeld: groter, kleiner, passend")),
)


def native(keys: QKeySequence) -> str:
    """Return what keys are called on this platform, in the language that is spoken."""
    return keys.toString(QKeySequence.SequenceFormat.NativeText)


def pane_keys() -> Iterable[tuple[str, str]]:
    """Yield the keys of the panes and what they do, as `native` names keys."""
    for keys, words in _TABLE:
        yield ", ".join(map(_named, keys)), tr(words)


def _named(key: str) -> str:
    return tr(key) if key in (_MENU_KEY, _LETTERS, _ARROWS) else native(QKeySequence(key))
