from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from benelux_viewer import paths
from benelux_viewer.model.dossier import Dossier
from benelux_viewer.model.refs import LETTER, NodeRef
from benelux_viewer.pages.build import build
from benelux_viewer.pages.page import Content
from benelux_viewer.ui.paper import PaperDesk
from benelux_viewer.ui.reader import Reader
from benelux_viewer.ui.stack import PageStack


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
def desk(stack: PageStack, dossier: Dossier) -> PaperDesk:
    return PaperDesk(Reader(dossier, build), stack, paths.resources(), stack.parentWidget())


def test_preview_is_made_when_it_is_first_wanted(desk: PaperDesk, stack: PageStack) -> None:
    assert desk.preview is None
    desk.open(NodeRef("1c"))
    assert desk.preview is not None
    assert desk.is_open()
    stack.uncover()
    assert not desk.is_open()


def test_section_is_offered_as_a_summary_and_the_letter_in_full(desk: PaperDesk) -> None:
    desk.open(NodeRef("1c"))
    assert desk.preview is not None
    assert desk.preview.page is not None
    assert desk.preview.page.content is Content.SUMMARY
    desk.preview.document_wanted.emit(LETTER, Content.FULL)
    assert (desk.preview.page.ref, desk.preview.page.content) == (LETTER, Content.FULL)


def test_choice_of_content_is_kept_for_the_next_section(desk: PaperDesk) -> None:
    desk.open(NodeRef("1c"))
    assert desk.preview is not None
    desk.preview.document_wanted.emit("1c", Content.FULL)
    desk.open(NodeRef("1a"))
    assert desk.preview.page is not None
    assert (desk.preview.page.ref, desk.preview.page.content) == ("1a", Content.FULL)


def test_sheets_are_let_go(desk: PaperDesk) -> None:
    desk.let_go()
    desk.open(NodeRef("1c"))
    desk.let_go()
    assert desk.preview is not None
    assert desk.preview.page is None


def choose(monkeypatch: pytest.MonkeyPatch, path: Path) -> list[QFileDialog]:
    asked: list[QFileDialog] = []

    def answer(dialog: QFileDialog) -> int:
        asked.append(dialog)
        return 1

    monkeypatch.setattr(QFileDialog, "exec", answer)
    monkeypatch.setattr(QFileDialog, "selectedFiles", lambda _: [str(path)])
    return asked


def test_saved_file_has_a_telling_name_and_its_suffix(
    desk: PaperDesk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, qtbot: QtBot
) -> None:
    names: list[str] = []
    start = QFileDialog.__init__

    def note_name(dialog: QFileDialog, parent: QWidget, title: str, name: str, kind: str) -> None:
        names.append(Path(name).name)
        start(dialog, parent, title, name, kind)

    monkeypatch.setattr(QFileDialog, "__init__", note_name)
    asked = choose(monkeypatch, tmp_path / "uit.pdf")
    with qtbot.waitSignal(desk.told) as told:
        desk.save(NodeRef("1c"))
    assert names == ["1c samenvatting.pdf"]
    assert asked[0].defaultSuffix() == "pdf"
    assert asked[0].acceptMode() == QFileDialog.AcceptMode.AcceptSave
    assert (tmp_path / "uit.pdf").read_bytes().startswith(b"%PDF")
    assert told.args == [f"Bewaard als {tmp_path / 'uit.pdf'}."]


def test_failure_to_save_is_told_and_leaves_nothing_behind(
    desk: PaperDesk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, qtbot: QtBot
) -> None:
    choose(monkeypatch, tmp_path)
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
