"""Another language, chosen in the window: at once, with everything where it was."""

from __future__ import annotations

import gc
import sys
import threading
import weakref
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from benelux_viewer import app, i18n, paths
from benelux_viewer.ui import session
from benelux_viewer.ui.main_window import MainWindow
from benelux_viewer.ui.preferences import Preferences
from benelux_viewer.ui.preferring import show_preferences
from benelux_viewer.ui.saving import Made
from benelux_viewer.ui.session import Session
from benelux_viewer.ui.single_instance import Wish
from tests.catalogues import write

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

WAIT_MS = 30_000
PREFERENCES = {"fr": "Préférences", "de": "Einstellungen", "en": "Preferences"}
SAVING = {
    "de": {
        "{name} wordt gemaakt…": "{name} wird erstellt…",
        "Bewaard als {target}.": "Gespeichert: {target}.",
    }
}
UNOFFICIAL = {"fr": "Traduction non officielle", "de": "Nichtamtliche", "en": "Unofficial"}


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


def settle(viewer: app.Viewer, qtbot: QtBot) -> None:
    viewer.window.activateWindow()
    qtbot.waitUntil(lambda: viewer.window.rooms.finder.ready, timeout=WAIT_MS)
    qtbot.waitUntil(
        lambda: viewer.window.isActiveWindow() or preferences(viewer) is not None, timeout=WAIT_MS
    )


def preferences(viewer: app.Viewer) -> Preferences | None:
    return viewer.window.findChild(Preferences)


def choose(window: QWidget, name: str, value: object) -> None:
    """Choose in a box of the preferences as a user does."""
    shown = window.findChild(Preferences) or show_preferences(window)
    (box,) = [box for preference, box in shown._boxes if preference.name == name]
    box.setCurrentIndex(box.findData(value))
    box.activated.emit(box.currentIndex())


def kept(viewer: app.Viewer) -> Session:
    viewer.window.rooms.keeper.finish()
    return session.load(paths.state() / "session.json")[0]


def words(window: MainWindow) -> str:
    return window.detail.browser.toPlainText()


def test_a_language_is_spoken_at_once_in_the_window_and_in_its_preferences(
    start: Callable[..., app.Viewer], qtbot: QtBot
) -> None:
    viewer = start()
    old = viewer.window
    shown = show_preferences(old)
    assert shown.windowTitle() == "Voorkeuren"
    choose(old, "language", "fr")
    assert i18n.language() == "fr"
    assert viewer.window is not old
    qtbot.waitUntil(lambda: preferences(viewer) is not None, timeout=WAIT_MS)
    anew = preferences(viewer)
    assert anew is not None
    assert anew.windowTitle() == "Préférences"
    assert anew.isVisible()
    # The keyboard is on the same choice, so that the next one needs no search.
    qtbot.waitUntil(lambda: anew.focusWidget() is not None, timeout=WAIT_MS)
    focused = anew.focusWidget()
    assert focused is not None
    assert focused.objectName() == "language"
    assert kept(viewer).language == "fr"


def test_everything_is_where_it_was(start: Callable[..., app.Viewer], qtbot: QtBot) -> None:
    viewer = start()
    old = viewer.window
    # Near the edge, where a start would make room for a frame.
    old.setGeometry(10, 10, 700, 500)
    old.look.set_scale(125)
    old.set_edition("ek")
    old.go("1b")
    old.go("1a")
    old.rooms.searching.set_in_order(True)
    old.rooms.results.order_wanted.emit(True)
    old.search("energie")
    qtbot.waitUntil(lambda: old.rooms.finder.answer is not None, timeout=WAIT_MS)
    old.tree.collapse(old.tree.outline_model.index(1, 0))
    before, hits = old.navigator.current, old.rooms.results.model.rowCount()
    place = old.geometry()
    viewer.switch("de")
    new = viewer.window
    settle(viewer, qtbot)
    qtbot.waitUntil(lambda: new.rooms.finder.answer is not None, timeout=WAIT_MS)
    assert new.navigator.current == before
    assert new.geometry() == place
    assert (new.reader.edition, new.look.scale) == ("ek", 125)
    assert new.header.box.text() == "energie"
    assert new.rooms.results.model.rowCount() == hits > 0
    assert new.rooms.finder.answer.request.in_order
    assert not new.tree.isExpanded(new.tree.outline_model.index(1, 0))
    new.navigator.back()
    assert new.navigator.current.page == "1b"


