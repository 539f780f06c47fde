"""Compare what a writer makes with a file that was looked at."""

from __future__ import annotations

import os
from pathlib import Path

_FOLDER = Path(__file__).parent / "golden"


def check(name: str, made: str) -> None:
    """Assert that a text is the golden file's; with RENEW_GOLDEN set, make it so instead."""
    path = _FOLDER / name
    if os.environ.get("RENEW_GOLDEN"):
        path.write_text(made, encoding="utf-8", newline="\n")
    assert made == path.read_text(encoding="utf-8"), f"{name}; RENEW_GOLDEN=1 makes it anew"
