from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from benelux_viewer.model.dossier import Dossier
from benelux_viewer.model.refs import ANNEX, LETTER, NodeRef
from benelux_viewer.pages.build import build
from benelux_viewer.pages.page import Content, Page
from benelux_viewer.ui.navigator import Visit
from benelux_viewer.ui.reader import Reader


@pytest.fixture
def reader(dossier: Dossier) -> Reader:
    return Reader(dossier, build)


@pytest.fixture
def pages(reader: Reader) -> list[Page]:
    built: list[Page] = []
    reader.page_built.connect(built.append)
    return built


def test_letter_is_shown_as_it_was_sent_and_a_section_with_its_summary(
    reader: Reader, pages: list[Page]
) -> None:
    reader.open(Visit(LETTER, LETTER))
    reader.open(Visit(NodeRef("1a"), NodeRef("1a")))
    assert [page.content for page in pages] == [Content.FULL, Content.BOTH]


def test_page_that_is_shown_is_not_built_again(reader: Reader, pages: list[Page]) -> None:
    reader.open(Visit(LETTER, LETTER))
    reader.open(Visit(LETTER, NodeRef("1b")))
    assert len(pages) == 1
    reader.open(Visit(LETTER, LETTER), anew=True)
    assert len(pages) == 2


def test_other_edition_is_another_page(reader: Reader, pages: list[Page], qtbot: QtBot) -> None:
    reader.open(Visit(LETTER, LETTER))
    with qtbot.waitSignal(reader.edition_changed):
        reader.set_edition("ek")
    reader.open(Visit(LETTER, LETTER))
    assert [page.edition for page in pages] == ["Tweede Kamer", "Eerste Kamer"]


def test_unknown_edition_changes_nothing(reader: Reader, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(reader.edition_changed):
        reader.set_edition("bestaat-niet")
    assert reader.edition == "tk"


def test_editions_go_round(reader: Reader) -> None:
    assert reader.next_edition() == "ek"
    reader.set_edition("ek")
    assert reader.next_edition() == "tk"


def test_words_are_shown_in_their_own_edition_and_the_annex_always(reader: Reader) -> None:
    (tk, ek) = (edition.id for edition in reader.dossier.briefing.editions)
    assert reader.shows(None, LETTER)
    assert reader.shows(tk, LETTER)
    assert not reader.shows(ek, LETTER)
    assert reader.shows(ek, ANNEX)


def test_other_briefing_is_read_in_its_first_edition(
    reader: Reader, pages: list[Page], dossier: Dossier
) -> None:
    reader.set_edition("ek")
    reader.open(Visit(LETTER, LETTER))
    reader.set_dossier(dossier)
    reader.open(Visit(LETTER, LETTER))
    assert pages[-1].edition == "Tweede Kamer"
