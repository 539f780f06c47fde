"""A window that takes another's place, and begins as that one was left."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from benelux_viewer.ui.main_window import MainWindow


def hand_over(old: MainWindow, new: MainWindow) -> None:
    """Show a new window where the old one is, and let that go without keeping where it was.

    It has got the session already; this is what a session does not keep.
    """
    new.navigator.take_over(old.navigator)
    name = _name_of(old.focusWidget())
    previewed = old.rooms.paper_is_open
    new.painted.connect(lambda: _resume(new, name, previewed=previewed))
    new.show()
    new.activateWindow()
    old.hide()
    # What a start keeps from being looked through again held the old window too.
    old.destroyed.connect(lambda: QTimer.singleShot(0, _clear_away))
    old.deleteLater()


def _resume(window: MainWindow, focused: str, *, previewed: bool) -> None:
    if previewed:
        window.rooms.paper.open(window.navigator.current.page)
        return
    stop = window.findChild(QWidget, focused) if focused else None
    if stop:
        stop.setFocus()


def _name_of(widget: QWidget | None) -> str:
    return widget.objectName() if widget else ""


def _clear_away() -> None:
    gc.unfreeze()
    gc.collect()
