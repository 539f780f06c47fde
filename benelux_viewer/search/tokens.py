"""Words as they are compared: one normaliser for the text and for what is typed.

Case, accents, ligatures, kinds of dash and of apostrophe, soft hyphens and zero-width characters
make no difference. Every token keeps its place in the text as shown, so that a hit can be marked.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

LONGEST_CHAIN = 4
"""Parts of a chain that are joined at most: `wind-op-zee-projecten` has four."""

_APOSTROPHES = frozenset("'’‘‛‚ʼʹ′`´")
_DASHES = frozenset("-−⁃")
_LETTERS = {"ø": "o", "đ": "d", "ł": "l", "æ": "ae", "œ": "oe", "ı": "i"}
_KEPT = frozenset(".()")
_PLAIN = r"[^\s.'()-]"
# A number in groups of three is one word; a final 's belongs to the word before it.
_WORD = re.compile(rf"(\d{{1,3}}(?:\.\d{{3}})+(?!{_PLAIN})|{_PLAIN}+)('s(?!{_PLAIN}))?")
_LINKS = frozenset(("-", ".", "'", "(", ")", "-)", ")-"))
_SHORTEST_AFTER_APOSTROPHE = 3


class Token(NamedTuple):
    """A word, or what stands between two links of a chain such as `Hauts-de-France`.

    `forms` are its spellings, best first: `KPI's` is `kpi` and `kpis`. `start` and `end` are
    offsets in the text as shown. `link` is what ties it to the token before it, empty if nothing.
    """

    forms: tuple[str, ...]
    start: int
    end: int
    link: str = ""


class Joined(NamedTuple):
    """Neighbouring tokens of one chain written as one word; `last` counts in."""

    form: str
    first: int
    last: int


def fold(text: str) -> str:
    """Return text as it is compared: letters and digits, and `.'()-` where they may link."""
    return text.translate(_FOLDS)


def tokenize(text: str) -> tuple[Token, ...]:
    """Return the words of a text in reading order, with their places in it. Never fails."""
    folded = text.translate(_FOLDS)
    origin: Sequence[int] = ()
    pieces: Sequence[str] = ()
    if not _FOLDS.uneven.isdisjoint(text):
        pieces = tuple(map(_fold, text))
        origin = _origins(pieces)
    tokens: list[Token] = []
    before = 0
    for word in _WORD.finditer(folded):
        start, end = word.span()
        between = folded[before:start]
        link = between if between in _LINKS and before else ""
        before = end
        stem, possessive = word.groups()
        if "." in stem:
            stem = stem.replace(".", "")
        if origin:
            start, end = origin[start], _past_dropped(pieces, origin[end - 1] + 1)
        tokens.append(Token((stem, stem + "s") if possessive else (stem,), start, end, link))
    return tuple(tokens)


def joined(tokens: Sequence[Token]) -> Iterator[Joined]:
    """Yield every run of linked tokens as one word: `interne-markt` is also `internemarkt`."""
    linked = [position for position, token in enumerate(tokens) if token.link]
    for first in (position - 1 for position in linked):
        stem = tokens[first].forms[0]
        for last in range(first + 1, min(first + LONGEST_CHAIN, len(tokens))):
            part = tokens[last]
            if not part.link or not _joins(stem, part):
                break
            for form in part.forms:
                yield Joined(stem + form, first, last)
            stem += part.forms[0]


def chains(tokens: Sequence[Token]) -> Iterator[tuple[Token, ...]]:
    """Yield the tokens in groups that are linked to each other."""
    group: list[Token] = []
    for token in tokens:
        if group and not token.link:
            yield tuple(group)
            group = []
        group.append(token)
    if group:
        yield tuple(group)


def _joins(stem: str, part: Token) -> bool:
    """Tell whether two parts may be read as one word: `14-16` and `zo'n` may not."""
    if stem[-1].isdigit() and part.forms[0][0].isdigit():
        return False
    return part.link != "'" or len(part.forms[0]) >= _SHORTEST_AFTER_APOSTROPHE


def _origins(pieces: Sequence[str]) -> list[int]:
    return [place for place, piece in enumerate(pieces) for _ in piece]


def _past_dropped(pieces: Sequence[str], end: int) -> int:
    """Return an end that takes in what folds to nothing: accents that stand on their own."""
    while end < len(pieces) and not pieces[end]:
        end += 1
    return end


@cache
def _fold(char: str) -> str:
    # Apostrophes go first: the acute accent would decompose into a space.
    if char in _APOSTROPHES:
        return "'"
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", char).casefold())
    return "".join(map(_fold_plain, plain))


def _fold_plain(char: str) -> str:
    if char in _LETTERS:
        return _LETTERS[char]
    if char in _APOSTROPHES:
        return "'"
    category = unicodedata.category(char)
    if category in ("Mn", "Cf"):
        return ""
    if category == "Pd" or char in _DASHES:
        return "-"
    return char if category[0] in "LNM" or char in _KEPT else " "


class _Folds(dict[int, str]):
    """What characters are folded to, found when they are first met; `uneven` do not stay one."""

    def __init__(self) -> None:
        self.uneven: set[str] = set()

    def __missing__(self, code: int) -> str:
        char = chr(code)
        self[code] = _fold(char)
        if len(self[code]) != 1:
            self.uneven.add(char)
        return self[code]


_FOLDS = _Folds()
