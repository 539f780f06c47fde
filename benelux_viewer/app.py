"""The composition root: builds the services, hands them to the window, and runs it.

The order of a start: Qt opens the screen; the briefing is read (from the cache, if it has been
read before); the window is made and painted. The index, the printer and the typesetter come when
the window is first idle or when they are first wanted.
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, NoReturn

from PySide6.QtCore import qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from benelux_viewer import i18n, paths
from benelux_viewer.errors import BriefingError, ViewerError
from benelux_viewer.i18n import tr
from benelux_viewer.loading.cache import load_cached
from benelux_viewer.model.citation import resolve
from benelux_viewer.model.dossier import Dossier
from benelux_viewer.pages.build import build
from benelux_viewer.system import why_no_window
from benelux_viewer.ui import session, theme
from benelux_viewer.ui.main_window import MainWindow
from benelux_viewer.ui.restoring import capture
from benelux_viewer.ui.services import SearchEngine, Services

if TYPE_CHECKING:
    from PySide6.QtCore import QMessageLogContext, QtMsgType

    from benelux_viewer.model.translation import Translation
    from benelux_viewer.ui.single_instance import Wish

NO_WINDOW = 2
_LOG_BYTES = 1_000_000


def run(
    path: Path | None,
    *,
    goto: str | None = None,
    query: str | None = None,
    language: str | None = None,
) -> int:
    """Show the window until it is closed; return the exit code.

    A briefing that cannot be used is told of in the window, which then shows the shipped letter.
    Without a language, by its code, the one is spoken that was chosen in the window, or else the
    system's.
    """
    application = open_screen()
    viewer = Viewer(path, language or "")
    window = viewer.window
    window.painted.connect(lambda: _listen(viewer))
    if viewer.faulty:
        # What was asked of one briefing is not shown in another.
        goto = query = None
    _show(window, goto, query, viewer.told)
    return application.exec()


def open_screen() -> QApplication:
    """Return Qt's application; ends the process with one line if there is no screen for it."""
    # Qt aborts when it finds no screen; its last message is the one chance to leave politely.
    qInstallMessageHandler(_leave_politely)
    # Named here, the style is made by Qt; set or asked for later, PySide loads its whole class.
    application = QApplication([*sys.argv[:1], "-style", "fusion"])
    qInstallMessageHandler(None)
    theme.register_fonts(paths.resources() / "fonts")
    application.setApplicationName("benelux-viewer")
    application.setApplicationDisplayName("Benelux Viewer")
    application.setDesktopFileName("benelux-viewer")
    return application


class Viewer:
    """The application's one window, which is made anew when another language is to be spoken."""

    def __init__(self, path: Path | None, language: str = "") -> None:
        """Make a window on a briefing, or on the shipped letter with what is wrong with it.

        `faulty` tells that it is the shipped letter because of that; `told` is what else is to be
        told once the window shows what was asked for.
        `language` is spoken this time, by its code; nothing is the one that was chosen.
        """
        fault: ViewerError | None = None
        self._session_path = paths.state() / "session.json"
        kept, damaged = session.load(self._session_path)
        speak(language or kept.language)
        dossier = None
        if path:
            try:
                dossier = _load(path)
            except ViewerError as error:
                fault = error
        self.faulty = fault is not None
        self.window = self._make(dossier or _load(paths.briefing()), kept)
        sys.excepthook = _Reporter(self, paths.state() / "viewer.log")
        self.told = [str(damaged)] if damaged else []
        if isinstance(fault, BriefingError):
            self.window.show_error(fault)
        elif fault:
            self.told.append(str(fault))

    def _make(self, dossier: Dossier, kept: session.Session) -> MainWindow:
        services = Services(
            dossier=dossier,
            build=build,
            make_engine=_make_engine,
            load=_load,
            resources=paths.resources(),
            session_path=self._session_path,
            translate=_translate,
        )
        window = MainWindow(services, kept)
        window.painted.connect(lambda: _settle(window))
        window.language_wanted.connect(self.switch)
        return window

    def switch(self, language: str) -> None:
        """Speak a language from now on, at the next starts too; the system's if it is none."""
        self.window.rooms.language = language
        self.window.rooms.keeper.soon()
        self.say_in(language)

    def say_in(self, language: str) -> None:
        """Speak a language, the system's if it is none of ours, in a window like this one.

        Whatever was said in another language goes with the window that said it.
        """
        from benelux_viewer.ui.succession import hand_over

        old, before = self.window, i18n.language()
        speak(language)
        if i18n.language() == before:
            return
        read = old.reader.dossier
        # The names of the overviews are in a language.
        self.window = self._make(Dossier.of(read.briefing, read.file), capture(old))
        hand_over(old, self.window)


