"""Pictures of a PDF's sheets, one at a time: what is seen is the file itself."""

from __future__ import annotations

import shutil
import tempfile
import weakref
from pathlib import Path
from typing import Self, cast

import typst

from benelux_viewer.writers import pdf
from benelux_viewer.writers.setting import INCHES, Paper

# Wider pictures than these are too large for Typst to keep.
_WIDE = 1800
# A point a pixel. Typst draws in whole pixels and then stretches what it drew over the exact
# height by leaving out rows; where that is less than half a row, it leaves out none.
_SHEET = """\
#let width = int(sys.inputs.at("width")) * 1pt
#let height = float(sys.inputs.at("height")) * 1pt
#set page(width: width, height: calc.ceil(height.pt()) * 1pt, margin: 0pt)
#image(
  "/document.pdf", page: int(sys.inputs.at("sheet")),
  width: width, height: height - 0.01pt, fit: "stretch",
)
"""


class Pictures:
    """Draws the sheets of a PDF; close it to let go of the file that it keeps."""

    def __init__(self, content: bytes, paper: Paper) -> None:
        """Keep a PDF whose sheets are of one size."""
        self._paper = paper
        folder = Path(tempfile.mkdtemp(prefix="benelux-viewer-"))
        # At the latest when the program ends.
        self._remove = weakref.finalize(self, shutil.rmtree, folder, ignore_errors=True)
        (folder / "document.pdf").write_bytes(content)
        template = folder / "sheet.typ"
        template.write_text(_SHEET, encoding="utf-8")
        fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False)
        self._compiler = typst.Compiler(template, root=folder, font_paths=fonts)

    def draw(self, sheet: int, width: int) -> bytes:
        """Return a PNG of a sheet, counted from 1, so many pixels wide or one more or less."""
        wide, high = INCHES[self._paper]
        width = min((width, width - 1, width + 1), key=lambda w: -w * high / wide % 1 >= 0.5)
        asked = {"sheet": str(sheet), "width": str(width), "height": str(width * high / wide)}
        made = self._compiler.compile(format="png", ppi=72, sys_inputs=asked)
        if width > _WIDE:
            pdf.forget()
        return cast("bytes", made)

    def close(self) -> None:
        """Remove what was kept."""
        self._remove()

    def __enter__(self) -> Self:
        """Use it for a while."""
        return self

    def __exit__(self, *fault: object) -> None:
        """Close it."""
        self.close()
