"""How wide words are, near enough to break lines in a picture that is drawn without fonts.

The widths are those of Source Sans 3 in thousandths of its size, rounded up by classes.
"""

from __future__ import annotations

_NARROW, _THIN, _WIDE, _SQUARE, _CAPITAL, _USUAL = 280, 360, 850, 1000, 620, 520
_STRONG = 1.06
_FULL_WIDTH = "\u2e80"


class _Advances(dict[str, int]):
    """How wide letters are, worked out when they are first met."""

    def __missing__(self, letter: str) -> int:
        usual = _CAPITAL if letter.isupper() else _USUAL
        self[letter] = _SQUARE if letter >= _FULL_WIDTH else usual
        return self[letter]


_ADVANCES = _Advances(
    {
        **dict.fromkeys("ijl.,:;'’‘!|()[]", _NARROW),
        **dict.fromkeys('frt- /“”"', _THIN),
        **dict.fromkeys("mwMW@%", _WIDE),
    }
)


def width_of(words: str, size: float, *, strong: bool = False) -> float:
    """Return about how wide words are, in the unit of `size`."""
    thousandths = sum(map(_ADVANCES.__getitem__, words))
    return thousandths / 1000 * size * (_STRONG if strong else 1)


def wrapped(
    words: str, size: float, room: float, most: int, *, first: float | None = None
) -> list[str]:
    """Return words in at most so many lines; what does not fit is cut off with an ellipsis.

    `first` is the room on the first line where that is another; a word that is longer than a
    line is cut.
    """
    lines: list[str] = []
    rest = words.split()
    while rest and len(lines) < most:
        fits = room if lines or first is None else first
        line = ""
        while rest and width_of(f"{line} {rest[0]}".strip(), size) <= fits:
            line = f"{line} {rest.pop(0)}".strip()
        endless = bool(rest) and not line and (bool(lines) or first is None)
        if rest and (endless or len(lines) == most - 1):
            line = _cut(f"{line} {rest.pop(0)}".strip(), size, fits)
        lines.append(line)
    return lines


def _cut(words: str, size: float, room: float) -> str:
    """Cut after a whole word, within one only where the first is too long itself."""
    while words and width_of(f"{words}…", size) > room:
        shorter = words.rpartition(" ")[0]
        words = shorter or words[:-1]
    return f"{words.rstrip(' ,;.')}…"
