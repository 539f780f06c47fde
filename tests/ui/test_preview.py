"""The preview: true sheets, choices that come up as intents."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QPushButton, QRadioButton
from pytestqt.qtbot import QtBot

from benelux_viewer.model.dossier import Dossier
from benelux_viewer.model.refs import LETTER
from benelux_viewer.model.text import EditionId
from benelux_viewer.pages.page import Content, Page
from benelux_viewer.ui import preview, theme
from benelux_viewer.ui.choices import Choice, Scope
from benelux_viewer.ui.preview import PreviewPane
from benelux_viewer.writers.setting import Paper, Setting
from tests.ui.pressing import ENDLESS, LONG, button, drawn, order, press
from tests.writers import sample

CHOICE = Choice("1c", Content.FULL, EditionId("tk"))
SCOPES = (Scope("1c", "Dit onderdeel & meer"), Scope(LETTER, "De hele brief"))


@pytest.fixture
def pane(qtbot: QtBot, dossier: Dossier) -> Iterator[PreviewPane]:
    pane = PreviewPane(press)
    qtbot.addWidget(pane)
    pane.resize(900, 600)
    pane.choices.offer_editions(dossier.briefing.editions)
    pane.offer(SCOPES, dossier.outline.roots, CHOICE)
    pane.show()
    yield pane
    pane.clear()


def shown(qtbot: QtBot, pane: PreviewPane, page: Page, setting: Setting | None = None) -> None:
    pane.show_order(order(page, setting), page.title)
    drawn(qtbot, pane)


def darkest(picture: QImage, top: int, bottom: int) -> int:
    return min(
        picture.pixelColor(x, y).lightness()
        for x in range(60, picture.width() - 60)
        for y in range(top, bottom)
    )


def test_it_shows_the_sheets_that_will_be_printed(qtbot: QtBot, pane: PreviewPane) -> None:
    assert not button(pane, "Afdrukken…").isEnabled() or pane.order is None
    shown(qtbot, pane, sample.FULL)
    assert pane.sheet_count == 1
    assert pane.count.text() == "Pagina 1 van 1"
    assert button(pane, "Afdrukken…").isEnabled()
    picture = pane.sheets.grab().toImage()
    # Paper in the middle of its own margin, ink in the title, a desk around it.
    assert picture.pixelColor(picture.width() // 2, 30) == QColor("#ffffff")
    assert picture.pixelColor(3, 300) != QColor("#ffffff")
    assert darkest(picture, 100, 300) < 80


def test_the_buttons_ask_for_what_is_shown(qtbot: QtBot, pane: PreviewPane) -> None:
    shown(qtbot, pane, sample.SUMMARY)
    for words, signal in (
        ("Afdrukken…", pane.print_requested),
        ("Bewaar als PDF…", pane.save_requested),
    ):
        with qtbot.waitSignal(signal):
            button(pane, words).click()


def test_another_choice_comes_up_as_one_intent(qtbot: QtBot, pane: PreviewPane) -> None:
    with qtbot.waitSignal(pane.chosen) as wanted:
        button(pane, "Samenvatting").click()
    assert wanted.args == [CHOICE._replace(content=Content.SUMMARY)]


def test_escape_and_the_button_close(qtbot: QtBot, pane: PreviewPane) -> None:
    shown(qtbot, pane, sample.FULL)
    with qtbot.waitSignal(pane.closed):
        qtbot.keyClick(pane.sheets, Qt.Key.Key_Escape)
    with qtbot.waitSignal(pane.closed):
        button(pane, "Sluiten (Esc)").click()


def test_keys_leaf_through_the_sheets(qtbot: QtBot, pane: PreviewPane) -> None:
    shown(qtbot, pane, LONG)
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


def test_sheet_that_comes_in_sight_is_drawn_and_one_far_away_let_go(
    qtbot: QtBot, pane: PreviewPane
) -> None:
    shown(qtbot, pane, LONG._replace(blocks=LONG.blocks * 3))
    pictures = pane.sheets._stack.pictures
    assert 1 in pictures
    assert pane.sheet_count not in pictures
    pane.sheets.go_to(pane.sheet_count)
    drawn(qtbot, pane)
    qtbot.waitUntil(lambda: pane.sheet_count in pane.sheets._stack.pictures)
    assert 1 not in pane.sheets._stack.pictures
    assert len(pane.sheets._stack.pictures) < 10


def test_zoom_keeps_the_sheet_in_sight_and_draws_it_anew(qtbot: QtBot, pane: PreviewPane) -> None:
    shown(qtbot, pane, LONG)
    pane.sheets.go_to(3)
    before = pane.sheets.sheet_width
    for _ in range(2):
        qtbot.keyClick(pane.sheets, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert pane.sheets.sheet_width > before
    assert pane.sheets.current == 3
    drawn(qtbot, pane)
    assert abs(pane.sheets._stack.pictures[3].width() - pane.sheets.pixels) <= 1
    qtbot.keyClick(pane.sheets, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert pane.sheets.sheet_width == before
    qtbot.keyClick(pane.sheets, Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    assert pane.sheets.sheet_width < before


@pytest.mark.parametrize(("paper", "ratio"), [(Paper.A4, 297 / 210), (Paper.LETTER, 11 / 8.5)])
def test_sheet_has_the_form_of_its_paper(
    qtbot: QtBot, pane: PreviewPane, paper: Paper, ratio: float
) -> None:
    shown(qtbot, pane, sample.FULL, Setting(paper))
    picture = pane.sheets._stack.pictures[1]
    assert picture.height() / picture.width() == pytest.approx(ratio, abs=0.005)


def test_window_that_changes_while_sheets_are_drawn_ends_sharp(
    qtbot: QtBot, pane: PreviewPane
) -> None:
    pane.show_order(order(ENDLESS), "")
    for width in (700, 1200, 650, 900):
        pane.resize(width, 600)
        qtbot.waitUntil(lambda: bool(pane.sheets._stack.pictures), timeout=20_000)
    drawn(qtbot, pane)
    for sheet in pane.sheets._stack.pictures:
        if sheet == pane.sheets.current:
            assert abs(pane.sheets._stack.pictures[sheet].width() - pane.sheets.pixels) <= 1


def test_asked_to_print_while_sheets_are_made_it_prints_them_then(
    qtbot: QtBot, pane: PreviewPane
) -> None:
    pane.show_order(order(sample.FULL), "")
    with qtbot.waitSignal(pane.print_requested, timeout=20_000):
        pane.print_when_ready()
        assert pane.count.text() == "Wordt opgemaakt, dan afgedrukt…"
    assert pane.count.text() == "Pagina 1 van 1"
    with qtbot.waitSignal(pane.print_requested):
        pane.print_when_ready()


def test_wish_to_print_goes_with_the_preview(qtbot: QtBot, pane: PreviewPane) -> None:
    pane.show_order(order(sample.FULL), "")
    pane.print_when_ready()
    pane.clear()
    with qtbot.assertNotEmitted(pane.print_requested):
        shown(qtbot, pane, sample.FULL)


def test_nothing_chosen_shows_nothing_and_says_what_to_do(qtbot: QtBot, pane: PreviewPane) -> None:
    shown(qtbot, pane, sample.FULL)
    pane.show_order(None, "")
    assert pane.sheet_count == 0
    assert pane.count.text() == "Kies een of meer onderdelen."
    pane.print_when_ready()
    assert not button(pane, "Bewaar als PDF…").isEnabled()


def test_letters_without_a_shape_are_told_of(qtbot: QtBot, pane: PreviewPane) -> None:
    shown(qtbot, pane, sample.FULL)
    assert not pane.foreign.isVisible()
    shown(qtbot, pane, sample.page_of("een \uffff teken"))
    assert pane.foreign.isVisible()
    assert "U+FFFF" in pane.foreign.text()


@pytest.mark.parametrize("scale", [100, 200])
def test_names_wrap_and_no_word_of_the_choices_is_cut(
    qtbot: QtBot, pane: PreviewPane, dossier: Dossier, scale: int
) -> None:
    pane.resize(1000, 500)
    pane.setFont(theme.interface_font(scale))
    name = "Energiezekerheid, grondstoffen en een naam van drie regels"
    pane.offer((Scope("1c", name), Scope(LETTER, "Brief")), dossier.outline.roots, CHOICE)
    shown(qtbot, pane, sample.FULL)
    choice = button(pane, name)
    assert choice.text().replace("\n", " ") == name
    assert "\n" in choice.text()
    assert pane.sheets.width() > pane.width() // 4
    qtbot.waitUntil(lambda: choice.width() >= choice.sizeHint().width())
    for part in (*pane.findChildren(QRadioButton), *pane.findChildren(QPushButton)):
        assert part.width() >= part.sizeHint().width()
        assert part.height() >= part.sizeHint().height()
    assert button(pane, "Afdrukken…").visibleRegion().boundingRect().height() > 10


def test_which_sheet_it_is_stands_on_one_line_in_large_letters(
    qtbot: QtBot, pane: PreviewPane, dossier: Dossier
) -> None:
    pane.setFont(theme.interface_font(200))
    pane.offer((Scope("1c", "Energiezekerheid"),), dossier.outline.roots, CHOICE)
    shown(qtbot, pane, sample.FULL)
    metrics = pane.count.fontMetrics()
    said = metrics.horizontalAdvance(preview._place_of(99, 99))
    for width in range(400, 1100, 60):
        pane.resize(width, 500)
        qtbot.waitUntil(lambda: pane.count.width() >= said)
        assert pane.count.height() >= metrics.height()


def test_desk_is_the_theme_s(qtbot: QtBot, pane: PreviewPane) -> None:
    pane.setPalette(theme.palette(theme.DARK))
    pane.resize(600, 1400)
    shown(qtbot, pane, sample.FULL)
    picture = pane.sheets.grab().toImage()
    assert picture.pixelColor(3, 3).name() == theme.DARK.desk
    assert picture.pixelColor(3, picture.height() - 3).name() == theme.DARK.desk


def test_sheet_fits_the_width_of_a_narrow_pane(qtbot: QtBot, pane: PreviewPane) -> None:
    shown(qtbot, pane, sample.FULL)
    side = pane.width() - pane.sheets.width()
    pane.resize(side + 170, 500)
    assert pane.sheets.viewport().width() < 200
    assert pane.sheets.horizontalScrollBar().maximum() == 0
