"""XML from words: every word is escaped, and what XML forbids becomes a box that can be seen.

The rule of which characters XML allows: https://www.w3.org/TR/xml/#charsets.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

_FORBIDDEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_LINE_END = re.compile(r"\r\n|[\n\r\x85\u2028\u2029]")
_REPLACEMENT = "\ufffd"
_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"})
# As references, or a parser would make plain spaces of them.
_IN_ATTRIBUTE = str.maketrans({"\t": "&#9;", "\n": "&#10;", "\r": "&#13;"})

HEADER = '<?xml version="1.0" encoding="UTF-8"?>\n'


def allowed(text: str) -> str:
    """Return text in which a character that XML cannot hold is U+FFFD."""
    return _FORBIDDEN.sub(_REPLACEMENT, text)


def escaped(text: str) -> str:
    """Return text as it may stand between tags or in quotes."""
    return allowed(text).translate(_ESCAPES)


def lines_of(text: str) -> list[str]:
    """Return text cut at its line ends; one line at least."""
    return _LINE_END.split(text)


def tag(
    name: str, inside: str | Iterable[str] = "", attributes: Mapping[str, str | int] | None = None
) -> str:
    """Return an element around markup, with attributes whose values are escaped here."""
    said = "".join(
        f' {key}="{escaped(str(value)).translate(_IN_ATTRIBUTE)}"'
        for key, value in (attributes or {}).items()
    )
    within = inside if isinstance(inside, str) else "".join(inside)
    return f"<{name}{said}>{within}</{name}>" if within else f"<{name}{said}/>"
