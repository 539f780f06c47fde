"""From the open page to a file of any kind, written beside the window."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QFileDialog, QMenu, QMessageBox, QWidget

from benelux_viewer.i18n import mark, tr
from benelux_viewer.model.refs import NodeRef
from benelux_viewer.pages.page import Content, Document, Page
from benelux_viewer.ui.printed import Printed
from benelux_viewer.ui.reader import Reader
from benelux_viewer.ui.saving import CONTENT_NAMES, Made, Saving, made
from benelux_viewer.ui.typesetting import Order
from benelux_viewer.writers import FileFormat, content_for

_KINDS = {
    FileFormat.PDF: mark("PDF"),
    FileFormat.ODT: mark("OpenDocument-tekst"),
    FileFormat.DOCX: mark("Word-document"),
    FileFormat.HTML: mark("Webpagina"),
    FileFormat.MARKDOWN: mark("Markdown"),
    FileFormat.TEXT: mark("Platte tekst"),
    FileFormat.CALENDAR: mark("Agenda met mijlpalen"),
}
_CONTENTS = {
    Content.SUMMARY: mark("Omvang: samenvatting"),
    Content.FULL: mark("Omvang: volledige tekst"),
    Content.BOTH: mark("Omvang: samenvatting en tekst"),
}


class ExportDesk(QObject):
    """Asks for a name, and writes. `told` carries a sentence; `where` gives the open node.

    `begun` and `ended` go around work that may take longer; several files may be made at a time.
    `printed` is what was chosen the last time, here or for paper, as `remembered` tells on.
    `shown` gives the name and the document of a preview that is open, for a kind of file: that is
    what is meant then.
    """

    told = Signal(str)
    begun = Signal(str)
    stepped = Signal(int, int)
    ended = Signal()
    remembered = Signal(object)

    def __init__(
        self, reader: Reader, resources: Path, where: Callable[[], NodeRef], window: QWidget
    ) -> None:
        super().__init__(window)
        self._reader, self._resources, self._window = reader, resources, window
        self._where = where
        self.shown: Callable[[FileFormat], tuple[str, Order] | None] = lambda _kind: None
        self._folder = Path.home()
        self.printed = Printed()
        self._contents: QActionGroup | None = None
        self._at_work: set[Saving] = set()
        self.ended.connect(self._let_go)

    def fill(self, menu: QMenu) -> None:
        """Put the kinds of file and the choice of content in a menu, before it is seen."""
        if self._contents is None:
            self._contents = self._filled(menu)
        for choice in self._contents.actions():
            choice.setChecked(choice.data() is self._content)

    def _filled(self, menu: QMenu) -> QActionGroup:
        for kind, words in _KINDS.items():
            action = menu.addAction(f"{tr(words)} (.{kind.value})…")
            action.triggered.connect(partial(self.save, kind))
        menu.addSeparator()
        group = QActionGroup(menu)
        for content, words in _CONTENTS.items():
            choice = QAction(tr(words), group)
            choice.setCheckable(True)
            choice.setData(content)
            menu.addAction(choice)
        group.triggered.connect(self._choose)
        return group

    def ask(self) -> None:
        """Ask for a name and a kind of file, and save the open node as that."""
        self._save(tuple(_KINDS))

    def save(self, kind: FileFormat) -> None:
        """Ask for a name, and save the open node as one kind of file."""
        self._save((kind,))

    @property
    def _content(self) -> Content:
        return self.printed.content_of(self._where())

    def _choose(self, choice: QAction) -> None:
        self.printed = self.printed._replace(content=choice.data().value)
        self.remembered.emit(self.printed)

    def _save(self, kinds: tuple[FileFormat, ...]) -> None:
        ref, shown = self._where(), self.shown(kinds[0])
        name = shown[0] if shown else _name(self._reader.page(ref, self._content))
        chosen = _ask_for_target(self._window, self._folder / name, kinds)
        if chosen is None:
            return
        target, kind = chosen
        self._folder = target.parent
        shown = self.shown(kind)
        order = shown[1] if shown else self._order(ref, kind)
        self._save_as(partial(made, order, kind, self._resources, date.today()), target)

    def _save_as(self, make: Callable[[], Made], target: Path) -> None:
        work = Saving()
        self._watch(work)
        work.save(make, target)

    def take_over(self, other: ExportDesk) -> None:
        """Go on with what another desk is saving, and tell of it here."""
        while other._at_work:
            work = other._at_work.pop()
            self._watch(work)
            work.tell_begun()

    def stop(self) -> None:
        """Break off what is being saved."""
        for work in list(self._at_work):
            work.stop()

    def _watch(self, work: Saving) -> None:
        self._at_work.add(work)
        work.watch(self)

    def _let_go(self) -> None:
        for work in [work for work in self._at_work if not work.busy]:
            self._at_work.discard(work)
            work.deleteLater()

    def _order(self, ref: NodeRef, kind: FileFormat) -> Order:
        page = self._reader.page(ref, content_for(kind, self._content))
        return Order(lambda: Document.of(page), self.printed.setting())


def _name(page: Page) -> str:
    """Return a name for a file, without its suffix."""
    return f"{page.citation.removeprefix('§').replace('/', '-')} {CONTENT_NAMES[page.content]}"


def _ask_for_target(
    window: QWidget, path: Path, kinds: tuple[FileFormat, ...]
) -> tuple[Path, FileFormat] | None:
    # Not the static call: only a dialog of our own adds the suffix before it asks to overwrite.
    # With its suffix from the first: Qt adds none to a name that has a dot, as `1a, al. 4` has.
    dialog = QFileDialog(window, tr("Exporteer"), f"{path}.{kinds[0].value}")
    filters = {f"{tr(_KINDS[kind])} (*.{kind.value})": kind for kind in kinds}
    by_suffix = {kind.value: kind for kind in kinds}
    dialog.setNameFilters(list(filters))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(kinds[0].value)

    def follow(name: str) -> None:
        dialog.setDefaultSuffix(filters[name].value)
        stem, _, suffix = Path(dialog.selectedFiles()[0]).name.rpartition(".")
        if suffix in by_suffix:
            dialog.selectFile(f"{stem}.{filters[name].value}")

    dialog.filterSelected.connect(follow)
    chosen = bool(dialog.exec())
    dialog.deleteLater()
    if not chosen:
        return None
    target = Path(dialog.selectedFiles()[0])
    named = by_suffix.get(target.suffix.removeprefix(".").lower())
    kind = named or filters[dialog.selectedNameFilter()]
    if named or target.is_dir():
        return target, kind
    target = target.with_name(f"{target.name}.{kind.value}")
    # The dialog asked about the name without it.
    return None if target.exists() and not _may_overwrite(window, target) else (target, kind)


def _may_overwrite(window: QWidget, target: Path) -> bool:
    asked = tr("{name} bestaat al. Wilt u het vervangen?", name=target.name)
    buttons = QMessageBox.StandardButton.Yes | QMessageBox.StandardButton.No
    return QMessageBox.question(window, tr("Exporteer"), asked, buttons) == buttons.Yes
