"""The preview: true sheets, choices that come up as intents, no old answer over a new one."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QAbstractButton, QLabel, QPushButton, QRadioButton
from pytestqt.qtbot import QtBot

from benelux_viewer import paths
from benelux_viewer.model.refs import LETTER
from benelux_viewer.pages.page import Content, Page
from benelux_viewer.ui import theme
from benelux_viewer.ui.plain import plain_tip
from benelux_viewer.ui.preview import PreviewPane, Scope
from benelux_viewer.writers import pdf
from benelux_viewer.writers.setting import Paper
from tests.writers import sample

# The offscreen platform says so of any window of a least size.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)

SCOPES = (Scope(sample.FULL.ref, "Dit onderdeel & meer"), Scope(LETTER, "De hele brief"))


def render(page: Page, ppi: float, paper: Paper) -> tuple[bytes, ...]:
    return pdf.render(page, resources=paths.resources(), printed=sample.DAY, ppi=ppi, paper=paper)


@pytest.fixture
def pane(qtbot: QtBot) -> Iterator[PreviewPane]:
    pane = PreviewPane(render)
    qtbot.addWidget(pane)
    pane.resize(900, 600)
    pane.show()
    yield pane
    pane.clear()


def button(pane: PreviewPane, words: str) -> QAbstractButton:
    found = [b for b in pane.findChildren(QAbstractButton) if b.accessibleName() == words]
    found += [b for b in pane.findChildren(QAbstractButton) if b.text() == words]
    return found[0]


def shown(qtbot: QtBot, pane: PreviewPane, page: Page) -> None:
    pane.show_document(page, SCOPES)
    qtbot.waitUntil(lambda: pane.sheet_count > 0)


def long_page() -> Page:
    return sample.FULL._replace(blocks=sample.PASSAGES[1:2] * 40)


def test_it_shows_the_sheets_that_will_be_printed(qtbot: QtBot, pane: PreviewPane) -> None:
    assert not button(pane, "Afdrukken…").isEnabled() or pane.page is None
    shown(qtbot, pane, sample.FULL)
    assert pane.sheet_count == 1
    assert "Pagina 1 van 1" in pane.count.text()
    assert button(pane, "Afdrukken…").isEnabled()
    picture = pane.sheets.grab().toImage()
    # Paper in the middle of its own margin, ink in the title, a desk around it.
    assert picture.pixelColor(picture.width() // 2, 30) == QColor("#ffffff")
    assert picture.pixelColor(3, 300) != QColor("#ffffff")
    assert darkest(picture, 100, 300) < 80


def darkest(picture: QImage, top: int, bottom: int) -> int:
    return min(
        picture.pixelColor(x, y).lightness()
        for x in range(60, picture.width() - 60)
        for y in range(top, bottom)
    )


def test_choices_come_up_as_one_intent(qtbot: QtBot, pane: PreviewPane) -> None:
    shown(qtbot, pane, sample.FULL)
    assert button(pane, "Dit onderdeel & meer").isChecked()
    assert button(pane, "Volledige tekst").isChecked()
    with qtbot.waitSignal(pane.document_wanted) as wanted:
        button(pane, "Samenvatting").click()
    assert wanted.args == [sample.FULL.ref, Content.SUMMARY]
    with qtbot.waitSignal(pane.document_wanted) as wanted:
        button(pane, "De hele brief").click()
    assert wanted.args == [LETTER, Content.SUMMARY]


def test_the_buttons_bring_the_page_that_is_shown(qtbot: QtBot, pane: PreviewPane) -> None:
    shown(qtbot, pane, sample.SUMMARY)
    for words, signal in (
        ("Afdrukken…", pane.print_requested),
        ("Bewaar als PDF…", pane.save_requested),
    ):
        with qtbot.waitSignal(signal) as wanted:
            button(pane, words).click()
        assert wanted.args == [sample.SUMMARY]


def test_escape_and_the_button_close(qtbot: QtBot, pane: PreviewPane) -> None:
    shown(qtbot, pane, sample.FULL)
    with qtbot.waitSignal(pane.closed):
        qtbot.keyClick(pane.sheets, Qt.Key.Key_Escape)
    with qtbot.waitSignal(pane.closed):
        button(pane, "Sluiten (Esc)").click()


def test_keys_leaf_through_the_sheets(qtbot: QtBot, pane: PreviewPane) -> None:
    shown(qtbot, pane, long_page())
    last = pane.sheet_count
    assert last > 2
    qtbot.keyClick(pane.sheets, Qt.Key.Key_PageDown)
    assert pane.count.text() == f"Pagina 2 van {last}"
    qtbot.keyClick(pane.sheets, Qt.Key.Key_End)
    assert pane.count.text() == f"Pagina {last} van {last}"
    qtbot.keyClick(pane.sheets, Qt.Key.Key_PageUp)
    assert pane.count.text() == f"Pagina {last - 1} van {last}"
    qtbot.keyClick(pane.sheets, Qt.Key.Key_Home)
    assert pane.count.text() == f"Pagina 1 van {last}"


def test_zoom_keeps_the_sheet_in_sight(qtbot: QtBot, pane: PreviewPane) -> None:
    shown(qtbot, pane, long_page())
    pane.sheets.go_to(3)
    before = pane.sheets.sheet_width
    for _ in range(2):
        qtbot.keyClick(pane.sheets, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert pane.sheets.sheet_width > before
    assert pane.sheets.current == 3
    qtbot.keyClick(pane.sheets, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert pane.sheets.sheet_width == before
    qtbot.keyClick(pane.sheets, Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    assert pane.sheets.sheet_width < before


def test_an_older_answer_never_overwrites_a_newer_one(qtbot: QtBot) -> None:
    hold = threading.Event()
    asked: list[str] = []

    def slow(page: Page, ppi: float, paper: Paper) -> tuple[bytes, ...]:
        asked.append(page.title)
        if page.title == "eerst":
            assert hold.wait(10)
        return render(page, ppi, paper)

    pane = PreviewPane(slow)
    qtbot.addWidget(pane)
    pictures: list[int] = []
    pane._typesetter.rendered.connect(lambda images: pictures.append(len(images)))
    pane.show_document(sample.FULL._replace(title="eerst"), SCOPES)
    qtbot.waitUntil(lambda: asked == ["eerst"])
    pane.show_document(long_page()._replace(title="daarna"), SCOPES)
    hold.set()
    qtbot.waitUntil(lambda: bool(pictures))
    assert len(pictures) == 1
    assert pictures[0] == pane.sheet_count > 2
    pane.clear()
    assert pane.sheet_count == 0


def test_the_window_answers_while_sheets_are_made(qtbot: QtBot) -> None:
    hold = threading.Event()

    def slow(page: Page, ppi: float, paper: Paper) -> tuple[bytes, ...]:
        assert hold.wait(10)
        return render(page, ppi, paper)

    pane = PreviewPane(slow)
    qtbot.addWidget(pane)
    pane.show_document(sample.FULL, SCOPES)
    assert pane.count.text() == "Wordt opgemaakt…"
    with qtbot.waitSignal(pane.closed):
        qtbot.keyClick(pane, Qt.Key.Key_Escape)
    hold.set()
    qtbot.waitUntil(lambda: pane.sheet_count == 1)


def test_a_long_name_is_shortened_and_told_whole(qtbot: QtBot, pane: PreviewPane) -> None:
    name = "een naam " * 20
    pane.show_document(sample.FULL, (Scope(sample.FULL.ref, name),))
    (choice,) = [b for b in pane.findChildren(QRadioButton) if b.accessibleName() == name]
    assert choice.text().endswith("…")
    assert choice.text().count("\n") == 2
    assert choice.toolTip() == plain_tip(name)
    qtbot.waitUntil(lambda: pane.sheet_count > 0)


def test_asked_to_print_while_sheets_are_made_it_prints_them_then(
    qtbot: QtBot, pane: PreviewPane
) -> None:
    pane.show_document(sample.FULL, SCOPES)
    with qtbot.waitSignal(pane.print_requested, timeout=20_000) as wanted:
        pane.print_when_ready()
        assert pane.count.text() == "Wordt opgemaakt, dan afgedrukt…"
    assert wanted.args == [sample.FULL]
    assert pane.count.text() == "Pagina 1 van 1"
    with qtbot.waitSignal(pane.print_requested):
        pane.print_when_ready()


def test_wish_to_print_goes_with_the_preview(qtbot: QtBot, pane: PreviewPane) -> None:
    pane.show_document(sample.FULL, SCOPES)
    pane.print_when_ready()
    pane.clear()
    with qtbot.assertNotEmitted(pane.print_requested):
        shown(qtbot, pane, sample.FULL)


@pytest.mark.parametrize("scale", [100, 200])
def test_names_wrap_and_no_word_of_the_choices_is_cut(
    qtbot: QtBot, pane: PreviewPane, scale: int
) -> None:
    pane.resize(1000, 500)
    pane.setFont(theme.interface_font(scale))
    name = "Energiezekerheid, grondstoffen en een naam van drie regels"
    pane.show_document(sample.FULL, (Scope(sample.FULL.ref, name), Scope(LETTER, "Brief")))
    qtbot.waitUntil(lambda: pane.sheet_count > 0)
    choice = button(pane, name)
    assert choice.text().replace("\n", " ") == name
    assert "\n" in choice.text()
    assert pane.sheets.width() > pane.width() // 3
    qtbot.waitUntil(lambda: choice.width() >= choice.sizeHint().width())
    for part in (*pane.findChildren(QRadioButton), *pane.findChildren(QPushButton)):
        assert part.width() >= part.sizeHint().width()
        assert part.height() >= part.sizeHint().height()
    (label,) = [part for part in pane.findChildren(QLabel) if part.text() == "Wat"]
    assert label.font().pixelSize() == round(13 * scale / 100)
    assert button(pane, "Afdrukken…").visibleRegion().boundingRect().height() > 10


def test_desk_is_the_theme_s(qtbot: QtBot, pane: PreviewPane) -> None:
    pane.setPalette(theme.palette(theme.DARK))
    pane.resize(600, 1400)
    shown(qtbot, pane, sample.FULL)
    picture = pane.sheets.grab().toImage()
    assert picture.pixelColor(3, 3).name() == theme.DARK.desk
    assert picture.pixelColor(3, picture.height() - 3).name() == theme.DARK.desk
