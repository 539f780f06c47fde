"""What a start does without until the letter is on the screen."""

from __future__ import annotations

import subprocess
import sys

from benelux_viewer import paths
from benelux_viewer.loading.cache import load_cached

PROGRAM = """
import enum, sys

made = set()
make = enum.EnumType.__new__

def remember(kind, name, *rest, **named):
    made.add(name)
    return make(kind, name, *rest, **named)

enum.EnumType.__new__ = remember
from benelux_viewer import app

application = app.open_screen()
window = app.Viewer(None).window
seen = {}
window.painted.disconnect()
window.painted.connect(lambda: seen.update(enums=set(made), modules=set(sys.modules)))
window.painted.connect(application.quit)
window.show()
application.exec()
assert window.detail.page is not None
heavy = {"hashlib", "datetime", "yaml", "sqlite3", "typst", "html", "PySide6.QtSvg"}
rooms = ("actions", "icons", "toolbar", "detail.links", "detail.references", "results.pane")
late = {f"benelux_viewer.ui.{room}" for room in rooms}
assert not seen["modules"] & (heavy | late), seen["modules"] & (heavy | late)
# Asked for one of Qt's own enumerations, PySide makes all of them: 15 ms, a tenth of a start.
assert not seen["enums"] & {"ItemDataRole", "AlignmentFlag", "StateFlag"}, seen["enums"]
"""


def test_first_paint_waits_for_nothing_that_can_come_after_it() -> None:
    load_cached(paths.briefing(), paths.cache())
    subprocess.run([sys.executable, "-c", PROGRAM], check=True, timeout=60)