def speak(language: str) -> None:
    """Speak a language from now on, by its code; the system's if it is none of ours."""
    known = language in i18n.LANGUAGES
    i18n.use(language if known else i18n.system_language(), paths.catalogues())


def _settle(window: MainWindow) -> None:
    import signal

    from benelux_viewer.ui.desktop import WindowIcon

    gc.enable()
    # Ctrl+C ends it: Python would see to that when it next gets a turn.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    WindowIcon(paths.resources() / "desktop" / "icons", window)


def _listen(viewer: Viewer) -> None:
    """Let other starts ask the window."""
    try:
        from benelux_viewer.ui.single_instance import Listener
    except ImportError:
        # QtNetwork wants a library (Kerberos) that nothing else does: without it every start opens
        # a window of its own.
        return

    def grant(wish: Wish) -> None:
        if wish.language:
            viewer.say_in(wish.language)
        _grant(viewer.window, wish)

    # Not the window's own: another may take its place.
    listener = Listener(paths.window_address(), QApplication.instance())
    listener.asked.connect(grant)


def _grant(window: MainWindow, wish: Wish) -> None:
    """Show what another start was asked for; a briefing that cannot be used is all that is told."""
    from benelux_viewer.ui.desktop import come_forward

    come_forward(window, wish.token)
    before = window.reader.dossier
    if wish.file:
        window.rooms.opening.open_file(Path(wish.file))
        if window.reader.dossier is before:
            return
    _show(window, wish.goto, wish.query)


class _Reporter:
    """Keeps a bug's traceback, tells of each once, and of what a user can mend each time."""

    def __init__(self, viewer: Viewer, log: Path) -> None:
        self._viewer, self._log = viewer, log
        self._told: set[str] = set()

    def __call__(
        self, kind: type[BaseException], bug: BaseException, trace: TracebackType | None
    ) -> None:
        if isinstance(bug, ViewerError):
            self._viewer.window.show_error(bug)
            return
        import traceback

        text = "".join(traceback.format_exception(kind, bug, trace))
        sys.stderr.write(text)
        try:
            self._log.parent.mkdir(parents=True, exist_ok=True)
            full = self._log.exists() and self._log.stat().st_size > _LOG_BYTES
            with self._log.open("w" if full else "a", encoding="utf-8") as file:
                file.write(text)
        except OSError:
            sys.stderr.write(tr("{path} kon niet worden geschreven.", path=self._log) + "\n")
        if text not in self._told:
            self._told.add(text)
            self._viewer.window.rooms.messages.say(
                tr(
                    "Er ging iets mis in het programma zelf; u kunt verder werken. "
                    "De bijzonderheden staan in {path}.",
                    path=self._log,
                )
            )


def _make_engine(dossier: Dossier) -> SearchEngine:
    from benelux_viewer.loading.translations import load_translations
    from benelux_viewer.search.engine import Engine

    file = dossier.file or paths.briefing()
    engine = Engine(
        dossier,
        paths.search_index(dossier.briefing.id),
        lambda: load_translations(file, dossier.briefing, paths.cache()),
    )
    engine.prepare()
    # An index stays and is large: never to be gone through again, it keeps no key waiting.
    gc.collect()
    gc.freeze()
    return engine


def _load(path: Path) -> Dossier:
    return Dossier.of(load_cached(path, paths.cache()), path)


def _translate(dossier: Dossier, language: str) -> Translation | None:
    from benelux_viewer.loading.translations import load_translation

    file = dossier.file or paths.briefing()
    return load_translation(file, dossier.briefing, language, paths.cache())


def _show(
    window: MainWindow, goto: str | None, query: str | None, told: Sequence[str] = ()
) -> None:
    """Show a window at a place and with a search, as far as that is asked for."""
    dossier = window.reader.dossier
    ref = resolve(goto, dossier.outline, dossier.citations) if goto else None
    if ref:
        window.go(ref)
    window.show()
    if query:
        # The results take their room from panes that have their size only now.
        window.search(query)
    said = list(told)
    if goto and not ref:
        said.append(tr("Geen onderdeel of vindplaats ‘{text}’ in deze briefing.", text=goto))
    if said:
        # Last: who goes elsewhere or searches closes what was told.
        window.rooms.messages.say(" ".join(said))


def _leave_politely(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
    from PySide6.QtCore import QtMsgType

    del context
    if kind == QtMsgType.QtFatalMsg:
        _leave(text)


def _leave(text: str) -> NoReturn:
    from PySide6.QtCore import QLibraryInfo

    line = text
    if "platform plugin" in text:
        name = os.environ.get("QT_QPA_PLATFORM", "xcb").partition(":")[0]
        plugins = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath))
        line = str(why_no_window(plugins / "platforms" / f"libq{name}.so"))
    sys.stderr.write(f"{line}\n")
    sys.stderr.flush()
    # Qt aborts as soon as this handler returns.
    os._exit(NO_WINDOW)
