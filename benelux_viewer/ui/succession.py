"""A window that takes another's place, and begins as that one was left."""

from __future__ import annotations

import gc
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QWidget

from benelux_viewer.ui.preferences import Preferences
from benelux_viewer.ui.preferring import show_preferences

if TYPE_CHECKING:
    from benelux_viewer.ui.main_window import MainWindow


class _Left(NamedTuple):
    """How a window was left: the pane with the keyboard, what lay over the page and beside it.

    `faulty` is the file whose faults were listed.
    """

    pane: int | None
    previewed: bool
    shortcuts: bool
    faulty: Path | None
    preferences: QPoint | None
    preference: str


def hand_over(old: MainWindow, new: MainWindow) -> None:
    """Show a new window where the old one is, and let that go without keeping where it was.

    It has got the session already; this is what a session does not keep.
    """
    left = _left(old)
    new.navigator.take_over(old.navigator)
    for desk in ("paper", "exporting"):
        if desk in old.rooms.__dict__:
            getattr(new.rooms, desk).take_over(getattr(old.rooms, desk))
    if not old.windowState():
        # What is kept is meant for another start: it makes room for a frame that is there now.
        new.setGeometry(old.geometry())
    new.painted.connect(lambda: _resume(new, left))
    new.show()
    new.activateWindow()
    old.hide()
    # What is kept from being looked through in vain holds the old window, too.
    old.destroyed.connect(lambda: QTimer.singleShot(0, _clear_away))
    old.deleteLater()


def _left(window: MainWindow) -> _Left:
    focused = window.focusWidget()
    panes, stack = _panes(window), window.stack
    preferences = window.findChild(Preferences)
    box = preferences.focusWidget() if preferences else None
    return _Left(
        panes.index(focused) if focused in panes else None,
        window.rooms.paper_is_open,
        stack.shows_sheet and stack.faulty is None,
        stack.faulty if stack.shows_sheet else None,
        preferences.pos() if preferences else None,
        box.objectName() if box else "",
    )


def _resume(window: MainWindow, left: _Left) -> None:
    if left.previewed:
        window.rooms.paper.open(window.navigator.current.page)
    elif left.shortcuts:
        window.actions_["shortcuts"].trigger()
    elif left.faulty:
        # What is wrong in it was said in the other language: it is read once more.
        window.rooms.opening.open_file(left.faulty)
    elif left.pane is not None:
        pane = _panes(window)[left.pane]
        pane.setFocus()
        if not pane.isVisible():
            once = Qt.ConnectionType.SingleShotConnection
            window.rooms.finder.answered.connect(pane.setFocus, once)
    if left.preferences is not None:
        preferences = show_preferences(window)
        preferences.move(left.preferences)
        box = preferences.findChild(QWidget, left.preference) if left.preference else None
        if box:
            box.setFocus()


def _panes(window: MainWindow) -> list[QWidget]:
    found, references = window.rooms.results, window.detail.notes.references
    return [window.header.box, window.tree, found.list, window.detail.browser, references.list]


def _clear_away() -> None:
    gc.unfreeze()
    gc.collect()
