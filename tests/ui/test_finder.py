from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from benelux_viewer.model.dossier import Dossier
from benelux_viewer.model.refs import LETTER, NodeRef
from benelux_viewer.search.engine import Engine
from benelux_viewer.ui.finder import Finder, Request
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
    finder.search(Request("politie"))
    qtbot.waitUntil(lambda: finder.ready)
    finder.prepare()
    finder.search(Request("fiets"))
    assert maker.made == [dossier]


def test_only_the_last_of_what_was_asked_meanwhile_is_answered(
    finder: Finder, qtbot: QtBot
) -> None:
    told: list[str] = []
    finder.answered.connect(lambda answer: told.append(answer.request.text))
    for typed in ("p", "po", "pol"):
        finder.search(Request(typed))
    assert told == []
    qtbot.waitUntil(lambda: finder.ready)
    assert told == ["pol"]


def test_a_query_taken_back_before_the_index_is_there_is_not_answered(
    finder: Finder, qtbot: QtBot
) -> None:
    with qtbot.assertNotEmitted(finder.answered), qtbot.waitSignal(finder.ended):
        finder.search(Request("p"))
        finder.search(Request(""))
        qtbot.waitUntil(lambda: finder.ready)


def test_query_before_the_index_makes_it(finder: Finder, qtbot: QtBot) -> None:
    with qtbot.waitSignal(finder.answered) as told:
        finder.search(Request("politie"))
    assert told.args[0].results.query == "politie"
    assert told.args[0].results.hits


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
    finder.search(Request("p"))
    where.append(Visit(NodeRef("1a"), NodeRef("1a")))
    finder.search(Request("po"))
    assert finder.before == first


def test_empty_query_ends_the_search_once(ready: Finder, qtbot: QtBot) -> None:
    finder = ready
    finder.search(Request("politie"))
    with qtbot.waitSignal(finder.ended):
        finder.search(Request("  "))
    assert finder.answer is None
    assert finder.before is None
    with qtbot.assertNotEmitted(finder.ended):
        finder.search(Request(""))


def test_correction_is_left_out_when_the_word_is_meant(ready: Finder) -> None:
    ready.search(Request("luxenburg"))
    assert ready.answer is not None
    assert ready.answer.results.corrections
    ready.search(Request("luxenburg", correct=False))
    assert ready.answer.results.hits == ()
