"""A pen that draws SVG: dots, lines, bars and words, in the order in which they are asked."""

from __future__ import annotations

import re
from html import escape
from typing import NamedTuple

BAR = 8.0
_REPLACEMENT = "\ufffd"
# XML has no place for these, not even escaped.
_NO_XML = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class Point(NamedTuple):
    """A place in the drawing, in its units, from the top left."""

    x: float
    y: float


class Pen:
    """Gathers what is drawn; colours are `#rrggbb`."""

    def __init__(self) -> None:
        self._parts: list[str] = []

    def svg(self, width: float, height: float, font: str) -> str:
        """Return the drawing as an SVG document."""
        # In its own quotes: a bare name may not have a part that begins with a digit.
        family = escape(f"'{font}'")
        size = f'width="{width:g}" height="{height:g}" viewBox="0 0 {width:g} {height:g}"'
        head = f'<svg xmlns="http://www.w3.org/2000/svg" {size} font-family="{family}">'
        return "".join((head, *self._parts, "</svg>"))

    def put_under(self, other: Pen) -> None:
        """Lay what another pen drew under all of this."""
        self._parts[:0] = other._parts

    def line(
        self, start: Point, end: Point, colour: str, width: float, *, dashed: bool = False
    ) -> None:
        """Draw a line."""
        dashes = ' stroke-dasharray="3 2"' if dashed else ""
        self._parts.append(
            f'<path d="M{start.x:.2f} {start.y:.2f}L{end.x:.2f} {end.y:.2f}" stroke="{colour}" '
            f'stroke-width="{width:g}" fill="none"{dashes}/>'
        )

    def dot(self, centre: Point, size: float, fill: str, stroke: str) -> None:
        """Draw a dot so many units across."""
        self._parts.append(
            f'<circle cx="{centre.x:.2f}" cy="{centre.y:.2f}" r="{size / 2 - 0.6:.2f}" '
            f'fill="{fill}" stroke="{stroke}" stroke-width="1.2"/>'
        )

    def ground(self, corner: Point, width: float, height: float, colour: str) -> None:
        """Fill a rectangle."""
        self._parts.append(
            f'<rect x="{corner.x:.2f}" y="{corner.y:.2f}" width="{width:.2f}" '
            f'height="{height:.2f}" fill="{colour}"/>'
        )

    def bar(  # noqa: PLR0913 - both of its ends, and its two colours
        self, start: Point, right: float, fill: str, stroke: str, *, opened: bool, goes_on: bool
    ) -> None:
        """Draw a bar; an open end is a point."""
        left, top, middle, bottom = start.x, start.y, start.y + BAR / 2, start.y + BAR
        begin = f"M{left + BAR if opened else left:.2f} {top:.2f}"
        end = f"H{right:.2f}V{bottom:.2f}"
        if goes_on:
            end = f"H{right - BAR:.2f}L{right:.2f} {middle:.2f}L{right - BAR:.2f} {bottom:.2f}"
        close = f"H{left + BAR:.2f}L{left:.2f} {middle:.2f}Z" if opened else f"H{left:.2f}Z"
        self._parts.append(
            f'<path d="{begin}{end}{close}" fill="{fill}" stroke="{stroke}" stroke-width="1.2"/>'
        )

    def words(self, start: Point, words: str, colour: str, size: float, *, lead: str = "") -> None:
        """Write words on a line, after a strong and somewhat larger `lead` if there is one."""
        strong = (
            f'<tspan font-size="{size * 8 / 7:g}" font-weight="600">{_escaped(lead)}</tspan>'
            if lead
            else ""
        )
        self._parts.append(
            f'<text xml:space="preserve" x="{start.x:.2f}" y="{start.y:.2f}" font-size="{size:g}" '
            f'fill="{colour}">'
            f"{strong}<tspan>{_escaped(words)}</tspan></text>"
        )


def _escaped(words: str) -> str:
    return escape(_NO_XML.sub(_REPLACEMENT, words))
