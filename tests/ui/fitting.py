"""Which widgets have less room than their words take."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QWidget

from benelux_viewer.ui.scope_button import ScopeButton

SIZES = ((1366, 768), (800, 600))
"""A laptop's window, and the smallest that is promised."""


def cut(window: QWidget) -> set[tuple[int, str]]:
    """Return what is cut in a window of either size: the width, and which widget."""
    found: set[tuple[int, str]] = set()
    for size in SIZES:
        window.resize(*size)
        # Each pass lays out what the one before found to be of another size.
        for _ in range(3):
            QCoreApplication.sendPostedEvents()
        assert (window.width(), window.height()) == size
        found |= {(size[0], path) for path in _clipped(window)}
    return found


def _clipped(window: QWidget) -> set[str]:
    return {
        _path(widget)
        for widget in window.findChildren(QWidget)
        if widget.isVisible() and not _fits(widget)
    }


def _fits(widget: QWidget) -> bool:
    match widget:
        case QLabel() if widget.wordWrap():
            return widget.heightForWidth(widget.width()) <= widget.height()
        case ScopeButton():
            # Made to be cut: it says so, and its tip has the whole.
            return widget.width() >= widget.least and "▾" in widget.text()
        case QLabel() | QAbstractButton() | QComboBox():
            wanted = widget.sizeHint()
            return wanted.width() <= widget.width() and wanted.height() <= widget.height()
        case QLineEdit():
            metrics = widget.fontMetrics()
            return metrics.horizontalAdvance(widget.placeholderText()) < widget.width()
        case _:
            return True


def _path(widget: QWidget) -> str:
    """Return where a widget stands, in a way that is the same in every window."""
    above = widget.parentWidget()
    if above is None:
        return type(widget).__name__
    beside = [w for w in above.children() if type(w) is type(widget)]
    return f"{_path(above)}/{type(widget).__name__}{beside.index(widget)}"
