"""The yardstick: a bare PySide6 window with a tree, a search line and the letter's text.

    python tests/benchmarks/bare_window.py TEXT_FILE

Shows the file in a QTextBrowser and leaves as soon as the text has been painted.
"""

from __future__ import annotations

import sys
from pathlib import Path

from leaving import leave_after
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


class Browser(QTextBrowser):
    paintEvent = leave_after(QTextBrowser.paintEvent)  # noqa: N815


application = QApplication(sys.argv)
window = QWidget()
tree = QTreeWidget()
for number in range(45):
    tree.addTopLevelItem(QTreeWidgetItem([f"Onderdeel {number}"]))
browser = Browser()
lines = Path(sys.argv[1]).read_text(encoding="utf-8").splitlines()
browser.setHtml("".join(f"<p>{line}</p>" for line in lines if line.strip()))
panes = QSplitter()
panes.addWidget(tree)
panes.addWidget(browser)
layout = QVBoxLayout(window)
layout.addWidget(QLineEdit())
layout.addWidget(panes)
window.resize(1366, 768)
window.show()
sys.exit(application.exec())
