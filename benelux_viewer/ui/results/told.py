"""What is said above the list: what was put right, how much was found, what else to search."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from html import escape
from typing import NamedTuple

from benelux_viewer.search.hits import Kind, Results

_EDITORIAL = ("regel van de redactie", "regels van de redactie")
_NAMES = {
    Kind.PARAGRAPH: ("alinea", "alinea’s"),
    Kind.FOOTNOTE: ("voetnoot", "voetnoten"),
    Kind.HEADING: ("kop", "koppen"),
    Kind.TITLE: _EDITORIAL,
    Kind.SUMMARY: _EDITORIAL,
    Kind.MILESTONE: _EDITORIAL,
    Kind.LETTERHEAD: ("regel van het briefhoofd", "regels van het briefhoofd"),
    Kind.NOTA: ("nota-alinea", "nota-alinea’s"),
}


class Choice(NamedTuple):
    """Another search that is offered. Without `correct` words are taken as they were typed."""

    label: str
    query: str
    correct: bool = True


def header(results: Results) -> str:
    """Return as HTML what was put right and how much was found, else what was searched."""
    lines = [corrected(results)] if results.corrections else []
    lines.append(escape(counted(results) if results.hits else results.searched))
    return "<br>".join(lines)


def corrected(results: Results) -> str:
    """Return as HTML which words were put right, and into what."""
    typed = _listed([f"<i>{escape(c.typed)}</i>" for c in results.corrections])
    shown = _listed([f"<b>{escape(c.shown)}</b>" for c in results.corrections])
    return f"Geen resultaat voor {typed}. Getoond: {shown}."


def counted(results: Results) -> str:
    """Return in words how much was found, by kind, in the order of `Kind`'s names above."""
    kinds = Counter(_NAMES[hit.passage.kind] for hit in results.hits)
    parts = [_number(kinds[names], *names) for names in dict.fromkeys(_NAMES.values())]
    sections = len({hit.passage.section for hit in results.hits})
    told = ", ".join(part for part in parts if part)
    return f"{told} in {_number(sections, 'onderdeel', 'onderdelen')}"


def choices(results: Results) -> Iterator[Choice]:
    """Yield what else can be searched, the way back from a correction first.

    Where words do not occur together that is each of them alone, with how often it occurs.
    """
    if results.corrections:
        typed = " ".join(c.typed for c in results.corrections)
        yield Choice(f"Zoek toch {typed}", results.query, correct=False)
    for offer in results.offers:
        yield Choice(f"{offer.label}: {offer.passages}", offer.query)
    for count in results.counts:
        if count.passages:
            yield Choice(f"{count.word} · {count.passages}", count.word)


def _number(count: int, one: str, more: str) -> str:
    return f"{count} {one if count == 1 else more}" if count else ""


def _listed(words: list[str]) -> str:
    *head, last = words
    return f"{', '.join(head)} en {last}" if head else last
