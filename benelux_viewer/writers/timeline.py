"""The year strip: drawn once as SVG, shown on screen as on paper.

A day is a dot, vaguer words a bar as long as they allow. What has passed is hollow and what is to
come is filled, so that it reads without colour too. Units are those of the strip's own text: a
writer scales the picture until a label is as large as the words around it.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import NamedTuple

from benelux_viewer.i18n import long_date, mark, number, tr
from benelux_viewer.pages.page import Period, Timeline
from benelux_viewer.writers.lettering import width_of, wrapped
from benelux_viewer.writers.pen import BAR, Pen, Point

_MONTHS = (
    *(mark("jan"), mark("feb"), mark("mrt"), mark("apr"), mark("mei"), mark("jun")),
    *(mark("jul"), mark("aug"), mark("sep"), mark("okt"), mark("nov"), mark("dec")),
)
_AFTER_LEAD = "\u2002"
_BETWEEN_COUNTS = " · "
LINE = 12.0
_LEADING, _SMALL = 14.5, 10.5
_GAP, _LOW_GAP, _EDGE = 11.0, 5.0, 1.0
_SIDE, _BETWEEN, _LEAST_CHART = 176.0, 26.0, 380.0
_LEAST_TEXT, _NARROWER, _PARAGRAPH_LINES = 250.0, 10.0, 5
# Of a label: whole where there may be height for it, and beside a late bar not narrower than this.
_LINES, _LOW_LINES, _LATE_LINES = 6, 1, 4


class StripLook(NamedTuple):
    """Colours as `#rrggbb`, the font, and the width in units, of which a line of text takes 12.

    A strip that may not be `tall` says less of each period, and of what is outside the year and of
    what has no date how many there are.
    """

    ink: str = "#1A1C1E"
    quiet: str = "#4A525B"
    hairline: str = "#B4BBC4"
    accent: str = "#154273"
    ground: str = "#FFFFFF"
    font: str = "Source Sans 3"
    width: float = 600.0
    tall: bool = True


class Strip(NamedTuple):
    """A drawn strip: its SVG, and its size in the units of `StripLook`."""

    svg: str
    width: float
    height: float


def draw(timeline: Timeline, today: date, look: StripLook) -> Strip:
    """Return the strip as it stands on a day."""
    return _Drawing(timeline, today, look).strip()


def described(timeline: Timeline, today: date) -> str:
    """Return in words what the strip shows, for who does not see it."""
    sorted_out, year = _Sorted(timeline, today), timeline.year
    told = (
        (mark("Voorbij: {dates}."), sorted_out.passed),
        (mark("Loopt: {dates}."), sorted_out.running),
        (mark("Komt nog: {dates}."), sorted_out.coming),
        (mark("Vóór {year}: {dates}."), sorted_out.before),
        (mark("Na {year}: {dates}."), sorted_out.after),
    )
    said = [tr("Jaarstrook {year}, stand op {day}.", year=year, day=long_date(today))]
    said += [tr(words, dates=_dates(periods), year=year) for words, periods in told if periods]
    if timeline.undated:
        said.append(tr("Zonder datum: {count}.", count=number(len(timeline.undated))))
    said.append(tr("De tabellen eronder zeggen wat er dan gebeurt."))
    return " ".join(said)


def _dates(periods: Iterable[Period]) -> str:
    return "; ".join(period.when for period in periods)


class _Sorted:
    """A timeline's periods by where they lie: in its year by today, and outside it."""

    def __init__(self, timeline: Timeline, today: date) -> None:
        begin, end = date(timeline.year, 1, 1), date(timeline.year, 12, 31)
        self.before = [p for p in timeline.dated if p.last and p.last < begin]
        self.after = [p for p in timeline.dated if p.first and p.first > end]
        outside = {id(p) for p in (*self.before, *self.after)}
        self.within = [p for p in timeline.dated if id(p) not in outside]
        self.passed = [p for p in self.within if p.last and p.last < today]
        self.coming = [p for p in self.within if p.first and p.first > today]
        told = {id(p) for p in (*self.passed, *self.coming)}
        self.running = [p for p in self.within if id(p) not in told]


def _when_width(period: Period) -> float:
    return width_of(period.when, LINE, strong=True) + 5


