"""From a visit to the page that is shown: which edition, which content."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from benelux_viewer.model.dossier import Dossier
from benelux_viewer.model.refs import ANNEX, NodeRef
from benelux_viewer.model.text import EditionId
from benelux_viewer.pages.build import content_on_screen
from benelux_viewer.pages.page import Content, Page
from benelux_viewer.ui.navigator import Visit
from benelux_viewer.ui.services import Build

if TYPE_CHECKING:
    from benelux_viewer.model.translation import Shown


class Reader(QObject):
    """Builds pages. `page_built` carries a page, and comes before the pane scrolls to its place."""

    page_built = Signal(object)
    edition_changed = Signal(str)

    def __init__(self, dossier: Dossier, build: Build, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.dossier = dossier
        self.edition = dossier.briefing.editions[0].id
        self._build = build
        self._shown: tuple[str, str] | None = None
        self._pages: dict[tuple[NodeRef, Content, EditionId], Page] = {}

    def set_dossier(self, dossier: Dossier) -> None:
        """Read another briefing, in its first edition."""
        self.dossier, self._shown = dossier, None
        self._pages.clear()
        self.set_edition(dossier.briefing.editions[0].id)

    def set_shown(self, shown: Shown | None) -> None:
        """Read with a translation from the next page on, None for the Dutch alone."""
        self.dossier, self._shown = self.dossier._replace(shown=shown), None
        self._pages.clear()

    def set_edition(self, edition: str) -> None:
        """Read another edition from the next page on; an unknown one changes nothing."""
        for known in self.dossier.briefing.editions:
            if known.id == edition:
                self.edition = known.id
                self.edition_changed.emit(known.id)

    def next_edition(self) -> EditionId:
        """Return the edition that comes after this one, round to the first."""
        ids = [edition.id for edition in self.dossier.briefing.editions]
        return ids[(ids.index(self.edition) + 1) % len(ids)]

    def shows(self, edition: EditionId | None, page: str) -> bool:
        """Tell whether words of an edition are on a page as it is read now."""
        return edition in (None, self.edition) or page == ANNEX

    def page(self, ref: NodeRef, content: Content) -> Page:
        """Return a page in the edition that is read, built when it is first wanted."""
        wanted = (ref, content, self.edition)
        if wanted not in self._pages:
            self._pages[wanted] = self._build(self.dossier, ref, content, self.edition)
        return self._pages[wanted]

    def open(self, visit: Visit, *, anew: bool = False) -> None:
        """Build a visit's page, unless it is the one that is shown; `anew` builds it anyway."""
        wanted = (visit.page, self.edition)
        if anew or wanted != self._shown:
            content = content_on_screen(visit.page)
            self._shown = wanted
            self.page_built.emit(self.page(visit.page, content))
