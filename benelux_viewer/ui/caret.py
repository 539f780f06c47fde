"""The caret of a text that is only read: it comes when the keyboard selects, and goes again.

A screen reader speaks the line that the caret comes to: while there is one, the caret stays.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QAccessible, QKeyEvent, QTextBlock, QTextCursor
from PySide6.QtWidgets import QAbstractSlider, QTextEdit

_Move = QAbstractSlider.SliderAction
_MOVES = {
    Qt.Key.Key_Up: _Move.SliderSingleStepSub,
    Qt.Key.Key_Down: _Move.SliderSingleStepAdd,
    Qt.Key.Key_PageUp: _Move.SliderPageStepSub,
    Qt.Key.Key_PageDown: _Move.SliderPageStepAdd,
    Qt.Key.Key_Home: _Move.SliderToMinimum,
    Qt.Key.Key_End: _Move.SliderToMaximum,
    Qt.Key.Key_Left: _Move.SliderNoAction,
    Qt.Key.Key_Right: _Move.SliderNoAction,
}
_STEPS = {Qt.Key.Key_Up: QTextBlock.previous, Qt.Key.Key_Down: QTextBlock.next}


class QuietCaret(QObject):
    """Hides a text's caret until Shift selects; as long as it is hidden, the arrows scroll."""

    def __init__(self, text: QTextEdit) -> None:
        super().__init__(text)
        self._text = text
        self._hide()
        text.textChanged.connect(self._hide)
        text.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Show the caret where a selection begins, and scroll without one."""
        if event.type() == QEvent.Type.FocusOut:
            self._hide()
        elif event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._press(event)
        return super().eventFilter(watched, event)

    def _press(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if key not in _MOVES:
            return False
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if QAccessible.isActive() or modifiers & Qt.KeyboardModifier.ShiftModifier:
            self._show()
            if modifiers == Qt.KeyboardModifier.ControlModifier and key in _STEPS:
                self._step(key)
                return True
        if self._text.cursorWidth() or modifiers:
            return False
        self._text.verticalScrollBar().triggerAction(_MOVES[key])
        return True

    def _step(self, key: Qt.Key) -> None:
        """Go to the beginning of the next or previous paragraph that has words."""
        block = _STEPS[key](self._text.textCursor().block())
        while block.isValid() and not block.text().strip():
            block = _STEPS[key](block)
        if block.isValid():
            self._text.setTextCursor(QTextCursor(block))

    def _show(self) -> None:
        if not self._text.viewport().rect().intersects(self._text.cursorRect()):
            self._text.setTextCursor(self._text.cursorForPosition(QPoint(0, 0)))
        self._text.setCursorWidth(1)

    def _hide(self) -> None:
        self._text.setCursorWidth(0)
