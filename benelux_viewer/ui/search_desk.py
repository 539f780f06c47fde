"""What a search does in the window: the list, the counts, the marks, and the way back."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from benelux_viewer.i18n import tr
from benelux_viewer.ui.detail.pane import DetailPane
from benelux_viewer.ui.finder import Answer, Finder, Request
from benelux_viewer.ui.reader import Reader
from benelux_viewer.ui.results.model import Row
from benelux_viewer.ui.results.pane import ResultsPane
from benelux_viewer.ui.results.recent import Recent
from benelux_viewer.ui.results.told import Choice
from benelux_viewer.ui.scope_control import ScopeControl
from benelux_viewer.ui.scopes import WHOLE


class SearchDesk(QObject):
    """Shows answers. It asks for a ref, an edition, a way back or a message with its signals.

    `counted` carries the hits to count in the tree, None when nothing is searched any more;
    `order_changed` tells whether the hits stand in the order of the document from now on.
    """

    ref_wanted = Signal(str)
    edition_wanted = Signal(str)
    visit_wanted = Signal(object)
    told = Signal(str)
    counted = Signal(object)
    order_changed = Signal(bool)

    def __init__(
        self,
        finder: Finder,
        reader: Reader,
        scope: ScopeControl,
        results: ResultsPane,
        detail: DetailPane,
    ) -> None:
        super().__init__(finder)
        self._finder = finder
        self._reader = reader
        self._scope = scope
        box = self._box = scope.box
        self._results = results
        self._detail = detail
        self._edition_before = ""
        self._in_order = False
        self._wants_first = False
        # The list is painted first: marks in the page take as long as all the rest.
        self._marking = QTimer(self, singleShot=True, interval=0)
        self._marking.timeout.connect(self._mark)
        self._recent = Recent(self)
        self._recent.chosen.connect(box.setText)
        box.left_downwards.connect(self._offer_recent)
        results.left_upwards.connect(box.setFocus)
        results.chosen.connect(self._choose)
        results.opened.connect(self.open_row)
        results.order_wanted.connect(self._change_order)
        scope.changed.connect(self._search_again)
        finder.answered.connect(self._show)
        finder.ended.connect(self._clear)
        finder.moved.connect(scope.reset)
        reader.edition_changed.connect(self._show_again)

    def prepare(self) -> None:
        """Make the index, so that the first letter typed need not wait for it."""
        self._finder.prepare()

    def search(self, words: str) -> None:
        """Answer what is typed in the box."""
        self._ask(words)

    def set_in_order(self, in_order: bool) -> None:
        """Let hits stand in the order of the document, or the best first, from now on."""
        self._in_order = in_order
        self._results.order.set_in_order(in_order)

    def open_first(self) -> None:
        """Open the best hit, as soon as there is an answer to what was asked last."""
        self._wants_first = self._finder.waiting
        if not self._wants_first:
            self._results.open_first()

    def open_row(self, row: Row) -> None:
        """Open a hit, in the edition that prints it."""
        outline = self._reader.dossier.outline
        edition = row.hit.passage.edition if row.hit else None
        if row.ref is None:
            return
        self._mark_by_now()
        self._remember()
        if edition and not self._reader.shows(edition, outline.path(row.ref)[0].ref):
            name = self._reader.dossier.briefing.edition(edition).name
            self._edition_before = self._edition_before or self._reader.edition
            self.edition_wanted.emit(edition)
            self.ref_wanted.emit(row.ref)
            # Going to another page closes what was told before.
            self.told.emit(
                tr("Getoond wordt de editie {name}: deze woorden staan alleen daarin.", name=name)
            )
        else:
            self.ref_wanted.emit(row.ref)
        if row.hit:
            # A title, its summary and its milestones go by one ref.
            self._detail.choose_hit(row.ref, row.hit.passage.text)

    def step(self, step: int) -> None:
        """Go to the next or previous hit: on the page, then on the pages of the other hits.

        The list goes along; a row that was chosen in it and not opened is where it begins.
        Without a query there is nothing to step through, and the keyboard goes where one is typed.
        """
        if self._finder.before is None:
            self._box.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return
        self._mark_by_now()
        if picked := self._results.picked:
            self._results.opened.emit(picked)
        elif not self._detail.step_hit(step):
            if row := self._results.beyond(self._detail.refs(), step):
                self._results.opened.emit(row)
            self._detail.step_hit(step, from_edge=True)
        marks = self._detail.marks
        self._results.point_at_passage(marks.current_ref, marks.current_text)

    def end(self) -> bool:
        """End the search and return to the place and the edition before it; False if none."""
        before, edition = self._finder.before, self._edition_before
        if before is None:
            return False
        self._remember()
        self._box.clear()
        if edition:
            self.edition_wanted.emit(edition)
        self.visit_wanted.emit(before)
        self._detail.setFocus()
        return True

    def _remember(self) -> None:
        answer = self._finder.answer
        if answer and answer.results.hits:
            self._recent.add(answer.results.query)

    def _offer_recent(self) -> None:
        if not self._box.text():
            self._recent.offer(self._box)

    def _ask(self, words: str, *, correct: bool = True) -> None:
        self._wants_first = False
        self._finder.search(Request(words, self._scope.chosen, correct, self._in_order))

    def _choose(self, choice: Choice) -> None:
        # The button that was pressed goes: without this the keyboard would go with it.
        self._box.setFocus(Qt.FocusReason.OtherFocusReason)
        if choice.whole:
            self._scope.choose(WHOLE)
        if choice.correct:
            self._box.setText(choice.query)
        else:
            self._ask(choice.query, correct=False)

    def _change_order(self, in_order: bool) -> None:
        self._in_order = in_order
        self.order_changed.emit(in_order)
        self._search_again()

    def _search_again(self) -> None:
        """Ask the same once more, of another part or in another order."""
        answer = self._finder.answer
        same = answer is not None and answer.request.text == self._box.text()
        self._ask(self._box.text(), correct=answer.request.correct if answer and same else True)

    def _show(self, answer: Answer) -> None:
        results = answer.results
        self._results.show_answer(answer, self._reader.dossier, self._reader.edition)
        # A citation is a way to go: its signs are nothing to look for.
        jumps_only = results.jump is not None and not results.hits
        self.counted.emit(None if jumps_only else results.hits)
        self._marking.start()
        if self._wants_first:
            self._wants_first = False
            self._results.open_first()

    def _show_again(self) -> None:
        if self._finder.answer:
            self._show(self._finder.answer)

    @Slot()
    def _mark(self) -> None:
        """Mark in the page what was found."""
        self._marking.stop()
        self._detail.set_hits(self._finder.answer.results.hits if self._finder.answer else ())

    def _mark_by_now(self) -> None:
        """Have the marks there that are about to come."""
        if self._marking.isActive():
            self._mark()

    def _clear(self) -> None:
        self._marking.stop()
        self._results.hide()
        self._edition_before = ""
        self.counted.emit(None)
        self._detail.set_hits(())
