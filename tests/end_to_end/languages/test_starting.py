"""The language that a start speaks, and the translation that comes with it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from benelux_viewer import app, i18n, paths
from tests.end_to_end.languages.steps import choose, kept, settle, words

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
UNOFFICIAL = {"fr": "Traduction non officielle", "de": "Nichtamtliche", "en": "Unofficial"}


@pytest.mark.parametrize("once", ["", "fr"])
def test_faults_of_a_file_stay_in_sight_at_a_start_and_in_another_language(
    start: Callable[..., app.Viewer], qtbot: QtBot, tmp_path: Path, once: str
) -> None:
    faulty = tmp_path / "fout.yaml"
    faulty.write_text("id: proef\ntitel: Proef\n", encoding="utf-8")
    viewer = start(once, path=faulty)
    assert viewer.window.stack.shows_sheet
    assert "‘titel’" in viewer.window.stack.sheet.toPlainText()
    viewer.switch("de")
    settle(viewer, qtbot)
    assert viewer.window.stack.shows_sheet
    assert "‘titel’" in viewer.window.stack.sheet.toPlainText()


def test_a_start_speaks_what_was_chosen_and_what_is_asked_for_once(
    start: Callable[..., app.Viewer],
) -> None:
    start(language="de")
    assert i18n.language() == "de"
    once = start("fr")
    assert i18n.language() == "fr"
    assert kept(once).language == "de"


@pytest.mark.parametrize("chosen", ["", "xx"])
def test_a_start_without_a_choice_speaks_as_the_system_does(
    start: Callable[..., app.Viewer], monkeypatch: pytest.MonkeyPatch, chosen: str
) -> None:
    monkeypatch.setenv("LANGUAGE", "fr")
    start(language=chosen)
    assert i18n.language() == "fr"


def test_a_translation_comes_with_its_language_until_one_is_chosen(
    start: Callable[..., app.Viewer], qtbot: QtBot
) -> None:
    viewer = start(language="fr", page="grenswerk", place="grenswerk")
    assert UNOFFICIAL["fr"] in words(viewer.window)
    assert (kept(viewer).translation, kept(viewer).asked) == ("", False)
    viewer.switch("de")
    settle(viewer, qtbot)
    assert UNOFFICIAL["de"] in words(viewer.window)
    assert UNOFFICIAL["fr"] not in words(viewer.window)
    choose(viewer.window, "translation", "")
    assert UNOFFICIAL["de"] not in words(viewer.window)
    assert (kept(viewer).translation, kept(viewer).asked) == ("", True)
    viewer.switch("en")
    settle(viewer, qtbot)
    assert UNOFFICIAL["en"] not in words(viewer.window)


def test_a_translation_that_was_chosen_stays_in_every_language(
    start: Callable[..., app.Viewer], qtbot: QtBot
) -> None:
    viewer = start(page="grenswerk", place="grenswerk", translation="en", instead=True)
    viewer.switch("fr")
    settle(viewer, qtbot)
    assert UNOFFICIAL["en"] in words(viewer.window)
    assert UNOFFICIAL["fr"] not in words(viewer.window)
    assert (kept(viewer).translation, kept(viewer).instead) == ("en", True)


def test_a_briefing_without_a_translation_is_read_without_a_word_of_it(
    start: Callable[..., app.Viewer], tmp_path: Path
) -> None:
    viewer = start(language="fr")
    letter = tmp_path / "alleen.yaml"
    letter.write_text(paths.briefing().read_text(encoding="utf-8"), encoding="utf-8")
    for name in (folder for folder in paths.briefing().parent.iterdir() if folder.is_dir()):
        (tmp_path / name.name).symlink_to(name)
    viewer.window.rooms.opening.open_file(letter)
    assert viewer.window.reader.dossier.file == letter
    assert viewer.window.reader.dossier.shown is None
    assert viewer.window.rooms.messages.text() == ""
    choose(viewer.window, "translation", "de")
    assert "Deutsch" in viewer.window.rooms.messages.text()
