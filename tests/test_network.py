"""Nothing talks to a network, and one file to another program on this machine.

import-linter keeps Python's own network modules out; of PySide6 it sees no parts, so that these
are looked for here.
"""

from __future__ import annotations

import ast
from pathlib import Path

import benelux_viewer

PACKAGE = Path(benelux_viewer.__file__).parent
# Qt's modules that can open a connection.
NETWORK = {
    "QtNetwork",
    "QtNetworkAuth",
    "QtWebSockets",
    "QtWebEngineCore",
    "QtWebEngineWidgets",
    "QtWebView",
    "QtHttpServer",
    "QtRemoteObjects",
    "QtBluetooth",
    "QtQml",
    "QtQuick",
}


def imported(source: str) -> set[str]:
    """Return the names of modules that a program imports, in any place of it."""
    names = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return names


def test_one_file_uses_qt_s_network_and_it_is_the_local_socket() -> None:
    users = {
        path.relative_to(PACKAGE).as_posix()
        for path in PACKAGE.rglob("*.py")
        if imported(path.read_text(encoding="utf-8")) & {f"PySide6.{name}" for name in NETWORK}
    }
    assert users == {"ui/single_instance.py"}


def test_of_qt_s_network_only_the_local_socket_is_used() -> None:
    source = (PACKAGE / "ui" / "single_instance.py").read_text(encoding="utf-8")
    network = {name for name in imported(source) if name.startswith("PySide6.QtNetwork.")}
    assert network == {"PySide6.QtNetwork.QLocalServer", "PySide6.QtNetwork.QLocalSocket"}


def test_nothing_is_handed_to_a_browser() -> None:
    """A link is text: the machine that would follow it is not asked to."""
    users = [
        path.name
        for path in PACKAGE.rglob("*.py")
        if "openUrl" in path.read_text(encoding="utf-8")
        or "setOpenExternalLinks" in path.read_text(encoding="utf-8")
    ]
    assert users == []
