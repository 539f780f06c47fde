"""The part of a passage that shows why it was found."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from benelux_viewer.search.hits import Match

LONGEST = 200
"""Characters in a snippet, without the signs of what was cut off."""

_CORE = 120
"""Characters in which hits count as close together, so that there is room for whole sentences."""

_SENTENCE = re.compile(r"[.!?][\"”’»)]*\s+(?=[^\sa-z])")
_BREAK = 20
"""Characters in which one sentence ends and the next begins, with room to spare."""
_CUT_BEFORE, _CUT_AFTER = "… ", " …"


def merge(matches: Iterable[Match]) -> tuple[Match, ...]:
    """Return matches in order, those that overlap as one."""
    ordered = sorted(matches)
    merged: list[Match] = []
    before = 0
    for match in ordered:
        start, end = match
        if merged and start < before:
            before = max(end, before)
            merged[-1] = Match(merged[-1].start, before)
        else:
            before = end
            merged.append(match)
    return tuple(merged)


class Cut(NamedTuple):
    """A part of a text: its words with signs of what was left out, and where it was taken from."""

    text: str
    start: int
    end: int
    shift: int

    def move(self, matches: Iterable[Match]) -> tuple[Match, ...]:
        """Return the matches that lie within the part, at their places in it."""
        first, last, shift = self.start, self.end, self.shift
        return tuple([Match(a + shift, z + shift) for a, z in matches if a >= first and z <= last])


def snippet(text: str, matches: Sequence[Match]) -> tuple[str, tuple[Match, ...]]:
    """Return the sentence or two around the densest matches, and the matches within them."""
    part = cut(text, matches)
    return part.text, part.move(matches)


def cut(text: str, matches: Sequence[Match]) -> Cut:
    """Return the sentence or two around the densest matches.

    Cut at words, with an ellipsis where something is left out. `matches` are in order.
    """
    if len(text) <= LONGEST:
        return Cut(text, 0, len(text), 0)
    start, end = _bounds(text, _densest(matches))
    head = _CUT_BEFORE if start else ""
    tail = _CUT_AFTER if end < len(text) else ""
    return Cut(f"{head}{text[start:end]}{tail}", start, end, len(head) - start)


def _densest(matches: Sequence[Match]) -> Match:
    """Return the stretch that holds the most matches, the first of them if there are more."""
    if len(matches) == 1:
        return matches[0]
    best, most = (0, 0), 0
    first = 0
    for last, (_, end) in enumerate(matches):
        while end - matches[first][0] > _CORE and first < last:
            first += 1
        if last - first >= most:
            best, most = (matches[first][0], end), last - first + 1
    return Match(*best)


def _bounds(text: str, core: Match) -> tuple[int, int]:
    """Return where the snippet starts and ends: whole sentences as far as they fit."""
    room = max(LONGEST - (core.end - core.start), 0)
    # No sentence that begins or ends farther away would fit.
    near = _SENTENCE.finditer(text, max(core.start - room - _BREAK, 0), core.end + room + _BREAK)
    between = [match.span() for match in near]
    starts = [0, *[end for _, end in between if end <= core.start]]
    start = starts[-1]
    if core.start - start > room:
        start = min(_word_start(text, core.start - room // 2), core.start)
    limit = max(start + LONGEST, core.end)
    ends = [*[stop + 1 for stop, _ in between], len(text)]
    whole = [end for end in ends if core.end <= end <= limit]
    return start, whole[-1] if whole else _word_end(text, limit, core.end)


def _word_start(text: str, place: int) -> int:
    space = text.find(" ", max(place - 1, 0))
    return space + 1


def _word_end(text: str, limit: int, least: int) -> int:
    if limit >= len(text):
        return len(text)
    return max(text.rfind(" ", 0, limit + 1), least)
