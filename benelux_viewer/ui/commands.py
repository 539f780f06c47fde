"""What every action does in the window: the one list."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction

from benelux_viewer.pages.page import Content
from benelux_viewer.ui import theme
from benelux_viewer.ui.actions import Actions
from benelux_viewer.ui.announcing import announce
from benelux_viewer.ui.panes import step_focus

if TYPE_CHECKING:
    from benelux_viewer.ui.main_window import MainWindow

# In pixels, as all of the window's own moves a multiple of the grid.
_PANE_STEP = 4 * theme.GRID


def connect(act: Actions, window: MainWindow) -> None:
    """Let actions do what they say, and show how things are in the window."""
    nav, rooms, look, copier = window.navigator, window.rooms, window.look, window.detail.copier
    act.set_editions(window.reader.dossier.briefing.editions)
    act.show_colours(look.scheme)
    act.show_translation(*rooms.translation[:2])
    act.allow(nav)
    nav.current_changed.connect(lambda: act.allow(nav))
    act.colours.triggered.connect(partial(_choose_colours, window))
    act.translations.triggered.connect(partial(_choose_translation, window))
    act.instead.triggered.connect(lambda: rooms.translating.set_instead(act.instead.isChecked()))
    done = {
        # Lambdas where what is to be done is not there yet, or is more than one thing.
        "search": window.header.enter,
        "scope": lambda: window.header.scope.open(),  # noqa: PLW0108
        "next_hit": lambda: step_hit(window, 1),
        "previous_hit": lambda: step_hit(window, -1),
        "back": nav.back,
        "forward": nav.forward,
        "next": nav.next,
        "previous": nav.previous,
        "pane": lambda: _to_pane(window, 1),
        "pane_back": lambda: _to_pane(window, -1),
        "wider": lambda: window.panes.widen(_PANE_STEP),
        "narrower": lambda: window.panes.widen(-_PANE_STEP),
        "edition": lambda: _next_edition(window),
        "copy": copier.copy,
        "copy_source": copier.copy_with_source,
        "copy_citation": copier.copy_citation,
        "copy_summary": lambda: copier.copy_summary(
            window.reader.page(nav.current.page, Content.SUMMARY)
        ),
        "print": lambda: rooms.paper.print(nav.current.page),
        "save_pdf": lambda: rooms.paper.save(nav.current.page),
        "export": lambda: rooms.exporting.ask(),  # noqa: PLW0108
        "open": lambda: rooms.opening.ask(),  # noqa: PLW0108
        "larger": look.larger,
        "smaller": look.smaller,
        "normal": lambda: look.set_scale(100),
        "preferences": lambda: _show_preferences(window),
        "menu": lambda: window.toolbar.open_menu(),  # noqa: PLW0108
        "shortcuts": lambda: window.stack.show_shortcuts(act.shortcuts()),
        "quit": window.close,
    }
    for name, do in done.items():
        act[name].triggered.connect(do)


def step_hit(window: MainWindow, step: int) -> None:
    """Go to the next or previous hit, wherever it is."""
    window.stack.uncover()
    window.rooms.searching.step(step)
    announce(window.detail.browser, window.detail.marks.told())


def _choose_colours(window: MainWindow, chosen: QAction) -> None:
    window.look.set_scheme(chosen.data())


def _next_edition(window: MainWindow) -> None:
    if window.rooms.paper_is_open:
        window.rooms.paper.preview.choices.next_edition()
    else:
        window.set_edition(window.reader.next_edition())


def _choose_translation(window: MainWindow, chosen: QAction) -> None:
    window.rooms.translating.choose(chosen.data())


def _show_preferences(window: MainWindow) -> None:
    # Imported late: it is hardly ever wanted.
    from benelux_viewer.ui.preferring import show_preferences

    show_preferences(window)


def _to_pane(window: MainWindow, step: int) -> None:
    page = window.stack.currentWidget() or window.detail
    found, references = window.rooms.results, window.detail.notes.references.list
    stops = [window.header.box, window.tree, found.offers.first, found.list, page, references]
    step_focus(stops, step)
