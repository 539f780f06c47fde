"""The choice of a translation in the window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from benelux_viewer.errors import Problem, TranslationError
from benelux_viewer.model.dossier import Dossier
from benelux_viewer.model.refs import NodeRef
from benelux_viewer.model.translation import Translation
from benelux_viewer.pages.page import Content
from benelux_viewer.ui import session
from benelux_viewer.ui.detail.spoken import parts_of
from benelux_viewer.ui.main_window import MainWindow
from benelux_viewer.ui.services import Services
from benelux_viewer.ui.session import Session
from benelux_viewer.writers import FileFormat
from tests.end_to_end.hands import top

OWN = "Traduction non officielle"
TITLE = "Travail frontalier et télétravail"
SUMMARY = "werkgevers ervaren waar mogelijk verminderen"
LETTER = "Ook grenswerk heeft de bijzondere aandacht"


def choose(window: MainWindow, language: str) -> None:
    (action,) = [a for a in window.actions_.translations.actions() if a.data() == language]
    action.trigger()


def ticked(window: MainWindow) -> list[str]:
    return [a.data() for a in window.actions_.translations.actions() if a.isChecked()]


def words(window: MainWindow) -> str:
    return window.detail.browser.toPlainText()


def kept(window: MainWindow, services: Services) -> Session:
    window.rooms.keeper.finish()
    return session.load(services.session_path)[0]


def keep(services: Services, **named: object) -> None:
    session.save(Session()._replace(**named), services.session_path)


def test_translation_is_shown_beside_the_dutch_and_taken_away_again(window: MainWindow) -> None:
    window.go("grenswerk")
    choose(window, "fr")
    shown = words(window)
    assert shown.index(SUMMARY) < shown.index(OWN) < shown.index(TITLE) < shown.index(LETTER)
    assert ticked(window) == ["fr"]
    choose(window, "")
    assert OWN not in words(window)
    assert SUMMARY in words(window)


def test_translation_stands_instead_of_the_summary_and_never_of_the_letter(
    window: MainWindow,
) -> None:
    window.go("grenswerk")
    assert not window.actions_.instead.isEnabled()
    choose(window, "de")
    window.actions_.instead.trigger()
    assert window.actions_.instead.isChecked()
    assert "Nichtamtliche Übersetzung" in words(window)
    assert SUMMARY not in words(window)
    assert LETTER in words(window)
    window.go("1b")
    assert "Nichtamtliche Übersetzung" in words(window)


def test_place_on_the_page_stays(window: MainWindow) -> None:
    window.go("1a")
    window.detail.browser.scroll_to(NodeRef("1a/6"))
    before = window.navigator.current
    assert (before.page, before.place) == ("1a", "1a/6")
    choose(window, "en")
    assert window.navigator.current == before
    assert top(window) == "1a/6"


def test_choice_is_kept_and_comes_back_after_the_first_paint(
    open_window: Callable[[], MainWindow], services: Services
) -> None:
    first = open_window()
    first.go("grenswerk")
    choose(first, "en")
    first.actions_.instead.trigger()
    here = kept(first, services)
    assert (here.translation, here.instead) == ("en", True)
    first.close()
    second = open_window()
    assert "Unofficial translation" in words(second)
    assert ticked(second) == ["en"]
    assert second.actions_.instead.isChecked()


def test_start_without_a_translation_loads_none(
    open_window: Callable[[], MainWindow], services: Services
) -> None:
    keep(services, page="1a", place="1a", instead=True)
    window = open_window()
    assert "translating" not in window.rooms.__dict__


@pytest.mark.parametrize("language", ["xx", "../../etc/passwd", "nl"])
def test_session_with_an_unknown_language_reads_the_dutch(
    open_window: Callable[[], MainWindow], services: Services, language: str
) -> None:
    keep(services, translation=language, page="1a", place="1a")
    window = open_window()
    assert ticked(window) == [""]
    assert kept(window, services).translation == ""


def test_page_without_a_summary_says_where_translations_are(window: MainWindow) -> None:
    window.go("brief")
    choose(window, "fr")
    assert "De brief zelf blijft Nederlands." in window.rooms.messages.text()
    window.rooms.hush()
    window.go("1a")
    assert OWN in words(window)


def test_preview_and_files_follow(window: MainWindow) -> None:
    window.go("grenswerk")
    choose(window, "fr")
    window.rooms.paper.open(window.navigator.current.page)
    shown = window.rooms.paper.shown(FileFormat.PDF)
    assert shown is not None
    assert OWN in str(shown[1].make())
    choose(window, "de")
    assert window.rooms.paper.is_open()
    shown = window.rooms.paper.shown(FileFormat.PDF)
    assert shown is not None
    assert "Nichtamtliche" in str(shown[1].make())
    assert "Nichtamtliche" in str(window.reader.page(window.navigator.current.page, Content.BOTH))


class Faulty:
    """Translates nothing, and counts how often it was asked."""

    def __init__(self, path: Path | None) -> None:
        self.path, self.asked = path, 0

    def __call__(self, dossier: Dossier, language: str) -> Translation | None:
        del dossier, language
        self.asked += 1
        if self.path:
            raise TranslationError(self.path, (Problem(3, 1, "Dit ontbreekt."),))
        return None


@pytest.fixture(params=[Path("brief.fr.yaml"), None], ids=["faulty", "missing"])
def faulty(request: pytest.FixtureRequest) -> Faulty:
    return Faulty(request.param)


@pytest.fixture
def services(services: Services, request: pytest.FixtureRequest) -> Services:
    if "faulty" not in request.fixturenames:
        return services
    return services._replace(translate=request.getfixturevalue("faulty"))


def test_translation_that_cannot_be_used_is_told_once_and_the_dutch_goes_on(
    faulty: Faulty, open_window: Callable[[], MainWindow], services: Services
) -> None:
    keep(services, translation="fr", page="grenswerk", place="grenswerk")
    window = open_window()
    told = window.rooms.messages.text()
    assert told.endswith("U leest het Nederlands.")
    assert ("brief.fr.yaml:3:1" if faulty.path else "Français") in told
    assert SUMMARY in words(window)
    assert ticked(window) == [""]
    assert kept(window, services).translation == ""
    window.go("1a")
    window.set_edition("ek")
    assert faulty.asked == 1


def test_other_briefing_is_read_with_the_same_translation(
    window: MainWindow, services: Services
) -> None:
    choose(window, "fr")
    window.rooms.opening.open_dossier(services.dossier)
    window.go("grenswerk")
    assert OWN in words(window)


def test_menus_offer_every_language_by_its_own_name(window: MainWindow) -> None:
    buttons = window.toolbar.findChildren(QToolButton)
    name = "Tekstgrootte, kleuren en vertaling"
    (button,) = [b for b in buttons if b.accessibleName() == name]
    (menu,) = [a.menu() for a in button.menu().actions() if a.text() == "Vertaling"]
    assert [a.text() for a in menu.actions()] == [
        *("Geen vertaling", "Français", "Deutsch", "English"),
        "In plaats van de Nederlandse samenvatting",
    ]


def test_search_in_another_language_opens_the_dutch_and_marks_what_is_shown(
    window: MainWindow, qtbot: QtBot
) -> None:
    def search() -> None:
        with qtbot.waitSignal(window.rooms.finder.answered):
            window.search("Lieferbeschränkungen")

    window.go("agenda")
    search()
    window.rooms.searching.open_first()
    assert window.navigator.current.page == "leveringsbeperkingen"
    assert "Nichtamtliche" not in words(window)
    assert not window.detail.marks.hits
    choose(window, "de")
    qtbot.waitUntil(lambda: bool(window.detail.marks.hits))


def test_screen_reader_hears_that_it_is_a_translation(window: MainWindow) -> None:
    window.go("grenswerk")
    choose(window, "fr")
    page = window.detail.page
    assert page is not None
    (told,) = [part for part in parts_of(page) if part.name.startswith(OWN)]
    assert "niet-officiële vertaling" in told.name
    assert TITLE in told.name
    assert len(told.parts) == 2
