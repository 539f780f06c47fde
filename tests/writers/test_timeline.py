"""The year strip: what it shows on a day, and that it is a picture whatever the words."""

from __future__ import annotations

import re
from datetime import date
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benelux_viewer.model.refs import NodeRef
from benelux_viewer.pages.page import Period, Timeline
from benelux_viewer.writers.timeline import StripLook, described, draw

REF = NodeRef("1a/1")
LOOK = StripLook(accent="#112233", ground="#fefefe")
DAY = Period("10 maart 2026", "Een dag", REF, date(2026, 3, 10), date(2026, 3, 10))
SPRING = Period("voorjaar", "Een tijd", REF, date(2026, 3, 1), date(2026, 5, 31))
OPEN = Period("voor juni", "Open", REF, None, date(2026, 5, 31))
BEFORE = Period("2018", "Eerder gebeurd", REF, date(2018, 1, 1), date(2018, 12, 31))
AFTER = Period("2050", "Later", REF, date(2050, 1, 1), date(2050, 12, 31))
UNDATED = Period("zonder datum", "Ooit eens", REF)
YEAR = Timeline(2026, (BEFORE, DAY, SPRING, OPEN, AFTER), (UNDATED,))


def shapes(svg: str, tag: str) -> list[dict[str, str]]:
    root = ET.fromstring(svg)
    return [dict(e.attrib) for e in root.iter(f"{{http://www.w3.org/2000/svg}}{tag}")]


def words(svg: str) -> str:
    return " ".join("".join(e.itertext()) for e in ET.fromstring(svg).iter() if "text" in e.tag)


def dots(svg: str) -> list[str]:
    """Return how the days are filled: the first two dots are the legend's, the last no day."""
    return [shape["fill"] for shape in shapes(svg, "circle")][2:-1]


def test_day_that_has_passed_is_hollow_and_one_to_come_is_filled() -> None:
    assert dots(draw(YEAR, date(2026, 3, 11), LOOK).svg) == ["#fefefe"]
    assert dots(draw(YEAR, date(2026, 3, 10), LOOK).svg) == ["#112233"]


def bars(svg: str) -> list[tuple[str, float, float]]:
    """Return the fill, the left and the right of each bar."""
    found: list[tuple[str, float, float]] = []
    for shape in shapes(svg, "path"):
        if shape["fill"] != "none":
            across = [float(x) for x in re.findall(r"[MHL]([\d.]+)", shape["d"])]
            found.append((shape["fill"], min(across), max(across)))
    return found


def test_span_is_as_long_as_its_words_allow_and_filled_from_today_on() -> None:
    only = Timeline(2026, (SPRING,))
    whole, rest = bars(draw(only, date(2026, 4, 15), LOOK).svg)
    assert (whole[0], rest[0]) == ("#fefefe", "#112233")
    year = draw(only, date(2026, 4, 15), LOOK).width
    assert (whole[2] - whole[1]) / year == pytest.approx(92 / 365, abs=0.01)
    assert (rest[2] - rest[1]) / (whole[2] - whole[1]) == pytest.approx(47 / 92, abs=0.02)
    assert [b[0] for b in bars(draw(only, date(2026, 6, 1), LOOK).svg)] == ["#fefefe"]


def test_today_is_a_line_within_the_year_only() -> None:
    def dashed(day: date) -> int:
        return sum(
            "stroke-dasharray" in shape for shape in shapes(draw(YEAR, day, LOOK).svg, "path")
        )

    assert dashed(date(2026, 7, 1)) == 1
    assert dashed(date(2025, 12, 31)) == dashed(date(2027, 1, 1)) == 0


def test_words_of_the_source_label_what_they_date() -> None:
    told = words(draw(YEAR, date(2026, 3, 10), LOOK).svg)
    for label in ("10 maart 2026", "voorjaar", "voor juni", "Eerder: 2018", "Later: 2050"):
        assert label in told
    assert "Ooit eens" in told
    assert "stand op 10 maart 2026" in told


def lefts(svg: str, words: str) -> list[float]:
    """Return where the lines begin that hold any of these words."""
    return [float(t["x"]) for t, told in texts(svg) if any(w in told for w in words.split())]


def texts(svg: str) -> list[tuple[dict[str, str], str]]:
    found = ET.fromstring(svg).iter("{http://www.w3.org/2000/svg}text")
    return [(dict(t.attrib), "".join(t.itertext())) for t in found]


