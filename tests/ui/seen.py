"""What is seen on the screen: pixels, and the contrast between them."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

_FEW = 6


def luminance(pixel: int) -> float:
    """WCAG 2.2: the relative luminance of a colour as `0xrrggbb`."""
    parts = [(pixel >> shift & 255) / 255 for shift in (16, 8, 0)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: int, other: int) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def area(widget: QWidget, rect: QRect | None = None, margin: int = 0) -> QRect:
    """Return where a widget, or a part of it, stands in its window."""
    part = widget.rect() if rect is None else rect
    place = part.translated(widget.mapTo(widget.window(), QPoint(0, 0)))
    grown = place.adjusted(-margin, -margin, margin, margin)
    return grown.intersected(widget.window().rect())


def pixels(window: QWidget, rect: QRect) -> list[int]:
    """Return what a part of a window shows now, each pixel as `0xrrggbb`."""
    assert not rect.isEmpty()
    image = window.grab(rect).toImage().convertToFormat(QImage.Format.Format_RGB32)
    shown = bytes(image.constBits())
    return [pixel & 0xFFFFFF for pixel in memoryview(shown).cast("I")]


def of_text(shown: list[int]) -> float:
    """Return the contrast of words with their ground, the most common colour."""
    counts = Counter(shown)
    ground = counts.most_common(1)[0][0]
    return max(contrast(ground, colour) for colour, many in counts.items() if many >= _FEW)


def changed(before: list[int], after: list[int]) -> int:
    """Return how many pixels changed by 3 : 1 or more."""
    pairs = Counter(zip(before, after, strict=True))
    return sum(many for pair, many in pairs.items() if contrast(*pair) >= 3)


def ink(widget: QWidget) -> tuple[int, int]:
    """Return where words begin in a widget, from its window's left, and where they end."""
    picture = widget.grab().toImage()
    ground = picture.pixelColor(0, 0)
    columns = [
        x
        for x in range(picture.width())
        if any(picture.pixelColor(x, y) != ground for y in range(picture.height()))
    ]
    left = widget.mapTo(widget.window(), QPoint(0, 0)).x()
    return left + columns[0], left + columns[-1]
