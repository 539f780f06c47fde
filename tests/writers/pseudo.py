"""A language of the tests' own: every message is longer, and known by its letters."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir

import benelux_viewer
from benelux_viewer import i18n
from tests.catalogues import write

LANGUAGE = "fr"
_KEYWORDS = {"tr": None, "trn": (1, 2), "mark": None, "ViewerError": None}
_OPEN, _CLOSE = "«", "»"
_LETTERS = str.maketrans("aeiouAEIOU", "ǎěǐǒǔǍĚǏǑǓ")
_OURS = frozenset("ǎěǐǒǔǍĚǏǑǓ")
_PLACE = re.compile(r"(\{\w+\})")
_TOKEN = re.compile(r"[^\W\d_]+")
_LONGER = 0.4


@contextmanager
def spoken(folder: Path, language: str = LANGUAGE) -> Iterator[None]:
    """Speak it for a while, by the code of a real language, with a catalogue in a folder."""
    package = Path(benelux_viewer.__file__).parent
    catalog = Catalog(locale=language)
    for *_, message, _, _ in extract_from_dir(package, [("**.py", "python")], keywords=_KEYWORDS):
        said = tuple(map(stretched, message)) if isinstance(message, tuple) else stretched(message)
        catalog.add(message, said)
    write(catalog, folder)
    i18n.use(language, folder)
    try:
        yield
    finally:
        i18n.use(i18n.DUTCH, folder)


def stretched(message: str) -> str:
    """Return a message in the language: its letters changed, two fifths longer, between marks."""
    parts = _PLACE.split(message)
    parts[::2] = (part.translate(_LETTERS) for part in parts[::2])
    more = max(1, round(len("".join(parts[::2])) * _LONGER) - 2)
    longer = " ".join("ǒ" * min(5, more - start) for start in range(0, more, 6))
    return f"{_OPEN}{''.join(parts)} {longer}{_CLOSE}"


def tokens(text: str) -> list[str]:
    """Return the words of a text, without digits and signs."""
    return _TOKEN.findall(text)


def is_ours(token: str) -> bool:
    """Tell whether a word is of this language."""
    return not _OURS.isdisjoint(token)
