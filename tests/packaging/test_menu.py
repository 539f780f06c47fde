"""The entry in the menu, the kind of file and the page in a software centre, read by readers."""

from __future__ import annotations

import configparser
import shutil
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from benelux_viewer import paths
from benelux_viewer.i18n import LANGUAGES

DESKTOP = paths.resources() / "desktop"
PACKAGING = Path(__file__).resolve().parents[2] / ".packaging"
KIND = "application/x-benelux-briefing+yaml"
ID = "org.example.benelux_viewer"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def entry(file: Path) -> configparser.SectionProxy:
    parser = configparser.ConfigParser(interpolation=None, strict=True)
    parser.optionxform = str  # type: ignore[assignment]
    parser.read(file, encoding="utf-8")
    return parser["Desktop Entry"]


@pytest.mark.needs("desktop-file-validate")
def test_menu_entry_is_valid() -> None:
    done = subprocess.run(
        ["desktop-file-validate", DESKTOP / "benelux-viewer.desktop"],
        capture_output=True,
        encoding="utf-8",
    )
    assert (done.returncode, done.stdout + done.stderr) == (0, "")


@pytest.mark.needs("appstreamcli")
def test_software_centre_s_page_is_valid() -> None:
    done = subprocess.run(
        ["appstreamcli", "validate", "--no-net", "--strict", DESKTOP / f"{ID}.metainfo.xml"],
        capture_output=True,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stdout


def test_entry_page_and_kind_speak_of_the_same_in_four_languages() -> None:
    menu = entry(DESKTOP / "benelux-viewer.desktop")
    page = ET.parse(DESKTOP / f"{ID}.metainfo.xml").getroot()
    assert menu["MimeType"] == f"{KIND};"
    assert page.findtext("provides/mediatype") == KIND
    assert page.findtext("launchable") == "benelux-viewer.desktop"
    assert page.findtext("id") == ID
    kind = ET.parse(DESKTOP / "benelux-viewer.mime.xml").getroot()
    name = "{http://www.freedesktop.org/standards/shared-mime-info}"
    languages = [
        {c.get(LANG, "en") for c in kind.findall(f"{name}mime-type/{name}comment")},
        {s.get(LANG, "en") for s in page.findall("summary")},
        {k.partition("[")[2].rstrip("]") or "en" for k in menu if k.startswith("Comment")},
        {k.partition("[")[2].rstrip("]") or "en" for k in menu if k.startswith("GenericName")},
        {k.partition("[")[2].rstrip("]") or "en" for k in menu if k.startswith("Keywords")},
        {lang.text for lang in page.findall("languages/lang")},
    ]
    assert languages == [set(LANGUAGES)] * len(languages)
    for words in ("Comment", "GenericName", "Keywords"):
        said = [value for key, value in menu.items() if key.partition("[")[0] == words]
        assert len(said) == len({*said}), words
    paragraphs = [p.get(LANG, "en") for p in page.findall("description/p")]
    assert paragraphs == ["en", "nl", "fr", "de"] * 2


# A program of its own: Qt reads its kinds of file once.
ASK_QT = """
import sys
from PySide6.QtCore import QMimeDatabase
known = QMimeDatabase().mimeTypeForFile(sys.argv[1], QMimeDatabase.MatchMode.MatchExtension)
print(known.name(), known.comment(), sep="|")
"""


@pytest.mark.skipif(sys.platform != "linux", reason="kinds of file are XDG's")
@pytest.mark.parametrize(
    ("name", "is_briefing"),
    [("voorzitterschap.briefing.yaml", True), ("A.briefing.yml", True), ("docker.yaml", False)],
)
def test_kind_of_file_is_told_from_its_name(
    name: str, is_briefing: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    packages = tmp_path / "mime" / "packages"
    packages.mkdir(parents=True)
    shutil.copy(DESKTOP / "benelux-viewer.mime.xml", packages / "benelux-viewer.xml")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.setenv("LC_ALL", "nl_NL.UTF-8")
    done = subprocess.run(
        [sys.executable, "-c", ASK_QT, name], capture_output=True, encoding="utf-8", check=True
    )
    assert (done.stdout == f"{KIND}|Benelux-briefing\n") is is_briefing


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a bundle's folder as far as the menu goes, in a place with a space in its name."""
    made = tmp_path / "Mijn programma’s" / "benelux-viewer"
    inside = made / "_internal" / "benelux_viewer" / "resources" / "desktop"
    shutil.copytree(DESKTOP, inside)
    shutil.copy(PACKAGING / "install.sh", made)
    program = made / "benelux-viewer"
    program.write_text("#!/bin/sh\n")
    program.chmod(0o755)
    return made


def install(folder: Path, share: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["sh", str(folder / "install.sh"), *arguments],
        env={"PATH": "/usr/bin:/bin", "XDG_DATA_HOME": str(share), "LC_ALL": "C.UTF-8"},
        capture_output=True,
        encoding="utf-8",
    )


@pytest.mark.needs("desktop-file-validate")
@pytest.mark.skipif(sys.platform != "linux", reason="menus are XDG's")
def test_bundle_puts_itself_in_the_menu_and_takes_itself_out(folder: Path, tmp_path: Path) -> None:
    share = tmp_path / "share"
    done = install(folder, share)
    assert done.returncode == 0, done.stderr
    made = share / "applications" / "benelux-viewer.desktop"
    assert entry(made)["Exec"] == f'"{folder}/benelux-viewer" %f'
    assert Path(entry(made)["TryExec"]) == folder / "benelux-viewer"
    assert subprocess.run(["desktop-file-validate", made]).returncode == 0
    assert (share / "icons/hicolor/48x48/apps/benelux-viewer.png").is_file()
    assert (share / "icons/hicolor/scalable/apps/benelux-viewer.svg").is_file()
    assert (share / "mime/packages/benelux-viewer.xml").is_file()
    assert install(folder, share, "--remove").returncode == 0
    left = [path.name for path in share.rglob("*") if "benelux" in path.name]
    assert left == []


@pytest.mark.skipif(sys.platform != "linux", reason="menus are XDG's")
@pytest.mark.parametrize("name", ["kosten $5", "a`b", 'een "map"', "50%", "a|b", "a&b"])
def test_folder_that_a_menu_cannot_name_is_refused(name: str, folder: Path, tmp_path: Path) -> None:
    moved = folder.rename(tmp_path / name)
    done = install(moved, tmp_path / "share")
    assert done.returncode == 1
    assert "andere naam" in done.stderr
    assert not (tmp_path / "share").exists()


@pytest.mark.skipif(sys.platform != "linux", reason="menus are XDG's")
def test_portable_folder_is_kept_out_of_the_menu(folder: Path, tmp_path: Path) -> None:
    (folder / "portable").mkdir()
    done = install(folder, tmp_path / "share")
    assert done.returncode == 1
    assert "portable" in done.stderr
    assert not (tmp_path / "share").exists()
