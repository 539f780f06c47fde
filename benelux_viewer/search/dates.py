"""Dates in any common form, as keys: `@2026-04-14`, `@2026-04` and, without a year, `@--04-14`."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from benelux_viewer.search.tokens import Tokens

_NAMES = ("januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus")
_LAST_NAMES = ("september", "oktober", "november", "december")
_NUMBERED = tuple(enumerate(_NAMES + _LAST_NAMES, 1))
_SHORT = {"mrt": 3, "sept": 9} | {name[:3]: number for number, name in _NUMBERED}
_MONTHS = _SHORT | {name: number for number, name in _NUMBERED}
_THROUGH = frozenset({"tot", "t", "m", "en", "met"})
_FROM = frozenset({"van", "tussen"})
_WEEKDAYS = frozenset(
    ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
)
_LONGEST_RANGE = 31
_LONGEST_SPAN = 92
"""Days of which each is looked for where a range runs from one month into another."""
_UNTIL = (("tot",), ("t", "m"), ("tot", "en", "met"))
_ENDS = 2
_DAY = re.compile(r"@(?:(?P<year>\d{4})|-)-(?P<day>\d\d-\d\d)")
_ORDINAL = re.compile(r"([1-3]?\d)(?:e|de|ste)")
_SHORT_YEAR, _LONG_YEAR = 2, 4
_CENTURY = 2000
"""What two figures are of: `1-10-23` is in 2023."""


class Date(NamedTuple):
    """A date that was read: its keys, and the first and last token it stands in."""

    keys: tuple[str, ...]
    first: int
    last: int


def dates(tokens: Tokens) -> Iterator[Date]:
    """Yield the dates in some tokens: `14-16 april 2026`, `1-1-2026`, `2026-04-14`, `mei 2025`.

    What runs from one into another is one: `30 maart tot 2 april 2026` is each of its days.
    """
    before: Date | None = None
    for date in _apart(tokens):
        if before and _runs_on(tokens, before, date) and (days := _days(before, date)):
            before = Date(days, before.first, date.last)
            continue
        if before:
            yield before
        before = date
    if before:
        yield before


def led_in(words: Sequence[str], date: Date) -> Date:
    """Return a date with the word before it that says no more: `vrijdag`, `van` of a range."""
    word = words[date.first - 1] if date.first else ""
    leads = word in _WEEKDAYS or (word in _FROM and len(date.keys) > 1)
    return date._replace(first=date.first - 1) if leads else date


def _runs_on(tokens: Tokens, first: Date, last: Date) -> bool:
    """Tell whether a range is written from one date to the next."""
    start = first.last + 1
    if start == last.first:
        return tokens.gaps[start].strip() == "-"
    return tuple(tokens.words[start : last.first]) in _UNTIL


def _days(first: Date, last: Date) -> tuple[str, ...]:
    """Return the keys of all days of a range; none if its ends are no days, or too far apart.

    The year that stands at one end counts for both; over New Year the other is one away.
    """
    ends = [_DAY.fullmatch(key) for key in (*first.keys, *last.keys)]
    start, end = ends if len(ends) == _ENDS else (None, None)
    if not start or not end:
        return ()
    year = start["year"] or end["year"]
    begin_year = int(year or _CENTURY)
    end_year = int(end["year"] or begin_year)
    if start["day"] > end["day"] and start["year"] != end["year"]:
        begin_year -= not start["year"]
        end_year += not end["year"]
    try:
        begin, until = (
            datetime.date.fromisoformat(f"{of:04}-{day}")
            for of, day in ((begin_year, start["day"]), (end_year, end["day"]))
        )
    except ValueError:
        return ()
    if not 0 < (until - begin).days < _LONGEST_SPAN:
        return ()
    found = (begin + datetime.timedelta(days) for days in range((until - begin).days + 1))
    return tuple(f"@{day}" if year else f"@--{day:%m-%d}" for day in found)


def _apart(tokens: Tokens) -> Iterator[Date]:
    """Yield each date by itself."""
    words = tokens.words
    if tokens.letters_alone:
        return
    figures = [place for place, word in enumerate(words) if word[0].isdecimal()]
    if not figures:
        return
    named = not _MONTHS.keys().isdisjoint(words)
    names = [place for place, word in enumerate(words) if word in _MONTHS] if named else []
    after = 0
    for place in sorted((*figures, *names)):
        found = None
        if place >= after:
            found = _numeric(words, tokens, place) or _written(words, place)
        if found:
            yield found
            after = found.last + 1


def _numeric(words: Sequence[str], tokens: Tokens, place: int) -> Date | None:
    three = words[place : place + 3]
    if len(three) < 3 or not all(word.isdecimal() and word.isascii() for word in three):
        return None
    links = {tokens.links.get(place + 1, ""), tokens.links.get(place + 2, "")}
    slashed = tokens.starts[place + 1] == tokens.ends[place] + 1
    slashed = slashed and tokens.starts[place + 2] == tokens.ends[place + 1] + 1
    if not (links <= {"-", "."} and "" not in links) and not slashed:
        return None
    ordered = three if len(three[0]) == _LONG_YEAR else three[::-1]
    year, month, day = map(int, ordered)
    if len(ordered[0]) == _SHORT_YEAR:
        year += _CENTURY
    elif len(ordered[0]) != _LONG_YEAR:
        return None
    if not _possible(day, month):
        return None
    return Date((f"@{year:04}-{month:02}-{day:02}",), place, place + 2)


def _written(words: Sequence[str], place: int) -> Date | None:
    """Read one or two days, a month by its name and perhaps a year."""
    end = place
    days: list[int] = []
    while end < len(words) and (_day(words[end]) or (days and words[end] in _THROUGH)):
        if day := _day(words[end]):
            days.append(day)
        end += 1
    month = _MONTHS.get(words[end]) if end < len(words) else None
    if month is None or len(days) > 2:
        return None
    year = _year(words[end + 1]) if end + 1 < len(words) else 0
    if not days and not year:
        return None
    prefix = f"@{year:04}-{month:02}" if year else f"@--{month:02}"
    last = end + 1 if year else end
    if not days:
        return Date((prefix,), place, last)
    span = range(days[0], min(days[-1], days[0] + _LONGEST_RANGE) + 1)
    return Date(tuple(f"{prefix}-{day:02}" for day in span), place, last)


def wider(key: str) -> Iterator[str]:
    """Yield under which keys a date in a text is found: itself, its month, and without its year."""
    yield key
    year, _, rest = key[1:].partition("-")
    if year:
        month, _, day = rest.partition("-")
        if day:
            yield f"@{year}-{month}"
            yield f"@--{month}-{day}"


def _day(word: str) -> int:
    if ordinal := _ORDINAL.fullmatch(word):
        word = ordinal[1]
    day = int(word) if word.isascii() and word.isdecimal() and len(word) <= 2 else 0
    return day if day <= 31 else 0


def _year(word: str) -> int:
    return int(word) if word.isascii() and word.isdecimal() and len(word) == 4 else 0


def _possible(day: int, month: int) -> bool:
    return 1 <= day <= 31 and 1 <= month <= 12
