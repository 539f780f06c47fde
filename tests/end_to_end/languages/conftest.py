"""Starts of the viewer that speak, with catalogues of their own."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from pytestqt.qtbot import QtBot

from benelux_viewer import app, i18n, paths
from benelux_viewer.ui import session
from benelux_viewer.ui.session import Session
from tests.catalogues import write
from tests.end_to_end.languages.steps import settle

PREFERENCES = {"fr": "Préférences", "de": "Einstellungen", "en": "Preferences"}
SAVING = {
    "de": {
        "{name} wordt gemaakt…": "{name} wird erstellt…",
        "Bewaard als {target}.": "Gespeichert: {target}.",
    }
}


@pytest.fixture(autouse=True)
def folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Give each test catalogues and a session of its own; leave nothing that speaks."""
    for code, words in PREFERENCES.items():
        catalogue = Catalog(locale=code)
        catalogue.add("Voorkeuren", words)
        for dutch, said in SAVING.get(code, {}).items():
            catalogue.add(dutch, said)
        write(catalogue, tmp_path / "locale")
    monkeypatch.setattr(paths, "catalogues", lambda: tmp_path / "locale")
    monkeypatch.setattr(paths, "state", lambda: tmp_path)
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    yield
    i18n.use("nl", tmp_path)


@pytest.fixture
def start(qtbot: QtBot) -> Iterator[Callable[..., app.Viewer]]:
    """Give a start of the viewer, up to where it waits for its user."""
    made: list[app.Viewer] = []

    def begin(once: str = "", path: Path | None = None, **kept: object) -> app.Viewer:
        if kept:
            session.save(Session()._replace(**kept), paths.state() / "session.json")
        viewer = app.Viewer(path, once)
        made.append(viewer)
        viewer.window.show()
        settle(viewer, qtbot)
        return viewer

    yield begin
    for viewer in made:
        viewer.window.close()
        viewer.window.deleteLater()
