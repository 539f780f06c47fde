"""Fixtures: a window on the shipped letter, as the application makes it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from benelux_viewer import paths
from benelux_viewer.loading.briefing import load
from benelux_viewer.loading.translations import load_translation, load_translations
from benelux_viewer.model.dossier import Dossier
from benelux_viewer.model.refs import NodeRef
from benelux_viewer.pages.build import build, content_on_screen
from benelux_viewer.pages.page import Page
from benelux_viewer.search.engine import Engine
from benelux_viewer.ui import finder, look, session, theme
from benelux_viewer.ui.main_window import MainWindow
from benelux_viewer.ui.services import Services
from benelux_viewer.ui.session import Session


@pytest.fixture(autouse=True)
def _patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """A search is answered before the next line of a test, however slow the machine is."""
    monkeypatch.setattr(finder, "PATIENCE", 60)


@pytest.fixture(scope="session")
def engine(dossier: Dossier) -> Engine:
    return Engine(dossier, translate=lambda: load_translations(paths.briefing(), dossier.briefing))


@pytest.fixture
def page_of(dossier: Dossier) -> Callable[[str], Page]:
    def make(ref: str, edition: str = "") -> Page:
        known = [e.id for e in dossier.briefing.editions]
        chosen = next((e for e in known if e == edition), known[0])
        return build(dossier, NodeRef(ref), content_on_screen(NodeRef(ref)), chosen)

    return make


@pytest.fixture
def services(dossier: Dossier, engine: Engine, tmp_path: Path) -> Services:
    return Services(
        dossier=dossier,
        build=build,
        make_engine=lambda wanted: engine if wanted is dossier else Engine(wanted),
        load=lambda path: Dossier.of(load(path), path),
        resources=paths.resources(),
        session_path=tmp_path / "state" / "session.json",
        translate=lambda wanted, code: load_translation(paths.briefing(), wanted.briefing, code),
    )


def kept(services: Services) -> Session:
    """Return what the last window kept."""
    return session.load(services.session_path)[0]


@pytest.fixture
def open_window(
    qtbot: QtBot, qapp: QApplication, services: Services
) -> Iterator[Callable[..., MainWindow]]:
    theme.register_fonts(paths.resources() / "fonts")

    def make(served: Services = services) -> MainWindow:
        window = MainWindow(served, kept(served)._replace(colours=look.LIGHT))
        qtbot.addWidget(window)
        window.resize(1366, 768)
        with qtbot.waitSignal(window.painted):
            window.show()
        window.activateWindow()
        qtbot.waitUntil(lambda: qapp.activeWindow() is window)
        # The index comes after the first paint: what a test types is not to race with it.
        qtbot.waitUntil(lambda: window.rooms.finder.ready)
        return window

    yield make
    qapp.clipboard().clear()
    # What a test made larger stays so in the application.
    theme.apply(qapp, theme.LIGHT, 100)


@pytest.fixture
def window(open_window: Callable[[], MainWindow]) -> MainWindow:
    return open_window()
