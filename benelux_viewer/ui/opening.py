"""Another briefing in the window: asked for, read, and shown from its beginning."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from benelux_viewer.errors import ViewerError
from benelux_viewer.i18n import tr
from benelux_viewer.model.dossier import Dossier

if TYPE_CHECKING:
    from benelux_viewer.ui.main_window import MainWindow


class OpeningDesk:
    """Opens briefings; `load` reads one, and raises ViewerError if it cannot be used."""

    def __init__(self, window: MainWindow, load: Callable[[Path], Dossier]) -> None:
        self._window = window
        self._load = load

    def ask(self) -> None:
        """Ask which file to open, and open it."""
        briefings, others = tr("Briefings"), tr("Alle bestanden")
        path, _ = QFileDialog.getOpenFileName(
            self._window,
            tr("Open briefing"),
            "",
            f"{briefings} (*.yaml *.yml);;{others} (*)",
        )
        if path:
            self.open_file(Path(path))

    def open_file(self, path: Path) -> None:
        """Open a file; one that cannot be used is told of, and what is open stays."""
        try:
            dossier = self._load(path)
        except ViewerError as error:
            self._window.show_error(error)
        else:
            self.open_dossier(dossier)

    def open_dossier(self, dossier: Dossier) -> None:
        """Show another briefing."""
        window = self._window
        window.header.box.clear()
        window.actions_.set_editions(dossier.briefing.editions)
        window.rooms.finder.set_dossier(dossier)
        window.tree.set_outline(dossier.outline)
        window.reader.set_dossier(dossier)
        window.navigator.set_outline(dossier.outline)
        window.stack.uncover()
        window.rooms.translate()
