from __future__ import annotations

from collections.abc import Callable
from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from benelux_viewer.model.dossier import Dossier
from benelux_viewer.model.refs import LETTER, NodeRef
from benelux_viewer.search.engine import Engine
from benelux_viewer.search.hits import Kind, Results, Scope
from benelux_viewer.ui import finder as finder_module
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


class Slow:
    """Answers each text when it is let, in whatever order that is."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self.begun = {text: Event() for text in ("old", "new")}
        self.let = {text: Event() for text in ("old", "new")}

    def search(self, text: str, **chosen: object) -> Results:
        if text in self.let:
            self.begun[text].set()
            self.let[text].wait(60)
        return self.engine.search(text, **chosen)


@pytest.fixture
def slow(engine: Engine) -> Slow:
    return Slow(engine)


def test_older_answer_never_overwrites_a_newer(
    dossier: Dossier, slow: Slow, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr(finder_module, "PATIENCE", 0.001)
    finder = Finder(dossier, lambda _: slow, lambda: Visit(LETTER, LETTER))
    finder.prepare()
    qtbot.waitUntil(lambda: finder.ready)
    told: list[str] = []
    finder.answered.connect(lambda answer: told.append(answer.request.text))
    finder.search(Request("old"))
    slow.begun["old"].wait(60)
    finder.search(Request("new"))
    assert told == []
    assert finder.waiting
    slow.let["new"].set()
    slow.let["old"].set()
    qtbot.waitUntil(lambda: not finder.waiting)
    assert told == ["new"]
    assert finder.answer is not None
    assert finder.answer.request.text == "new"


def test_query_wiped_while_it_is_answered_stays_wiped(
    dossier: Dossier, slow: Slow, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr(finder_module, "PATIENCE", 0.001)
    finder = Finder(dossier, lambda _: slow, lambda: Visit(LETTER, LETTER))
    finder.prepare()
    qtbot.waitUntil(lambda: finder.ready)
    finder.search(Request("old"))
    slow.begun["old"].wait(60)
    with qtbot.assertNotEmitted(finder.answered):
        finder.search(Request(""))
        slow.let["old"].set()
        qtbot.wait(20)
    assert finder.answer is None


def test_answer_is_of_the_scope_and_tells_of_more_elsewhere(ready: Finder) -> None:
    ready.search(Request("strategie", Scope(frozenset({Kind.FOOTNOTE}))))
    answer = ready.answer
    assert answer is not None
    assert {hit.passage.kind for hit in answer.results.hits} == {Kind.FOOTNOTE}
    assert answer.whole is not None
    assert len(answer.whole.hits) > len(answer.results.hits)


def test_prefix_narrows_as_a_choice_does(ready: Finder) -> None:
    ready.search(Request("strategie", Scope(frozenset({Kind.FOOTNOTE}))))
    chosen = ready.answer
    ready.search(Request("noot: strategie"))
    typed = ready.answer
    assert chosen is not None
    assert typed is not None
    assert typed.scope == chosen.scope
    assert typed.results.hits == chosen.results.hits
    assert typed.whole is not None
    assert chosen.whole is not None
    assert typed.whole.hits == chosen.whole.hits


def test_nothing_more_is_told_where_the_part_has_all(ready: Finder) -> None:
    ready.search(Request("strategie", Scope(within=NodeRef("1a"))))
    assert ready.answer is not None
    assert ready.answer.results.hits
    assert ready.answer.whole is None


def test_order_of_the_document_is_asked_for(ready: Finder, engine: Engine) -> None:
    ready.search(Request("strategie", in_order=True))
    assert ready.answer is not None
    assert ready.answer.results == engine.search("strategie", in_order=True)
    assert ready.answer.results.hits != engine.search("strategie").hits


def test_another_briefing_is_told(finder: Finder, dossier: Dossier, qtbot: QtBot) -> None:
    with qtbot.waitSignal(finder.moved):
        finder.set_dossier(dossier)
