from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from benelux_viewer import paths
from benelux_viewer.model.dossier import Dossier
from benelux_viewer.model.refs import LETTER, NodeRef
from benelux_viewer.model.text import EditionId
from benelux_viewer.pages.build import build
from benelux_viewer.pages.found import FOUND
from benelux_viewer.pages.page import Content, Document
from benelux_viewer.search.engine import Engine
from benelux_viewer.ui.choices import SEVERAL, Choice
from benelux_viewer.ui.paper import PaperDesk
from benelux_viewer.ui.printed import Printed
from benelux_viewer.ui.reader import Reader
from benelux_viewer.ui.stack import PageStack
from benelux_viewer.writers.setting import Paper, Setting

TK = EditionId("tk")


@pytest.fixture
def host(qtbot: QtBot) -> QWidget:
    host = QWidget()
    qtbot.addWidget(host)
    host.resize(1000, 700)
    host.show()
    return host


@pytest.fixture
def stack(host: QWidget) -> PageStack:
    return PageStack(QLabel(), host)


@pytest.fixture
def desk(stack: PageStack, dossier: Dossier) -> Iterator[PaperDesk]:
    made = PaperDesk(Reader(dossier, build), stack, paths.resources(), stack.parentWidget())
    yield made
    made.let_go()


def shown(desk: PaperDesk) -> Document:
    assert desk.preview.order
    return desk.preview.order.make()


def words(desk: PaperDesk) -> list[str]:
    return [b.accessibleName() for b in desk.preview.choices._scopes.buttons()]


def choose(desk: PaperDesk, **changes: object) -> None:
    choice = desk.preview.choices.choice()
    assert choice
    desk.preview.chosen.emit(choice._replace(**changes))


def test_preview_is_made_when_it_is_first_wanted(desk: PaperDesk, stack: PageStack) -> None:
    assert not desk.is_open()
    assert stack.count() == 1
    desk.open(NodeRef("1c"))
    assert desk.is_open()
    stack.uncover()
    assert not desk.is_open()


def test_section_is_offered_as_a_summary_and_the_letter_in_full(desk: PaperDesk) -> None:
    desk.open(NodeRef("1c"))
    (page,) = shown(desk).pages
    assert (page.ref, page.content) == ("1c", Content.SUMMARY)
    assert words(desk) == [
        "Energiezekerheid, grondstoffen en groene groei",
        "Prioriteiten voorzitterschap",
        "Hele brief",
        "Meer onderdelen kiezen",
    ]
    desk.open(LETTER)
    assert shown(desk).pages[0].content is Content.FULL


def test_choices_are_kept_for_the_next_section_and_told(qtbot: QtBot, desk: PaperDesk) -> None:
    desk.open(NodeRef("1c"))
    with qtbot.waitSignal(desk.remembered) as kept:
        choose(desk, content=Content.BOTH, setting=Setting(Paper.LETTER, large=True))
    assert kept.args == [Printed("both", "us-letter", True)]
    desk.open(NodeRef("1a"))
    assert desk.preview.choices.choice() == Choice(
        "1a", Content.BOTH, TK, Setting(Paper.LETTER, large=True), (NodeRef("1a"),)
    )
    assert desk.preview.order
    assert desk.preview.order.setting == Setting(Paper.LETTER, large=True)
    desk.open(LETTER)
    assert shown(desk).pages[0].content is Content.BOTH, "one choice for all"


@pytest.mark.parametrize("kept", [Printed(), Printed("alles", "perkament", False)])
def test_unknown_choices_of_another_session_are_the_usual_ones(
    desk: PaperDesk, kept: Printed
) -> None:
    desk.printed = kept
    desk.open(NodeRef("1a"))
    choice = desk.preview.choices.choice()
    assert choice
    assert (choice.content, choice.setting) == (Content.SUMMARY, Setting())


def test_other_edition_is_for_paper_only(desk: PaperDesk) -> None:
    desk.open(NodeRef("1c"))
    choose(desk, edition=EditionId("ek"))
    assert shown(desk).pages[0].edition == "Eerste Kamer"


def test_several_nodes_are_one_document(desk: PaperDesk) -> None:
    desk.open(NodeRef("1c"))
    choose(desk, scope=SEVERAL, refs=(NodeRef("agenda"), NodeRef("1c"), NodeRef("fiets")))
    assert [page.ref for page in shown(desk).pages] == ["1c", "agenda"]
    choose(desk, scope=SEVERAL, refs=())
    assert desk.preview.order is None


def test_results_of_the_search_are_offered_and_set(desk: PaperDesk, dossier: Dossier) -> None:
    results = Engine(dossier).search("politie", limit=0)
    desk.results = lambda: results
    desk.open(NodeRef("1c"))
    assert f"Zoekresultaten ({len(results.hits)})" in words(desk)
    choose(desk, scope=FOUND)
    assert shown(desk).title == "Zoekresultaten voor ‘politie’"


def test_sheets_are_let_go(desk: PaperDesk) -> None:
    desk.let_go()
    desk.open(NodeRef("1c"))
    desk.let_go()
    assert desk.preview.order is None


def answer_with(monkeypatch: pytest.MonkeyPatch, path: Path) -> list[tuple[str, str]]:
    asked: list[tuple[str, str]] = []
    start = QFileDialog.__init__

    def note_name(dialog: QFileDialog, parent: QWidget, title: str, name: str, kind: str) -> None:
        asked.append((Path(name).name, kind))
        start(dialog, parent, title, name, kind)

    monkeypatch.setattr(QFileDialog, "__init__", note_name)
    monkeypatch.setattr(QFileDialog, "exec", lambda _: 1)
    monkeypatch.setattr(QFileDialog, "selectedFiles", lambda _: [str(path)])
    return asked


def test_saved_file_has_a_telling_name(
    desk: PaperDesk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, qtbot: QtBot
) -> None:
    asked = answer_with(monkeypatch, tmp_path / "uit.pdf")
    with qtbot.waitSignal(desk.told) as told:
        desk.save(NodeRef("1c"))
    assert asked == [("1c samenvatting.pdf", "PDF (*.pdf)")]
    assert (tmp_path / "uit.pdf").read_bytes().startswith(b"%PDF")
    assert told.args == [f"Bewaard als {tmp_path / 'uit.pdf'}."]


def test_what_is_saved_is_what_is_shown(
    desk: PaperDesk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, qtbot: QtBot
) -> None:
    asked = answer_with(monkeypatch, tmp_path / "uit.pdf")
    desk.open(NodeRef("1c"))
    choose(desk, scope=SEVERAL, content=Content.BOTH, refs=(NodeRef("1a"), NodeRef("1b")))
    with qtbot.waitSignal(desk.told):
        desk.preview.save_requested.emit()
    assert asked[0][0] == "selectie samenvatting en tekst.pdf"
    assert "Selectie uit".encode("utf-16-be") in (tmp_path / "uit.pdf").read_bytes() or (
        b"Selectie uit" in (tmp_path / "uit.pdf").read_bytes()
    )


def test_failure_to_save_is_told_and_leaves_nothing_behind(
    desk: PaperDesk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, qtbot: QtBot
) -> None:
    answer_with(monkeypatch, tmp_path)
    with qtbot.waitSignal(desk.told) as told:
        desk.save(NodeRef("1c"))
    assert "is een map" in told.args[0]
    assert list(tmp_path.iterdir()) == []


def test_cancelled_save_is_quiet(
    desk: PaperDesk, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr(QFileDialog, "exec", lambda _: 0)
    with qtbot.assertNotEmitted(desk.told):
        desk.save(NodeRef("1c"))
