"""The year strip on a sheet: below its title if it can be, on the sheet in any case."""

from __future__ import annotations

from datetime import date, timedelta
from xml.etree import ElementTree as ET

import pytest

from benelux_viewer.model.refs import NodeRef
from benelux_viewer.pages.page import Period, Timeline
from benelux_viewer.writers.strips import Room, SheetStrip, strip_on_sheet
from benelux_viewer.writers.timeline import LINE, described

DAY = date(2026, 3, 1)
WHAT = "De landen spreken met elkaar over samenwerking aan een betere toekomst. " * 3


def year(many: int) -> Timeline:
    days = [date(2026, 1, 1) + timedelta(days=4 * n) for n in range(many)]
    ref = NodeRef("x/1")
    return Timeline(2026, tuple(Period(f"{d.day}-{d.month}", WHAT, ref, d, d) for d in days))


def strip(many: int, *, large: bool = False) -> SheetStrip:
    return strip_on_sheet(year(many), DAY, Room(480, 500, 640), large=large)


def label(made: SheetStrip) -> float:
    """Return how large a label is, in points."""
    drawn = ET.fromstring(made.svg)
    return LINE * made.width / float(drawn.attrib["width"])


def test_strip_says_all_it_can_where_there_is_room() -> None:
    made = strip(5)
    assert (made.width, made.over) == (480, False)
    assert made.svg.count("toekomst") > 5
    assert made.words == described(year(5), DAY)


def test_strip_says_less_where_it_would_not_fit_below_its_title() -> None:
    made = strip(14)
    assert made.svg.count("toekomst") == 14, "one line each"
    assert (made.width, made.over) == (480, False)
    assert made.height < 500
    assert label(made) == pytest.approx(9.5)


def test_large_print_is_large_in_the_strip_too() -> None:
    made = strip(5, large=True)
    assert label(made) == pytest.approx(16)
    assert not made.over
    assert strip(14, large=True).over


def test_strip_is_never_higher_than_a_sheet() -> None:
    made = strip(60)
    assert made.over
    assert made.height == pytest.approx(640)
    assert made.width < 480
