"""Pictures of a PDF's sheets, one at a time: what is seen is the file itself."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Self, cast

import typst

from benelux_viewer.writers import pdf
from benelux_viewer.writers.setting import Paper

# Finer pictures than these are too large for Typst to keep.
_FINE = 200
_SHEET = """\
#set page(paper: sys.inputs.at("paper"), margin: 0pt)
#image("/document.pdf", page: int(sys.inputs.at("sheet")), width: 100%)
"""


class Pictures:
    """Draws the sheets of a PDF; close it to let go of the file that it keeps."""

    def __init__(self, content: bytes, paper: Paper) -> None:
        """Keep a PDF whose sheets are of one size."""
        self._folder = tempfile.TemporaryDirectory(prefix="benelux-viewer-")
        self._paper = paper
        folder = Path(self._folder.name)
        (folder / "document.pdf").write_bytes(content)
        template = folder / "sheet.typ"
        template.write_text(_SHEET, encoding="utf-8")
        fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False)
        self._compiler = typst.Compiler(template, root=folder, font_paths=fonts)

    def draw(self, sheet: int, ppi: float) -> bytes:
        """Return a PNG of a sheet, counted from 1, at so many pixels per inch."""
        asked = {"paper": self._paper.value, "sheet": str(sheet)}
        made = self._compiler.compile(format="png", ppi=ppi, sys_inputs=asked)
        if ppi > _FINE:
            pdf.forget()
        return cast("bytes", made)

    def close(self) -> None:
        """Remove what was kept."""
        self._folder.cleanup()

    def __enter__(self) -> Self:
        """Use it for a while."""
        return self

    def __exit__(self, *fault: object) -> None:
        """Close it."""
        self.close()
