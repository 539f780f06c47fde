"""XML and HTML from words: every word is escaped, what they forbid becomes a box that is seen.

What XML allows: https://www.w3.org/TR/xml/#charsets; HTML, which allows less:
https://infra.spec.whatwg.org/#code-points.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

# Of controls only tab and line ends; no lone surrogates; no code that is never a character.
_NEVER = "".join(
    f"\\U{plane << 16 | 0xFFFE:08x}\\U{plane << 16 | 0xFFFF:08x}" for plane in range(17)
)
_FORBIDDEN = re.compile(rf"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef{_NEVER}]")
_LINE_END = re.compile(r"\r\n|[\n\r\u2028\u2029]")
_REPLACEMENT = "\ufffd"
_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"})
# As references, or a parser would make plain spaces of them.
_IN_ATTRIBUTE = str.maketrans({"\t": "&#9;", "\n": "&#10;", "\r": "&#13;"})

HEADER = '<?xml version="1.0" encoding="UTF-8"?>\n'


def allowed(text: str) -> str:
    """Return text in which a character that a file cannot hold is U+FFFD."""
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
