from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QMenu, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from benelux_viewer import paths
from benelux_viewer.model.dossier import Dossier
from benelux_viewer.model.refs import AGENDA, LETTER, NodeRef
from benelux_viewer.pages.build import build
from benelux_viewer.pages.document import document
from benelux_viewer.pages.page import Content, Document
from benelux_viewer.ui.exporting import ExportDesk
from benelux_viewer.ui.printed import Printed
from benelux_viewer.ui.reader import Reader
from benelux_viewer.ui.typesetting import Order
from benelux_viewer.writers import FileFormat
from tests.writers import sample


class Asked(NamedTuple):
    suffix: str
    saves: bool
    filters: list[str]


Choose = Callable[..., list[Asked]]


class Place:
    """The node that is open."""

    ref = NodeRef("1c")


@pytest.fixture
def place() -> Place:
    return Place()


@pytest.fixture
def desk(host: QWidget, dossier: Dossier, place: Place) -> ExportDesk:
    return ExportDesk(Reader(dossier, build), paths.resources(), lambda: place.ref, host)


@pytest.fixture
def choose(monkeypatch: pytest.MonkeyPatch) -> Choose:
    """Answer the dialog with a path, and return what the dialogs were that were shown."""

    def answer_with(path: Path | None, name_filter: str = "") -> list[Asked]:
        asked: list[Asked] = []

        def answer(dialog: QFileDialog) -> int:
            if name_filter:
                dialog.selectNameFilter(name_filter)
                dialog.filterSelected.emit(name_filter)
            saves = dialog.acceptMode() == QFileDialog.AcceptMode.AcceptSave
            asked.append(Asked(dialog.defaultSuffix(), saves, dialog.nameFilters()))
            return int(path is not None)

        monkeypatch.setattr(QFileDialog, "exec", answer)
        monkeypatch.setattr(QFileDialog, "selectedFiles", lambda _: [str(path)])
        return asked

    return answer_with


@pytest.mark.parametrize(
    ("kind", "start"),
    [
        (FileFormat.PDF, b"%PDF"),
        (FileFormat.ODT, b"PK"),
        (FileFormat.DOCX, b"PK"),
        (FileFormat.HTML, b"<!DOCTYPE html>"),
        (FileFormat.MARKDOWN, b"# c. Energie"),
        (FileFormat.TEXT, b"c. Energie"),
    ],
)
def test_each_kind_is_written_whole_beside_the_window(
    desk: ExportDesk,
    choose: Choose,
    tmp_path: Path,
    qtbot: QtBot,
    *,
    kind: FileFormat,
    start: bytes,
) -> None:
    target = tmp_path / f"uit.{kind.value}"
    asked = choose(target)
    with qtbot.waitSignal(desk.told, timeout=20_000) as told:
        desk.save(kind)
    assert told.args == [f"Bewaard als {target}."]
    assert target.read_bytes().startswith(start)
    assert list(tmp_path.iterdir()) == [target]
    assert asked[0].suffix == kind.value
    assert asked[0].saves


def test_a_calendar_of_milestones_or_the_word_that_there_are_none(
    desk: ExportDesk, place: Place, choose: Choose, tmp_path: Path, qtbot: QtBot
) -> None:
    target = tmp_path / "uit.ics"
    choose(target)
    with qtbot.waitSignal(desk.told, timeout=20_000) as told:
        desk.save(FileFormat.CALENDAR)
    assert "geen mijlpaal met een vaste datum" in told.args[0]
    assert list(tmp_path.iterdir()) == []
    with qtbot.waitSignal(desk.told, timeout=20_000):
        place.ref = AGENDA
        desk.save(FileFormat.CALENDAR)
    assert target.read_bytes().startswith(b"BEGIN:VCALENDAR\r\n")


def test_a_calendar_has_its_milestones_whatever_content_is_chosen(
    desk: ExportDesk, place: Place, choose: Choose, tmp_path: Path, qtbot: QtBot
) -> None:
    menu = QMenu()
    qtbot.addWidget(menu)
    desk.fill(menu)
    next(a for a in menu.actions() if a.text() == "Omvang: volledige tekst").trigger()
    place.ref = NodeRef("inleiding")
    choose(tmp_path / "uit.ics")
    with qtbot.waitSignal(desk.told, timeout=20_000):
        desk.save(FileFormat.CALENDAR)
    assert b"20260101" in (tmp_path / "uit.ics").read_bytes()


def test_what_an_open_preview_shows_is_what_is_meant(
    desk: ExportDesk, dossier: Dossier, choose: Choose, tmp_path: Path, qtbot: QtBot
) -> None:
    edition = dossier.briefing.editions[0].id
    refs = [NodeRef("1c"), AGENDA]
    order = Order(lambda: document(dossier, refs, Content.SUMMARY, edition))
    desk.shown = lambda _kind: ("selectie", order)
    choose(tmp_path / "uit.md")
    with qtbot.waitSignal(desk.told, timeout=20_000):
        desk.save(FileFormat.MARKDOWN)
    made = (tmp_path / "uit.md").read_text(encoding="utf-8")
    assert "# c. Energiezekerheid" in made
    assert "# Agenda" in made


def test_a_character_that_no_font_has_is_told(
    desk: ExportDesk, choose: Choose, tmp_path: Path, qtbot: QtBot
) -> None:
    odd = sample.FULL._replace(title="Een \U000f0000 in de titel")
    desk.shown = lambda _kind: ("titel", Order(lambda: Document.of(odd)))
    choose(tmp_path / "uit.pdf")
    with qtbot.waitSignal(desk.told, timeout=20_000) as told:
        desk.save(FileFormat.PDF)
    assert "U+F0000" in told.args[0]


