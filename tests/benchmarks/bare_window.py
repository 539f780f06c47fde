"""The yardstick: a bare PySide6 window with a tree, a search line and the letter's plain text.

    python tests/benchmarks/bare_window.py TEXT_FILE

Shows the file in a QTextBrowser and leaves as soon as the text has been painted.
"""

from __future__ import annotations

import os
import sys

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QSplitter,
    QTextBrowser,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)


class LeaveWhenPainted(QObject):
    """Ends the process after the first paint of what it watches, teardown left out."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            watched.event(event)
            os._exit(0)
        return False


def main() -> None:
    application = QApplication(sys.argv)
    window = QWidget()
    tree = QTreeWidget()
    for number in range(45):
        tree.addTopLevelItem(QTreeWidgetItem([f"Onderdeel {number}"]))
    browser = QTextBrowser()
    with open(sys.argv[1], encoding="utf-8") as file:  # noqa: PTH123
        browser.setHtml("".join(f"<p>{line}</p>" for line in file if line.strip()))
    panes = QSplitter()
    panes.addWidget(tree)
    panes.addWidget(browser)
    layout = QVBoxLayout(window)
    layout.addWidget(QLineEdit())
    layout.addWidget(panes)
    leave = LeaveWhenPainted()
    browser.viewport().installEventFilter(leave)
    window.resize(1366, 768)
    window.show()
    application.exec()


if __name__ == "__main__":
    main()
