"""The icon's pictures are those that the script draws, and others can read its files."""

from __future__ import annotations

import struct

import icons
import pytest
from PySide6.QtCore import QBuffer, QSize
from PySide6.QtGui import QImage, QImageReader

# A point of Qt's rasteriser may differ by a shade from one release to another.
SHADE = 3


@pytest.mark.parametrize("scheme", icons.SCHEMES)
@pytest.mark.parametrize("size", icons.SIZES)
def test_picture_is_what_the_script_draws(size: int, scheme: str) -> None:
    kept = QImage(str(icons.FOLDER / scheme / f"{size}.png"))
    assert kept.size() == QSize(size, size)
    drawn = icons.draw(size, scheme)
    kept = kept.convertToFormat(drawn.format())
    pairs = zip(bytes(kept.constBits()), bytes(drawn.constBits()), strict=True)
    assert max(abs(a - b) for a, b in pairs) <= SHADE


@pytest.mark.parametrize("size", icons.SIZES)
def test_tile_is_light_on_dark_panels_and_dark_on_light_ones(size: int) -> None:
    left = size // 10
    light = icons.draw(size, "light").pixelColor(left, size // 4).lightness()
    dark = icons.draw(size, "dark").pixelColor(left, size // 4).lightness()
    assert light < 90
    assert dark > 150


def test_windows_reads_every_size() -> None:
    reader = reading(icons.ico(), b"ico")
    sizes = []
    while True:
        sizes.append(reader.read().width())
        if not reader.jumpToNextImage():
            break
    assert sizes == [16, 24, 32, 48, 64, 128, 256]


def test_mac_reads_every_size() -> None:
    made = icons.icns()
    assert struct.unpack(">4sI", made[:8]) == (b"icns", len(made))
    place, sizes = 8, {}
    while place < len(made):
        code, length = struct.unpack(">4sI", made[place : place + 8])
        image = QImage.fromData(made[place + 8 : place + length])
        sizes[code.decode()] = image.width()
        place += length
    assert place == len(made)
    assert sizes == {
        "ic11": 32,
        "ic12": 64,
        "ic07": 128,
        "ic13": 256,
        "ic08": 256,
        "ic14": 512,
        "ic09": 512,
    }
    assert reading(made, b"icns").read().width() > 0


def reading(data: bytes, kind: bytes) -> QImageReader:
    buffer = QBuffer()
    buffer.setData(data)
    buffer.open(QBuffer.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, kind)
    # Kept alive by what reads it.
    reader.buffer_ = buffer
    assert reader.canRead()
    return reader
