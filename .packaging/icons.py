"""Draw the icon in every size, light and dark, from its two drawings.

    python .packaging/icons.py

The pictures are kept in `resources/desktop/icons/`; a test draws them again and compares. What
Windows and macOS want, one file with several sizes, is made where a bundle is built.
"""

from __future__ import annotations

import struct
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

FOLDER = Path(__file__).resolve().parents[1] / "resources" / "desktop" / "icons"
SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
SCHEMES = ("light", "dark")

# The coarse drawing is on a grid of 16: finer lines would be a blur there.
_COARSE = 48
# On a dark panel the tile is the window's own dark accent, and the sheet is dark paper.
_DARK = {
    "#154273": "#8fbcf0",
    "#ffffff": "#16181b",
    "#b7c9de": "#3d5a7d",
}
# macOS names a size by a code, and twice a size by another.
_ICNS = {"ic11": 32, "ic12": 64, "ic07": 128, "ic08": 256, "ic13": 256, "ic09": 512, "ic14": 512}
_ICO = (16, 24, 32, 48, 64, 128, 256)


def drawing(size: int, scheme: str) -> str:
    """Return the SVG for a size in pixels, in a scheme of `SCHEMES`."""
    name = "benelux-viewer-small.svg" if size <= _COARSE else "benelux-viewer.svg"
    svg = (FOLDER / name).read_text(encoding="utf-8")
    if scheme == "dark":
        for light, dark in _DARK.items():
            svg = svg.replace(light, dark)
    return svg


def draw(size: int, scheme: str) -> QImage:
    """Return the icon drawn on nothing, `size` pixels wide and high."""
    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    QSvgRenderer(QByteArray(drawing(size, scheme).encode())).render(painter)
    painter.end()
    return image.convertToFormat(QImage.Format.Format_ARGB32)


def png(size: int, scheme: str = "light") -> bytes:
    """Return the icon as a PNG file."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    draw(size, scheme).save(buffer, "PNG")
    return bytes(buffer.data().data())


def ico() -> bytes:
    """Return the icon as Windows wants it: a table of sizes, then a PNG each."""
    pictures = [png(size) for size in _ICO]
    table = struct.pack("<HHH", 0, 1, len(pictures))
    place = len(table) + 16 * len(pictures)
    for size, picture in zip(_ICO, pictures, strict=True):
        # A byte has no 256; it is written as 0.
        table += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(picture), place)
        place += len(picture)
    return table + b"".join(pictures)


def icns() -> bytes:
    """Return the icon as macOS wants it: a chunk of code, length and PNG for each size."""
    pictures = [(code.encode(), png(size)) for code, size in _ICNS.items()]
    body = b"".join(code + struct.pack(">I", 8 + len(data)) + data for code, data in pictures)
    return b"icns" + struct.pack(">I", 8 + len(body)) + body


def main() -> None:
    """Write the pictures anew."""
    for scheme in SCHEMES:
        folder = FOLDER / scheme
        folder.mkdir(exist_ok=True)
        for size in SIZES:
            (folder / f"{size}.png").write_bytes(png(size, scheme))


if __name__ == "__main__":
    main()
