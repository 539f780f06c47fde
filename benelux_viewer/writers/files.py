"""Files that are either written whole or not touched."""

from __future__ import annotations

import contextlib
import errno
import os
from pathlib import Path

from benelux_viewer.errors import ViewerError, why

_FULL = {errno.ENOSPC, errno.EDQUOT} if hasattr(errno, "EDQUOT") else {errno.ENOSPC}


def write_atomically(path: Path, content: bytes) -> None:
    """Write a file whole, or raise ViewerError and leave what was there as it was.

    A link is followed; a device or pipe is written to as it is, for it cannot be replaced.
    """
    try:
        if path.is_dir():
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
        if path.exists() and not path.is_file():
            # Not resolved: what /dev/stdout leads to has no place in any folder.
            path.write_bytes(content)
        else:
            _replace(Path(os.path.realpath(path)), content)
    except OSError as error:
        raise _explained(path, error) from error


def _replace(target: Path, content: bytes) -> None:
    # The replacing asks leave of the folder only; a file that is itself protected stays so.
    if target.exists() and not os.access(target, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    beside = target.with_name(f".{os.urandom(6).hex()}.tmp")
    try:
        with beside.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if target.exists():
            beside.chmod(target.stat().st_mode)
        beside.replace(target)
    except OSError:
        with contextlib.suppress(OSError):
            beside.unlink(missing_ok=True)
        raise


def _explained(path: Path, error: OSError) -> ViewerError:
    if error.errno in _FULL:
        return ViewerError(
            "{path} is niet geschreven: de schijf is vol. Maak ruimte of kies een andere schijf.",
            path=path,
        )
    if isinstance(error, IsADirectoryError):
        return ViewerError("{path} is een map. Geef de naam van een bestand.", path=path)
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return ViewerError(
            "{path} is niet geschreven: de map {folder} bestaat niet. Kies een andere map.",
            path=path,
            folder=path.parent,
        )
    if isinstance(error, PermissionError):
        return ViewerError(
            "{path} is niet geschreven: het is beveiligd of nog open in een ander programma. "
            "Sluit het daar, of kies een andere map.",
            path=path,
        )
    return ViewerError(
        "{path} is niet geschreven: {reason}. Kies een andere naam of map.",
        path=path,
        reason=why(error),
    )
