"""The language in which the viewer speaks."""

from __future__ import annotations

import plistlib
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog

from benelux_viewer import i18n
from benelux_viewer.errors import ViewerError
from tests.catalogues import write


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    """Return a folder with a small French catalogue."""
    french = Catalog(locale="fr")
    french.add("Zoeken", "Rechercher")
    french.add("{name} ontbreekt.", "{name} manque.")
    french.add(("{count} noot", "{count} noten"), ("{count} note", "{count} notes"))
    french.add("april", "avril")
    french.add("{day} {month} {year}", "{day} {month} {year}")
    french.add("{first} en {last}", "{first} et {last}")
    write(french, tmp_path)
    yield tmp_path
    i18n.use("nl", tmp_path)


def test_dutch_is_spoken_without_a_catalogue() -> None:
    assert i18n.language() == "nl"
    assert i18n.tr("Zoeken") == "Zoeken"
    assert i18n.tr("{name} ontbreekt.", name="1b") == "1b ontbreekt."
    assert i18n.trn("{count} noot", "{count} noten", 1) == "1 noot"
    assert i18n.trn("{count} noot", "{count} noten", 1_200) == "1.200 noten"


def test_another_language_is_spoken_from_when_it_is_used(folder: Path) -> None:
    i18n.use("fr", folder)
    assert i18n.language() == "fr"
    assert i18n.tr("Zoeken") == "Rechercher"
    assert i18n.tr("{name} ontbreekt.", name="1b") == "1b manque."
    # In French nothing is one, too.
    assert i18n.trn("{count} noot", "{count} noten", 0) == "0 note"
    assert i18n.trn("{count} noot", "{count} noten", 1_200) == "1\u202f200 notes"


def test_what_a_catalogue_lacks_is_said_in_dutch(folder: Path) -> None:
    i18n.use("fr", folder)
    assert i18n.tr("Sluiten") == "Sluiten"
    assert i18n.trn("{count} kop", "{count} koppen", 2) == "2 koppen"


@pytest.mark.parametrize("code", ["de", "it", "", "../fr"])
def test_a_language_without_a_catalogue_is_dutch(code: str, folder: Path) -> None:
    i18n.use("fr", folder)
    i18n.use(code, folder)
    assert (i18n.language(), i18n.tr("Zoeken")) == ("nl", "Zoeken")


def test_what_is_told_of_an_error_follows_the_language(folder: Path) -> None:
    error = ViewerError("{name} ontbreekt.", name="1b")
    i18n.use("fr", folder)
    assert str(error) == "1b manque."


def test_braces_in_a_value_are_only_braces() -> None:
    assert i18n.tr("{name} ontbreekt.", name="{x}") == "{x} ontbreekt."


def test_dates_are_written_in_full(folder: Path) -> None:
    assert i18n.long_date(date(2026, 4, 1)) == "1 april 2026"
    i18n.use("fr", folder)
    assert i18n.long_date(date(2026, 4, 1)) == "1er avril 2026"
    assert i18n.long_date(date(2026, 4, 14)) == "14 avril 2026"


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({}, "nl"),
        ({"LANG": "C.UTF-8"}, "nl"),
        ({"LANG": "fr_BE.UTF-8"}, "fr"),
        ({"LANG": "de.UTF-8"}, "de"),
        ({"LANG": "it_IT.UTF-8"}, "nl"),
        ({"LANG": "fr_FR", "LC_MESSAGES": "en_GB", "LC_ALL": ""}, "en"),
        ({"LANG": "fr_FR", "LC_ALL": "de_DE@euro"}, "de"),
        ({"LANG": "fr_FR", "LANGUAGE": "it:de-LU:en"}, "de"),
        ({"LANG": "en_US", "LC_ALL": "C"}, "nl"),
    ],
)
def test_the_system_s_language_is_asked_for(
    environment: dict[str, str], language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    assert i18n.system_language(environment) == language


@pytest.mark.parametrize(
    ("told", "language"),
    [(["fr-BE", "nl-BE"], "fr"), (["it-IT", "de-DE"], "de"), (["zh-Hans"], "nl"), ([], "nl")],
)
@pytest.mark.parametrize("form", [plistlib.FMT_BINARY, plistlib.FMT_XML])
def test_a_mac_without_variables_tells_in_its_preferences(
    told: list[str],
    language: str,
    form: plistlib.PlistFormat,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    kept = tmp_path / "Library" / "Preferences" / ".GlobalPreferences.plist"
    kept.parent.mkdir(parents=True)
    kept.write_bytes(plistlib.dumps({"AppleLanguages": told}, fmt=form))
    assert i18n.system_language({}) == language
    assert i18n.system_language({"LANG": "en_GB.UTF-8"}) == "en"


@pytest.mark.parametrize("data", [None, b"", b"<plist>", b"bplist00", b"<?xml", b"[]"])
def test_a_mac_whose_preferences_cannot_be_read_is_dutch(
    data: bytes | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    kept = tmp_path / "Library" / "Preferences" / ".GlobalPreferences.plist"
    kept.parent.mkdir(parents=True)
    if data is not None:
        kept.write_bytes(data)
    assert i18n.system_language({}) == "nl"


def test_a_list_is_written_as_in_a_sentence(folder: Path) -> None:
    assert i18n.listed(["a"]) == "a"
    assert i18n.listed(["a", "b", "c"]) == "a, b en c"
    i18n.use("fr", folder)
    assert i18n.listed(["a", "b", "c"]) == "a, b et c"


def test_a_thread_goes_on_speaking_what_it_began_in(folder: Path) -> None:
    begun, go = threading.Event(), threading.Event()

    def work() -> tuple[str, str, str]:
        begun.set()
        assert go.wait(10)
        return i18n.language(), i18n.tr("Zoeken"), i18n.number(1_200)

    i18n.use("fr", folder)
    with ThreadPoolExecutor(1) as pool:
        kept = pool.submit(i18n.keeping, i18n.spoken(), work)
        assert begun.wait(10)
        i18n.use("nl", folder)
        assert i18n.tr("Zoeken") == "Zoeken"
        go.set()
        assert kept.result() == ("fr", "Rechercher", "1\u202f200")
        # What the thread does next is said as everything is.
        assert pool.submit(i18n.tr, "Zoeken").result() == "Zoeken"
