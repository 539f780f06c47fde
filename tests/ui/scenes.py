"""All that a window can show, one scene after another, so that every word of it is seen once."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from functools import partial
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QMenu, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from benelux_viewer import app, paths
from benelux_viewer.errors import BriefingError, Problem
from benelux_viewer.ui.choices import SEVERAL
from benelux_viewer.ui.main_window import MainWindow
from benelux_viewer.ui.preferring import show_preferences
from benelux_viewer.ui.saving import made
from benelux_viewer.writers import FileFormat

NOWHERE = Path(os.devnull) / "9z.pdf"

Scene = Callable[[MainWindow, QtBot], Iterable[str]]
"""Shows something, and returns what is said of it elsewhere than in the window."""

QUERIES = (
    *("energie", "luxenburg", "grens", "politie", "xqzvw", "noot:Benelux", "§1b energie"),
    *("politie energie -grens", "politie xqzvw", "noot 3"),
)
TYPED = (*QUERIES, "zzz", "zzz.yaml", "9z", *NOWHERE.parts)
"""What the scenes bring with them."""


def page(ref: str) -> Scene:
    def show(window: MainWindow, qtbot: QtBot) -> Iterable[str]:
        window.go(ref)
        qtbot.waitUntil(lambda: window.detail.page is not None and window.detail.page.ref == ref)
        return ()

    return show


def search(words: str) -> Scene:
    def show(window: MainWindow, qtbot: QtBot) -> Iterable[str]:
        window.go("1c")
        window.search(words)
        qtbot.waitUntil(window.rooms.results.isVisible)
        listed = window.rooms.results
        for row in range(listed.model.rowCount()):
            yield from words_of(listed.list.menu_of(listed.model.index(row)))

    return show


def words_of(menu: QMenu) -> list[str]:
    """Return what a menu says, with the menus in it."""
    said = [menu.title(), menu.accessibleName()]
    for action in menu.actions():
        below = action.menu()
        said += [action.text(), *(words_of(below) if isinstance(below, QMenu) else ())]
    return said


def _note(window: MainWindow, qtbot: QtBot) -> Iterable[str]:
    window.go("1c")
    marker = window.detail.browser.map.markers[0]
    window.detail.browser.links.focus(marker)
    window.detail.browser.links.marker_reached.emit(marker)
    qtbot.waitUntil(window.detail.notes.card.isVisible)
    place = window.detail.browser.rect_of(marker).center()
    return words_of(window.detail.menu.at(place))


def _menus(window: MainWindow, _qtbot: QtBot) -> Iterable[str]:
    window.rooms.exporting.fill(window.toolbar.export_menu)
    window.header.scope.asked.emit()
    for menu in window.findChildren(QMenu):
        yield from words_of(menu)
    listed = window.detail.notes.references.list
    listed.customContextMenuRequested.emit(listed.visualItemRect(listed.item(0)).center())


def _recent(window: MainWindow, qtbot: QtBot) -> Iterable[str]:
    window.search("energie")
    qtbot.waitUntil(window.rooms.results.isVisible)
    window.rooms.searching.open_first()
    window.header.box.clear()
    QTest.keyClick(window.header.box, Qt.Key.Key_Down)
    return ()


def _shortcuts(window: MainWindow, _qtbot: QtBot) -> Iterable[str]:
    window.actions_["shortcuts"].trigger()
    return ()


def _problems(window: MainWindow, _qtbot: QtBot) -> Iterable[str]:
    # What is wrong is said elsewhere: here it is nothing.
    problems = (Problem(0, 0, "1"), Problem(3, 4, "2"))
    window.show_error(BriefingError(Path("zzz.yaml"), problems))
    return ()


def _messages(window: MainWindow, _qtbot: QtBot) -> Iterator[str]:
    app._show(window, "9z", None)
    yield window.rooms.messages.text()
    window.rooms.opening.open_file(Path("zzz.yaml"))
    yield window.rooms.messages.text()
    window.actions_.translations.actions()[1].trigger()
    window.go("agenda")
    window.actions_.translations.actions()[2].trigger()
    yield window.rooms.messages.text()
    window.actions_.translations.actions()[0].trigger()
    app._Reporter(SimpleNamespace(window=window), NOWHERE)(ValueError, ValueError(), None)
    yield window.rooms.messages.text()


def _preview(window: MainWindow, qtbot: QtBot) -> Iterator[str]:
    window.search("energie")
    qtbot.waitUntil(window.rooms.results.isVisible)
    window.go("1c")
    window.actions_["print"].trigger()
    pane = window.rooms.paper.preview
    yield pane.sheets.accessibleName()
    pane.print_when_ready()
    yield pane.count.text()
    pane.clear()
    pane.show_order(None, "1c")
    yield pane.count.text()
    window.rooms.paper.open(window.navigator.current.page)
    qtbot.waitUntil(lambda: pane.sheet_count > 0, timeout=30_000)
    box = next(b for b in pane.choices._scopes.buttons() if b.property("value") == SEVERAL)
    box.click()
    qtbot.waitUntil(lambda: pane.sheet_count > 0, timeout=30_000)
    yield pane.sheets.accessibleName()


def _work(window: MainWindow, qtbot: QtBot) -> Iterator[str]:
    bar = window.rooms.progress
    bar.begin("1")
    qtbot.waitUntil(bar.isVisible)
    bar.step(1, 2)
    desk = window.rooms.paper._saving
    told: list[str] = []
    desk.told.connect(told.append)
    desk.begun.connect(told.append)
    order = window.rooms.paper._order(window.rooms.paper._usual("1a"))
    assert order is not None
    make = partial(made, order, FileFormat.PDF, paths.resources(), date.today())
    desk.save(make, NOWHERE)
    desk.save(make, NOWHERE)
    desk.stop()
    yield from told
    bar.end()


def _dialogs(window: MainWindow, _qtbot: QtBot) -> Iterator[str]:
    said: list[str] = []

    def look(dialog: QFileDialog) -> int:
        said.extend((dialog.windowTitle(), *dialog.nameFilters()))
        return 0

    def ask(_window: QWidget, title: str, _folder: str, kinds: str) -> tuple[str, str]:
        said.extend((title, *kinds.split(";;")))
        return "", ""

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(QFileDialog, "exec", look)
        patch.setattr(QFileDialog, "getOpenFileName", ask)
        patch.setattr(QMessageBox, "question", lambda _window, *words: said.extend(words[:2]))
        window.actions_["open"].trigger()
        window.actions_["export"].trigger()
        window.rooms.exporting.save(FileFormat.ODT)
        window.actions_["save_pdf"].trigger()
        from benelux_viewer.ui import exporting

        exporting._may_overwrite(window, Path("zzz.yaml"))
    assert len(said) > 10
    yield from said


def _preferences(window: MainWindow, qtbot: QtBot) -> Iterable[str]:
    shown = show_preferences(window)
    qtbot.waitUntil(shown.isActiveWindow)
    return ()


SCENES: dict[str, Scene] = {
    **{
        ref: page(ref)
        for ref in (
            "brief",
            "1c",
            "agenda",
            "verwijzingen",
            "afkortingen",
            "partners",
            "verschillen",
            "nota",
        )
    },
    **{words: search(words) for words in QUERIES},
    "note": _note,
    "menus": _menus,
    "recent": _recent,
    "shortcuts": _shortcuts,
    "problems": _problems,
    "messages": _messages,
    "preview": _preview,
    "work": _work,
    "dialogs": _dialogs,
    "preferences": _preferences,
}


@contextmanager
def quiet() -> Iterator[None]:
    """Let no menu pop up: without a screen Qt warns of it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(QMenu, "popup", lambda _menu, _place: None)
        yield
