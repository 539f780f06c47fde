from __future__ import annotations

import pytest
from PySide6.QtGui import QFontInfo
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from benelux_viewer.ui.results.offers import Offers
from benelux_viewer.ui.results.told import Choice

WORDS = "Rechercher dans l’ensemble du briefing : plus de 1\u202f000"


@pytest.fixture
def offers(qtbot: QtBot) -> Offers:
    offers = Offers()
    qtbot.addWidget(offers)
    offers.show_choices((Choice(WORDS, "energie", whole=True),), (), QWidget(offers))
    offers.show()
    return offers


def test_an_offer_that_is_too_long_for_a_line_takes_two(offers: Offers) -> None:
    (button,) = offers.buttons
    offers.resize(800, 100)
    assert button.text() == WORDS
    offers.resize(340, 100)
    assert button.text().split("\n") != [WORDS]
    # How much there is stands at the end, and may not be what is cut off.
    assert button.text().replace("\n", " ") == WORDS
    assert button.sizeHint().width() <= 340


def test_an_offer_follows_the_size_of_the_text(offers: Offers) -> None:
    (button,) = offers.buttons
    offers.resize(500, 100)
    font = offers.font()
    font.setPixelSize(2 * QFontInfo(font).pixelSize())
    before = button.text()
    offers.setFont(font)
    assert "\n" in button.text() != before


def test_a_word_of_any_length_makes_no_button_wider(offers: Offers) -> None:
    offers.resize(340, 100)
    offers.show_choices((Choice("w" * 200, "w"),), (), QWidget(offers))
    (button,) = offers.buttons
    assert button.text().endswith("…")
    assert button.sizeHint().width() <= 340
