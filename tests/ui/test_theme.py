from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QRadioButton, QScrollBar
from pytestqt.qtbot import QtBot

from benelux_viewer.ui import theme
from benelux_viewer.ui.theme import DARK, HIGH, LIGHT, Colours


def contrast(first: str, second: str) -> float:
    """WCAG 2.2, 1.4.3: the ratio of relative luminances."""

    def luminance(colour: str) -> float:
        made = QColor(colour)
        parts = [made.redF(), made.greenF(), made.blueF()]
        red, green, blue = (
            part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
        )
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    low, high = sorted((luminance(first), luminance(second)))
    return (high + 0.05) / (low + 0.05)


def test_contrast_is_as_the_standard_says() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("colours", [LIGHT, DARK, HIGH], ids=["light", "dark", "high"])
def test_text_can_be_read_on_every_ground(colours: Colours) -> None:
    for ground in (colours.paper, colours.panel, colours.selection):
        assert contrast(colours.ink, ground) >= 7
    assert contrast(colours.accent, colours.paper) >= 7
    for ground in (colours.paper, colours.panel, colours.selection):
        assert contrast(colours.quiet, ground) >= 4.5
        assert contrast(colours.accent, ground) >= 4.5
    for ground in (colours.hit, colours.hit_word, colours.hit_current):
        assert contrast(colours.on_hit, ground) >= 7
    for words in (colours.added, colours.removed):
        assert contrast(words, colours.paper) >= 7
    for line in (colours.scroll, colours.mark, colours.edge):
        assert contrast(line, colours.paper) >= 3
        assert contrast(line, colours.panel) >= 2.9


def test_scheme_chooses_the_colours() -> None:
    assert theme.colours_for(Qt.ColorScheme.Dark) is DARK
    assert theme.colours_for(Qt.ColorScheme.Light) is LIGHT
    assert theme.colours_for(Qt.ColorScheme.Unknown) is LIGHT


def test_application_takes_style_palette_and_font(qapp: QApplication) -> None:
    theme.apply(qapp, DARK, 200)
    assert qapp.style().name() == "fusion"
    assert qapp.palette().color(QPalette.ColorRole.Base).name() == DARK.paper
    assert qapp.font().pixelSize() == 30
    theme.apply(qapp, LIGHT, 100)
    assert qapp.font().pixelSize() == 15


@pytest.mark.parametrize("colours", [LIGHT, DARK, HIGH], ids=["light", "dark", "high"])
def test_choice_is_seen_on_its_ground(qtbot: QtBot, colours: Colours) -> None:
    button = QRadioButton("")
    qtbot.addWidget(button)
    button.setPalette(theme.palette(colours))
    button.setStyleSheet(theme.style_sheet(colours))
    for chosen in (False, True):
        button.setChecked(chosen)
        picture = button.grab().toImage()
        seen = {
            picture.pixelColor(x, y).name()
            for x in range(picture.width())
            for y in range(picture.height())
        }
        assert max(contrast(colour, colours.panel) for colour in seen) >= 3


def test_bars_to_scroll_are_as_thin_lying_as_standing(qtbot: QtBot) -> None:
    bars = [QScrollBar(way) for way in (Qt.Orientation.Horizontal, Qt.Orientation.Vertical)]
    for bar in bars:
        qtbot.addWidget(bar)
        bar.setStyleSheet(theme.style_sheet(LIGHT))
    lying, standing = bars
    assert lying.sizeHint().height() == standing.sizeHint().width() == 12


@pytest.mark.usefixtures("qapp")
def test_missing_fonts_fall_back(tmp_path: Path) -> None:
    theme.register_fonts(tmp_path)
    assert theme.text_font(100).families() == ["Source Serif 4", "serif"]


def test_page_is_written_in_the_colours_and_size_of_the_window() -> None:
    style = theme.page_style(DARK, 200)
    assert (style.ink, style.panel, style.size) == (DARK.ink, DARK.panel, 34)
