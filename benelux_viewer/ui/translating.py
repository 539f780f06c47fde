"""Which translation is shown with the Dutch, and the choice of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from benelux_viewer import i18n
from benelux_viewer.errors import BriefingError, ViewerError
from benelux_viewer.i18n import tr
from benelux_viewer.model.translation import Shown
from benelux_viewer.pages.page import Page, Translated
from benelux_viewer.pages.translated import NAMES
from benelux_viewer.ui.reader import Reader
from benelux_viewer.ui.services import Translate


class Wanted(NamedTuple):
    """A language by its code, none for the Dutch alone; `instead` of the Dutch summary.

    As long as the user has not `asked` for anything, it is the language that the window speaks.
    """

    language: str = ""
    instead: bool = False
    asked: bool = True


class Translating(QObject):
    """Loads the translation that is wanted and has it read; the Dutch goes on where that fails.

    `changed` tells that pages are to be opened anew, `told` carries a sentence for the user.
    `page` gives the page that is seen.
    """

    changed = Signal()
    told = Signal(str)

    def __init__(
        self, reader: Reader, translate: Translate, wanted: Wanted, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._reader, self._translate = reader, translate
        self.page: Callable[[], Page | None] = lambda: None
        # What a session kept may have been written by anybody.
        self.wanted = wanted if wanted.language in NAMES else wanted._replace(language="")

    @property
    def language(self) -> str:
        """Return the language that is wanted, by its code; none for the Dutch alone."""
        if self.wanted.asked:
            return self.wanted.language
        return i18n.language() if i18n.language() in NAMES else ""

    def choose(self, language: str) -> None:
        """Show a language of `NAMES` from now on, none for the Dutch alone."""
        self._want(Wanted(language, self.wanted.instead))

    def set_instead(self, instead: bool) -> None:
        """Show it instead of the Dutch summary, or beside it."""
        self._want(Wanted(self.language, instead))

    def apply(self) -> None:
        """Have the translation read that is wanted: of the briefing that is open now."""
        language, translation = self.language, None
        if language:
            try:
                translation = self._translate(self._reader.dossier, language)
            except ViewerError as error:
                self._fall_back(_sentence(error))
            else:
                # What nobody asked for, nobody misses.
                if translation is None and self.wanted.asked:
                    name = NAMES.get(language, language)
                    why = tr("Naast deze briefing staat geen vertaling: {name}.", name=name)
                    self._fall_back(why)
        shown = Shown(translation, self.wanted.instead) if translation else None
        self._reader.set_shown(shown)
        self.changed.emit()

    def _want(self, wanted: Wanted) -> None:
        self.wanted = wanted
        self.apply()
        page = self.page()
        if self.wanted.language and page and not _has_translation(page):
            self.told.emit(
                tr(
                    "Vertaald zijn de titels en samenvattingen van onderdelen en prioriteiten; "
                    "op deze pagina staan die niet. De brief zelf blijft Nederlands."
                )
            )

    def _fall_back(self, why: str) -> None:
        # Said once: what cannot be shown is not wanted any more, also at the next start.
        self.wanted = Wanted("", self.wanted.instead)
        self.told.emit(" ".join((why, tr("U leest het Nederlands."))))


def _sentence(error: ViewerError) -> str:
    first = error.lines()[:1] if isinstance(error, BriefingError) else []
    return " ".join((str(error), *(tr("Te beginnen met {line}", line=line) for line in first)))


def _has_translation(page: Page) -> bool:
    return any(isinstance(block, Translated) for block in page.blocks)
