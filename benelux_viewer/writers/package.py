"""Office files are ZIP archives of XML; the same parts always give the same bytes."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

# The first day that a ZIP archive knows: a date of making belongs in the properties.
_NO_DATE = (1980, 1, 1, 0, 0, 0)


def zipped(parts: Mapping[str, str | bytes], *, first: tuple[str, str] | None = None) -> bytes:
    """Return an archive of named parts; `first` goes before them, without compression."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        if first:
            archive.writestr(_entry(first[0], zipfile.ZIP_STORED), first[1])
        for name, content in parts.items():
            archive.writestr(_entry(name, zipfile.ZIP_DEFLATED), content)
    return made.getvalue()


def _entry(name: str, compression: int) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, _NO_DATE)
    entry.compress_type = compression
    # Else the system that it is made on would be told.
    entry.create_system = 3
    entry.external_attr = 0o644 << 16
    return entry
