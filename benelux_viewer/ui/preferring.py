"""What there is to prefer in a window, and what choosing it does: the one list."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from benelux_viewer.i18n import LANGUAGES, tr
from benelux_viewer.pages.translated import NAMES
from benelux_viewer.ui.look import DARK, HIGH, LIGHT, SCALES, SYSTEM
from benelux_viewer.ui.preferences import Preference, Preferences
from benelux_viewer.writers.setting import Paper

if TYPE_CHECKING:
    from benelux_viewer.ui.main_window import MainWindow


def show_preferences(window: MainWindow) -> Preferences:
    """Open the preferences of a window, or bring them forward."""
    shown = window.findChild(Preferences)
    if shown is None:
        groups = (
            (tr("Venster"), _of_window(window)),
            (tr("Lezen"), _of_reading(window)),
            (tr("Papier"), _of_paper(window)),
        )
        shown = Preferences(groups, window)
        window.look.changed.connect(shown.refresh)
        window.reader.edition_changed.connect(shown.refresh)
        window.rooms.translating.changed.connect(shown.refresh)
    shown.show()
    shown.raise_()
    shown.activateWindow()
    return shown


def _of_window(window: MainWindow) -> Sequence[Preference[Any]]:
    look = window.look
    return (
        Preference(
            "language",
            tr("Taal"),
            lambda: [("", tr("Systeem")), *LANGUAGES.items()],
            lambda: window.rooms.language,
            window.language_wanted.emit,
        ),
        Preference(
            "colours",
            tr("Kleuren"),
            lambda: [
                (SYSTEM, tr("Systeem")),
                (LIGHT, tr("Licht")),
                (DARK, tr("Donker")),
                (HIGH, tr("Hoog contrast")),
            ],
            lambda: look.scheme,
            look.set_scheme,
        ),
        Preference(
            "scale",
            tr("Tekstgrootte"),
            lambda: [(scale, tr("{scale} %", scale=scale)) for scale in SCALES],
            lambda: look.scale,
            look.set_scale,
        ),
    )


def _of_reading(window: MainWindow) -> Sequence[Preference[Any]]:
    reader, translating = window.reader, window.rooms.translating
    return (
        Preference(
            "edition",
            tr("Editie"),
            lambda: [(edition.id, edition.name) for edition in reader.dossier.briefing.editions],
            lambda: reader.edition,
            window.set_edition,
        ),
        Preference(
            "translation",
            tr("Vertaling van de samenvattingen"),
            lambda: [("", tr("Geen vertaling")), *NAMES.items()],
            lambda: translating.language,
            translating.choose,
        ),
        Preference(
            "instead",
            tr("Plaats van de vertaling"),
            lambda: [
                (False, tr("Onder de Nederlandse samenvatting")),
                (True, tr("In plaats van de Nederlandse samenvatting")),
            ],
            lambda: translating.wanted.instead,
            translating.set_instead,
            lambda: bool(translating.language),
        ),
    )


def _of_paper(window: MainWindow) -> Sequence[Preference[Any]]:
    rooms = window.rooms
    return (
        Preference(
            "paper",
            tr("Papierformaat"),
            lambda: [(Paper.A4.value, "A4"), (Paper.LETTER.value, "Letter")],
            lambda: rooms.printed[1] or Paper.A4.value,
            partial(_choose_paper, window),
        ),
        Preference(
            "large",
            tr("Letter op papier"),
            lambda: [(False, tr("Gewoon")), (True, tr("Groot (16 punt)"))],
            lambda: rooms.printed[2],
            partial(_choose_letter, window),
        ),
    )


def _choose_paper(window: MainWindow, paper: str) -> None:
    content, _, large = window.rooms.printed
    window.rooms.remember((content, paper, large))


def _choose_letter(window: MainWindow, large: bool) -> None:
    content, paper, _ = window.rooms.printed
    window.rooms.remember((content, paper, large))
