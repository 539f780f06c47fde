"""The tree, the results and the page side by side."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QSplitter, QWidget

from benelux_viewer.ui import theme


class Panes(QSplitter):
    """Three panes with hairlines between them; the results come and go."""

    def __init__(self, tree: QWidget, page: QWidget) -> None:
        # Without a parent: given one, PySide first asks whether it is an orientation.
        super().__init__()
        self._results: QWidget | None = None
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        for pane, least in ((tree, 160), (page, 320)):
            pane.setMinimumWidth(least)
            self.addWidget(pane)
        self.setStretchFactor(1, 1)

    def add_results(self, results: QWidget) -> None:
        """Take the pane of results between the two others, not to be seen yet."""
        self._results = results
        results.setMinimumWidth(200)
        results.hide()
        self.insertWidget(1, results)

    def restore(self, widths: Sequence[int]) -> None:
        """Take kept widths, or those of the design; there are no results yet."""
        tree, page = (widths[0], widths[-1]) if widths else (theme.TREE_WIDTH, 2 * theme.TREE_WIDTH)
        self.setSizes([tree, page])

    def make_room(self) -> None:
        """Show the results at the page's expense."""
        if self._results and self._results.isHidden():
            self._results.show()
            tree, _, page = self.sizes()
            wanted = min(theme.RESULTS_WIDTH, (tree + page) * 3 // 10)
            self.setSizes([tree, wanted, page - wanted])


def step_focus(stops: Sequence[QWidget], step: int) -> None:
    """Give the keyboard to the next or previous of the stops that can be seen."""
    from PySide6.QtCore import Qt

    seen = [stop for stop in stops if stop.isVisible()]
    here = next((place for place, stop in enumerate(seen) if stop.hasFocus()), -step)
    seen[(here + step) % len(seen)].setFocus(Qt.FocusReason.ShortcutFocusReason)
