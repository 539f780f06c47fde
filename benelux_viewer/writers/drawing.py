"""A drawing as pixels, for word processors: they may lack its font, or not know SVG."""

from __future__ import annotations

from pathlib import Path

import typst

# Fine enough for a printer, and small.
_PER_INCH = 220
_SOURCE = b"""#set page(width: auto, height: auto, margin: 0pt)
#image(bytes(sys.inputs.svg), format: "svg", width: float(sys.inputs.width) * 1pt)
"""


def png(svg: str, width: float, resources: Path) -> bytes:
    """Return a drawing as PNG, `width` points wide; `resources` holds `fonts`."""
    fonts = typst.Fonts(
        include_system_fonts=False,
        include_embedded_fonts=False,
        font_paths=[resources / "fonts"],
    )
    said = {"svg": svg, "width": str(width)}
    compiler = typst.Compiler(_SOURCE, font_paths=fonts, sys_inputs=said)
    made = compiler.compile(format="png", ppi=_PER_INCH)
    # A drawing is one sheet, which comes bare.
    assert isinstance(made, bytes)  # noqa: S101
    return made
