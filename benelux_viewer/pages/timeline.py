"""The year strip of the agenda, as data."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from benelux_viewer.model.briefing import Milestone
from benelux_viewer.model.periods import Days, days
from benelux_viewer.pages.page import Period, Timeline
from benelux_viewer.pages.spans import in_time, moment_of


def timeline(dated: Sequence[Milestone], undated: Iterable[Milestone]) -> Timeline:
    """Return the strip of the year in which most of what is dated happens, of two the later."""
    years = Counter(moment.year for m in dated if (moment := moment_of(m)))
    year = max(years, key=lambda year: (years[year], year))
    return Timeline(
        year,
        tuple(_period(m) for m in sorted(dated, key=in_time)),
        tuple(_period(m) for m in undated),
    )


def _period(milestone: Milestone) -> Period:
    """Return a milestone with the days that its words allow, or the editors' reading of them."""
    allowed = days(milestone.when) or days(milestone.reading) or Days(None, None)
    # A table tells a reading in full; here what it adds to the words is enough.
    added = milestone.reading.removeprefix(f"{milestone.when} ")
    when = f"{milestone.when} [{added}]" if added else milestone.when
    return Period(when, milestone.what, milestone.cites, *allowed)
