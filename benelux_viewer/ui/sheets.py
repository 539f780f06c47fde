"""Sheets of paper under each other, as they will be printed."""

from __future__ import annotations

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
from benelux_viewer.writers.setting import INCHES, Paper

GAP = 2 * theme.GRID
ZOOMS = (50, 75, 100, 125, 150, 200)
# Pictures on either side of the sheet in sight: one takes some MB.
_KEPT = 4
# As narrow as a sheet fits a narrow pane, in pixels.
_LEAST = 96
_EDGES = (QColor(0, 0, 0, 10), QColor(0, 0, 0, 18), QColor(0, 0, 0, 34))


class _Stack(QWidget):
    """The sheets, each as wide as the sheet's width; it paints those in sight only."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.count = 0
        self.paper = Paper.A4
        self.pictures: dict[int, QImage] = {}
        self._sheet = QSize(1, 1)

    def set_sheet_width(self, width: int) -> None:
        """Make room for the sheets at a width."""
        wide, high = INCHES[self.paper]
        self._sheet = QSize(width, round(width * high / wide))
        self.resize(width + 2 * GAP, self.top_of(max(1, self.count) + 1))
        self.update()

    def top_of(self, sheet: int) -> int:
        """Return where a sheet starts, counted from 1."""
        return GAP + (sheet - 1) * (self._sheet.height() + GAP)

    def sheet_at(self, y: int) -> int:
        """Return the sheet that stands at a height, the nearest if none does; 0 without sheets."""
        sheet = (y - GAP) // (self._sheet.height() + GAP) + 1
        return min(max(1, sheet), self.count) if self.count else 0

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint each sheet with a soft edge on the desk, blank as long as it is not drawn."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), self.palette().dark())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for sheet in range(1, max(self.count, len(self.pictures)) + 1):
            place = QRect(GAP, self.top_of(sheet), self._sheet.width(), self._sheet.height())
            if not place.adjusted(-3, -3, 3, 4).intersects(event.rect()):
                continue
            for reach, colour in zip((3, 2, 1), _EDGES, strict=True):
                painter.fillRect(place.adjusted(-reach, 1 - reach, reach, 1 + reach), colour)
            picture = self.pictures.get(sheet)
            if picture and abs(picture.deviceIndependentSize().width() - place.width()) <= 1:
                # As it is: a pixel higher or lower would blur every letter.
                painter.drawImage(place.topLeft(), picture)
            elif picture:
                painter.drawImage(place, picture)
            else:
                painter.fillRect(place, Qt.GlobalColor.white)


class Sheets(QScrollArea):
    """Sheets that can be leafed through and made larger; the zoom is in per cent, 0 fits the width.

    `wanting` says that sheets in sight have no picture of their size, `moved` that another sheet
    is in sight. Sheets are counted from 1.
    """

    wanting = Signal()
    moved = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.zoom = 0
        self._stack = _Stack()
        self._standing_in: set[int] = set()
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
        return self._stack.count

    @property
    def current(self) -> int:
        """The sheet that is in sight; 0 if there is none."""
        return self._stack.sheet_at(
            self.verticalScrollBar().value() + self.viewport().height() // 3
        )

    @property
    def sheet_width(self) -> int:
        """How wide a sheet is shown, in pixels of the window."""
        if self.zoom:
            return round(self.logicalDpiX() * self._inches * self.zoom / 100)
        return max(_LEAST, min(self.viewport().width() - 2 * GAP, 900))

    @property
    def pixels(self) -> int:
        """How wide a sheet is shown, in pixels of the screen."""
        return round(self.sheet_width * self.devicePixelRatioF())

    def show_sheets(self, count: int, paper: Paper) -> None:
        """Show so many sheets, at the same place as far as there is one.

        They come blank; a picture that is there already stands in until the true one comes.
        """
        self._stack.count, self._stack.paper = count, paper
        self._standing_in = set(self._stack.pictures)
        for sheet in [sheet for sheet in self._stack.pictures if sheet > max(count, 1)]:
            del self._stack.pictures[sheet]
        self._arrange()
        self._scrolled()

    def show_picture(self, sheet: int, picture: QImage) -> None:
        """Show a sheet's picture; those far out of sight are let go of."""
        pictures, here = self._stack.pictures, max(1, self.current)
        picture.setDevicePixelRatio(self.devicePixelRatioF())
        pictures[sheet] = picture
        self._standing_in.discard(sheet)
        for far in [other for other in pictures if abs(other - here) > _KEPT]:
            del pictures[far]
        self._stack.update()

    def clear(self) -> None:
        """Show nothing."""
        self._stack.pictures.clear()
        self.show_sheets(0, self._stack.paper)

    def wanted(self) -> list[int]:
        """Return the sheets to be drawn: those in sight, then the ones beside them."""
        bar, height = self.verticalScrollBar().value(), self.viewport().height()
        first, last = self._stack.sheet_at(bar), self._stack.sheet_at(bar + height)
        near = [*range(first, last + 1), last + 1, first - 1]
        return [s for s in near if 1 <= s <= self.count and not self._sharp(s)]

    def _sharp(self, sheet: int) -> bool:
        picture = self._stack.pictures.get(sheet)
        if picture is None or sheet in self._standing_in:
            return False
        return abs(picture.width() - self.pixels) <= 1

    def set_zoom(self, zoom: int) -> None:
        """Show the sheets larger or smaller."""
        here = self.current
        self.zoom = zoom
        self._arrange()
        if here:
            self.go_to(here)
        self.wanting.emit()

    def step_zoom(self, step: int) -> None:
        """Take the next larger or smaller zoom from what is shown."""
        shown = self.sheet_width / (self.logicalDpiX() * self._inches) * 100
        beyond = [z for z in ZOOMS if (z > shown + 1 if step > 0 else z < shown - 1)]
        if beyond:
            self.set_zoom(beyond[0] if step > 0 else beyond[-1])

    def go_to(self, sheet: int) -> None:
        """Bring the top of a sheet in sight, counted from 1; beyond the ends is the nearest."""
        last = max(1, self.count)
        self.verticalScrollBar().setValue(self._stack.top_of(min(max(1, sheet), last)) - GAP)

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
        self.wanting.emit()

    @property
    def _inches(self) -> float:
        return INCHES[self._stack.paper][0]

    def _scrolled(self) -> None:
        self.moved.emit()
        self.wanting.emit()

    def _arrange(self) -> None:
        self._stack.set_sheet_width(self.sheet_width)


def _zoom_step(event: QKeyEvent) -> int | None:
    if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
        return None
    return {Qt.Key.Key_Plus: 1, Qt.Key.Key_Equal: 1, Qt.Key.Key_Minus: -1, Qt.Key.Key_0: 0}.get(
        Qt.Key(event.key())
    )
