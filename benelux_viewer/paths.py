"""The only room that knows where resources, data and the user's folders are."""

from __future__ import annotations

import os
import sys
from importlib.util import source_hash
from pathlib import Path

from benelux_viewer import __version__

_PACKAGE = Path(__file__).resolve().parent
_NAME = "benelux-viewer"
_PORTABLE = "portable"
_PIPES = "\\\\.\\pipe\\"


def resources() -> Path:
    """Return the folder of fonts, icons, templates and the schema."""
    return _shipped("resources")


def catalogues() -> Path:
    """Return the folder of what the viewer says in other languages than Dutch."""
    return resources() / "locale"


def briefing() -> Path:
    """Return the briefing that comes with the viewer."""
    return _shipped("data") / "benelux-2026.yaml"


def cache() -> Path:
    """Return the user's folder for what can be made again; it need not exist."""
    return _user_folder("XDG_CACHE_HOME", ".cache", "Caches", "Cache")


def search_index(briefing: str) -> Path:
    """Return the file in which the search index of a briefing is kept; it need not exist."""
    return cache() / f"search-{briefing}.sqlite"


def state() -> Path:
    """Return the user's folder for where he was; it need not exist."""
    return _user_folder("XDG_STATE_HOME", ".local/state", "Application Support", "State")


def window_address() -> str:
    """Return where a running window is asked: a socket's path, on Windows a pipe's name.

    Another user, screen, version or place of the settings has another address.
    """
    screen = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "SESSIONNAME")
    user = str(os.getuid()) if hasattr(os, "getuid") else os.environ.get("USERNAME", "")
    whose = [__version__, str(state()), user, *(os.environ.get(name, "") for name in screen)]
    # Not hashlib, which loads OpenSSL before the letter is on the screen.
    mark = source_hash(os.fsencode("\0".join(whose))).hex()
    name = f"{_NAME}-{mark}"
    return name if sys.platform == "win32" else str(_runtime() / name)


def window_listens() -> bool:
    """Tell, without Qt, whether there is something at the address; it may be a dead window's."""
    address = window_address()
    if sys.platform != "win32":
        return os.path.lexists(address)
    try:
        # To look at a pipe by its name would be to ring.
        return address in os.listdir(_PIPES)  # noqa: PTH208 -- no folder, whatever it looks like
    except OSError:
        return False


def _runtime() -> Path:
    """Return a folder for sockets, which not every file system can hold; it need not exist."""
    variable = "TMPDIR" if sys.platform == "darwin" else "XDG_RUNTIME_DIR"
    chosen = Path(os.environ.get(variable, ""))
    return chosen if chosen.is_absolute() else state()


def _shipped(name: str) -> Path:
    """Return a folder that stands in the wheel's package, or beside it in a checkout."""
    inside = _PACKAGE / name
    return inside if inside.is_dir() else _PACKAGE.parent / name


def _portable() -> Path | None:
    """Return the folder beside a bundle's program that makes it portable, None if there is none.

    On macOS beside the .app, of which the program is the inside.
    """
    if not getattr(sys, "frozen", False):
        return None
    program = Path(sys.executable)
    beside = program.parents[3] if sys.platform == "darwin" else program.parent
    folder = beside / _PORTABLE
    return folder if folder.is_dir() else None


def _user_folder(variable: str, linux: str, mac: str, windows: str) -> Path:
    if portable := _portable():
        return portable / windows.lower()
    if sys.platform == "win32":
        local = os.environ.get("LOCALAPPDATA")
        root = Path(local) if local else _home() / "AppData" / "Local"
        return root / _NAME / windows
    if sys.platform == "darwin":
        return _home() / "Library" / mac / _NAME
    chosen = os.environ.get(variable, "")
    # The XDG specification says to ignore a relative path.
    root = Path(chosen) if Path(chosen).is_absolute() else _home() / linux
    return root / _NAME


def _home() -> Path:
    """Return the user's home; for a user who has none, a folder that is lost when he leaves."""
    try:
        return Path.home()
    except RuntimeError:
        import tempfile  # noqa: PLC0415 -- hardly ever wanted

        return Path(tempfile.mkdtemp(prefix=f"{_NAME}-"))
