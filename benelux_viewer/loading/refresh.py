"""Reading a data file anew, and keeping the result in the cache."""

from __future__ import annotations

import json
import logging
import tempfile
from pathlib import Path

from benelux_viewer.loading.briefing import load_bytes
from benelux_viewer.loading.codec import encode
from benelux_viewer.loading.kept import hash_of
from benelux_viewer.loading.translating import load_translation_bytes
from benelux_viewer.model.briefing import Briefing
from benelux_viewer.model.translation import Translation

_KEPT = 16
_log = logging.getLogger(__name__)


def refresh(path: Path, data: bytes, cached: Path | None) -> Briefing:
    """Return the briefing in the bytes of a file; keep it in `cached` if that can be written.

    Raises BriefingError with all that is wrong, naming `path`; nothing is kept then.
    """
    briefing = load_bytes(path, data)
    _keep(briefing, cached)
    return briefing


def refresh_translation(
    file: Path, data: bytes, briefing: Briefing, language: str, cached: Path | None
) -> Translation:
    """Return the translation in the bytes of a file; keep it in `cached` if that can be written.

    Raises TranslationError with all that is wrong, naming `file`; nothing is kept then.
    """
    translation = load_translation_bytes(file, data, briefing, language)
    _keep(translation, cached)
    return translation


def _keep(value: Briefing | Translation, cached: Path | None) -> None:
    if cached:
        try:
            _store(value, cached)
            _prune(cached)
        except OSError as error:
            # The cache saves time and nothing else; who cannot have it need not know.
            _log.debug("cache not written: %s", error)


def _store(value: Briefing | Translation, cached: Path) -> None:
    plain = json.dumps(encode(value), ensure_ascii=False, separators=(",", ":"))
    body = plain.encode()
    checksum = hash_of(body).encode()
    cached.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(
        dir=cached.parent, prefix=_prefix(cached), suffix=".tmp", delete=False
    ) as file:
        temporary = Path(file.name)
    try:
        temporary.write_bytes(checksum + b"\n" + body)
        temporary.replace(cached)
    except OSError:
        temporary.unlink(missing_ok=True)
        raise


def _prune(cached: Path) -> None:
    """Keep the newest cache files of a kind: each change to a data file leaves one behind."""
    files = sorted(cached.parent.glob(f"{_prefix(cached)}*"), key=lambda file: file.stat().st_mtime)
    for file in files[:-_KEPT]:
        file.unlink(missing_ok=True)


def _prefix(cached: Path) -> str:
    return cached.name.partition("-")[0] + "-"
