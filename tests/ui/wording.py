"""Every word that a window can show or tell, and which of them are the window's own."""

from __future__ import annotations

import ast
import re
from collections.abc import Collection, Iterable, Iterator
from functools import cache
from html import unescape
from pathlib import Path

import yaml
from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QMessageBox,
    QProgressBar,
    QWidget,
)

import benelux_viewer
from benelux_viewer import paths
from benelux_viewer.i18n import LANGUAGES
from benelux_viewer.model.dossier import Dossier
from benelux_viewer.pages.translated import UNOFFICIAL
from benelux_viewer.search.hits import Kind
from benelux_viewer.search.passages import passages
from benelux_viewer.ui.results.model import ROW, Row
from benelux_viewer.ui.scopes import KINDS
from benelux_viewer.ui.sheet import Sheet
from tests.pseudo import outside

_ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.AccessibleDescriptionRole,
)
_TOLD = (QAccessible.Text.Name, QAccessible.Text.Description)
_MARKUP = re.compile(r"<style>.*?</style>|<[^>]*>")
# Between what is said and what is quoted, and between the things of a list.
_BETWEEN = re.compile(r"[\n\t,;:.!?()\[\]·›•▾/–…|“”‘\"]+|’(?!\w)")
_EDGES = " ,;:.()[]·›•▾–…|“”‘’"
# A paragraph or a marker has its number before the words.
_NUMBERED = re.compile(r"^\d+\W+")
_PATTERN = re.compile(r"\*(?:\.\w+)?")
_WORD = re.compile(r"[^\W\d_]+")
_CITED = re.compile(
    r"§\s?\d\w*|al\. \d+|noot \d+|\b(?:brief|inleiding|slot|aanhef|afzender|nota|bijlage)\b"
)
# Keys as Qt names them, kinds of file as everybody does, and what has one name everywhere.
_NAMED = re.compile(
    # A comma is a key, too: what stands before it is left.
    r"(?:(?:Ctrl|Shift|Alt|Meta)\+)+"
    r"|(?:(?:Ctrl|Shift|Alt|Meta)\+)*(?:Ctrl|Shift|Alt|F\d+|PgUp|PgDown|Left|Right|Up|Down|[A-Z0-9+=-])"
    r"|(?:\*?\.)?(?:pdf|odt|docx|html|md|txt|ics|yaml|yml)"
    r"|A4|PDF|Letter|Benelux Viewer|qt_\w+",
)
_LEAST = 12


def texts(window: QWidget) -> Iterator[str]:
    """Yield every text of a window and of all that it holds, seen or not yet."""
    for widget in (window, *window.findChildren(QWidget)):
        if not _is_qt_s(widget):
            yield from _of_widget(widget)
    for action in window.findChildren(QAction):
        if not _is_qt_s(action.parent()):
            yield action.text()
            yield action.toolTip()
    root = QAccessible.queryAccessibleInterface(window)
    assert root is not None
    yield from _told(root)


def _is_qt_s(thing: QObject | None) -> bool:
    """Tell whether Qt made a widget for itself: what that says, Qt's own catalogue knows."""
    while thing is not None:
        name = thing.objectName()
        # What stands in a viewport is ours.
        qt_s = name.startswith("qt_") and name != "qt_scrollarea_viewport"
        if qt_s or type(thing) in (QFileDialog, QMessageBox):
            return True
        thing = thing.parent()
    return False


def _of_widget(widget: QWidget) -> Iterator[str]:
    yield widget.accessibleName()
    yield widget.accessibleDescription()
    yield widget.toolTip()
    yield widget.statusTip()
    yield widget.whatsThis()
    yield widget.windowTitle()
    match widget:
        case QLabel() | QAbstractButton():
            yield widget.text()
        case QLineEdit():
            yield widget.placeholderText()
        case QComboBox():
            yield from (widget.itemText(row) for row in range(widget.count()))
        case QMenu():
            yield widget.title()
        case QProgressBar():
            yield widget.text() if widget.isTextVisible() else ""
        case Sheet():
            yield widget.toPlainText()
        case QAbstractItemView():
            model = widget.model()
            yield from _of_model(model, QModelIndex()) if model else ()
        case _:
            pass


def _of_model(model: QAbstractItemModel, above: QModelIndex) -> Iterator[str]:
    for row in range(model.rowCount(above)):
        index = model.index(row, 0, above)
        yield from (str(said) for role in _ROLES if (said := model.data(index, role)))
        hit = model.data(index, ROW)
        if isinstance(hit, Row):
            yield from (hit.title, hit.label, hit.sign, *(link.name for link in hit.links))
        yield from _of_model(model, index)


def _told(node: QAccessibleInterface) -> Iterator[str]:
    yield from (node.text(what) for what in _TOLD)
    for index in range(node.childCount()):
        if child := node.child(index):
            yield from _told(child)


