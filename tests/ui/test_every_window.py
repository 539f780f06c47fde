"""Every scene of the window in a language that nobody speaks: all is translated, and all fits."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from benelux_viewer import i18n, paths
from benelux_viewer.loading.briefing import load
from benelux_viewer.loading.translations import load_translations
from benelux_viewer.model.dossier import Dossier
from benelux_viewer.search.engine import Engine
from benelux_viewer.ui.finder import Answer
from benelux_viewer.ui.main_window import MainWindow
from benelux_viewer.ui.pane_keys import pane_keys
from benelux_viewer.ui.services import Services
from tests import pseudo
from tests.ui.fitting import cut
from tests.ui.scenes import SCENES, TYPED, quiet
from tests.ui.wording import Vocabulary, texts

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

# Rooms whose words may still stand outside brackets.
UNWRAPPED = ()
NAMES = pytest.mark.parametrize("name", [*SCENES])


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return pseudo.prepare(tmp_path_factory.mktemp("locale"), "en")


@pytest.fixture(scope="module")
def foreign(folder: Path) -> tuple[Dossier, Engine]:
    """Return the letter as who speaks another language has it, with its index."""
    with pseudo.spoken(folder):
        dossier = Dossier.of(load(paths.briefing()), paths.briefing())
        engine = Engine(
            dossier, translate=lambda: load_translations(paths.briefing(), dossier.briefing)
        )
        engine.prepare()
    return dossier, engine


@pytest.fixture(scope="module")
def vocabulary(foreign: tuple[Dossier, Engine]) -> Vocabulary:
    return Vocabulary(foreign[0], UNWRAPPED, TYPED)


@pytest.fixture
def unknown(folder: Path) -> Iterator[pseudo.Unknown]:
    with pseudo.spoken(folder) as unknown, quiet():
        yield unknown


@pytest.fixture
def services(services: Services, foreign: tuple[Dossier, Engine]) -> Services:
    dossier, engine = foreign
    return services._replace(
        dossier=dossier,
        make_engine=lambda wanted: engine if wanted is dossier else Engine(wanted),
    )


@pytest.fixture
def active() -> Iterator[None]:
    """Have what is only made for a screen reader."""
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


@NAMES
@pytest.mark.usefixtures("active")
def test_all_that_is_said_comes_from_a_catalogue(
    unknown: pseudo.Unknown,
    open_window: Callable[[], MainWindow],
    vocabulary: Vocabulary,
    qtbot: QtBot,
    name: str,
) -> None:
    window = open_window()
    said = [*SCENES[name](window, qtbot), *texts(window)]
    assert any(pseudo.OPEN in text for text in said)
    found = set(words_found(window.rooms.finder.answer))
    if name == "shortcuts":
        # Qt names the keys.
        found |= {key for keys, _ in pane_keys() for key in keys.split(", ")}
    strange = {phrase: text for text in said for phrase in vocabulary.strange(text, found)}
    assert strange == {}
    assert unknown.said == set()


def words_found(answer: Answer | None) -> Iterator[str]:
    """Yield the single words that an answer tells of."""
    if answer:
        yield from answer.results.suggestions
        for hit in answer.results.hits:
            for match in (*hit.matches, *hit.strong):
                word = hit.passage.text[match.start : match.end]
                yield from (word, word.casefold())


@NAMES
def test_what_fits_in_dutch_fits_when_it_is_longer(
    folder: Path, open_window: Callable[[], MainWindow], qtbot: QtBot, name: str
) -> None:
    assert i18n.language() == i18n.DUTCH
    with quiet():
        short = _cut(open_window(), qtbot, name)
        with pseudo.spoken(folder):
            long = _cut(open_window(), qtbot, name)
    assert long - short == set()


def _cut(window: MainWindow, qtbot: QtBot, name: str) -> set[tuple[int, str]]:
    list(SCENES[name](window, qtbot))
    return cut(window)
