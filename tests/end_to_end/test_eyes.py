"""What can be seen in each scheme, measured from the pixels that the window shows."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from benelux_viewer.model.citation import unbroken
from benelux_viewer.model.refs import NodeRef
from benelux_viewer.ui import look
from benelux_viewer.ui.detail.places import Places
from benelux_viewer.ui.main_window import MainWindow
from tests.ui.seen import area, changed, of_text, pixels
from tests.ui.stops import stops

SCHEMES = (look.LIGHT, look.DARK, look.HIGH)
# Larger letters have strokes as wide as a pixel: what is measured is their colour.
LARGE = 200
# Less than a line of two pixels along a short side would not be seen.
LEAST = 24


@pytest.fixture(params=SCHEMES)
def seen(request: pytest.FixtureRequest, window: MainWindow) -> Iterator[MainWindow]:
    window.look.set_scheme(request.param)
    window.go("1c")
    yield window
    window.look.set_scheme(look.LIGHT)
    window.look.set_scale(100)


def row(window: MainWindow, ref: str) -> list[int]:
    rect = window.tree.visualRect(window.tree.outline_model.find(NodeRef(ref)))
    return pixels(window, area(window.tree.viewport(), rect))


def words(window: MainWindow, text: str) -> list[int]:
    browser = window.detail.browser
    place = Places(browser).find(text)
    assert place is not None
    browser.show_range(place.start, place.end)
    rect = Places(browser).rect(place)
    rect.moveTopLeft(browser.mapFromGlobal(rect.topLeft()))
    return pixels(window, area(browser, rect))


def test_text_is_told_from_its_ground(seen: MainWindow) -> None:
    seen.look.set_scale(LARGE)
    seen.tree.setFocus()
    page = seen.detail.page
    assert page is not None
    for text in (page.title, "Geopolitieke ontwikkelingen", "Regionale samenwerking"):
        assert of_text(words(seen, text)) >= 7, text
    assert of_text(words(seen, unbroken("§1c, al. 1"))) >= 7
    assert of_text(row(seen, "1")) >= 7
    assert of_text(row(seen, "1c")) >= 7
    references = seen.detail.notes.references.list
    shown = references.visualItemRect(references.item(0))
    assert of_text(pixels(seen, area(references.viewport(), shown))) >= 7
    assert of_text(pixels(seen, area(seen.header.scope))) >= 7


def test_greyed_text_can_still_be_read(seen: MainWindow) -> None:
    seen.look.set_scale(LARGE)
    placeholder = area(seen.header.box).adjusted(40, 4, -4, -4)
    seen.tree.setFocus()
    assert of_text(pixels(seen, placeholder)) >= 4.5
    assert of_text(words(seen, "Editie Tweede Kamer")) >= 4.5
    seen.search("grondstoffen")
    assert of_text(row(seen, "inleiding")) >= 4.5


def test_message_can_be_read(seen: MainWindow) -> None:
    seen.look.set_scale(LARGE)
    seen.rooms.messages.say("Bewaard als brief.pdf")
    label = seen.rooms.messages.findChild(QLabel)
    assert of_text(pixels(seen, area(label))) >= 7


def test_hits_stand_out_from_what_was_not_hit(seen: MainWindow, qtbot: QtBot) -> None:
    browser = seen.detail.browser
    seen.search("energie")
    qtbot.waitUntil(lambda: bool(seen.detail.marks.hits))
    whole = area(browser)
    hit = pixels(seen, whole)
    seen.detail.step_hit(1, from_edge=True)
    chosen = pixels(seen, whole)
    seen.detail.set_hits(())
    before = pixels(seen, whole)
    assert changed(before, hit) > LEAST
    assert changed(hit, chosen) > LEAST


def test_chosen_row_is_marked_by_more_than_a_light_ground(seen: MainWindow) -> None:
    seen.detail.setFocus()
    seen.tree.setCurrentIndex(seen.tree.outline_model.find(NodeRef("1b")))
    rect = seen.tree.visualRect(seen.tree.outline_model.find(NodeRef("1b")))
    bar = QRect(0, rect.top(), 4, rect.height())
    shown = pixels(seen, area(seen.tree.viewport(), bar))
    seen.tree.setCurrentIndex(seen.tree.outline_model.find(NodeRef("1c")))
    assert changed(pixels(seen, area(seen.tree.viewport(), bar)), shown) >= LEAST


@pytest.mark.parametrize("state", [*stops], ids=[*stops])
def test_focus_is_seen_wherever_the_keyboard_goes(
    seen: MainWindow, state: str, qapp: QApplication, qtbot: QtBot
) -> None:
    unseen = []
    for widget in stops[state](seen, qtbot):
        other = seen.tree if widget is not seen.tree else seen.header.box
        other.setFocus()
        where = area(widget, margin=2)
        before = pixels(seen, where)
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        assert qapp.focusWidget() is widget
        if changed(before, pixels(seen, where)) < LEAST:
            unseen.append((type(widget).__name__, widget.accessibleName()))
    assert unseen == []
