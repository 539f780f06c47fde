"""Where the user was, kept between starts. A damaged file costs the place, never the start."""

from __future__ import annotations

import json
from pathlib import Path
from typing import NamedTuple

from benelux_viewer.errors import ViewerError, why

_WIDEST = 10_000
_FURTHEST = 10_000_000


class Session(NamedTuple):
    """What is kept: `geometry` as Qt's bytes in base64, `scale` in per cent, places as refs.

    `panes` are pixels; `offset` is that of a `Visit`; `colours` names a choice of `look`, nothing
    is the system's; `in_order` says that hits stand in the order of the document; `content`,
    `paper` and `large_print` are how something was put on paper the last time; `translation` is the
    code of the language that is shown with the Dutch, `instead` of its summaries, and `asked` says
    that the user chose that himself. `language` is the one that the window speaks, nothing is the
    system's.
    `query` is what was searched, in the passages of `kinds` and `within` a node; `turned` are the
    nodes of the tree that were folded or unfolded by hand.
    """

    geometry: str = ""
    panes: tuple[int, ...] = ()
    scale: int = 100
    edition: str = ""
    page: str = ""
    place: str = ""
    offset: int = 0
    colours: str = ""
    in_order: bool = False
    content: str = ""
    paper: str = ""
    large_print: bool = False
    translation: str = ""
    instead: bool = False
    asked: bool = False
    language: str = ""
    query: str = ""
    kinds: tuple[str, ...] = ()
    within: str = ""
    turned: tuple[str, ...] = ()


def load(path: Path) -> tuple[Session, ViewerError | None]:
    """Return the kept session, and what is to be told if its file was damaged.

    A damaged file is set aside, and everything is at its default; so is what is missing in a
    sound file, or is of the wrong kind.
    """
    try:
        kept: object = json.loads(path.read_text(encoding="utf-8"))
    except OSError:
        return Session(), None
    except (ValueError, RecursionError):
        kept = None
    if isinstance(kept, dict):
        return _session(kept), None
    return Session(), _set_aside(path)


def _set_aside(path: Path) -> ViewerError:
    aside = path.with_suffix(f".damaged{path.suffix}")
    try:
        path.replace(aside)
    except OSError:
        return ViewerError(
            "Het bestand {path} is beschadigd; u begint vooraan, met de gewone instellingen.",
            path=path,
        )
    return ViewerError(
        "Waar u was en uw instellingen konden niet worden gelezen; u begint vooraan, met de gewone "
        "instellingen. Het beschadigde bestand is bewaard als {aside}.",
        aside=aside,
    )


def _session(kept: dict[object, object]) -> Session:
    known: dict[str, object] = {}
    for name, default in Session()._asdict().items():
        value = kept.get(name)
        if name == "panes":
            # Without results there are two panes.
            if isinstance(value, list) and len(value) in (2, 3) and all(map(_is_width, value)):
                known[name] = tuple(value)
        elif name in ("kinds", "turned"):
            if isinstance(value, list) and all(type(word) is str for word in value):
                known[name] = tuple(value)
        elif name == "offset":
            if type(value) is int and abs(value) <= _FURTHEST:
                known[name] = value
        elif type(value) is type(default):
            known[name] = value
    return Session()._replace(**known)


def save(session: Session, path: Path) -> None:
    """Keep a session; the old file stays whole if that fails. ViewerError if it cannot be kept."""
    from benelux_viewer.writers.files import write_atomically

    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ViewerError(
            "Waar u was kon niet worden bewaard in {path}: {reason}.",
            path=path,
            reason=why(error),
        ) from error
    write_atomically(path, json.dumps(session._asdict(), indent=1).encode())


def _is_width(value: object) -> bool:
    return type(value) is int and 0 <= value <= _WIDEST
