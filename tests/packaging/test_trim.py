"""What the bundle keeps and leaves out."""

from __future__ import annotations

import pytest
import trim

PLUGINS = "PySide6/Qt/plugins"


@pytest.mark.parametrize(
    ("place", "kept"),
    [
        (f"{PLUGINS}/platforms/libqxcb.so", True),
        (f"{PLUGINS}/platforms/libqeglfs.so", False),
        (f"{PLUGINS}/printsupport/libcupsprintersupport.so", True),
        (f"{PLUGINS}/tls/libqopensslbackend.so", False),
        (f"{PLUGINS}/networkinformation/libqnetworkmanager.so", False),
        (f"{PLUGINS}/sqldrivers/libqsqlite.so", False),
        ("PySide6\\plugins\\platforms\\qwindows.dll", True),
        ("PySide6\\plugins\\tls\\qschannelbackend.dll", False),
        ("PySide6/Qt/translations/qtbase_nl.qm", True),
        ("PySide6/Qt/translations/qtbase_es.qm", False),
        ("PySide6/Qt/translations/qt_help_nl.qm", False),
        ("PySide6/Qt/lib/libQt6Core.so.6", True),
        ("benelux_viewer/resources/fonts/SourceSans3-It.otf", True),
    ],
)
def test_of_qt_what_a_window_of_text_wants(place: str, kept: bool) -> None:
    entry = (place, f"/env/{place}", "BINARY")
    assert trim.kept([entry]) == ([entry] if kept else [])


LINKED = {
    "/env/QtGui.so": ["libQt6Gui.so.6", "libc.so.6"],
    "/env/libQt6Gui.so.6": ["libQt6Core.so.6"],
    "/env/libqxcb.so": ["libxcb.so.1"],
    "/env/libQt6Quick.so.6": ["libQt6Qml.so.6"],
}
WANTED = [
    ("PySide6/QtGui.so", "/env/QtGui.so", "EXTENSION"),
    ("PySide6/Qt/lib/libQt6Gui.so.6", "/env/libQt6Gui.so.6", "BINARY"),
    ("libQt6Gui.so.6", "PySide6/Qt/lib/libQt6Gui.so.6", "SYMLINK"),
    ("PySide6/Qt/lib/libQt6Core.so.6", "/env/libQt6Core.so.6", "BINARY"),
    (f"{PLUGINS}/platforms/libqxcb.so", "/env/libqxcb.so", "BINARY"),
    ("libxcb.so.1", "/lib/libxcb.so.1", "BINARY"),
    ("libpython3.11.so.1.0", "/lib/libpython3.11.so.1.0", "BINARY"),
]
UNWANTED = [
    ("PySide6/Qt/lib/libQt6Quick.so.6", "/env/libQt6Quick.so.6", "BINARY"),
    ("PySide6/Qt/lib/libQt6Qml.so.6", "/env/libQt6Qml.so.6", "BINARY"),
]


def test_library_that_nothing_needs_is_left_out() -> None:
    mixed = [*UNWANTED, *WANTED]
    assert trim.reached(mixed, lambda file: LINKED.get(file, [])) == WANTED


@pytest.mark.parametrize("order", [1, -1])
def test_link_to_a_library_leads_to_what_that_needs(order: int) -> None:
    entries = WANTED[::order]
    assert trim.reached(entries, lambda file: LINKED.get(file, [])) == entries


def test_link_to_nothing_is_left_out() -> None:
    lost = ("libQt6Quick.so.6", "PySide6/Qt/lib/libQt6Quick.so.6", "SYMLINK")
    good = ("libQt6Core.so.6", "PySide6/Qt/lib/libQt6Core.so.6", "SYMLINK")
    data = ("benelux_viewer/data/benelux-2026.yaml", "/env/benelux-2026.yaml", "DATA")
    assert trim.unbroken([lost, good, data], WANTED) == [good, data]
