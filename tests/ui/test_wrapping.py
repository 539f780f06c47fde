"""Words in lines."""

from __future__ import annotations

from functools import partial

from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication

from benelux_viewer.ui.wrapping import wrapped


def test_words_are_set_in_lines(qapp: QApplication) -> None:
    metrics = QFontMetrics(qapp.font())
    room = metrics.horizontalAdvance("samenwerking en") + 1
    wrap = partial(wrapped, metrics=metrics, room=room)
    assert wrap("samenwerking en interne markt", most=3) == ["samenwerking en", "interne markt"]
    assert wrap("", most=3) == []
    cut = wrap("samenwerking en interne markt en nog veel meer daarna", most=2)
    assert cut[0] == "samenwerking en"
    assert len(cut) == 2
    assert cut[1].endswith("…")
    assert wrap("w" * 99, most=2)[0].endswith("…")
