"""What to say when nothing is found: what was searched, and which words come nearest."""

from __future__ import annotations

from collections.abc import Sequence

from benelux_viewer.model.briefing import Briefing
from benelux_viewer.search.compounds import parts
from benelux_viewer.search.index import Index
from benelux_viewer.search.lexicon import function_words
from benelux_viewer.search.likeness import SHORTEST, most_slips
from benelux_viewer.search.plan import nearest
from benelux_viewer.search.query import Query, Term

_NEAREST = 5
_SHORTEST, _LONGEST = 4, 40
"""Letters: what is shorter resembles too much, what is longer is no slip of a word."""
_MOST_WORDS = 4


def searched(query: Query, counts: Sequence[int], where: str) -> str:
    """Return in words what was looked for in vain; `counts` tells how often each term was found."""
    if not query.terms:
        return "Typ een woord om te zoeken."
    words = [f"“{term.text}”" for term in query.terms]
    together = " samen" if len(words) > 1 else ""
    without = "".join(f" zonder “{term.text}”" for term in query.excluded)
    told = f"Geen passage met {_listed(words)}{together}{without} in {where}."
    if len(words) == 1 and not query.excluded:
        return told
    apart = (f"{word} {_times(count)}" for word, count in zip(words, counts, strict=True))
    return f"{told} Los: {', '.join(apart)}."


def read_as(query: Query) -> str:
    """Return in words how a query was read otherwise than it was typed; empty if it was not."""
    if not query.without_alone:
        return ""
    words = _listed([f"“{term.text}”" for term in query.terms])
    return f"Alleen woorden om weg te laten; gezocht is naar {words}."


def where(briefing: Briefing) -> str:
    """Return in words what a search looks through."""
    rooms = ["brief", "noten", "samenvattingen"]
    if briefing.annex:
        rooms.append("nota")
    both = 2
    editions = len(briefing.editions)
    told = " (beide edities)" if editions == both else " (alle edities)" if editions > both else ""
    return _listed(rooms) + told


def suggestions(terms: Sequence[Term], index: Index, most: int = 2) -> tuple[str, ...]:
    """Return the words that occur and look most like those typed, at most some slips away."""
    typed = _typed(terms)
    words = [token.forms[0] for term in terms if not term.quoted for token in term.tokens]
    found: dict[str, None] = {}
    for word in words[:_MOST_WORDS]:
        if _SHORTEST <= len(word) <= _LONGEST:
            for near in nearest(word, index, most)[:_NEAREST]:
                found.setdefault(near.word)
    seen = index.seen(frozenset(found))
    return tuple(form for form in found if form in seen and form not in typed)


def alike(terms: Sequence[Term], index: Index) -> tuple[str, ...]:
    """Return words that occur and share a part or their beginning with those typed."""
    found: dict[str, None] = {}
    for word in [token.forms[0] for term in terms for token in term.tokens][:_MOST_WORDS]:
        if SHORTEST <= len(word) <= _LONGEST:
            related = [form for part in parts(word) for form in index.wholes(part)]
            close = index.beginning_with(word[:_SHORTEST], _NEAREST)
            shared = related + close or _less_near(word, index)
            found.update(dict.fromkeys(shared[:_NEAREST]))
    seen, typed = index.seen(frozenset(found)), _typed(terms)
    return tuple(form for form in found if form in seen and form not in typed)


def _typed(terms: Sequence[Term]) -> set[str]:
    return {token.forms[0] for term in terms for token in term.tokens}


def _less_near(word: str, index: Index) -> list[str]:
    """Return the words a slip farther away than those that a short word may be taken for.

    So much resembles the shortest that words of grammar are left out.
    """
    slips = most_slips(word)
    if slips > 1:
        return []
    near = [near.word for near in index.near(word, slips + 1)]
    return near if slips else [other for other in near if other not in function_words()]


def _listed(words: Sequence[str]) -> str:
    *head, last = words
    return f"{', '.join(head)} en {last}" if head else last


def _times(count: int) -> str:
    if not count:
        return "nergens"
    return f"in {count} passage{'s' if count > 1 else ''}"
