"""Milestones with an exact date as a calendar that other programs take over.

The format: https://www.rfc-editor.org/rfc/rfc5545. The same milestone has the same UID from
whichever page it comes and whenever it is made, so that to import it twice does not double it.
"""

from __future__ import annotations

import datetime
import uuid
from collections.abc import Iterator

from benelux_viewer.errors import ViewerError
from benelux_viewer.i18n import language, tr
from benelux_viewer.model.periods import exact_days
from benelux_viewer.pages.page import Document, Event, Page, Table
from benelux_viewer.writers import labels
from benelux_viewer.writers.markup import allowed, lines_of

# Made once for this purpose: what is named within it is ours.
_OURS = uuid.UUID("24dad501-d105-4361-a949-9115a7166e34")
_Days = tuple[datetime.date, datetime.date]
# In octets, as the standard counts.
_LINE = 75
_ESCAPES = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,"})


def write(document: Document, *, printed: datetime.date) -> str:
    """Return an iCalendar file; `printed` is the day it is made.

    Raises ViewerError if no milestone on the pages has an exact date.
    """
    events = {
        _uid(page, event, days): _event(page, event, days)
        for page in document.pages
        for event in _events(page)
        if (days := exact_days(event.when) or exact_days(event.reading))
    }
    if not events:
        raise ViewerError(
            "“{title}” noemt geen mijlpaal met een vaste datum, dus is er niets voor een agenda. "
            "Kies een ander onderdeel of het overzicht Agenda.",
            title=document.title,
        )
    product = f"PRODID:-//Benelux Viewer//{language().upper()}"
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", product, "CALSCALE:GREGORIAN"]
    for uid, told in events.items():
        lines += ["BEGIN:VEVENT", f"UID:{uid}", f"DTSTAMP:{printed:%Y%m%d}T000000Z", *told]
        lines.append("END:VEVENT")
    lines.append("END:VCALENDAR")
    return "".join(f"{_folded(line)}\r\n" for line in lines)


def _events(page: Page) -> Iterator[Event]:
    for block in page.blocks:
        if isinstance(block, Table):
            yield from block.events


def _uid(page: Page, event: Event, days: _Days) -> str:
    told = "\n".join((page.document, event.ref, days[0].isoformat(), event.what))
    return f"{uuid.uuid5(_OURS, allowed(told))}@benelux-viewer"


def _event(page: Page, event: Event, days: _Days) -> tuple[str, ...]:
    first, last = days
    after = last + datetime.timedelta(days=1)
    when = event.when
    if event.reading:
        when = tr("{when} [vermoedelijke lezing: {reading}]", when=when, reading=event.reading)
    many = 1 if event.edition else page.editions
    edition = labels.edition(event.edition or page.edition, many)
    source = f"{page.document}, {event.citation} ({edition})"
    # Who sees the day alone is to see that the source does not say it.
    ours = tr("De samenvatting is van de redactie.")
    sure = bool(exact_days(event.when))
    what = event.what if sure else tr("{what} [vermoedelijke lezing]", what=event.what)
    told = f"{when}: {event.what}\n{source}\n{ours}"
    tag = f";LANGUAGE={page.language}"
    return (
        f"DTSTART;VALUE=DATE:{first:%Y%m%d}",
        # The day on which it is over.
        f"DTEND;VALUE=DATE:{after:%Y%m%d}",
        f"SUMMARY{tag}:{_text(what)}",
        f"DESCRIPTION{tag}:{_text(told)}",
        "TRANSP:TRANSPARENT",
    )


def _text(words: str) -> str:
    """Return words as the standard's TEXT: nothing in them ends the line or the value."""
    lines = map(allowed, lines_of(words))
    return "\\n".join(line.translate(_ESCAPES) for line in lines)


def _folded(line: str) -> str:
    """Return a line cut into pieces of at most 75 octets, never within a character."""
    pieces, size = [""], 0
    for character in line:
        octets = len(character.encode())
        if size + octets > _LINE:
            pieces.append(" ")
            size = 1
        pieces[-1] += character
        size += octets
    return "\r\n".join(pieces)
