"""Searching a stored index as it is typed: a count, and the first passages with their snippets."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from benelux_viewer.search.hits import Match
from benelux_viewer.search.query import Term, parse
from benelux_viewer.search.snippet import snippet
from benelux_viewer.search.store import Count, Store
from benelux_viewer.search.tokens import fold

_MOST_FORMS = 200
"""Forms of one word that are looked for at most; a compound's part may have thousands."""


class Row(NamedTuple):
    """A passage that answers: its ref, and the stretch of it that shows why, with marks in it."""

    ref: str
    snippet: str
    marks: tuple[Match, ...]


class Shown(NamedTuple):
    """What is shown of an answer; `begun` says that the last word is the beginning of others."""

    found: Count
    rows: tuple[Row, ...]
    begun: bool = False


class _Wanted(NamedTuple):
    match: str
    forms: tuple[str, ...]


def search(store: Store, text: str, *, limit: int = 20) -> Shown:
    """Return what answers a typed text in a stored index. Never fails."""
    terms = parse(text).terms
    if not terms:
        return Shown(Count(0, more=False), ())
    wanted = [_wanted(store, term, begun=term.begins) for term in terms]
    count = store.count(_all(wanted))
    begun = terms[-1].begins
    if not count.number and terms[-1].unfinished:
        begun = True
        wanted[-1] = _wanted(store, terms[-1], begun=True)
        count = store.count(_all(wanted))
    match = _all(wanted)
    exact = " AND ".join(f"({_phrase(term)})" for term in terms)
    ranked = not count.more
    rows = [] if begun or exact == match else store.rows(exact, limit, ranked=ranked)
    if len(rows) < limit:
        rows = list(dict.fromkeys(rows + store.rows(match, limit, ranked=ranked)))[:limit]
    forms = tuple(dict.fromkeys(form for want in wanted for form in want.forms))
    return Shown(count, tuple(_row(store, row, forms) for row in rows), begun)


def _all(wanted: list[_Wanted]) -> str:
    return " AND ".join(f"({want.match})" for want in wanted)


def _wanted(store: Store, term: Term, *, begun: bool) -> _Wanted:
    words = [token.forms[0] for token in term.tokens]
    if begun:
        return _Wanted(f"{_phrase(term)} *", (*words[:-1], f"{words[-1]}*"))
    together = "".join(words)
    found = [] if term.quoted else store.related(together)[:_MOST_FORMS]
    others = found if len(words) == 1 else [together, *found]
    match = " OR ".join((_phrase(term), *(f'"{form}"' for form in others)))
    return _Wanted(match, (*words, *found))


def _phrase(term: Term) -> str:
    """Return an expression for words in order; only letters and digits ever come into one."""
    return f'"{" ".join(token.forms[0] for token in term.tokens)}"'


def _row(store: Store, row: int, forms: tuple[str, ...]) -> Row:
    entry = store.passage(row)
    folded = entry.text.lower() if entry.text.isascii() else fold(entry.text)
    if len(folded) != len(entry.text):
        folded = entry.text.lower()[: len(entry.text)]
    marks = sorted(mark for form in forms for mark in _marks(folded, form))
    return Row(entry.ref, *snippet(entry.text, [Match(*mark) for mark in marks]))


def _marks(folded: str, form: str) -> Iterator[tuple[int, int]]:
    """Yield where a form stands as a word; with a star, where a word begins with it."""
    word = form.removesuffix("*")
    place = folded.find(word)
    while place >= 0:
        end = place + len(word)
        if not folded[place - 1 : place].isalnum() or not place:
            if word != form:
                while folded[end : end + 1].isalnum():
                    end += 1
                yield place, end
            elif not folded[end : end + 1].isalnum():
                yield place, end
        place = folded.find(word, end)