def test_all_kinds_may_be_chosen_in_the_dialog(
    desk: ExportDesk, choose: Choose, tmp_path: Path, qtbot: QtBot
) -> None:
    asked = choose(tmp_path / "uit", "Word-document (*.docx)")
    with qtbot.waitSignal(desk.told, timeout=20_000):
        desk.ask()
    assert len(asked[0].filters) == len(FileFormat)
    assert asked[0].suffix == "docx"
    assert (tmp_path / "uit.docx").read_bytes().startswith(b"PK")


@pytest.mark.parametrize("agrees", [True, False])
def test_name_with_a_dot_gets_its_suffix_and_no_file_is_replaced_unasked(
    desk: ExportDesk,
    choose: Choose,
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    *,
    agrees: bool,
) -> None:
    old = tmp_path / "1a, al. 4 samenvatting.odt"
    old.write_bytes(b"oud")
    said = QMessageBox.StandardButton.Yes if agrees else QMessageBox.StandardButton.No
    monkeypatch.setattr(QMessageBox, "question", lambda *_: said)
    choose(tmp_path / "1a, al. 4 samenvatting")
    if agrees:
        with qtbot.waitSignal(desk.told, timeout=20_000):
            desk.save(FileFormat.ODT)
    else:
        with qtbot.assertNotEmitted(desk.told, wait=50):
            desk.save(FileFormat.ODT)
    assert list(tmp_path.iterdir()) == [old]
    assert old.read_bytes().startswith(b"PK" if agrees else b"oud")


def test_a_typed_suffix_goes_before_the_filter(
    desk: ExportDesk, choose: Choose, tmp_path: Path, qtbot: QtBot
) -> None:
    choose(tmp_path / "uit.HTML")
    with qtbot.waitSignal(desk.told, timeout=20_000):
        desk.ask()
    assert (tmp_path / "uit.HTML").read_bytes().startswith(b"<!DOCTYPE")


def test_two_exports_in_a_row_are_both_done(
    desk: ExportDesk, choose: Choose, tmp_path: Path, qtbot: QtBot
) -> None:
    said: list[str] = []
    desk.told.connect(said.append)
    for name in ("a.odt", "b.docx"):
        choose(tmp_path / name)
        desk.ask()
    qtbot.waitUntil(lambda: len(said) == 2, timeout=20_000)
    assert {path.name for path in tmp_path.iterdir()} == {"a.odt", "b.docx"}


def test_a_failure_is_told_and_leaves_the_old_file(
    desk: ExportDesk, choose: Choose, tmp_path: Path, qtbot: QtBot
) -> None:
    choose(tmp_path)
    with qtbot.waitSignal(desk.told, timeout=20_000) as told:
        desk.save(FileFormat.ODT)
    assert "is een map" in told.args[0]
    assert list(tmp_path.iterdir()) == []


def test_to_cancel_is_quiet(desk: ExportDesk, choose: Choose, qtbot: QtBot) -> None:
    choose(None)
    with qtbot.assertNotEmitted(desk.told, wait=50):
        desk.ask()


def test_menu_offers_each_kind_and_keeps_the_content(
    desk: ExportDesk, choose: Choose, tmp_path: Path, qtbot: QtBot
) -> None:
    menu = QMenu()
    qtbot.addWidget(menu)
    desk.fill(menu)
    desk.fill(menu)
    actions = [action for action in menu.actions() if not action.isSeparator()]
    kinds, contents = actions[: len(FileFormat)], actions[len(FileFormat) :]
    assert checked(contents) == ["Omvang: samenvatting"]
    asked = choose(tmp_path / "uit.odt")
    with qtbot.waitSignal(desk.told, timeout=20_000):
        kinds[1].trigger()
    assert asked[0].suffix == "odt"
    assert asked[0].filters == ["OpenDocument-tekst (*.odt)"]
    with qtbot.waitSignal(desk.remembered) as kept:
        contents[1].trigger()
    assert kept.args == [Printed("full")]
    choose(tmp_path / "uit.txt")
    with qtbot.waitSignal(desk.told, timeout=20_000):
        desk.save(FileFormat.TEXT)
    words = (tmp_path / "uit.txt").read_text(encoding="utf-8")
    assert "Samenvatting van de redactie" not in words
    assert "Geopolitieke ontwikkelingen" in words


def checked(actions: list[QAction]) -> list[str]:
    return [action.text() for action in actions if action.isChecked()]


def test_what_was_chosen_for_paper_is_chosen_for_files(
    desk: ExportDesk, choose: Choose, tmp_path: Path, qtbot: QtBot
) -> None:
    menu = QMenu()
    qtbot.addWidget(menu)
    desk.fill(menu)
    desk.printed = Printed("both", "us-letter", large=True)
    desk.fill(menu)
    assert checked(menu.actions()) == ["Omvang: samenvatting en tekst"]
    choose(tmp_path / "uit.docx")
    with qtbot.waitSignal(desk.told, timeout=20_000):
        desk.save(FileFormat.DOCX)
    with zipfile.ZipFile(tmp_path / "uit.docx") as archive:
        assert 'w:w="12240"' in archive.read("word/document.xml").decode()
        assert 'w:sz w:val="32"' in archive.read("word/styles.xml").decode()


def test_letter_is_offered_in_full_until_something_is_chosen(
    desk: ExportDesk, place: Place, qtbot: QtBot
) -> None:
    menu = QMenu()
    qtbot.addWidget(menu)
    place.ref = LETTER
    desk.fill(menu)
    assert checked(menu.actions()) == ["Omvang: volledige tekst"]
    place.ref = NodeRef("1c")
    desk.fill(menu)
    assert checked(menu.actions()) == ["Omvang: samenvatting"]
