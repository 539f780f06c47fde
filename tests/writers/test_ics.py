"""Milestones as a calendar, read back by an independent library."""

from __future__ import annotations

import datetime

import icalendar
import pytest
from hypothesis import given
from hypothesis import strategies as st

from benelux_viewer.errors import ViewerError
from benelux_viewer.model.dossier import Dossier
from benelux_viewer.model.refs import AGENDA, NodeRef
from benelux_viewer.pages.build import build
from benelux_viewer.pages.page import Content, Document, Event, Page, Table
from benelux_viewer.writers import ics
from benelux_viewer.writers.markup import allowed, lines_of
from tests.writers import reading, sample

FIRST, LAST = datetime.date(2026, 4, 14), datetime.date(2026, 4, 16)
DAY = datetime.timedelta(days=1)


def page_with(what: str, when: str = "14-16 april 2026") -> Page:
    event = Event(when, "", what, NodeRef("1b/8"), "§1b, al. 8")
    return sample.FULL._replace(blocks=(Table(("Wat",), (), events=(event,)),))


def made(*pages: Page) -> str:
    return ics.write(Document("Proef", pages), printed=sample.DAY)


def read(text: str) -> list[icalendar.Event]:
    return list(icalendar.Calendar.from_ical(text).walk("VEVENT"))


def test_the_letters_exact_dates_are_whole_days(dossier: Dossier) -> None:
    page = build(dossier, AGENDA, Content.FULL, dossier.briefing.editions[0].id)
    events = {str(e["SUMMARY"])[:24]: e for e in read(made(page))}
    days = sorted((e["DTSTART"].dt, e["DTEND"].dt - DAY) for e in events.values())
    assert days == [
        (datetime.date(2023, 10, 1), datetime.date(2023, 10, 1)),
        (datetime.date(2026, 1, 1), datetime.date(2026, 1, 1)),
        (datetime.date(2026, 1, 13), datetime.date(2026, 1, 13)),
        (datetime.date(2026, 2, 10), datetime.date(2026, 2, 10)),
        (FIRST, LAST),
    ]
    taken = events["De Senaat wil de brief i"]
    assert "vermoedelijke lezing: 10 februari 2026" in str(taken["DESCRIPTION"])
    assert "nota, Kernpunten, al. 3 (editie Eerste Kamer)" in str(taken["DESCRIPTION"])
    presumed = [str(e["SUMMARY"]) for e in events.values() if "lezing" in str(e["SUMMARY"])]
    assert presumed == [str(taken["SUMMARY"])]
    assert presumed[0].endswith("kunnen bespreken. [vermoedelijke lezing]")
    letters = [e for e in events.values() if "nota" not in str(e["DESCRIPTION"])]
    assert len(letters) == 3
    for event in letters:
        assert "(edities Tweede Kamer en Eerste Kamer)" in str(event["DESCRIPTION"])


def test_an_event_says_what_the_standard_wants() -> None:
    (event,) = read(made(page_with("Conferentie")))
    assert str(event["SUMMARY"]) == "Conferentie"
    assert event["DTSTART"].params["VALUE"] == "DATE"
    assert event["DTSTAMP"].dt == datetime.datetime(2025, 12, 9, tzinfo=datetime.UTC)
    assert event["SUMMARY"].params["LANGUAGE"] == "nl"
    assert "@" in str(event["UID"])
    lines = str(event["DESCRIPTION"]).splitlines()
    assert lines == [
        "14-16 april 2026: Conferentie",
        "Kamerbrief Benelux 2026, §1b, al. 8 (editie Tweede Kamer)",
        "De samenvatting is van de redactie.",
    ]


def test_the_same_milestone_keeps_its_identity_and_stands_once() -> None:
    one, other = page_with("Top"), page_with("Top")
    assert len(read(made(one, other))) == 1
    later = ics.write(Document("x", (one,)), printed=sample.DAY + DAY)
    assert read(later)[0]["UID"] == read(made(one))[0]["UID"]
    assert read(made(page_with("Andere top")))[0]["UID"] != read(made(one))[0]["UID"]


@pytest.mark.parametrize("ref", ["1c", "verschillen", "grenswerk"])
def test_without_an_exact_date_there_is_no_calendar(dossier: Dossier, ref: str) -> None:
    page = build(dossier, NodeRef(ref), Content.BOTH, dossier.briefing.editions[0].id)
    with pytest.raises(ViewerError, match="geen mijlpaal met een vaste datum") as raised:
        ics.write(Document.of(page), printed=sample.DAY)
    assert page.title in str(raised.value)


def test_a_title_with_quotes_stands_in_other_quotes() -> None:
    page = sample.FULL._replace(title="Zoekresultaten voor ‘politie’", blocks=())
    with pytest.raises(ViewerError, match=r"^“Zoekresultaten voor ‘politie’” noemt geen mijlpaal"):
        ics.write(Document.of(page), printed=sample.DAY)


@pytest.mark.parametrize("text", reading.HOSTILE, ids=ascii)
def test_hostile_words_come_through(text: str) -> None:
    unharmed(text)


@given(st.text(min_size=1))
def test_any_words_come_through_in_short_lines(text: str) -> None:
    unharmed(text)


def unharmed(text: str) -> None:
    calendar = made(page_with(text))
    for line in calendar.split("\r\n"):
        assert len(line.encode()) <= 75
        assert "\n" not in line
        assert not any(ord(c) < 32 and c != "\t" for c in line)
    assert calendar.endswith("END:VCALENDAR\r\n")
    (event,) = read(calendar)
    wanted = "\n".join(lines_of(allowed(text)))
    assert str(event["SUMMARY"]) == wanted
