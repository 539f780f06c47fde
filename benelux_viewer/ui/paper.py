"""From the open page to paper: the preview, the printer, a PDF. All of it is made when wanted."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from benelux_viewer.errors import ViewerError
from benelux_viewer.model.refs import LETTER, NodeRef
from benelux_viewer.pages.page import Content, Document, Page
from benelux_viewer.ui.reader import Reader
from benelux_viewer.ui.stack import PageStack

if TYPE_CHECKING:
    from benelux_viewer.ui.preview import PreviewPane
    from benelux_viewer.ui.printing import Printing
    from benelux_viewer.writers.setting import Paper

_NAMES = {Content.SUMMARY: "samenvatting", Content.FULL: "volledige tekst", Content.BOTH: "alles"}


class PaperDesk(QObject):
    """Shows the preview in the window's stack. `told` carries a sentence for the user."""

    told = Signal(str)

    def __init__(self, reader: Reader, stack: PageStack, resources: Path, window: QWidget) -> None:
        super().__init__(window)
        self._reader = reader
        self._stack = stack
        self._resources = resources
        self._window = window
        self._content = Content.SUMMARY
        self._scopes: dict[NodeRef, str] = {}
        self._printing: Printing | None = None
        self.preview: PreviewPane | None = None

    def open(self, ref: NodeRef) -> None:
        """Show a node as it will be on paper."""
        content = Content.FULL if ref == LETTER else self._content
        outline = self._reader.dossier.outline
        nodes = {node.ref: node.title for node in (*reversed(outline.path(ref)), outline.letter)}
        self._scopes = {**nodes, LETTER: "Hele brief"}
        self._stack.cover(self._preview())
        self._show(ref, content)

    def save(self, ref: NodeRef) -> None:
        """Ask for a name, and save as PDF what is in the preview, else a node's summary."""
        shown = self._stack.currentWidget() is self.preview
        page = self.preview.page if self.preview and shown else None
        content = Content.FULL if ref == LETTER else self._content
        self._save(page or self._reader.page(ref, content))

    def print(self, ref: NodeRef) -> None:
        """Print what is in the preview, once it is ready; without a preview, open it on a node."""
        if not self.is_open():
            self.open(ref)
        elif self.preview:
            self.preview.print_when_ready()

    def is_open(self) -> bool:
        """Tell whether the preview is what is seen."""
        return self.preview is not None and self._stack.currentWidget() is self.preview

    def let_go(self) -> None:
        """Free the sheets of a preview that is not seen any more."""
        if self.preview:
            self.preview.clear()

    def _preview(self) -> PreviewPane:
        if self.preview is None:
            from benelux_viewer.ui.preview import PreviewPane

            self.preview = PreviewPane(self._render, self._window)
            self.preview.document_wanted.connect(self._want)
            self.preview.print_requested.connect(self._print)
            self.preview.save_requested.connect(self._save)
            self.preview.closed.connect(self._stack.uncover)
        return self.preview

    def _want(self, ref: str, content: Content) -> None:
        self._content = content
        self._show(NodeRef(ref), content)

    def _show(self, ref: NodeRef, content: Content) -> None:
        from benelux_viewer.ui.preview import Scope

        scopes = [Scope(offered, words) for offered, words in self._scopes.items()]
        self._preview().show_document(self._reader.page(ref, content), scopes)

    def _print(self, page: Page) -> None:
        if self._printing is None:
            from benelux_viewer.ui.printing import Printing

            self._printing = Printing(self._render, self)
            self._printing.error.connect(self.told)
            self._printing.finished.connect(
                lambda: self.told.emit("Het document is naar de printer gestuurd.")
            )
        self._printing.ask_and_print(page, self._preview().sheet_count, self._window)

    def _save(self, page: Page) -> None:
        name = f"{page.citation.removeprefix('§').replace('/', '-')} {_NAMES[page.content]}.pdf"
        target = _ask_for_target(self._window, name)
        if target is None:
            return
        from benelux_viewer.writers import pdf
        from benelux_viewer.writers.files import write_atomically

        try:
            made = pdf.write(Document.of(page), resources=self._resources, printed=date.today())
            write_atomically(target, made)
        except ViewerError as error:
            self.told.emit(str(error))
        else:
            self.told.emit(f"Bewaard als {target}.")

    def _render(self, page: Page, ppi: float, paper: Paper) -> tuple[bytes, ...]:
        from benelux_viewer.writers import pdf

        return pdf.render(
            page, resources=self._resources, printed=date.today(), ppi=ppi, paper=paper
        )


def _ask_for_target(window: QWidget, name: str) -> Path | None:
    # Not the static call: only a dialog of our own adds the suffix before it asks to overwrite.
    dialog = QFileDialog(window, "Bewaar als PDF", str(Path.home() / name), "PDF (*.pdf)")
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix("pdf")
    chosen = bool(dialog.exec())
    dialog.deleteLater()
    return Path(dialog.selectedFiles()[0]) if chosen else None