class Vocabulary:
    """What may be said as it is: the data's words, citations, keys, names of formats."""

    def __init__(self, dossier: Dossier, rooms: Iterable[str], typed: Iterable[str]) -> None:
        """Take whose data it is, the rooms whose words pass, and what a test types itself."""
        prefixes = (known.prefix.rstrip(":") for known in KINDS)
        said = {*data(), *_passages(dossier), *typed, *prefixes}
        # What begins a sentence has a capital.
        said |= {text[:1].upper() + text[1:] for text in data()}
        self._data = {_even(text) for text in said}
        self._all = "\n".join(self._data)
        self._long = sorted((d for d in self._data if len(d) >= _LEAST), key=len, reverse=True)
        self._others = {word for room in rooms for word in _words_in(room)}
        if self._others:
            self._others.update(_WORD.findall(self._all.casefold()))

    def strange(self, text: str, also: Collection[str] = ()) -> list[str]:
        """Return what a text says of its own outside brackets: that is in no catalogue.

        `also` are words that it may say besides.
        """
        plain = _PATTERN.sub(" ", unescape(_MARKUP.sub(" ", text)).replace("&&", "&"))
        parts = outside(_even(plain))
        pieces = (piece for part in parts for piece in (_core(part), *_BETWEEN.split(part)))
        quotes = any(self._is_quoted(piece.strip()) for piece in pieces)
        return [
            phrase
            for part in parts
            for phrase in self._phrases(part)
            if phrase not in also and not self._is_piece(phrase, quotes=quotes, cut="…" in text)
        ]

    def _phrases(self, part: str) -> Iterator[str]:
        rest = _core(part)
        first, _, more = rest.partition(", ")
        if self._is_known(rest):
            return
        if self._is_known(_core(more)):
            rest = first
        for known in self._long:
            rest = rest.replace(known, "\n")
        for phrase in (p.strip() for p in _BETWEEN.split(_CITED.sub("\n", rest))):
            if not self._is_known(phrase) and not self._is_another_s(phrase):
                yield phrase

    def _is_known(self, phrase: str) -> bool:
        if not any(map(str.isalpha, phrase)) or phrase in self._data or _NAMED.fullmatch(phrase):
            return True
        return self._is_quoted(phrase)

    def _is_quoted(self, phrase: str) -> bool:
        words = _NUMBERED.sub("", phrase)
        return len(words) >= _LEAST and words in self._all

    def _is_piece(self, phrase: str, *, quotes: bool, cut: bool) -> bool:
        """Tell whether a phrase is what markers leave of a quotation, or what room leaves of it."""
        if cut and any(said.startswith(phrase) for said in self._data):
            return True
        return quotes and bool(re.search(rf"(?<!\w){re.escape(phrase)}(?!\w)", self._all))

    def _is_another_s(self, phrase: str) -> bool:
        return bool(self._others) and all(
            word in self._others for word in _WORD.findall(phrase.casefold())
        )


def _core(part: str) -> str:
    """Return a part without the citations before it, and numbers and signs around it."""
    rest = part.strip(_EDGES)
    while found := _CITED.match(rest):
        rest = rest[found.end() :].strip(_EDGES)
    return rest


def _even(text: str) -> str:
    return " ".join(text.split())


def _passages(dossier: Dossier) -> Iterator[str]:
    """Yield what can be found, and where: the letter's words in each of its editions."""
    overviews = {node.ref for node in dossier.outline.overviews}
    for passage in passages(dossier):
        yield from (passage.citation, passage.citation.rpartition(", ")[2])
        # What an overview is called is ours.
        if passage.ref not in overviews or passage.kind is not Kind.TITLE:
            title = dossier.outline.path(passage.section)[-1].title
            yield from (title, f"{passage.section} {title}")
            yield passage.text
            yield passage.address
            yield from passage.text.split(": ", 1)


@cache
def data() -> tuple[str, ...]:
    """Return all that stands in the shipped data and its translations."""
    files = sorted(paths.briefing().parent.glob("*.yaml"))
    found = (said for file in files for said in _strings(yaml.safe_load(file.read_text("utf-8"))))
    return (*found, *LANGUAGES.values(), *UNOFFICIAL.values())


def _strings(node: object) -> Iterator[str]:
    match node:
        case str():
            yield re.sub(r"\[\^\d+\]", "", node)
            yield from node.split("/")
        case dict():
            yield from (said for value in node.values() for said in _strings(value))
        case list():
            yield from (said for value in node for said in _strings(value))
        case _:
            return


@cache
def _words_in(room: str) -> frozenset[str]:
    """Return the words of every string in a room of the package."""
    files = (Path(benelux_viewer.__file__).parent / room).rglob("*.py")
    nodes = (node for file in files for node in ast.walk(ast.parse(file.read_text("utf-8"))))
    strings = (n.value for n in nodes if isinstance(n, ast.Constant) and isinstance(n.value, str))
    return frozenset(word for string in strings for word in _WORD.findall(string.casefold()))
