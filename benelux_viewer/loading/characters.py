"""From bytes to text: UTF-8, and without characters that no one can see."""

from __future__ import annotations

import codecs
import re
from itertools import islice

from benelux_viewer.i18n import tr
from benelux_viewer.loading.nodes import Mark
from benelux_viewer.loading.problems import LISTED, Problems

# Control characters, lone surrogates, the line ends that editors do not count as such, what takes
# no room, and what shows the words after it in another order than they have. A joiner stays between
# what it joins: emoji, letters of other scripts than ours.
INVISIBLE = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff"
    r"\ud800-\udfff\ufffe\uffff]"
    r"|(?<![^\x00-\u024f])[\u200c\u200d]|[\u200c\u200d](?![^\x00-\u024f])"
)
_LINE_END = re.compile(r"\r\n|\r|\n")
_WIDE = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_BE)


def decode(data: bytes, problems: Problems) -> str | None:
    """Return the text of a file, or None after reporting why it is not plain UTF-8."""
    if data.startswith(_WIDE):
        problems.add(Mark(1, 1), tr("Dit is UTF-16 of UTF-32; sla het bestand op als UTF-8."))
        return None
    data = data.removeprefix(codecs.BOM_UTF8)
    if not data.strip():
        problems.add(Mark(1, 1), tr("Het bestand is leeg."))
        return None
    nul = data.find(b"\0")
    if nul >= 0:
        mark = _mark_at(data[:nul].decode(errors="replace"))
        problems.add(mark, tr("Dit is geen tekstbestand: hier staat een nul-byte."))
        return None
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        mark = _mark_at(data[: error.start].decode())
        problems.add(mark, tr("Dit teken is geen UTF-8; sla het bestand op als UTF-8."))
        return None
    return text if _all_visible(text, problems) else None


def last_mark(text: str) -> Mark:
    """Return the place after the last character of the last line that holds any."""
    return _mark_at(text.rstrip("\r\n"))


def _all_visible(text: str, problems: Problems) -> bool:
    if not INVISIBLE.search(text):
        return True
    # A binary file may be one long list of them: the first lines are enough to see what it is.
    found = (
        (number, match)
        for number, line in enumerate(_LINE_END.split(text), start=1)
        if (match := INVISIBLE.search(line))
    )
    for number, match in islice(found, LISTED):
        problems.add(
            Mark(number, match.start() + 1),
            tr(
                "Hier staat een onzichtbaar teken (U+{code}); haal het weg.",
                code=f"{ord(match[0]):04X}",
            ),
        )
    return False


def _mark_at(before: str) -> Mark:
    """Return the place of the character that follows this beginning of a file."""
    lines = _LINE_END.split(before)
    return Mark(len(lines), len(lines[-1]) + 1)
