"""Words as they are compared: one normaliser for the text and for what is typed.

Case, accents, ligatures, kinds of dash and of apostrophe, soft hyphens and zero-width characters
make no difference. Every token keeps its place in the text as shown, so that a hit can be marked.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import accumulate
from typing import NamedTuple, overload

LONGEST_CHAIN = 4
"""Parts of a chain that are joined at most: `wind-op-zee-projecten` has four."""

_APOSTROPHES = frozenset("'’‘‛‚ʼʹ′`´")
_DASHES = frozenset("-−⁃")
_LETTERS = {"ø": "o", "đ": "d", "ł": "l", "æ": "ae", "œ": "oe", "ı": "i"}
_KEPT = frozenset(".()")
_PLAIN = "[^ .'()-]"
# A number in groups of three is one word; a final 's belongs to the word before it.
_WORD = re.compile(rf"(\d\d?\d?(?:\.\d{{3}})+(?!{_PLAIN})|{_PLAIN}+)('s(?!{_PLAIN})|)")
_POSSESSIVE = "'s"
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


class Tokens(Sequence[Token]):
    """The words of a text in reading order; each becomes a token only when it is asked for.

    `words` are the first spellings of all, `others` the second of those that have one, `gaps` what
    stands before each, folded, and `links` what ties words to the one before them, all by place.
    `letters_alone` says that no word has a figure.
    """

    def __init__(self, text: str) -> None:
        """Take any text; never fails."""
        folded = text.translate(_FOLDS)
        # Before each word what is no word, after it the final 's that belongs to it, if any.
        pieces = _WORD.split(folded)
        gaps, words, endings = pieces[::3], pieces[1::3], pieces[2::3]
        self.gaps: Sequence[str] = gaps
        together = "".join(words)
        self.letters_alone = together.isalpha()
        self.words = [word.replace(".", "") for word in words] if "." in together else words
        self.links = {
            n: gap for n, gap in enumerate(gaps[:-1]) if gap != " " and gap in _LINKS and n
        }
        self.others: dict[int, str] = {}
        if _POSSESSIVE in folded:
            self.others = {n: self.words[n] + "s" for n, ending in enumerate(endings) if ending}
        bounds = list(accumulate(map(len, pieces)))
        self.starts: Sequence[int] = bounds[:-1:3]
        self.ends: Sequence[int] = bounds[2::3]
        if not (text.isascii() or _FOLDS.uneven.isdisjoint(text)):
            self._unfold(text)

    def __len__(self) -> int:
        """Return how many words there are."""
        return len(self.words)

    @overload
    def __getitem__(self, place: int) -> Token: ...
    @overload
    def __getitem__(self, place: slice) -> list[Token]: ...
    def __getitem__(self, place: int | slice) -> Token | list[Token]:
        """Return a word, or some words, counted from 0."""
        if isinstance(place, slice):
            return [self[n] for n in range(*place.indices(len(self)))]
        word, other = self.words[place], self.others.get(place)
        forms = (word, other) if other else (word,)
        return Token(forms, self.starts[place], self.ends[place], self.links.get(place, ""))

    def runs(self) -> Iterator[range]:
        """Yield the places of words that are linked to each other, two or more."""
        first = last = -1
        for place in self.links:
            if place > last + 1:
                if last > first:
                    yield range(first, last + 1)
                first = place - 1
            last = place
        if last > first:
            yield range(first, last + 1)

    def _unfold(self, text: str) -> None:
        """Find back where words stand in a text that is longer or shorter if folded."""
        pieces = tuple(map(_fold, text))
        origin = _origins(pieces)
        self.starts = [origin[start] for start in self.starts]
        self.ends = [_past_dropped(pieces, origin[end - 1] + 1) for end in self.ends]


def tokenize(text: str) -> tuple[Token, ...]:
    """Return the words of a text in reading order, with their places in it. Never fails."""
    return tuple(Tokens(text))


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
