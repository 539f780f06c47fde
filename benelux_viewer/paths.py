"""The only room that knows where resources, data and the user's folders are."""

from __future__ import annotations

import os
import sys
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_NAME = "benelux-viewer"


def resources() -> Path:
    """Return the folder of fonts, icons, templates and the schema."""
    return _shipped("resources")


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


def _shipped(name: str) -> Path:
    """Return a folder that stands in the wheel's package, or beside it in a checkout."""
    inside = _PACKAGE / name
    return inside if inside.is_dir() else _PACKAGE.parent / name


def _user_folder(variable: str, linux: str, mac: str, windows: str) -> Path:
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