def test_what_is_searched_stays_narrowed(start: Callable[..., app.Viewer], qtbot: QtBot) -> None:
    viewer = start(query="grens", kinds=("footnote", "bestaat niet"), within="1a")
    old = viewer.window
    qtbot.waitUntil(lambda: old.rooms.finder.answer is not None, timeout=WAIT_MS)
    scope = old.rooms.finder.answer.scope
    assert ([kind.value for kind in scope.kinds], scope.within) == (["footnote"], "1a")
    viewer.switch("en")
    settle(viewer, qtbot)
    new = viewer.window
    qtbot.waitUntil(lambda: new.rooms.finder.answer is not None, timeout=WAIT_MS)
    assert new.rooms.finder.answer.scope == scope
    assert kept(viewer).kinds == ("footnote",)
    new.rooms.opening.open_dossier(new.reader.dossier)
    here = kept(viewer)
    assert (here.kinds, here.within, here.query) == ((), "", "")


@pytest.mark.parametrize("pane", ["tree", "page", "hits", "box"])
def test_the_keyboard_is_where_it_was(
    start: Callable[..., app.Viewer], qtbot: QtBot, pane: str
) -> None:
    def stop(window: MainWindow) -> QWidget:
        stops = {
            "tree": window.tree,
            "page": window.detail.browser,
            "hits": window.rooms.results.list,
            "box": window.header.box,
        }
        return stops[pane]

    viewer = start(query="grens")
    qtbot.waitUntil(viewer.window.rooms.results.isVisible, timeout=WAIT_MS)
    stop(viewer.window).setFocus()
    assert stop(viewer.window).hasFocus()
    viewer.switch("fr")
    settle(viewer, qtbot)
    qtbot.waitUntil(lambda: stop(viewer.window).hasFocus(), timeout=WAIT_MS)


def test_a_preview_is_open_again_and_a_message_is_not(
    start: Callable[..., app.Viewer], qtbot: QtBot
) -> None:
    viewer = start()
    viewer.window.go("1c")
    viewer.window.actions_["print"].trigger()
    viewer.window.rooms.messages.say("Bewaard als brief.pdf.")
    viewer.switch("fr")
    settle(viewer, qtbot)
    qtbot.waitUntil(lambda: viewer.window.rooms.paper_is_open, timeout=WAIT_MS)
    choice = viewer.window.rooms.paper.preview.choices.choice()
    assert choice is not None
    assert choice.scope == "1c"
    assert viewer.window.rooms.messages.text() == ""


class Held:
    """Something to make that says two words, and waits between them."""

    def __init__(self) -> None:
        self.asked, self.go = threading.Event(), threading.Event()

    def __call__(self) -> Made:
        first = i18n.tr("Voorkeuren")
        self.asked.set()
        assert self.go.wait(30)
        return Made(f"{first} {i18n.tr('Voorkeuren')}".encode())


@pytest.mark.parametrize("desk", ["paper", "exporting"])
def test_a_file_that_is_being_made_is_in_one_language_and_told_of_in_the_new_window(
    start: Callable[..., app.Viewer], qtbot: QtBot, tmp_path: Path, desk: str
) -> None:
    viewer, held, target = start(language="fr"), Held(), tmp_path / "uit.pdf"
    gone = [weakref.ref(viewer.window), weakref.ref(viewer.window.rooms)]
    begin(viewer.window, desk, held, target)
    qtbot.waitUntil(held.asked.is_set, timeout=WAIT_MS)
    viewer.switch("de")
    settle(viewer, qtbot)
    qtbot.waitUntil(viewer.window.rooms.progress.isVisible, timeout=WAIT_MS)
    assert viewer.window.rooms.progress.words.text() == "uit.pdf wird erstellt…"
    qtbot.waitUntil(lambda: not any(ref() for ref in gone), timeout=WAIT_MS)
    held.go.set()
    qtbot.waitUntil(lambda: bool(viewer.window.rooms.messages.text()), timeout=WAIT_MS)
    assert viewer.window.rooms.messages.text() == f"Gespeichert: {target}."
    assert viewer.window.rooms.progress.isHidden()
    assert target.read_text("utf-8") == "Préférences Préférences"


@pytest.mark.parametrize("desk", ["paper", "exporting"])
def test_a_file_is_broken_off_in_the_new_window(
    start: Callable[..., app.Viewer], qtbot: QtBot, tmp_path: Path, desk: str
) -> None:
    viewer, held, target = start(), Held(), tmp_path / "uit.pdf"
    begin(viewer.window, desk, held, target)
    viewer.switch("fr")
    settle(viewer, qtbot)
    viewer.window.rooms.progress.stop.click()
    assert "niets bewaard" in viewer.window.rooms.messages.text()
    held.go.set()
    begin(viewer.window, desk, held, tmp_path / "later.pdf")
    qtbot.waitUntil((tmp_path / "later.pdf").exists, timeout=WAIT_MS)
    assert not target.exists()


def begin(window: MainWindow, desk: str, make: Callable[[], Made], target: Path) -> None:
    """Save what is made, as a desk does that has asked for a name."""
    if desk == "paper":
        window.rooms.paper._saving.save(make, target)
    else:
        window.rooms.exporting._save_as(make, target)


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


