"""Words on the clipboard, in every form that another program may want."""

from __future__ import annotations

import sys

from PySide6.QtCore import QMimeData, QStringListModel
from PySide6.QtGui import QGuiApplication

from benelux_viewer.writers import clipping

# The name by which Windows knows it; elsewhere it goes by what it is.
_RICH_TEXT = (
    'application/x-qt-windows-mime;value="Rich Text Format"'
    if sys.platform == "win32"
    else "text/rtf"
)


def put(clip: clipping.Clipping) -> None:
    """Put a clipping on the clipboard."""
    QGuiApplication.clipboard().setMimeData(formats(clip))


def formats(clip: clipping.Clipping) -> QMimeData:
    """Return a clipping as plain text, HTML and rich text at once."""
    data = empty()
    data.setText(clipping.text(clip))
    data.setHtml(clipping.html(clip))
    data.setData(_RICH_TEXT, clipping.rtf(clip))
    return data


def empty() -> QMimeData:
    """Return data without anything in it, made by Qt and not by Python.

    The clipboard may live until after Python has ended. To take leave of an object that Python
    made it would call Python then, and crash.
    """
    model = QStringListModel([""])
    data = model.mimeData([model.index(0)])
    data.clear()
    return data
