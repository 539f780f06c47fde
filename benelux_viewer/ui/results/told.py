"""What is said above the list: what was put right, how much was found, what else to search."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from html import escape
from typing import NamedTuple

from benelux_viewer.model.outline import Outline
from benelux_viewer.search.hits import Kind, Results
from benelux_viewer.search.query import parse
from benelux_viewer.ui.finder import Answer
from benelux_viewer.ui.scopes import WHOLE, told, without_scope

_EDITORIAL = ("regel van de redactie", "regels van de redactie")
_NAMES = {
    Kind.PARAGRAPH: ("alinea", "alinea’s"),
    Kind.FOOTNOTE: ("voetnoot", "voetnoten"),
    Kind.HEADING: ("kop", "koppen"),
    Kind.TITLE: _EDITORIAL,
    Kind.SUMMARY: _EDITORIAL,
    Kind.MILESTONE: _EDITORIAL,
    Kind.TRANSLATION: ("vertaalde regel van de redactie", "vertaalde regels van de redactie"),
    Kind.LETTERHEAD: ("regel van het briefhoofd", "regels van het briefhoofd"),
    Kind.NOTA: ("nota-alinea", "nota-alinea’s"),
}


_COUNTED = 1000
"""Hits up to which an answer is counted."""


class Choice(NamedTuple):
    """Another search that is offered. Without `correct` words are taken as they were typed.

    With `whole` it is looked for in the whole briefing, whatever was chosen.
    """

    label: str
    query: str
    correct: bool = True
    whole: bool = False


def header(answer: Answer, outline: Outline) -> str:
    """Return as HTML how it was read, how much was found, and in what part if not in all."""
    results, narrowed = answer.results, answer.scope != WHOLE
    where = told(answer.scope, outline)
    lines = [escape(results.read_as)] if results.read_as else []
    lines += [corrected(results)] if results.corrections else []
    if results.hits:
        lines.append(escape(counted(results)))
        lines += [f"Gezocht in {escape(where)}."] if narrowed else []
    else:
        lines.append(escape(missing(results, where if narrowed else "")))
    return "<br>".join(lines)


def corrected(results: Results) -> str:
    """Return as HTML which words were put right, and into what."""
    typed = _listed([f"<i>{escape(c.typed)}</i>" for c in results.corrections])
    shown = _listed([f"<b>{escape(c.shown)}</b>" for c in results.corrections])
    return f"Geen resultaat voor {typed}. Getoond: {shown}."


def counted(results: Results) -> str:
    """Return in words how much was found, by kind, in the order of `Kind`'s names above."""
    if results.more:
        return f"Meer dan {_figures(_COUNTED)} passages"
    kinds = Counter(_NAMES[hit.passage.kind] for hit in results.hits)
    parts = [_number(kinds[names], *names) for names in dict.fromkeys(_NAMES.values())]
    sections = len({hit.passage.section for hit in results.hits})
    found = ", ".join(part for part in parts if part)
    return f"{found} in {_number(sections, 'onderdeel', 'onderdelen')}"


def missing(results: Results, where: str) -> str:
    """Return in words what was not found; `where` names the part that was searched, if not all.

    How often words occur that do not occur together, the buttons say: only that one does not
    occur at all is said here.
    """
    query = parse(results.query)
    if not where and not results.counts:
        return results.searched
    words = _listed([f"“{count.word}”" for count in results.counts])
    without = _listed([f"“{term.text}”" for term in query.excluded])
    said = f"Geen passage met {words} samen" if words else "Niets gevonden"
    said += f" zonder {without}" if without else ""
    nowhere = [f"“{count.word}”" for count in results.counts if not count.passages]
    verb = "komt" if len(nowhere) == 1 else "komen"
    absent = f" {_listed(nowhere)} {verb} er niet voor." if nowhere else ""
    return f"{said} in {where or 'de hele briefing'}.{absent}"


def choices(answer: Answer) -> Iterator[Choice]:
    """Yield what else can be searched, the way back from a correction first.

    Where words do not occur together that is each of them alone, with how often it occurs.
    """
    results = answer.results
    if results.corrections:
        typed = " ".join(c.typed for c in results.corrections)
        yield Choice(f"Zoek toch {typed}", results.query, correct=False)
    if whole := answer.whole:
        count = f"meer dan {_figures(_COUNTED)}" if whole.more else _figures(len(whole.hits))
        query, correct = without_scope(results.query), answer.request.correct
        yield Choice(f"Zoek in de hele briefing: {count}", query, correct, whole=True)
    for offer in results.offers:
        yield Choice(f"{offer.label}: {_figures(offer.passages)}", offer.query)
    quoted = {term.text for term in parse(results.query).terms if term.quoted}
    for count in results.counts:
        if count.passages:
            words = f'"{count.word}"' if count.word in quoted else count.word
            yield Choice(f"{count.word} · {_figures(count.passages)}", _prefix(results) + words)


def nearest(results: Results) -> Iterator[Choice]:
    """Yield the searches for words that do occur and come nearest to those typed."""
    for word in results.suggestions:
        yield Choice(word, _prefix(results) + word)


def _prefix(results: Results) -> str:
    """Return what a query says before its words of where they are looked for."""
    return results.query.removesuffix(without_scope(results.query))


def _number(count: int, one: str, more: str) -> str:
    return f"{_figures(count)} {one if count == 1 else more}" if count else ""


def _figures(count: int) -> str:
    """Return a number as Dutch writes it: 1.000."""
    return f"{count:,}".replace(",", ".")


def _listed(words: list[str]) -> str:
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} en {words[-1]}"
