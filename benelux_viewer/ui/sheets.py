"""Sheets of paper under each other, as they will be printed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
)
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from benelux_viewer.ui import theme

GAP = 2 * theme.GRID
ZOOMS = (50, 75, 100, 125, 150, 200)
_PAPER_RATIO = 297 / 210
_EDGES = (QColor(0, 0, 0, 10), QColor(0, 0, 0, 18), QColor(0, 0, 0, 34))


class _Stack(QWidget):
    """The sheets, each as wide as `sheet_width`; it paints those in sight only."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.images: Sequence[QImage] = ()
        self._sheet = QSize(1, 1)

    def set_sheet_width(self, width: int) -> None:
        """Make room for the sheets at a width."""
        ratio = _PAPER_RATIO
        if self.images and self.images[0].width():
            ratio = self.images[0].height() / self.images[0].width()
        self._sheet = QSize(width, round(width * ratio))
        self.resize(width + 2 * GAP, self.top_of(max(1, len(self.images))))
        self.update()

    def top_of(self, sheet: int) -> int:
        """Return where a sheet starts, counted from 0."""
        return GAP + sheet * (self._sheet.height() + GAP)

    def sheet_at(self, y: int) -> int:
        """Return the sheet that stands at a height, the nearest if none does."""
        sheet = (y - GAP) // (self._sheet.height() + GAP)
        return min(max(0, sheet), max(0, len(self.images) - 1))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint each sheet with a soft edge on the desk."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), self.palette().dark())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for number, image in enumerate(self.images):
            place = QRect(GAP, self.top_of(number), self._sheet.width(), self._sheet.height())
            if not place.adjusted(-3, -3, 3, 4).intersects(event.rect()):
                continue
            for reach, colour in zip((3, 2, 1), _EDGES, strict=True):
                painter.fillRect(place.adjusted(-reach, 1 - reach, reach, 1 + reach), colour)
            painter.drawImage(place, image)


class Sheets(QScrollArea):
    """Sheets that can be leafed through and made larger; the zoom is in per cent, 0 fits the width.

    `width_changed` says that other pictures would be sharper, `moved` that another sheet is in
    sight.
    """

    width_changed = Signal()
    moved = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.zoom = 0
        self._stack = _Stack()
        self.setWidget(self._stack)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.setBackgroundRole(QPalette.ColorRole.Dark)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        self._arrange()

    @property
    def count(self) -> int:
        """How many sheets there are."""
        return len(self._stack.images)

    @property
    def current(self) -> int:
        """The sheet that is in sight, counted from 1; 0 if there is none."""
        middle = self.verticalScrollBar().value() + self.viewport().height() // 3
        return self._stack.sheet_at(middle) + 1 if self.count else 0

    @property
    def sheet_width(self) -> int:
        """How wide a sheet is shown, in pixels of the window."""
        if self.zoom:
            return round(self.logicalDpiX() * 210 / 25.4 * self.zoom / 100)
        return max(200, min(self.viewport().width() - 2 * GAP, 900))

    def show_images(self, images: Sequence[QImage]) -> None:
        """Show other pictures, at the same place as far as there is one."""
        self._stack.images = images
        self._arrange()
        self.moved.emit()

    def set_zoom(self, zoom: int) -> None:
        """Show the sheets larger or smaller."""
        here = self.current
        self.zoom = zoom
        self._arrange()
        self.width_changed.emit()
        if here:
            self.go_to(here)

    def step_zoom(self, step: int) -> None:
        """Take the next larger or smaller zoom from what is shown."""
        shown = self.sheet_width / (self.logicalDpiX() * 210 / 25.4) * 100
        beyond = [z for z in ZOOMS if (z > shown + 1 if step > 0 else z < shown - 1)]
        if beyond:
            self.set_zoom(beyond[0] if step > 0 else beyond[-1])

    def go_to(self, sheet: int) -> None:
        """Bring the top of a sheet in sight, counted from 1; beyond the ends is the nearest."""
        last = max(1, self.count)
        self.verticalScrollBar().setValue(self._stack.top_of(min(max(1, sheet), last) - 1) - GAP)

    def event(self, event: QEvent) -> bool:
        """Keep the zoom keys from the window, whose text they would change."""
        zooming = isinstance(event, QKeyEvent) and _zoom_step(event) is not None
        if zooming and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leaf a sheet at a time, and zoom."""
        step = _zoom_step(event)
        key = event.key()
        if step is not None:
            self.step_zoom(step) if step else self.set_zoom(0)
        elif key in (Qt.Key.Key_PageDown, Qt.Key.Key_Space):
            self.go_to(self.current + 1)
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_Backspace):
            self.go_to(self.current - 1)
        elif key == Qt.Key.Key_Home:
            self.go_to(1)
        elif key == Qt.Key.Key_End:
            self.go_to(self.count)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the width again."""
        super().resizeEvent(event)
        if not self.zoom:
            self._arrange()
            self.width_changed.emit()

    def _scrolled(self) -> None:
        self.moved.emit()

    def _arrange(self) -> None:
        self._stack.set_sheet_width(self.sheet_width)


def _zoom_step(event: QKeyEvent) -> int | None:
    if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
        return None
    return {Qt.Key.Key_Plus: 1, Qt.Key.Key_Equal: 1, Qt.Key.Key_Minus: -1, Qt.Key.Key_0: 0}.get(
        Qt.Key(event.key())
    )
