"""What a cache file is called and holds: a checksum, and below it a named tuple as JSON."""

from __future__ import annotations

import json
from importlib.util import source_hash
from pathlib import Path
from typing import TypeVar

from benelux_viewer import __version__
from benelux_viewer.loading.codec import decode

# To be raised when the same file and version would give another briefing.
_FORMAT = 2
_T = TypeVar("_T")


def hash_of(data: bytes) -> str:
    """Return the hash by which Python tells whether its own compiled files are stale.

    hashlib would load OpenSSL, 5 ms of every start. Whoever can write to the cache could as well
    write the hash, whichever it is.
    """
    return source_hash(data).hex()


def key(data: bytes) -> str:
    """Return what tells the cache file of this data, made by this version, from any other."""
    return hash_of(f"{_FORMAT} {__version__}\n".encode() + data)


def recall(kind: type[_T], cached: Path) -> _T | None:
    """Return the named tuple in a cache file, None if the file is not there or is damaged."""
    try:
        checksum, body = cached.read_bytes().split(b"\n", 1)
        if hash_of(body).encode() != checksum:
            return None
        return decode(kind, json.loads(body))
    except (OSError, ValueError):
        return None
