"""What is said above the list: what was put right, how much was found, what else to search."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from html import escape
from typing import NamedTuple

from benelux_viewer.i18n import listed, number, tr, trn
from benelux_viewer.model.outline import Outline
from benelux_viewer.search.explain import in_vain, quoted
from benelux_viewer.search.hits import Kind, Results
from benelux_viewer.search.query import parse
from benelux_viewer.ui.finder import Answer
from benelux_viewer.ui.scopes import WHOLE, told, without_scope


def _editorial(count: int) -> str:
    return trn("{count} regel van de redactie", "{count} regels van de redactie", count)


_TOLD: dict[Kind, Callable[[int], str]] = {
    Kind.PARAGRAPH: lambda n: trn("{count} alinea", "{count} alinea’s", n),
    Kind.FOOTNOTE: lambda n: trn("{count} voetnoot", "{count} voetnoten", n),
    Kind.HEADING: lambda n: trn("{count} kop", "{count} koppen", n),
    Kind.TITLE: _editorial,
    Kind.SUMMARY: _editorial,
    Kind.MILESTONE: _editorial,
    Kind.TRANSLATION: lambda n: trn(
        "{count} vertaalde regel van de redactie", "{count} vertaalde regels van de redactie", n
    ),
    Kind.LETTERHEAD: lambda n: trn(
        "{count} regel van het briefhoofd", "{count} regels van het briefhoofd", n
    ),
    Kind.NOTA: lambda n: trn("{count} nota-alinea", "{count} nota-alinea’s", n),
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
        lines += [escape(tr("Gezocht in {where}.", where=where))] if narrowed else []
    else:
        lines.append(escape(missing(results, where if narrowed else "")))
    return "<br>".join(lines)


def corrected(results: Results) -> str:
    """Return as HTML which words were put right, and into what."""
    typed = listed(f"<i>{escape(c.typed)}</i>" for c in results.corrections)
    # The boldest letter that is shipped: a bolder one would be smeared from it.
    strong = '<b style="font-weight:600">'
    shown = listed(f"{strong}{escape(c.shown)}</b>" for c in results.corrections)
    return tr("Geen resultaat voor {typed}. Getoond: {shown}.", typed=typed, shown=shown)


def counted(results: Results) -> str:
    """Return in words how much was found, by kind, in the order in which they stand above."""
    if results.more:
        return tr("Meer dan {count} passages", count=number(_COUNTED))
    kinds = Counter(_TOLD[hit.passage.kind] for hit in results.hits)
    found = ", ".join(tell(kinds[tell]) for tell in dict.fromkeys(_TOLD.values()) if kinds[tell])
    sections = len({hit.passage.section for hit in results.hits})
    return trn(
        "{found} in {count} onderdeel", "{found} in {count} onderdelen", sections, found=found
    )


def missing(results: Results, where: str) -> str:
    """Return in words what was not found; `where` names the part that was searched, if not all.

    How often words occur that do not occur together, the buttons say: only that one does not
    occur at all is said here.
    """
    query = parse(results.query)
    if not where and not results.counts:
        return results.searched
    words = quoted(count.word for count in results.counts)
    without = quoted(term.text for term in query.excluded)
    nowhere = quoted(count.word for count in results.counts if not count.passages)
    told = in_vain(words, without, where or tr("de hele briefing"))
    return " ".join(filter(None, (told, _absent(nowhere))))


def _absent(words: Sequence[str]) -> str:
    """Return that words occur nowhere; nothing without any."""
    if not words:
        return ""
    return trn(
        "{words} komt er niet voor.", "{words} komen er niet voor.", len(words), words=listed(words)
    )


def choices(answer: Answer) -> Iterator[Choice]:
    """Yield what else can be searched, the way back from a correction first.

    Where words do not occur together that is each of them alone, with how often it occurs: but
    not of a citation, whose words are none.
    """
    results = answer.results
    if results.corrections:
        typed = " ".join(c.typed for c in results.corrections)
        yield Choice(tr("Zoek toch {words}", words=typed), results.query, correct=False)
    if whole := answer.whole:
        query, correct = without_scope(results.query), answer.request.correct
        yield Choice(_elsewhere(whole), query, correct, whole=True)
    for offer in results.offers:
        yield Choice(_with_count(offer.label, offer.passages), offer.query)
    quoted = {term.text for term in parse(results.query).terms if term.quoted}
    for count in results.counts if results.jump is None else ():
        if count.passages:
            words = f'"{count.word}"' if count.word in quoted else count.word
            yield Choice(f"{count.word} · {number(count.passages)}", _prefix(results) + words)


def nearest(results: Results) -> Iterator[Choice]:
    """Yield the searches for words that do occur and come nearest to those typed."""
    for word in results.suggestions:
        yield Choice(word, _prefix(results) + word)


def _prefix(results: Results) -> str:
    """Return what a query says before its words of where they are looked for."""
    return results.query.removesuffix(without_scope(results.query))


def _elsewhere(whole: Results) -> str:
    if whole.more:
        return tr("Zoek in de hele briefing: meer dan {count}", count=number(_COUNTED))
    return tr("Zoek in de hele briefing: {count}", count=number(len(whole.hits)))


def _with_count(label: str, count: int) -> str:
    return tr("{label}: {count}", label=label, count=number(count))
