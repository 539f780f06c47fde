"""The one door to every page: tree, links, hits, citations, notes and history all go through it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cached_property
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from benelux_viewer.model.outline import Outline
from benelux_viewer.model.refs import LETTER, NodeRef


class Visit(NamedTuple):
    """A page, the passage at its top, and how much of that is above it, in ten thousandths."""

    page: NodeRef
    place: NodeRef
    offset: int = 0


class _Held:
    """What stands on the open page, found out when it is first wanted."""

    def __init__(self, find: Callable[[], Iterable[NodeRef]]) -> None:
        self._find = find

    @cached_property
    def refs(self) -> tuple[NodeRef, ...]:
        return tuple(self._find())


class Navigator(QObject):
    """Where the reader is and was.

    `current_changed` tells of every move with a `Visit`: to another page or to a passage of the
    open one. `remember` keeps where the open page was scrolled to, and tells nobody.
    """

    current_changed = Signal(object)

    def __init__(self, outline: Outline, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._outline = outline
        self._visits = [Visit(LETTER, LETTER)]
        self._index = 0
        self._held = _Held(tuple)

    @property
    def current(self) -> Visit:
        """Return where the reader is."""
        return self._visits[self._index]

    @property
    def can_go_back(self) -> bool:
        """Tell whether there is an earlier place."""
        return self._index > 0

    @property
    def can_go_forward(self) -> bool:
        """Tell whether the reader came back from somewhere."""
        return self._index + 1 < len(self._visits)

    def set_outline(self, outline: Outline) -> None:
        """Begin anew in another briefing."""
        self._outline = outline
        self._visits, self._index = [Visit(LETTER, LETTER)], 0
        self._held = _Held(tuple)
        self.current_changed.emit(self.current)

    def take_over(self, other: Navigator) -> None:
        """Have the history of another navigator, which was in the same briefing."""
        self._visits, self._index = other._visits, other._index

    def hold(self, refs: Callable[[], Iterable[NodeRef]]) -> None:
        """Take what tells what stands on the open page, in its order: going there only scrolls.

        It is asked once, when that is first wanted.
        """
        self._held = _Held(refs)

    def remember(self, place: NodeRef, offset: int) -> None:
        """Keep where the open page is scrolled to."""
        self._visits[self._index] = self.current._replace(place=place, offset=offset)

    def go(self, ref: NodeRef) -> None:
        """Open what a ref names; KeyError if it is unknown.

        A node opens its own page. What has none is shown on the open page if it stands there,
        else on the page of its home.
        """
        home = self._outline.home(ref)
        page = self.current.page if home != ref and ref in self._held.refs else home
        self.visit(Visit(page, ref))

    def visit(self, visit: Visit) -> None:
        """Open a place as it was left."""
        if visit != self.current:
            del self._visits[self._index + 1 :]
            self._visits.append(visit)
            self._index += 1
        self.current_changed.emit(visit)

    def back(self) -> None:
        """Go to the earlier place, if there is one."""
        self._step_in_history(-1)

    def forward(self) -> None:
        """Go to where `back` came from, if it did."""
        self._step_in_history(1)

    def next(self) -> None:
        """Open the next node in reading order, if there is one."""
        self._step_in_order(1)

    def previous(self) -> None:
        """Open the previous node in reading order, if there is one."""
        self._step_in_order(-1)

    def _step_in_history(self, step: int) -> None:
        if 0 <= self._index + step < len(self._visits):
            self._index += step
            self.current_changed.emit(self.current)

    def _step_in_order(self, step: int) -> None:
        visit, order = self.current, self._outline.order
        if visit.page == LETTER:
            # The whole letter holds its sections: there the next one is further down the page.
            nodes = [ref for ref in self._held.refs if self._outline.node(ref)]
            below = [ref for ref in nodes if self._rank(ref) > self._rank(visit.place)]
            above = [ref for ref in nodes if self._rank(ref) < self._rank(visit.place)]
            if beside := below[:1] if step > 0 else above[-1:]:
                self.visit(Visit(LETTER, beside[0]))
                return
        last = len(list(self._outline.letter.walk())) - 1
        index = (last if visit.page == LETTER and step > 0 else order.index(visit.page)) + step
        if 0 <= index < len(order):
            self.go(order[index])

    def _rank(self, ref: NodeRef) -> int:
        """Return how far down the open page a ref stands; the page itself is at its top."""
        refs = self._held.refs
        return refs.index(ref) if ref in refs else -1
