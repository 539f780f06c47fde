"""Where translations stand: beside `brief.yaml` as `brief.fr.yaml`, a file a language."""

from __future__ import annotations

import re
from pathlib import Path

_LANGUAGE = re.compile(r"[a-z]{2,3}")


def translation_file(path: Path, language: str) -> Path:
    """Return where the translation of a briefing's file stands; it need not exist."""
    return path.with_suffix(f".{language}{path.suffix}")


def translated_from(file: Path) -> tuple[Path, str] | None:
    """Return the briefing's file and the language that a translation's name tells, else None."""
    stem, _, language = file.stem.rpartition(".")
    if not stem or not _LANGUAGE.fullmatch(language):
        return None
    return file.with_name(stem + file.suffix), language


def languages(path: Path) -> tuple[str, ...]:
    """Return the languages for which a translation stands beside a briefing's file, sorted."""
    try:
        named = [translated_from(file) for file in path.parent.iterdir()]
    except OSError:
        # A folder may let its files be read and yet not be listed.
        return ()
    return tuple(sorted(found[1] for found in named if found and found[0].name == path.name))
