"""From a key to the last paint: the viewer beside a bare list and text pane doing the same.

    python tests/benchmarks/interaction.py

Sections are opened one after another, and words typed letter by letter. The bare window shows the
same pages, made beforehand; it scans the letter's paragraphs for the letters typed, lists those
that hold them and marks them in the text. Wants a screen.
"""

from __future__ import annotations

import statistics
import tempfile
import time
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QHBoxLayout,
    QListWidget,
    QTextBrowser,
    QTextEdit,
    QWidget,
)

from benelux_viewer import app, paths
from benelux_viewer.model.dossier import Dossier
from benelux_viewer.model.refs import NodeRef
from benelux_viewer.pages.build import build, content_on_screen
from benelux_viewer.ui import theme
from benelux_viewer.ui.main_window import MainWindow
from benelux_viewer.writers import html

WORDS = ("grensarbeid", "voorzitterschap", "telewerken", "leveringszekerheid", "benelux", "politie")
ROUNDS = 3


class Painted(QObject):
    """Tells how long it takes until panes have been painted after an act."""

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._application = application
        self._seen: set[QObject] = set()

    def watch(self, pane: QAbstractScrollArea) -> None:
        pane.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() == QEvent.Type.Paint:
            self._seen.add(watched)
        return False

    def milliseconds(self, act: Callable[[], object], pane: QAbstractScrollArea) -> float:
        self._settle()
        self._seen.clear()
        begin = time.perf_counter()
        act()
        while pane.viewport() not in self._seen:
            self._application.processEvents()
        self._application.processEvents()
        return 1e3 * (time.perf_counter() - begin)

    def _settle(self) -> None:
        for _ in range(3):
            self._application.processEvents()


class BareWindow(QWidget):
    """A list and a text pane."""

    def __init__(self, dossier: Dossier) -> None:
        super().__init__()
        edition = dossier.briefing.editions[0].id
        style = theme.page_style(theme.system_colours(), 100)
        self.pages = {
            ref: html.write(build(dossier, ref, content_on_screen(ref), edition), style)
            for ref in dossier.outline.order
        }
        self.paragraphs = [p.text.plain(edition) for p in dossier.briefing.letter_paragraphs]
        self.list, self.browser = QListWidget(self), QTextBrowser(self)
        layout = QHBoxLayout(self)
        layout.addWidget(self.list)
        layout.addWidget(self.browser)
        self.resize(1366, 768)

    def find(self, words: str) -> None:
        self.list.clear()
        self.list.addItems([p[:120] for p in self.paragraphs if words in p.casefold()] or [words])
        marks: list[QTextEdit.ExtraSelection] = []
        cursor = self.browser.document().find(words)
        while not cursor.isNull():
            mark = QTextEdit.ExtraSelection()
            mark.cursor = cursor
            mark.format.setBackground(Qt.GlobalColor.yellow)
            marks.append(mark)
            cursor = self.browser.document().find(words, cursor)
        self.browser.setExtraSelections(marks)


def report(name: str, ours: Iterable[float], bare: Iterable[float]) -> None:
    rows = []
    for values in (sorted(ours), sorted(bare)):
        rows.append((statistics.median(values), values[int(0.95 * (len(values) - 1))]))
    (our_50, our_95), (bare_50, bare_95) = rows
    print(
        f"{name:<22} p50 {our_50:6.1f} ms beside {bare_50:6.1f}"
        f"   p95 {our_95:6.1f} ms beside {bare_95:6.1f}  × {our_95 / bare_95:.2f}"
    )


def main() -> None:
    application = app.open_screen()
    painted = Painted(application)
    with tempfile.TemporaryDirectory() as folder:
        paths.state = lambda: Path(folder)
        window: MainWindow = app.Viewer(None).window
        window.show()
        dossier = window.reader.dossier
        bare = BareWindow(dossier)
        bare.show()
        found = window.rooms.results.list
        for pane in (window.detail.browser, found, bare.browser, bare.list):
            painted.watch(pane)
        while not window.rooms.finder.ready:
            application.processEvents()
        order = dossier.outline.order
        ours, others = [], []
        for _ in range(ROUNDS):
            for ref in order:
                ours.append(painted.milliseconds(partial(window.go, ref), window.detail.browser))
                show = partial(bare.browser.setHtml, bare.pages[ref])
                others.append(painted.milliseconds(show, bare.browser))
        report("section change", ours, others)
        report("  of these, first time", ours[: len(order)], others[: len(order)])
        window.go(NodeRef("1a"))
        typed = [w[:n] for _ in range(ROUNDS) for w in WORDS for n in range(1, len(w) + 1)]
        window.search("b")
        bare.browser.setHtml(bare.pages[NodeRef("1a")])
        report(
            "keystroke to results",
            [
                painted.milliseconds(partial(window.search, t), window.rooms.results.list)
                for t in typed
            ],
            [painted.milliseconds(partial(bare.find, t), bare.list) for t in typed],
        )
        window.close()


if __name__ == "__main__":
    main()
