"""Words in lines, for what cannot wrap itself."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics


def wrapped(words: str, metrics: QFontMetrics, room: int, most: int) -> list[str]:
    """Return words in lines of some pixels, broken at plain spaces only; cut after `most` lines."""
    lines, left = [], list(filter(None, words.split(" ")))
    while left and len(lines) < most - 1:
        fits = 1
        while fits < len(left) and metrics.horizontalAdvance(" ".join(left[: fits + 1])) <= room:
            fits += 1
        lines.append(metrics.elidedText(" ".join(left[:fits]), Qt.TextElideMode.ElideRight, room))
        left = left[fits:]
    last = metrics.elidedText(" ".join(left), Qt.TextElideMode.ElideRight, room)
    return [*lines, last] if left else lines
