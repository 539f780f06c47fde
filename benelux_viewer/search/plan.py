"""How a query is read: in the strictest way that finds something."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from benelux_viewer.search.concepts import Concepts
from benelux_viewer.search.index import Index
from benelux_viewer.search.inflection import known
from benelux_viewer.search.lexicon import function_words
from benelux_viewer.search.likeness import Near, most_slips
from benelux_viewer.search.patterns import Pattern, patterns
from benelux_viewer.search.query import Query, Term
from benelux_viewer.search.tokens import LONGEST_CHAIN

_SHORTEST = 4
"""Letters from which an unknown word may be taken for a slip."""
_SHORTEST_TOGETHER = 8
_ALTERNATIVES = 4
_SAME, _ENDING = 2, 4
"""Letters at the beginning of a compound's first word that its forms share, and those that may be
other ones: `bossen` and `bos`, `steden` and `stads`."""
_FARTHEST = 8
"""Letters that two forms of a compound differ by in length at most."""


class Reading(NamedTuple):
    """One way to read a query: its terms, and which of the wider tiers count."""

    terms: tuple[Term, ...]
    begun: bool
    synonyms: bool

    def patterns(self, index: Index, concepts: Concepts) -> list[tuple[Pattern, ...]]:
        """Return what each term may look like in an index."""
        return [
            patterns(term, index, concepts, begun=self.begun, synonyms=self.synonyms)
            for term in self.terms
        ]


def readings(query: Query, concepts: Concepts, index: Index) -> Iterator[tuple[Reading, Reading]]:
    """Yield ways to read a query, strictest first: what must find something, and what then counts.

    Names of several words count as one before they count as words; the last word counts as
    unfinished, and synonyms stand alone, only when nothing better is there.
    """
    ways = list(dict.fromkeys((grouped(query.terms, concepts, index), query.terms)))
    for terms in ways:
        yield Reading(terms, begun=False, synonyms=False), Reading(terms, False, True)
    for terms in ways:
        wide = Reading(terms, begun=True, synonyms=True)
        yield wide, wide


def grouped(terms: Sequence[Term], concepts: Concepts, index: Index) -> tuple[Term, ...]:
    """Return the terms with names of several words as one: `remote work`, `interne markt`.

    A name is what the tables have, and what the text itself writes as one: `interne-markt`.
    """
    found: list[Term] = []
    first = 0
    while first < len(terms):
        last = next(
            (
                last
                for last in range(min(first + concepts.longest, len(terms)), first + 1, -1)
                if _is_name(terms[first:last], concepts, index)
            ),
            first + 1,
        )
        found.append(_joined(terms[first:last]) if last > first + 1 else terms[first])
        first = last
    return tuple(found)


def corrected(query: Query, missing: Sequence[Term], index: Index) -> Query | None:
    """Return the query with words that do occur for those that look like slips, None without.

    A word that is Dutch is no slip, nor is a number.
    """
    changed = {term: better for term in missing if (better := _better(term, index))}
    if not changed or len(changed) < len(missing):
        return None
    return replace(query, terms=tuple(changed.get(term, term) for term in query.terms))


def nearest(text: str, index: Index, most: int = 2) -> list[Near]:
    """Return the words that look like a folded word, those that sound the same first."""
    most = min(most_slips(text), most)
    near = index.near(text, most) if most else ()
    return sorted(near, key=lambda n: (n.sounds_other, n.distance, n.word))


def _better(term: Term, index: Index) -> Term | None:
    """Return a term with what occurs for the one of its words that looks like a slip."""
    if term.quoted or term.keys or term.others:
        return None
    seen = index.seen(frozenset(token.forms[0] for token in term.tokens))
    missing = [n for n, token in enumerate(term.tokens) if token.forms[0] not in seen]
    if len(missing) != 1:
        return None
    place = missing[0]
    right = [
        (
            *term.tokens[:place],
            term.tokens[place]._replace(forms=(word,)),
            *term.tokens[place + 1 :],
        )
        for word in _likely(term.tokens[place].forms[0], index)
    ]
    if not right:
        return None
    first, *others = (
        Term(
            "-".join(token.forms[0] for token in tokens),
            tokens,
            typed=term.text,
            unfinished=term.unfinished,
        )
        for tokens in right
    )
    return replace(first, others=tuple(others))


def _likely(word: str, index: Index) -> list[str]:
    """Return the words that an unknown one is a slip of; none if it is Dutch, or a number."""
    if len(word) < _SHORTEST or not word.isalpha() or known(word):
        return []
    near = nearest(word, index)
    if len(word) == _SHORTEST:
        # So short a word may have lost a letter; that another was meant is too much of a guess.
        near = [n for n in near if len(n.word) > len(word)]
    best = min((n.distance for n in near), default=0)
    return [n.word for n in near if n.distance == best][:_ALTERNATIVES]


def _is_name(terms: Sequence[Term], concepts: Concepts, index: Index) -> bool:
    if any(t.quoted or t.begins or t.keys or t.others or t.typed for t in terms):
        return False
    words = [token.forms[0] for term in terms for token in term.tokens]
    return bool(concepts.senses(tuple(words))) or _is_written_as_one(words, index)


def _is_written_as_one(words: Sequence[str], index: Index) -> bool:
    together = "".join(words)
    if len(together) < _SHORTEST_TOGETHER or len(words) > LONGEST_CHAIN or not together.isalpha():
        return False
    if function_words() & set(words):
        return False
    # Forms are worked out only of what may be there: of most words side by side nothing is.
    begun = words[0][: max(_SAME, len(words[0]) - _ENDING)]
    shortest = max(len(together) - _FARTHEST, len(begun) + _SHORTEST)
    lengths = (shortest, len(together) + _FARTHEST)
    return index.has_beginning_with(begun, lengths) and index.writes(together)


def _joined(terms: Sequence[Term]) -> Term:
    """Return terms as one, its tokens linked as by hyphens, so that it is found as one word too."""
    first, *more = (token for term in terms for token in term.tokens)
    tokens = (first, *(token._replace(link=token.link or "-") for token in more))
    return Term(" ".join(t.text for t in terms), tokens, unfinished=terms[-1].unfinished)
