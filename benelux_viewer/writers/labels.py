"""Words that the writers themselves put on a page, the same on paper and in a file."""

from __future__ import annotations

import datetime
import re

from benelux_viewer.pages.page import (
    Block,
    Bullets,
    Content,
    Document,
    Heading,
    NoteMark,
    Page,
    Passage,
    Remark,
    Spans,
    Table,
    Timeline,
    Translated,
)

AUTHOR = "Redactie Benelux Viewer"
SUMMARY = "Samenvatting van de redactie"
EDITORIAL = "Van de redactie"
EDITORIAL_SHORT = "redactie"
READING = "vermoedelijke lezing"
EDITORIAL_SUMMARY = "De samenvatting is van de redactie."
EDITORIAL_TITLE = "Titel van de redactie"
NUMBERING = "De alineanummers zijn van de redactie."
PARAGRAPH = "Alinea"
NOTE = "Noot"
NOTES = "Noten"
REFERENCES = "Verwijzingen"
CONTENTS = "Inhoud"
EDITION = "editie"
PRINTED = "Afgedrukt op"
MADE = "Gemaakt op"
PATH_SEPARATOR = " › "

_COUNTED = re.compile(r"\b(al\.|noot) (?=\d)")
_MONTHS = (
    *("januari", "februari", "maart", "april", "mei", "juni"),
    *("juli", "augustus", "september", "oktober", "november", "december"),
)


def long_date(day: datetime.date) -> str:
    """Return a date in Dutch words, whatever the locale of the machine."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def locale(language: str) -> str:
    """Return a language with the country whose spelling is meant, as office files want it."""
    return {"nl": "nl-NL", "fr": "fr-BE", "de": "de-DE", "en": "en-GB"}.get(language, language)


def unbroken(citation: str) -> str:
    """Return a citation of which no line end parts a number from what it counts."""
    return _COUNTED.sub("\\1\u00a0", citation)


def authors(document: Document) -> tuple[str, ...]:
    """Return who wrote a document: who signed the letter, and the editors where it is theirs."""
    signed = tuple(dict.fromkeys(page.author for page in document.pages if page.author))
    ours = any(not page.author or page.content is not Content.FULL for page in document.pages)
    return (*signed, AUTHOR) if ours else signed


def breadcrumb(page: Page) -> str:
    """Return the titles from the top of the tree to the page itself."""
    return PATH_SEPARATOR.join((*(title for _, title in page.path), page.title))


def head_lines(page: Page) -> list[str]:
    """Return what a file says of the page above its text: where it is from and what is ours."""
    lines = [
        f"Document: {page.document}",
        f"Plaats: {breadcrumb(page)}",
        f"Vindplaats: {page.citation}",
        f"Editie: {page.edition}",
        page.source,
        caveats(page),
        f"{SUMMARY}." if page.content is Content.SUMMARY else "",
    ]
    return [line for line in lines if line]


def caveats(page: Page) -> str:
    """Return the sentences that say what on the page is not the letter's own; may be empty."""
    said: list[str] = []
    if page.title_editorial:
        said.append(f"{EDITORIAL_TITLE}.")
    if is_numbered(page):
        said.append(NUMBERING)
    return " ".join(said)


def is_numbered(page: Page) -> bool:
    """Tell whether paragraphs of the page have a number in the margin."""
    return any(isinstance(block, Passage) and block.number for block in page.blocks)


def marked_notes(page: Page) -> frozenset[int]:
    """Return the numbers of the notes whose marker stands on the page."""
    return frozenset(
        span.number
        for block in page.blocks
        for spans in spans_of(block)
        for span in spans
        if isinstance(span, NoteMark)
    )


def spans_of(block: Block) -> tuple[Spans, ...]:
    """Return all the spans of a block, in reading order."""
    match block:
        case Heading() | Passage() | Remark():
            return (block.spans,)
        case Bullets():
            return block.items
        case Translated(label=label, title=title, items=items):
            return (label, title, *items)
        case Table():
            return tuple(cell for row in block.rows for cell in row)
        case Timeline():
            return ()
