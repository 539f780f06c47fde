"""The tree, the results and the page side by side."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QSplitter, QWidget

from benelux_viewer.ui import theme

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

# Pixels at the normal text size.
_TREE_LEAST = 160
_RESULTS_LEAST = 200
_RESULTS_TEXT = 160
_PAGE_LEAST = 320
_PAGE_TEXT = 240
_PAGE_BARELY = 160
_COVER_TEXT = 560


class Panes(QSplitter):
    """Three panes with hairlines between them; the results come and go.

    Where there is no room for three, the tree makes way for the results; for what covers the page,
    such as sheets with their choices beside them, first the tree does and then the results.
    """

    def __init__(self, tree: QWidget, page: QWidget) -> None:
        # Without a parent: given one, PySide first asks whether it is an orientation.
        super().__init__()
        self._results: QWidget | None = None
        self._results_width = 0
        # As it was before a search, until the user moves an edge.
        self._tree_width = 0
        self.splitterMoved.connect(self._forget_width)
        self._makes_way = self._results_aside = False
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        self._tree, self._page = tree, page
        for pane, least in ((tree, _TREE_LEAST), (page, _PAGE_LEAST)):
            pane.setMinimumWidth(least)
            self.addWidget(pane)
        self.setStretchFactor(1, 1)

    def add_results(self, results: QWidget) -> None:
        """Take the pane of results between the two others, not to be seen yet."""
        self._results = results
        results.setMinimumWidth(_RESULTS_LEAST)
        results.hide()
        self.insertWidget(1, results)

    def restore(self, widths: Sequence[int]) -> None:
        """Take kept widths, or those of the design; the results take theirs when they come."""
        self._results_width = widths[1] if len(widths) > 2 else 0
        tree, page = (widths[0], widths[-1]) if widths else (theme.TREE_WIDTH, 2 * theme.TREE_WIDTH)
        self.setSizes([tree, page])

    def make_room(self) -> None:
        """Show the results at the page's expense, or at that of what covers it."""
        if self._results and self._results.isHidden():
            self._makes_way = self._results_aside = False
            self._results.show()
            tree, _, page = self.sizes()
            self._tree_width = self._tree_width or tree
            usual = min(theme.RESULTS_WIDTH, (tree + page) * 3 // 10)
            wanted, self._results_width = self._results_width or usual, 0
            self.setSizes([tree, wanted, page - wanted])
            self.fit()

    def make_way(self, for_cover: bool) -> None:
        """Give what covers the page the room it needs, until that has gone or a search begins."""
        self._makes_way = for_cover
        self.fit()

    def end_results(self) -> None:
        """Do without the results, as there are none any more."""
        self._results_aside = False
        if self._results:
            self._results.hide()
        self.fit()
        if self._tree_width:
            self.setSizes([self._tree_width, 0, self.width() - self._tree_width])
            self._tree_width = 0

    def kept(self) -> tuple[int, ...]:
        """Return the widths as the user has them, also of a tree that makes way."""
        tree, *others = self.sizes()
        return (self._tree_width or tree or self._tree.width(), *others)

    def minimumSizeHint(self) -> QSize:
        """Return less than what the panes want together: they make way for each other."""
        return QSize(_RESULTS_LEAST + _PAGE_BARELY, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """See what there is room for."""
        super().resizeEvent(event)
        self.fit()

    def widen(self, by: int) -> None:
        """Make the pane with the keyboard, else the page, wider by some pixels, narrower if fewer.

        Its neighbour gives them, or takes them, as far as both keep the least they need.
        """
        shown = [pane for pane in self._panes() if not pane.isHidden()]
        if len(shown) < 2:
            return
        focused = self.window().focusWidget()
        holding = (pane for pane in shown if focused and _holds(pane, focused))
        here = next(holding, shown[-1])
        place = shown.index(here)
        beside = shown[place - 1 if here is shown[-1] else place + 1]
        sizes = dict(zip(self._panes(), self.sizes(), strict=True))
        by = min(by, sizes[beside] - beside.minimumWidth())
        by = max(by, here.minimumWidth() - sizes[here])
        sizes[here] += by
        sizes[beside] -= by
        self.setSizes(list(sizes.values()))
        self.splitterMoved.emit(0, 0)

    def _panes(self) -> list[QWidget]:
        return [pane for pane in (self._tree, self._results, self._page) if pane]

    def fit(self) -> None:
        """Share out the room between the panes that are there."""
        room, results, larger, tree = self.width(), 0, 1.0, _TREE_LEAST
        if self._makes_way or self._wants_results:
            larger = self._enlarged()
        # A cover needs more than a page, and for its sake no tree is made too narrow to read.
        wanted = round((_COVER_TEXT if self._makes_way else _PAGE_TEXT) * larger)
        if self._results and self._wants_results:
            results = min(max(_RESULTS_LEAST, round(_RESULTS_TEXT * larger)), room - _PAGE_BARELY)
            self._results.setMinimumWidth(results)
            self._results_aside = self._makes_way and room - results < wanted
            self._results.setHidden(self._results_aside)
            results = 0 if self._results_aside else results
        if self._makes_way:
            tree = self._tree_width or self._tree.width()
        gives_way = bool(results or self._makes_way) and room < tree + results + wanted
        self._tree.setVisible(not gives_way)
        left = room - results - (0 if gives_way else _TREE_LEAST) - 2
        least = wanted if self._makes_way else _PAGE_LEAST
        self._page.setMinimumWidth(max(_PAGE_BARELY, min(least, left)))

    @property
    def _wants_results(self) -> bool:
        """Whether there are results, to be seen or for now aside."""
        return self._results_aside or bool(self._results and not self._results.isHidden())

    def _forget_width(self) -> None:
        self._tree_width = 0

    def _enlarged(self) -> float:
        """Return how many times larger than normal the text is."""
        from PySide6.QtGui import QFontInfo

        return QFontInfo(self.font()).pixelSize() / theme.interface_font(100).pixelSize()


def _holds(pane: QWidget, focused: QWidget) -> bool:
    return pane is focused or pane.isAncestorOf(focused)


def step_focus(stops: Sequence[QWidget], step: int) -> None:
    """Give the keyboard to the next or previous of the stops that can be seen."""
    from PySide6.QtCore import Qt

    seen = [stop for stop in stops if stop.isVisible()]
    inside = [n for n, stop in enumerate(seen) if stop.isAncestorOf(stop.window().focusWidget())]
    here = next((n for n, stop in enumerate(seen) if stop.hasFocus()), (inside or [-step])[0])
    seen[(here + step) % len(seen)].setFocus(Qt.FocusReason.ShortcutFocusReason)
