from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from benelux_viewer.model.dossier import Dossier
from benelux_viewer.model.refs import LETTER, NodeRef
from benelux_viewer.search.engine import Engine
from benelux_viewer.ui.finder import Finder
from benelux_viewer.ui.navigator import Visit


class Maker:
    """Counts how often an index is made, and for what."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self.made: list[Dossier] = []

    def __call__(self, dossier: Dossier) -> Engine:
        self.made.append(dossier)
        return self.engine


@pytest.fixture
def maker(engine: Engine) -> Maker:
    return Maker(engine)


@pytest.fixture
def where() -> list[Visit]:
    return [Visit(LETTER, NodeRef("1b"), 12)]


@pytest.fixture
def finder(dossier: Dossier, maker: Maker, where: list[Visit]) -> Finder:
    at: Callable[[], Visit] = lambda: where[-1]  # noqa: E731 - a place that moves
    return Finder(dossier, maker, at)


@pytest.fixture
def ready(finder: Finder, qtbot: QtBot) -> Finder:
    finder.prepare()
    qtbot.waitUntil(lambda: finder.ready)
    return finder


def test_index_is_made_once_and_not_before_it_is_wanted(
    finder: Finder, maker: Maker, dossier: Dossier, qtbot: QtBot
) -> None:
    assert maker.made == []
    finder.prepare()
    finder.search("politie")
    qtbot.waitUntil(lambda: finder.ready)
    finder.prepare()
    finder.search("fiets")
    assert maker.made == [dossier]


def test_only_the_last_of_what_was_asked_meanwhile_is_answered(
    finder: Finder, qtbot: QtBot
) -> None:
    told: list[str] = []
    finder.answered.connect(lambda results: told.append(results.query))
    for typed in ("p", "po", "pol"):
        finder.search(typed)
    assert told == []
    qtbot.waitUntil(lambda: finder.ready)
    assert told == ["pol"]


def test_a_query_taken_back_before_the_index_is_there_is_not_answered(
    finder: Finder, qtbot: QtBot
) -> None:
    with qtbot.assertNotEmitted(finder.answered), qtbot.waitSignal(finder.ended):
        finder.search("p")
        finder.search("")
        qtbot.waitUntil(lambda: finder.ready)


def test_query_before_the_index_makes_it(finder: Finder, qtbot: QtBot) -> None:
    with qtbot.waitSignal(finder.answered) as told:
        finder.search("politie")
    assert told.args[0].query == "politie"
    assert told.args[0].hits


def test_another_briefing_has_an_index_of_its_own(
    finder: Finder, maker: Maker, dossier: Dossier, qtbot: QtBot
) -> None:
    finder.prepare()
    qtbot.waitUntil(lambda: finder.ready)
    finder.set_dossier(dossier)
    assert not finder.ready
    finder.prepare()
    qtbot.waitUntil(lambda: finder.ready)
    assert len(maker.made) == 2


def test_place_before_the_search_is_that_of_its_first_letter(
    finder: Finder, where: list[Visit]
) -> None:
    first = where[0]
    finder.search("p")
    where.append(Visit(NodeRef("1a"), NodeRef("1a")))
    finder.search("po")
    assert finder.before == first


def test_empty_query_ends_the_search_once(ready: Finder, qtbot: QtBot) -> None:
    finder = ready
    finder.search("politie")
    with qtbot.waitSignal(finder.ended):
        finder.search("  ")
    assert finder.results is None
    assert finder.before is None
    with qtbot.assertNotEmitted(finder.ended):
        finder.search("")


def test_correction_is_left_out_when_the_word_is_meant(ready: Finder) -> None:
    ready.search("luxenburg")
    assert ready.results is not None
    assert ready.results.corrections
    ready.search("luxenburg", correct=False)
    assert ready.results.hits == ()