def test_the_list_of_keys_is_open_again_in_another_language(
    start: Callable[..., app.Viewer], qtbot: QtBot
) -> None:
    viewer = start()
    viewer.window.actions_["shortcuts"].trigger()
    viewer.switch("fr")
    settle(viewer, qtbot)
    assert viewer.window.stack.shows_sheet
    assert "Ctrl+F" in viewer.window.stack.sheet.toPlainText()
    viewer.window.actions_.translations.actions()[0].trigger()
    assert viewer.window.stack.shows_sheet
    viewer.window.stack.uncover()
    viewer.switch("de")
    settle(viewer, qtbot)
    assert not viewer.window.stack.is_covered


def test_the_old_window_keeps_nothing_over_the_new_one(
    start: Callable[..., app.Viewer], qtbot: QtBot
) -> None:
    viewer = start()
    viewer.window.go("1a")
    gone = weakref.ref(viewer.window)
    viewer.switch("fr")
    settle(viewer, qtbot)
    viewer.window.go("1c")
    here = kept(viewer)
    assert (here.page, here.language) == ("1c", "fr")
    qtbot.waitUntil(lambda: gone() is None, timeout=WAIT_MS)
    assert kept(viewer) == here


def test_the_same_language_makes_no_new_window_but_is_kept(
    start: Callable[..., app.Viewer],
) -> None:
    viewer = start()
    window = viewer.window
    choose(window, "language", "nl")
    assert viewer.window is window
    assert kept(viewer).language == "nl"


def test_eight_languages_later_there_is_one_window(
    start: Callable[..., app.Viewer], qtbot: QtBot
) -> None:
    viewer = start(query="grens")
    # As a start does with its index.
    gc.collect()
    gc.freeze()
    others = len(QApplication.topLevelWidgets())
    gone: list[weakref.ref[object]] = []
    for code in ("fr", "de", "en", "nl") * 2:
        old = viewer.window
        show_preferences(old)
        gone += [weakref.ref(part) for part in (old, old.rooms, old.reader, old.detail)]
        gone += [weakref.ref(old.reader.dossier.outline)]
        del old
        viewer.switch(code)
        settle(viewer, qtbot)
    window = viewer.window
    shown = preferences(viewer)
    assert shown is not None
    shown.close()
    qtbot.waitUntil(lambda: not any(ref() for ref in gone), timeout=WAIT_MS)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    windows = [
        w for w in QApplication.topLevelWidgets() if isinstance(w, (MainWindow, Preferences))
    ]
    assert windows == [window]
    assert len(QApplication.topLevelWidgets()) <= others + 1


def test_the_system_s_colours_reach_the_new_window_only(
    start: Callable[..., app.Viewer], qtbot: QtBot, qapp: QApplication
) -> None:
    viewer = start()
    gone = weakref.ref(viewer.window)
    viewer.switch("fr")
    settle(viewer, qtbot)
    qtbot.waitUntil(lambda: gone() is None, timeout=WAIT_MS)
    hints = qapp.styleHints()
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert viewer.window.isVisible()


def test_another_start_and_a_bug_are_told_in_the_new_window(
    start: Callable[..., app.Viewer], qtbot: QtBot, capsys: pytest.CaptureFixture[str]
) -> None:
    viewer = start()
    asked: list[Callable[[Wish], None]] = []

    class Listener:
        def __init__(self, *_: object) -> None:
            self.asked = self

        def connect(self, grant: Callable[[Wish], None]) -> None:
            asked.append(grant)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("benelux_viewer.ui.single_instance.Listener", Listener)
        app._listen(viewer)
    viewer.switch("fr")
    settle(viewer, qtbot)
    asked[0](Wish(goto="grenswerk"))
    assert viewer.window.windowTitle().startswith("Grenswerk")
    asked[0](Wish(goto="1b", language="de"))
    settle(viewer, qtbot)
    assert i18n.language() == "de"
    assert viewer.window.navigator.current.page == "1b"
    # For this time, as at a start of its own.
    assert viewer.window.rooms.language == "fr"
    error = RuntimeError("een fout van onszelf")
    sys.excepthook(type(error), error, None)
    assert "viewer.log" in viewer.window.rooms.messages.text()
    assert "RuntimeError" in capsys.readouterr().err


def test_qt_s_own_words_follow(start: Callable[..., app.Viewer], qtbot: QtBot) -> None:
    def cancel() -> str:
        return QCoreApplication.translate("QPlatformTheme", "Cancel")

    viewer = start()
    assert cancel() == "Annuleren"
    for code, said in (
        ("fr", "Annuler"),
        ("de", "Abbrechen"),
        ("en", "Cancel"),
        ("nl", "Annuleren"),
    ):
        viewer.switch(code)
        settle(viewer, qtbot)
        qtbot.waitUntil(lambda said=said: cancel() == said, timeout=WAIT_MS)


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
