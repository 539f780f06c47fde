"""Where the user was, kept between starts. A damaged file costs the place, never the start."""

from __future__ import annotations

import json
from pathlib import Path
from typing import NamedTuple

from benelux_viewer.errors import ViewerError


class Session(NamedTuple):
    """What is kept: `geometry` as Qt's bytes in base64, `scale` in per cent, places as refs."""

    geometry: str = ""
    panes: tuple[int, ...] = ()
    scale: int = 100
    edition: str = ""
    page: str = ""
    place: str = ""
    offset: int = 0


def load(path: Path) -> Session:
    """Return the kept session; what is missing or damaged is at its default."""
    try:
        kept: object = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return Session()
    if not isinstance(kept, dict):
        return Session()
    known: dict[str, object] = {}
    for name, default in Session()._asdict().items():
        value = kept.get(name)
        if name == "panes":
            if isinstance(value, list) and all(type(width) is int for width in value):
                known[name] = tuple(value)
        elif type(value) is type(default):
            known[name] = value
    return Session()._replace(**known)


def save(session: Session, path: Path) -> None:
    """Keep a session; the old file stays whole if that fails. ViewerError if it cannot be kept."""
    beside = path.with_name(path.name + ".nieuw")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        beside.write_text(json.dumps(session._asdict(), indent=1), encoding="utf-8")
        beside.replace(path)
    except OSError as error:
        raise ViewerError(
            "Waar u was kon niet worden bewaard in {path}: {reason}.",
            path=path,
            reason=error.strerror or error,
        ) from error