class _Drawing:
    """One drawing; `_y` is how far down it has come."""

    def __init__(self, timeline: Timeline, today: date, look: StripLook) -> None:
        self._timeline, self._today, self._look = timeline, today, look
        self._sorted = _Sorted(timeline, today)
        self._begin, self._end = date(timeline.year, 1, 1), date(timeline.year + 1, 1, 1)
        wide = look.width >= _LEAST_CHART + _BETWEEN + _SIDE
        beside = bool(timeline.undated) and look.tall and wide
        self._side = look.width - _SIDE if beside else 0.0
        self._right = (self._side - _BETWEEN if beside else look.width) - _EDGE
        self._lines = _LINES if look.tall else _LOW_LINES
        self._gap = _GAP if look.tall else _LOW_GAP
        self._pen = Pen()
        self._y = 0.0

    def strip(self) -> Strip:
        """Return the whole drawing."""
        self._legend()
        self._axis()
        top = self._y
        for period in self._sorted.within:
            self._row(period)
        self._grid(top - _GAP)
        self._outside()
        bottom = self._y
        self._undated(top - 3 * _GAP)
        width, height = self._look.width, max(bottom, self._y) + _EDGE
        return Strip(self._pen.svg(width, height, self._look.font), width, height)

    def _legend(self) -> None:
        look, year = self._look, str(self._timeline.year)
        self._y = _LEADING
        self._pen.words(Point(_EDGE, self._y - 3), "", look.ink, _SMALL, lead=year)
        x = _EDGE + width_of(year, LINE, strong=True) + 14
        for filled, words in ((False, tr("voorbij")), (True, tr("komt nog"))):
            x = self._beside(x, 14 + width_of(words, _SMALL))
            self._dot(x + BAR / 2, self._y - BAR / 2, filled=filled)
            self._words(x + 14, words, look.quiet)
            x += 14 + width_of(words, _SMALL) + 14
        key = tr("balk: wat de woorden toelaten")
        x = self._beside(x, width_of(key, _SMALL))
        self._words(x, key, look.quiet)
        stand = tr("stand op {day}", day=long_date(self._today))
        room = self._right - width_of(stand, _SMALL)
        if room < x + width_of(key, _SMALL) + 8:
            self._y += _LEADING
            room = _EDGE
        self._words(room, stand, look.quiet)
        self._y += _LEADING

    def _beside(self, x: float, width: float) -> float:
        """Return where something so wide goes: beside what is there, else on a line of its own."""
        if x + width <= self._right:
            return x
        self._y += _LEADING
        return _EDGE

    def _axis(self) -> None:
        self._y += 4
        names = list(map(tr, _MONTHS))
        room = (self._right - _EDGE) / len(names) - 3
        if max(width_of(name, _SMALL) for name in names) > room:
            names = [name[:1] for name in names]
        for month, name in enumerate(names, 1):
            left = self._x(date(self._timeline.year, month, 1))
            self._words(left + 3, name, self._look.quiet)
        self._y += 5
        ends = Point(_EDGE, self._y), Point(self._right, self._y)
        self._pen.line(*ends, self._look.quiet, 0.8)
        self._y += _GAP

    def _grid(self, top: float) -> None:
        """Draw the months' bounds and today's line, under all else."""
        under = Pen()
        for month in range(1, 13):
            x = self._x(date(self._timeline.year, month, 1))
            under.line(Point(x, top), Point(x, self._y), self._look.hairline, 0.5)
        edge = Point(self._right, top), Point(self._right, self._y)
        under.line(*edge, self._look.hairline, 0.5)
        if self._begin <= self._today < self._end:
            x = self._x(self._today)
            under.line(Point(x, top), Point(x, self._y), self._look.ink, 1.2, dashed=True)
        self._pen.put_under(under)

    def _row(self, period: Period) -> None:
        look = self._look
        start = self._x(period.first) if period.first else _EDGE
        passed = period.last is not None and period.last < self._today
        if period.first == period.last:
            self._dot(start + BAR / 2, self._y + BAR / 2, filled=not passed)
        else:
            self._bar(period, start)
        room = self._room(period, self._right - start)
        self._y += BAR
        self._label(period, self._right - room, room, look.quiet if passed else look.ink)
        self._y += self._gap

    def _bar(self, period: Period, left: float) -> None:
        """Draw a span, from today on filled."""
        look, y = self._look, self._y
        opened, goes_on = period.first is None, period.last is None
        right = self._x(period.last + timedelta(days=1)) if period.last else self._right
        self._pen.bar(
            Point(left, y), right, look.ground, look.accent, opened=opened, goes_on=goes_on
        )
        cut = min(max(self._x(self._today), left), right)
        if cut < right - 0.5:
            opened = opened and cut == left
            self._pen.bar(
                Point(cut, y), right, look.accent, look.accent, opened=opened, goes_on=goes_on
            )

    def _room(self, period: Period, beside: float) -> float:
        """Return how wide a label is: as far as it goes, no wider than what is beside its bar."""
        when, most = _when_width(period), min(self._lines, _LATE_LINES)
        room = beside
        while room < _LEAST_TEXT:
            lines = wrapped(period.what, _SMALL, room, most + 1, first=room - when)
            if when <= room and len(lines) <= most:
                break
            room = min(room + _NARROWER, _LEAST_TEXT)
        return room

    def _label(self, period: Period, left: float, room: float, colour: str) -> None:
        """Write the source's words for the time, and what it is in what room is left."""
        when = _when_width(period)
        lines = wrapped(period.what, _SMALL, room, self._lines, first=room - when)
        first, *others = lines or [""]
        self._y += _LEADING
        self._behind(left, when + width_of(first, _SMALL))
        start = Point(left, self._y - 3)
        self._pen.words(start, f"{_AFTER_LEAD}{first}", colour, _SMALL, lead=period.when)
        for line in others:
            self._y += _LEADING
            self._behind(left, width_of(line, _SMALL))
            self._words(left, line, colour)

    def _behind(self, left: float, width: float) -> None:
        """Keep the lines of months and of today out of the words."""
        corner = Point(left - 1, self._y - _LEADING + 1.5)
        width = min(width, self._right - left - 1) + 1
        self._pen.ground(corner, width, _LEADING - 1, self._look.ground)

    def _outside(self) -> None:
        """Say what is not drawn: each as it is dated, or where there is little room how many."""
        kinds = (
            (mark("Eerder: {dates}"), self._sorted.before),
            (mark("Later: {dates}"), self._sorted.after),
        )
        if self._look.tall:
            said = [tr(words, dates=_dates(periods)) for words, periods in kinds if periods]
        else:
            counted = [tr(words, dates=number(len(periods))) for words, periods in kinds if periods]
            if undated := len(self._timeline.undated):
                counted.append(tr("Zonder datum: {count}", count=number(undated)))
            said = [_BETWEEN_COUNTS.join(counted)]
        for words in said:
            self._paragraph(words, _EDGE, self._right - _EDGE)

    def _undated(self, top: float) -> None:
        """List what has no date: beside the year from `top` down, or below it."""
        undated, look = self._timeline.undated, self._look
        if not undated or not look.tall:
            return
        left, room = (self._side, _SIDE) if self._side else (_EDGE, self._right - _EDGE)
        self._y = (top if self._side else self._y + _GAP) + _LEADING
        self._pen.words(Point(left, self._y - 3), "", look.ink, _SMALL, lead=tr("Zonder datum"))
        for period in undated:
            self._y += 5
            self._dot(left + 3, self._y + _LEADING - 7.5, filled=True, size=4.5)
            self._paragraph(period.what, left + 10, room - 10)
        if self._side:
            x = left - _BETWEEN / 2
            self._pen.line(Point(x, top + 4), Point(x, self._y), look.hairline, 0.5)

    def _paragraph(self, words: str, left: float, room: float) -> None:
        for line in wrapped(words, _SMALL, room, _PARAGRAPH_LINES):
            self._y += _LEADING - 1.5
            self._words(left, line, self._look.quiet)

    def _x(self, day: date) -> float:
        """Return where a day begins; outside the year, the nearest end."""
        whole = (self._end - self._begin).days
        share = min(max((day - self._begin).days, 0), whole) / whole
        return _EDGE + share * (self._right - _EDGE)

    def _dot(self, x: float, y: float, *, filled: bool, size: float = BAR) -> None:
        look = self._look
        self._pen.dot(Point(x, y), size, look.accent if filled else look.ground, look.accent)

    def _words(self, x: float, words: str, colour: str) -> None:
        self._pen.words(Point(x, self._y - 3), words, colour, _SMALL)
