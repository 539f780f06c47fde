"""The window of preferences: each is seen at once, and goes both ways."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QFormLayout, QLabel, QScrollArea
from pytestqt.qtbot import QtBot

from benelux_viewer.ui import look
from benelux_viewer.ui.main_window import MainWindow
from benelux_viewer.ui.preferences import Preferences
from benelux_viewer.ui.preferring import show_preferences
from benelux_viewer.ui.services import Services
from benelux_viewer.writers.setting import Paper
from tests.ui.windows import kept

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

LETTER = Paper.LETTER.value
NAMES = ["language", "colours", "scale", "edition", "translation", "instead", "paper", "large"]


@pytest.fixture
def shown(window: MainWindow, qtbot: QtBot) -> Preferences:
    shown = show_preferences(window)
    qtbot.waitUntil(shown.isActiveWindow)
    return shown


def box(shown: Preferences, name: str) -> QComboBox:
    (found,) = (made for made in shown.findChildren(QComboBox) if made.objectName() == name)
    return found


def choose(shown: Preferences, name: str, value: object) -> None:
    made = box(shown, name)
    made.setCurrentIndex(made.findData(value))
    made.activated.emit(made.currentIndex())


def test_keys_open_one_window_beside_the_other_and_esc_closes_it(
    window: MainWindow, qtbot: QtBot
) -> None:
    QTest.keyClick(window, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    (shown,) = window.findChildren(Preferences)
    qtbot.waitUntil(shown.isActiveWindow)
    assert not shown.isModal()
    window.actions_["preferences"].trigger()
    assert window.findChildren(Preferences) == [shown]
    with qtbot.waitSignal(shown.destroyed):
        QTest.keyClick(shown, Qt.Key.Key_Escape)
    assert window.findChildren(Preferences) == []
    assert ("Ctrl+,", "Voorkeuren") in window.actions_.shortcuts()


def test_each_is_applied_at_once(window: MainWindow, shown: Preferences) -> None:
    window.go("grenswerk")
    choose(shown, "colours", look.DARK)
    choose(shown, "scale", 125)
    choose(shown, "edition", "ek")
    choose(shown, "translation", "fr")
    assert (window.look.scheme, window.look.scale) == (look.DARK, 125)
    assert window.reader.edition == "ek"
    assert "Traduction non officielle" in window.detail.browser.toPlainText()
    summary = "werkgevers ervaren waar mogelijk verminderen"
    assert summary in window.detail.browser.toPlainText()
    choose(shown, "instead", True)
    assert summary not in window.detail.browser.toPlainText()
    window.look.set_scale(100)


def test_each_is_kept(window: MainWindow, shown: Preferences, services: Services) -> None:
    window.go("grenswerk")
    choose(shown, "paper", LETTER)
    choose(shown, "large", True)
    choose(shown, "translation", "de")
    window.rooms.keeper.finish()
    here = kept(services)
    assert (here.paper, here.large_print) == (LETTER, True)
    assert (here.translation, here.asked) == ("de", True)


def test_the_paper_goes_for_a_preview_that_is_open_and_for_the_next(
    window: MainWindow, shown: Preferences
) -> None:
    window.go("1c")
    window.actions_["print"].trigger()
    choices = window.rooms.paper.preview.choices
    choose(shown, "large", True)
    choose(shown, "paper", LETTER)
    order = window.rooms.paper.preview.order
    assert order is not None
    assert (order.setting.paper.value, order.setting.large) == (LETTER, True)
    choices.large.click()
    shown.refresh()
    assert box(shown, "large").currentData() is False
    window.stack.uncover()
    choose(shown, "large", True)
    window.actions_["print"].trigger()
    assert choices.large.isChecked()


def test_what_is_chosen_in_the_window_is_seen_here(window: MainWindow, shown: Preferences) -> None:
    assert not box(shown, "instead").isEnabled()
    window.look.set_scale(150)
    assert box(shown, "scale").currentData() == 150
    window.set_edition("ek")
    window.rooms.translating.choose("en")
    now = {name: box(shown, name).currentData() for name in NAMES}
    assert (now["scale"], now["edition"], now["translation"]) == (150, "ek", "en")
    assert box(shown, "instead").isEnabled()
    window.look.set_scale(100)


@pytest.mark.usefixtures("shown")
def test_the_keyboard_comes_by_each_from_top_to_bottom() -> None:
    found = []
    for _ in range(len(NAMES) + 1):
        here = QApplication.focusWidget()
        assert here is not None
        found.append(here.objectName())
        QTest.keyClick(here, Qt.Key.Key_Tab)
    # There is no place of a translation to choose where there is no translation.
    assert found == [*(name for name in NAMES if name != "instead"), "", "language"]


def test_each_has_a_name_and_a_label_of_its_own(shown: Preferences) -> None:
    buddies = {label.buddy().objectName() for label in shown.findChildren(QLabel) if label.buddy()}
    assert buddies == set(NAMES)
    for name in NAMES:
        node = QAccessible.queryAccessibleInterface(box(shown, name))
        assert node is not None
        assert node.text(QAccessible.Text.Name).strip()
        assert node.text(QAccessible.Text.Value).strip()


@pytest.mark.parametrize("key", [Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_F])
def test_no_key_chooses_in_passing(window: MainWindow, shown: Preferences, key: Qt.Key) -> None:
    wanted: list[str] = []
    window.language_wanted.connect(wanted.append)
    language = box(shown, "language")
    QTest.keyClick(language, key)
    assert wanted == []
    assert language.view().isVisible()
    language.view().setCurrentIndex(language.model().index(2, 0))
    QTest.keyClick(language.view(), Qt.Key.Key_Return)
    assert wanted == ["fr"]


def test_the_wheel_chooses_nothing(window: MainWindow, shown: Preferences) -> None:
    scale = box(shown, "scale")
    down = QWheelEvent(
        QPointF(5, 5),
        QPointF(scale.mapToGlobal(QPoint(5, 5))),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(scale, down)
    assert window.look.scale == 100


@pytest.mark.parametrize("scale", [200, 300])
def test_large_letters_stay_on_the_screen(
    window: MainWindow, shown: Preferences, qtbot: QtBot, scale: int
) -> None:
    window.look.set_scale(scale)
    screen = shown.screen().availableGeometry()
    qtbot.waitUntil(lambda: shown.width() > 500)
    assert screen.contains(shown.frameGeometry().bottomRight())
    for name in NAMES:
        made = box(shown, name)
        assert made.width() >= min(made.minimumSizeHint().width(), made.sizeHint().width())
    sideways = shown.findChild(QScrollArea).horizontalScrollBar()
    qtbot.waitUntil(lambda: sideways.maximum() == 0)
    window.look.set_scale(100)
    form = shown.findChild(QFormLayout)
    beside = QFormLayout.RowWrapPolicy.WrapLongRows
    qtbot.waitUntil(lambda: form.rowWrapPolicy() == beside)
    assert not any(label.wordWrap() for label in shown.findChildren(QLabel))


def test_other_editions_are_offered_with_another_briefing(
    window: MainWindow, shown: Preferences
) -> None:
    dossier = window.reader.dossier
    first = dossier.briefing.editions[0]
    window.rooms.opening.open_dossier(
        dossier._replace(briefing=dossier.briefing._replace(editions=(first,)))
    )
    assert [
        box(shown, "edition").itemData(row) for row in range(box(shown, "edition").count())
    ] == [first.id]
