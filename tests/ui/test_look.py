from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessibilityHints
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from benelux_viewer.ui import theme
from benelux_viewer.ui.look import DARK, HIGH, LIGHT, SCALES, SYSTEM, Look


def test_size_goes_up_and_down_in_steps_and_stops_at_the_ends(qtbot: QtBot) -> None:
    look = Look(LIGHT)
    with qtbot.waitSignal(look.changed):
        look.larger()
    assert look.scale == 110
    for _ in SCALES:
        look.larger()
    assert look.scale == 300
    for _ in SCALES:
        look.smaller()
    assert look.scale == 80


def test_size_that_is_not_offered_becomes_the_nearest() -> None:
    look = Look(LIGHT)
    look.set_scale(10_000)
    assert look.scale == 300
    look.set_scale(-5)
    assert look.scale == 80


def test_same_size_is_no_change(qtbot: QtBot) -> None:
    look = Look(LIGHT)
    with qtbot.assertNotEmitted(look.changed):
        look.set_scale(100)


def test_system_s_scheme_is_followed(qtbot: QtBot, qapp: QApplication) -> None:
    look = Look()
    look.follow_system()
    with qtbot.waitSignal(look.changed):
        qapp.styleHints().colorSchemeChanged.emit(qapp.styleHints().colorScheme())
    assert look.colours == theme.system_colours()


def test_chosen_colours_stay(qtbot: QtBot, qapp: QApplication) -> None:
    look = Look(DARK)
    look.follow_system()
    with qtbot.assertNotEmitted(look.changed):
        qapp.styleHints().colorSchemeChanged.emit(qapp.styleHints().colorScheme())
    assert look.colours is theme.DARK


def test_colours_can_be_chosen_and_given_back_to_the_system(qtbot: QtBot) -> None:
    look = Look()
    for scheme, colours in ((DARK, theme.DARK), (HIGH, theme.HIGH), (LIGHT, theme.LIGHT)):
        with qtbot.waitSignal(look.changed):
            look.set_scheme(scheme)
        assert (look.scheme, look.colours) == (scheme, colours)
    with qtbot.assertNotEmitted(look.changed):
        look.set_scheme(LIGHT)
    look.set_scheme("bestaat niet")
    assert (look.scheme, look.colours) == (SYSTEM, theme.system_colours())


def test_system_that_asks_for_contrast_gets_it(
    qtbot: QtBot, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    look = Look()
    look.follow_system()
    hints = qapp.styleHints().accessibility()
    asked = Qt.ContrastPreference.HighContrast
    monkeypatch.setattr(QAccessibilityHints, "contrastPreference", lambda _: asked)
    with qtbot.waitSignal(look.changed):
        hints.contrastPreferenceChanged.emit(asked)
    assert look.colours is theme.HIGH
