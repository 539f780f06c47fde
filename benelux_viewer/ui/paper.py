"""From the open page to paper: the preview, the printer, a PDF. All of it is made when wanted."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from benelux_viewer.i18n import tr
from benelux_viewer.model.refs import LETTER, NodeRef
from benelux_viewer.pages.page import Document
from benelux_viewer.search.hits import Results
from benelux_viewer.ui import chosen
from benelux_viewer.ui.choices import Choice
from benelux_viewer.ui.preview import PreviewPane
from benelux_viewer.ui.printed import Printed
from benelux_viewer.ui.reader import Reader
from benelux_viewer.ui.saving import CONTENT_NAMES, Saving, made
from benelux_viewer.ui.stack import PageStack
from benelux_viewer.ui.typesetting import Order
from benelux_viewer.writers import FileFormat, content_for
from benelux_viewer.writers.paged import Paged
from benelux_viewer.writers.setting import Setting

if TYPE_CHECKING:
    from benelux_viewer.ui.printing import Printing


class PaperDesk(QObject):
    """Shows the preview in the window's stack. `told` carries a sentence for the user.

    `begun`, `stepped` and `ended` go with work that may take longer. `results` gives what a
    search shows now, `near` the node that is being read; `printed` is what was chosen the last
    time, as `remembered` tells on.
    """

    told = Signal(str)
    begun = Signal(str)
    stepped = Signal(int, int)
    ended = Signal()
    remembered = Signal(object)

    def __init__(
        self,
        reader: Reader,
        stack: PageStack,
        resources: Path,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._reader = reader
        self._stack = stack
        self._resources = resources
        self._press = partial(_set, resources)
        self._window = window
        self.results: Callable[[], Results | None] = lambda: None
        self.near: Callable[[], NodeRef] = lambda: LETTER
        self.printed = Printed()
        self._choice: Choice | None = None
        self._found: Results | None = None

    @cached_property
    def preview(self) -> PreviewPane:
        """Return the preview, made when it is first wanted."""
        made = PreviewPane(self._press, self._window)
        made.chosen.connect(self._choose)
        made.print_requested.connect(self._print)
        made.save_requested.connect(self._save_shown)
        made.closed.connect(self._stack.uncover)
        return made

    def open(self, ref: NodeRef) -> None:
        """Show a node as it will be on paper."""
        dossier, choice = self._reader.dossier, self._usual(ref)
        self._found = self.results()
        self._stack.cover(self.preview)
        self.preview.choices.offer_editions(dossier.briefing.editions)
        self.preview.offer(
            chosen.scopes(dossier, ref, self.near(), self._found), dossier.outline.roots, choice
        )
        self._show(choice)

    def save(self, ref: NodeRef) -> None:
        """Ask for a name, and save as PDF what is in the preview, else a node."""
        self._save((self._choice if self.is_open() else None) or self._usual(ref))

    def prefer(self, content: str, paper: str, large: bool) -> None:
        """Put on paper like this from now on, also what is in the preview."""
        wanted = Printed(content, paper, large)
        if wanted == self.printed:
            return
        self.printed = wanted
        if self.is_open():
            choices = self.preview.choices
            # What was never chosen is the first that is offered.
            choices.paper.setCurrentIndex(max(choices.paper.findData(paper), 0))
            choices.large.setChecked(large)
            choices.changed.emit()

    def print(self, ref: NodeRef) -> None:
        """Print what is in the preview, once it is ready; without a preview, open it on a node."""
        if self.is_open():
            self.preview.print_when_ready()
        else:
            self.open(ref)

    def stop(self) -> None:
        """Break off what is being saved or printed."""
        for name in ("_saving", "_printing"):
            if work := self.__dict__.get(name):
                work.stop()

    def is_open(self) -> bool:
        """Tell whether the preview is what is seen."""
        return "preview" in self.__dict__ and self._stack.currentWidget() is self.preview

    def shown(self, kind: FileFormat) -> tuple[str, Order] | None:
        """Return the name of what the preview shows, and how to make it for a kind of file.

        None if it is closed or shows nothing.
        """
        choice = self._choice if self.is_open() else None
        if choice is None:
            return None
        order = self._order(choice._replace(content=content_for(kind, choice.content)))
        return (chosen.name(self._reader.dossier, choice), order) if order else None

    def let_go(self) -> None:
        """Free the sheets of a preview that is not seen any more."""
        if "preview" in self.__dict__:
            self.preview.clear()

    def take_over(self, other: PaperDesk) -> None:
        """Go on with what another desk is saving or printing, and tell of it here."""
        for name in ("_saving", "_printing"):
            work = other.__dict__.get(name)
            if work and work.busy:
                self.__dict__[name] = other.__dict__.pop(name)
                work.watch(self)
                work.tell_begun()

    @cached_property
    def _saving(self) -> Saving:
        made = Saving()
        made.watch(self)
        return made

    @cached_property
    def _printing(self) -> Printing:
        from benelux_viewer.ui.printing import Printing

        made = Printing(self._press)
        made.watch(self)
        return made

    def _usual(self, ref: NodeRef) -> Choice:
        """Return a node as it goes on paper."""
        return Choice(
            scope=ref,
            content=self.printed.content_of(ref),
            edition=self._reader.edition,
            setting=self.printed.setting(),
            refs=(ref,),
        )

    def _choose(self, choice: Choice | None) -> None:
        """Show what the user chose, and remember how."""
        if choice is None:
            return
        # What is offered as long as nothing was chosen is not remembered as if it were.
        asked = self._choice is None or choice.content != self._choice.content
        content = choice.content.value if asked else self.printed.content
        self.printed = Printed(content, choice.setting.paper.value, choice.setting.large)
        self.remembered.emit(self.printed)
        self._show(choice)

    def _show(self, choice: Choice) -> None:
        self._choice = choice
        self.preview.show_order(self._order(choice), chosen.told(self._reader.dossier, choice))

    def _order(self, choice: Choice) -> Order | None:
        return chosen.order(self._reader.dossier, choice, self._found)

    def _print(self) -> None:
        order = self.preview.order
        if order and self._choice:
            title = chosen.name(self._reader.dossier, self._choice)
            self._printing.ask_and_print(order, title, self.preview.sheet_count, self._window)

    def _save_shown(self) -> None:
        if self._choice:
            self._save(self._choice)

    def _save(self, choice: Choice) -> None:
        order = self._order(choice)
        if order is None:
            return
        name = f"{chosen.name(self._reader.dossier, choice)} {CONTENT_NAMES[choice.content]}.pdf"
        target = _ask_for_target(self._window, name)
        if target:
            make = partial(made, order, FileFormat.PDF, self._resources, date.today())
            self._saving.save(make, target)


def _set(resources: Path, document: Document, setting: Setting, *, draft: bool = False) -> Paged:
    from benelux_viewer.writers import pdf

    today = date.today()
    return pdf.typeset(document, resources=resources, printed=today, setting=setting, draft=draft)


def _ask_for_target(window: QWidget, name: str) -> Path | None:
    # Not the static call: only a dialog of our own adds the suffix before it asks to overwrite.
    dialog = QFileDialog(window, tr("Bewaar als PDF"), str(Path.home() / name), "PDF (*.pdf)")
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix("pdf")
    accepted = bool(dialog.exec())
    dialog.deleteLater()
    return Path(dialog.selectedFiles()[0]) if accepted else None
