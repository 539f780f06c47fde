"""The index as a disposable SQLite file: made again by itself whenever it does not fit."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterable
from contextlib import closing, suppress
from pathlib import Path
from threading import get_ident

from benelux_viewer import __version__
from benelux_viewer.search.build import Entry, fill

VERSION = 8
"""To be raised when the tables, or the rules for words, change."""

_SMALL = 64 << 20
"""Bytes up to which a file is read through when it is opened, to see whether it is whole."""


def open_base(
    path: Path | None,
    fingerprint: str,
    entries: Callable[[], Iterable[Entry]],
    *,
    progress: Callable[[int], None] = lambda _done: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> sqlite3.Connection:
    """Return the index of some passages, in memory where `path` is None.

    A file is used again while its `fingerprint` is that of the passages; if it is missing, stale,
    damaged or of another version, it is made again. `progress` is told how many are done.
    Raises CancelledError when `cancelled` says so, and OSError or sqlite3.OperationalError when
    the file cannot be written.
    """
    if path is None:
        base = sqlite3.connect(":memory:", check_same_thread=False)
        _complete(base, fingerprint, entries(), progress, cancelled)
        return base
    if base := _fitting(path, fingerprint):
        return base
    path.parent.mkdir(parents=True, exist_ok=True)
    # Two windows may be making one at the same time, in one program too.
    fresh = path.with_name(f"{path.name}.{os.getpid()}.{get_ident()}")
    fresh.unlink(missing_ok=True)
    try:
        with closing(sqlite3.connect(fresh)) as base:
            base.execute("PRAGMA journal_mode = OFF")
            base.execute("PRAGMA synchronous = OFF")
            base.execute("PRAGMA locking_mode = EXCLUSIVE")
            _complete(base, fingerprint, entries(), progress, cancelled)
        fresh.replace(path)
    finally:
        fresh.unlink(missing_ok=True)
    return sqlite3.connect(path, check_same_thread=False)


def _complete(
    base: sqlite3.Connection,
    fingerprint: str,
    entries: Iterable[Entry],
    progress: Callable[[int], None],
    cancelled: Callable[[], bool],
) -> None:
    fill(base, entries, progress, cancelled)
    base.execute("INSERT INTO about VALUES (?)", (_signed(fingerprint),))
    base.commit()


def _signed(fingerprint: str) -> str:
    return f"{VERSION} {__version__} {fingerprint}"


def _fitting(path: Path, fingerprint: str) -> sqlite3.Connection | None:
    """Return an open index if it is whole, of this version and of these passages."""
    if not path.is_file():
        return None
    base = sqlite3.connect(path, check_same_thread=False)
    with suppress(sqlite3.DatabaseError):
        about = base.execute("SELECT fingerprint FROM about").fetchone()
        if about == (_signed(fingerprint),) and _whole(base, path.stat().st_size):
            return base
    base.close()
    return None


def _whole(base: sqlite3.Connection, size: int) -> bool:
    """Tell whether a file has all its pages; a small one is read through."""
    pages, page = (
        base.execute(f"PRAGMA {what}").fetchone()[0] for what in ("page_count", "page_size")
    )
    if size != pages * page:
        return False
    return size > _SMALL or base.execute("PRAGMA quick_check(1)").fetchone()[0] == "ok"
