"""Every scene of the window in each of its languages, as its own catalogue has it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from benelux_viewer import i18n, paths
from benelux_viewer.loading.briefing import load
from benelux_viewer.loading.translations import load_translations
from benelux_viewer.model.dossier import Dossier
from benelux_viewer.search.engine import Engine
from benelux_viewer.ui import translation
from benelux_viewer.ui.main_window import MainWindow
from benelux_viewer.ui.preferences import Preferences
from benelux_viewer.ui.services import Services
from tests.pseudo import Unknown
from tests.ui.fitting import cut
from tests.ui.leftover import Leftover
from tests.ui.named import nameless
from tests.ui.scenes import SCENES, TYPED, quiet
from tests.ui.wording import texts

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

OTHERS = [code for code in i18n.LANGUAGES if code != i18n.DUTCH]


class Seen(NamedTuple):
    """What was seen on a walk through all scenes, by scene."""

    said: dict[str, set[str]]
    nameless: dict[str, list[tuple[str, str]]]
    cut: dict[str, set[tuple[int, str]]]
    unknown: set[str]


@pytest.fixture(scope="module")
def walks() -> dict[str, Seen]:
    """Return the walks that were made, by language: each is made once."""
    return {}


@pytest.fixture
def walk(
    walks: dict[str, Seen],
    services: Services,
    open_window: Callable[..., MainWindow],
    qtbot: QtBot,
) -> Iterator[Callable[[str], Seen]]:
    """Return what walks through all scenes in a language."""

    def make(language: str) -> Seen:
        if language not in walks:
            unknown = Unknown()
            i18n.use(language, paths.catalogues())
            assert i18n.language() == language
            if i18n.spoken().catalogue:
                i18n.spoken().catalogue.add_fallback(unknown)
            # Qt's own words, too: the names of keys are among them.
            owner = QObject()
            translation.speak(language, owner)
            window = open_window(_served(services))
            walks[language] = _walk(window, qtbot)._replace(unknown=unknown.said)
        return walks[language]

    QAccessible.setActive(True)
    with quiet():
        yield make
    QAccessible.setActive(False)
    i18n.use(i18n.DUTCH, paths.catalogues())


def _served(services: Services) -> Services:
    """Return services for who speaks the language of this moment: overviews have its names."""
    dossier = Dossier.of(load(paths.briefing()), paths.briefing())
    engine = Engine(
        dossier, translate=lambda: load_translations(paths.briefing(), dossier.briefing)
    )
    return services._replace(dossier=dossier, make_engine=lambda _: engine)


def _walk(window: MainWindow, qtbot: QtBot) -> Seen:
    seen = Seen({}, {}, {}, set())
    for name, scene in SCENES.items():
        _clear(window)
        seen.said[name] = {*scene(window, qtbot), *texts(window)}
        seen.nameless[name] = nameless(window)
        seen.cut[name] = cut(window)
    return seen


def _clear(window: MainWindow) -> None:
    """Take away what a scene put before the page."""
    window.stack.uncover()
    window.rooms.searching.end()
    window.rooms.messages.hide()
    for shown in window.findChildren(Preferences):
        shown.close()


@pytest.mark.parametrize("language", [*i18n.LANGUAGES])
def test_nothing_that_can_be_reached_lacks_a_name(
    walk: Callable[[str], Seen], language: str
) -> None:
    seen = walk(language)
    assert {name: found for name, found in seen.nameless.items() if found} == {}


@pytest.mark.parametrize("language", OTHERS)
def test_no_dutch_is_left(walk: Callable[[str], Seen], language: str, dossier: Dossier) -> None:
    seen = walk(language)
    leftover = Leftover(language, dossier, TYPED)
    assert len(leftover) > 300
    said = {text: name for name, texts in seen.said.items() for text in texts}
    left = {text: (said[text], found) for text in said if (found := leftover.of(text))}
    assert left == {}
    assert seen.unknown == set()


@pytest.mark.parametrize("language", OTHERS)
def test_what_fits_in_dutch_fits_in_every_language(
    walk: Callable[[str], Seen], language: str
) -> None:
    dutch, seen = walk(i18n.DUTCH), walk(language)
    longer = {name: cut - dutch.cut[name] for name, cut in seen.cut.items()}
    assert {name: cut for name, cut in longer.items() if cut} == {}
