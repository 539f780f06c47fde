from __future__ import annotations

import gc
from collections.abc import Callable
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QApplication

from benelux_viewer import i18n, paths
from benelux_viewer.ui import translation
from benelux_viewer.ui.main_window import MainWindow
from benelux_viewer.ui.translation import speak
from tests.catalogues import write


@pytest.fixture(autouse=True)
def no_other_owner(qapp: QApplication) -> None:
    """Let the windows of other tests go: they own words of Qt's too."""
    gc.collect()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def test_qt_s_own_words_are_dutch_for_as_long_as_the_owner_lives() -> None:
    def cancel() -> str:
        return QCoreApplication.translate("QPlatformTheme", "Cancel")

    owner = QObject()
    speak("nl", owner)
    assert cancel() == "Annuleren"
    del owner
    assert cancel() == "Cancel"


def test_what_qt_s_own_catalogue_lacks_is_said_in_the_language_too(tmp_path: Path) -> None:
    def said(context: str, source: str) -> str:
        return QCoreApplication.translate(context, source)

    english = {key: said(*key) for key in translation._LACKING}
    owner = QObject()
    speak("nl", owner)
    for context, source in translation._LACKING:
        assert said(context, source) not in ("", source), source
    assert said("QFileDialog", "&Look in:") == "&Zoek in:"
    # Qt's own go before ours, and what nobody knows stays as it is.
    assert said("QFileDialog", "File &name:") == "Bestands&naam:"
    assert said("QFileDialog", "Unheard of") == "Unheard of"
    del owner
    french = Catalog(locale="fr")
    french.add("Map", "Dossier")
    write(french, tmp_path)
    i18n.use("fr", tmp_path)
    owner = QObject()
    speak("fr", owner)
    assert said("QAbstractFileIconProvider", "Folder") == "Dossier"
    i18n.use("nl", tmp_path)
    del owner
    owner = QObject()
    speak("en", owner)
    assert {key: said(*key) for key in english} == english


def test_a_tooltip_names_keys_as_the_list_of_keys_does(
    open_window: Callable[[], MainWindow],
) -> None:
    actions = open_window().actions_
    back = actions["back"].toolTip()
    assert back == "Terug (Alt+Pijl links)"
    assert back.removeprefix("Terug (").removesuffix(")") in dict(actions.shortcuts())


@pytest.mark.parametrize(
    ("code", "names"),
    [
        ("nl", "Pijl omhoog, Pijl omlaag, PgUp, PgDown"),
        ("fr", "Haut, Bas, Page préc, Page suiv"),
        ("de", "Hoch, Herunter, Bild aufwärts, Bild abwärts"),
        ("en", "Up, Down, PgUp, PgDown"),
    ],
)
def test_the_list_of_keys_names_a_key_in_one_way(
    open_window: Callable[[], MainWindow], tmp_path: Path, code: str, names: str
) -> None:
    i18n.use(code, paths.catalogues())
    listed = [keys for keys, _ in open_window().actions_.shortcuts()]
    i18n.use("nl", tmp_path)
    assert names in listed
    up, down, page_up, page_down = names.split(", ")
    assert any(f"+{up} " in keys and keys.endswith(f"+{page_up}") for keys in listed)
    assert any(f"+{down}" in keys and f"+{page_down}" in keys for keys in listed)