LONG = "aaaa bbbb cccc dddd eeee ffff gggg hhhh iiii jjjj kkkk llll mmmm nnnn oooo pppp qqqq rrrr"


def test_label_is_not_cut_where_there_may_be_height() -> None:
    day = DAY._replace(what=f"{LONG} {LONG} slot")
    strip = draw(Timeline(2026, (day,)), date(2026, 1, 1), LOOK._replace(width=370))
    assert "slot" in words(strip.svg)
    assert "…" not in words(strip.svg)
    low = draw(Timeline(2026, (day,)), date(2026, 1, 1), LOOK._replace(width=370, tall=False))
    assert "…" in words(low.svg)
    assert low.height < strip.height


def test_label_of_a_late_bar_begins_at_it_or_as_near_as_it_fits() -> None:
    late = Period("eind", "Kort", REF, date(2026, 9, 1), date(2026, 12, 31))

    def left(what: str) -> float:
        only = Timeline(2026, (late._replace(what=what),))
        svg = draw(only, date(2026, 1, 1), LOOK._replace(width=400)).svg
        assert "…" not in words(svg)
        return min(lefts(svg, f"eind {LONG}"))

    bar = 1 + 398 * 243 / 365
    assert left("Kort") == pytest.approx(bar, abs=0.1)
    assert left(LONG[:44]) == pytest.approx(bar, abs=0.1)
    longer = f"{LONG} {LONG[:24]}"
    assert bar > left(longer) > left(f"{LONG} {LONG}") >= 400 - 251


def test_undated_stand_beside_the_year_below_it_or_are_counted() -> None:
    wide, narrow = draw(YEAR, DAY.first, LOOK), draw(YEAR, DAY.first, LOOK._replace(width=370))
    assert wide.height < narrow.height
    low = draw(YEAR, DAY.first, LOOK._replace(width=370, tall=False))
    assert low.height < narrow.height
    assert "Ooit eens" not in words(low.svg)
    assert "Zonder datum: 1" in words(low.svg)


def test_low_strip_counts_what_is_outside_the_year() -> None:
    told = words(draw(YEAR, DAY.first, LOOK).svg)
    assert "Eerder: 2018" in told
    assert "Later: 2050" in told
    low = draw(YEAR, DAY.first, LOOK._replace(tall=False))
    assert "Eerder: 1 · Later: 1 · Zonder datum: 1" in words(low.svg)
    only = draw(Timeline(2026, (DAY,)), DAY.first, LOOK._replace(tall=False))
    assert "Eerder" not in words(only.svg)


def test_description_says_what_has_passed_what_runs_and_what_comes() -> None:
    told = described(YEAR, date(2026, 4, 1))
    assert "Voorbij: 10 maart 2026." in told
    assert "Loopt: voorjaar; voor juni." in told
    assert "Komt nog" not in told
    assert "Vóór 2026: 2018. Na 2026: 2050. Zonder datum: 1." in told
    assert "Komt nog: 10 maart 2026; voorjaar." in described(YEAR, date(2026, 1, 1))
    assert "Loopt: 10 maart 2026; voorjaar; voor juni." in described(YEAR, date(2026, 3, 10))


DAYS = st.none() | st.dates(date(2020, 1, 1), date(2030, 12, 31))


@given(
    st.lists(
        st.builds(Period, st.text(), st.text(), st.just(REF), DAYS, DAYS).filter(
            lambda p: not (p.first and p.last) or p.first <= p.last
        ),
        max_size=5,
    ),
    st.dates(date(2024, 1, 1), date(2028, 1, 1)),
    st.sampled_from((300.0, 370.0, 600.0)),
)
def test_any_words_and_days_make_a_picture(
    periods: list[Period], today: date, width: float
) -> None:
    dated = tuple(p for p in periods if p.first or p.last)
    undated = tuple(p for p in periods if not (p.first or p.last))
    strip = draw(Timeline(2026, dated, undated), today, StripLook(width=width))
    root = ET.fromstring(strip.svg)
    assert float(root.attrib["height"]) == pytest.approx(strip.height, abs=0.01)
    for shape in shapes(strip.svg, "rect"):
        assert float(shape["x"]) + float(shape["width"]) <= strip.width + 1
    assert described(Timeline(2026, dated, undated), today)
