"""What a start does not show: each room is imported, made and wired when it is first wanted."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from benelux_viewer import i18n

if TYPE_CHECKING:
    from benelux_viewer.search.hits import Results
    from benelux_viewer.ui.announcing import Herald
    from benelux_viewer.ui.exporting import ExportDesk
    from benelux_viewer.ui.finder import Finder
    from benelux_viewer.ui.keeper import Keeper
    from benelux_viewer.ui.main_window import MainWindow
    from benelux_viewer.ui.messages import MessageBar
    from benelux_viewer.ui.opening import OpeningDesk
    from benelux_viewer.ui.paper import PaperDesk
    from benelux_viewer.ui.progress import Progress
    from benelux_viewer.ui.results.pane import ResultsPane
    from benelux_viewer.ui.search_desk import SearchDesk
    from benelux_viewer.ui.services import Services
    from benelux_viewer.ui.translating import Translating


class Rooms:
    """The late rooms of one window.

    Kept for the next session: `in_order`, how a search lists its hits; `scope`, what part is
    searched, in words; `printed`, see `Printed`; `translation`, see `Wanted`; `language`, the one
    that was chosen for the window.
    """

    def __init__(self, window: MainWindow, services: Services) -> None:
        self._window = window
        self._services = services
        self.in_order = False
        self.scope: tuple[tuple[str, ...], str] = ((), "")
        self.language = ""
        self.printed: tuple[str, str, bool] = ("", "", False)
        self.translation: tuple[str, bool, bool] = ("", False, False)

    @cached_property
    def progress(self) -> Progress:
        """Return the bar that tells how far longer work is."""
        from benelux_viewer.ui.progress import Progress

        made = Progress(self._window)
        self._window.column.insertWidget(1, made)
        return made

    @cached_property
    def messages(self) -> MessageBar:
        """Return the one door for messages to the user."""
        from benelux_viewer.ui.messages import MessageBar

        made = MessageBar(self._window.icons, self._window)
        self._window.column.insertWidget(1, made)
        # Made last, but seen between the header and the panes.
        self._window.setTabOrder(self._window.toolbar.last, made.tab_stop)
        return made

    def hush(self) -> None:
        """Close what was told, if anything was."""
        if "messages" in self.__dict__:
            self.messages.hide()

    @cached_property
    def herald(self) -> Herald:
        """Return who tells a screen reader what was found."""
        from benelux_viewer.ui.announcing import Herald

        return Herald(self._window)

    @cached_property
    def finder(self) -> Finder:
        """Return the state of the search."""
        from benelux_viewer.ui.finder import Finder

        window, make_engine = self._window, self._services.make_engine
        return Finder(window.reader.dossier, make_engine, lambda: window.navigator.current, window)

    @cached_property
    def results(self) -> ResultsPane:
        """Return the pane of what a search found."""
        from benelux_viewer.ui.results.pane import ResultsPane

        window = self._window
        made = ResultsPane(window)
        made.set_colours(window.look.colours)
        window.look.changed.connect(lambda: made.set_colours(window.look.colours))
        window.panes.add_results(made)
        window.setTabOrder(window.tree, made.order)
        window.setTabOrder(made.order, made.list)
        return made

    @cached_property
    def searching(self) -> SearchDesk:
        """Return what a search does in the window."""
        from benelux_viewer.ui.scope_control import ScopeControl
        from benelux_viewer.ui.search_desk import SearchDesk

        window, box = self._window, self._window.header.box
        scope = ScopeControl(
            window.header.scope, box, window.reader, lambda: window.navigator.current
        )
        scope.recall(*self.scope)
        self.scope = scope.kept
        made = SearchDesk(self.finder, window.reader, scope, self.results, window.detail)
        made.set_in_order(self.in_order)
        made.order_changed.connect(self._keep_order)
        for changed in (scope.changed, self.finder.moved):
            changed.connect(lambda: self._keep_scope(scope.kept))
        self.finder.answered.connect(window.panes.make_room)
        # After the desk has shown it.
        self.finder.answered.connect(lambda: self.herald.tell_label(self.results.header))
        self.finder.ended.connect(self.herald.forget)
        self.finder.ended.connect(window.panes.end_results)
        made.counted.connect(window.tree.outline_model.set_hits)
        made.ref_wanted.connect(window.go)
        made.edition_wanted.connect(window.set_edition)
        made.visit_wanted.connect(window.navigator.visit)
        made.told.connect(self.messages.say)
        return made

    def _keep_order(self, in_order: bool) -> None:
        self.in_order = in_order
        self.keeper.soon()

    def _keep_scope(self, scope: tuple[tuple[str, ...], str]) -> None:
        self.scope = scope
        self.keeper.soon()

    @cached_property
    def keeper(self) -> Keeper:
        """Return what keeps where the user is."""
        from functools import partial

        from benelux_viewer.ui.keeper import Keeper
        from benelux_viewer.ui.restoring import capture

        window = self._window
        made = Keeper(partial(capture, window), self._services.session_path, window)
        window.installEventFilter(made)
        window.navigator.current_changed.connect(made.soon)
        window.header.box.textChanged.connect(made.soon)
        window.tree.expanded.connect(made.soon)
        window.tree.collapsed.connect(made.soon)
        window.detail.scrolled.connect(made.soon)
        window.reader.edition_changed.connect(made.soon)
        window.look.changed.connect(made.soon)
        window.panes.splitterMoved.connect(made.soon)
        return made

    @cached_property
    def paper(self) -> PaperDesk:
        """Return the way to paper."""
        from benelux_viewer.ui.paper import PaperDesk
        from benelux_viewer.ui.printed import Printed

        window = self._window
        made = PaperDesk(window.reader, window.stack, self._services.resources, window)
        made.printed, made.results = Printed(*self.printed), self._found
        made.near = lambda: window.reader.dossier.outline.home(window.navigator.current.place)
        made.told.connect(self.messages.say)
        made.remembered.connect(self.remember)
        made.begun.connect(self.progress.begin)
        made.stepped.connect(self.progress.step)
        made.ended.connect(self.progress.end)
        self.progress.stopped.connect(made.stop)
        window.stack.uncovered.connect(made.let_go)
        return made

    @cached_property
    def opening(self) -> OpeningDesk:
        """Return the way to other briefings."""
        from benelux_viewer.ui.opening import OpeningDesk

        return OpeningDesk(self._window, self._services.load)

    @property
    def paper_is_open(self) -> bool:
        """Tell whether the preview is what is seen."""
        return "paper" in self.__dict__ and self.paper.is_open()

    @cached_property
    def exporting(self) -> ExportDesk:
        """Return the way to files."""
        from benelux_viewer.ui.exporting import ExportDesk
        from benelux_viewer.ui.printed import Printed

        window = self._window
        made = ExportDesk(
            window.reader,
            self._services.resources,
            lambda: window.navigator.current.page,
            window,
        )
        made.printed = Printed(*self.printed)
        made.remembered.connect(self.remember)
        made.shown = lambda kind: self.paper.shown(kind) if "paper" in self.__dict__ else None
        made.told.connect(self.messages.say)
        made.begun.connect(self.progress.begin)
        made.ended.connect(self.progress.end)
        self.progress.stopped.connect(made.stop)
        return made

    @cached_property
    def translating(self) -> Translating:
        """Return the choice of a translation."""
        from benelux_viewer.ui.translating import Translating, Wanted

        window = self._window
        wanted = Wanted(*self.translation)
        made = Translating(window.reader, self._services.translate, wanted, window)
        made.page = lambda: window.detail.page
        made.told.connect(self.messages.say)
        made.changed.connect(self._translated)
        return made

    def translate(self) -> None:
        """Show the translation that is wanted, if one is."""
        language, _, asked = self.translation
        if language or not (asked or i18n.language() == i18n.DUTCH):
            self.translating.apply()

    def _translated(self) -> None:
        """Let all that is seen follow the choice of a translation."""
        window, wanted = self._window, self.translating.wanted
        self.translation = wanted
        window.actions_.show_translation(self.translating.language, wanted.instead)
        # The same edition anew, for the hits too.
        window.reader.set_edition(window.reader.edition)
        window.read_anew()
        if self.paper_is_open:
            self.paper.open(window.navigator.current.page)
        self.keeper.soon()

    def _found(self) -> Results | None:
        answer = self.finder.answer if "finder" in self.__dict__ else None
        return answer.results if answer else None

    def remember(self, printed: tuple[str, str, bool]) -> None:
        """Put on paper and in files like this from now on, wherever it was chosen."""
        from benelux_viewer.ui.printed import Printed

        self.printed = printed
        if "paper" in self.__dict__:
            self.paper.prefer(*printed)
        if "exporting" in self.__dict__:
            self.exporting.printed = Printed(*printed)
        self.keeper.soon()
