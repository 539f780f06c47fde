"""From a path to bytes: bounded, and only from what is a file."""

from __future__ import annotations

import stat
from pathlib import Path

from benelux_viewer.errors import BriefingError, Problem, ViewerError, why
from benelux_viewer.i18n import tr

MAX_BYTES = 8_000_000


def read(path: Path) -> bytes:
    """Return a file's bytes.

    Raises ViewerError for what cannot be opened, BriefingError for a file that is too large.
    """
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise ViewerError("{path} is een map, geen briefingbestand.", path=path)
        # Reading a pipe or a device may never end.
        if not stat.S_ISREG(status.st_mode):
            raise ViewerError("{path} is geen gewoon bestand.", path=path)
        if status.st_size > MAX_BYTES:
            raise _too_large(path)
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except FileNotFoundError:
        raise ViewerError("Het bestand {path} bestaat niet.", path=path) from None
    except PermissionError:
        raise ViewerError("U mag het bestand {path} niet lezen.", path=path) from None
    except OSError as error:
        raise ViewerError(
            "Het bestand {path} is niet te lezen ({reason}).",
            path=path,
            reason=why(error),
        ) from None
    if len(data) > MAX_BYTES:
        raise _too_large(path)
    return data


def _too_large(path: Path) -> BriefingError:
    limit = MAX_BYTES // 1_000_000
    message = tr(
        "Het bestand is groter dan {limit} MB; dat is te groot voor een briefing.", limit=limit
    )
    return BriefingError(path, (Problem(1, 1, message),))
