"""What was typed, as a value. Nothing typed is an error: what has no meaning is plain words."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from benelux_viewer.search.tokens import Token, chains, tokenize

_DOUBLE = '"“”„‟«»‹›〝〞＂'
_SINGLE = "'‘’‚‛"
_LONGEST_SINGLE = 200
_LONGEST = 1000
# A single quote closes a phrase only before a space: in `KPI's` and `'s-Gravenhage` it is a letter.
_CHUNK = re.compile(
    rf"""
    (?P<minus>-(?=[\w{_DOUBLE}]))?
    (?: [{_DOUBLE}] (?P<double>[^{_DOUBLE}]*) (?P<closed>[{_DOUBLE}])?
      | [{_SINGLE}] (?P<single>\S.{{0,{_LONGEST_SINGLE}}}?) [{_SINGLE}] (?=\s|$)
      | (?P<words>[^\s{_DOUBLE}]+)
    )""",
    re.VERBOSE | re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Term:
    """Words that must stand next to each other, in this order: a word, a chain or a phrase.

    `unfinished` says that its last word may still be being typed.
    """

    text: str
    tokens: tuple[Token, ...]
    unfinished: bool = False


@dataclass(frozen=True, slots=True)
class Query:
    """All of `terms` must be found in a passage, and none of `excluded`."""

    text: str
    terms: tuple[Term, ...]
    excluded: tuple[Term, ...] = ()


def parse(text: str) -> Query:
    """Return what a typed text asks for: words, "phrases" in any quotes, and -exclusions.

    An opening quote that is never closed quotes all that follows. The last word is unfinished
    unless a space or a closing quote follows it. With nothing but exclusions, they are words.
    Of a text of more than 1,000 characters (a pasted page) only the words within those count.
    """
    terms: list[Term] = []
    excluded: list[Term] = []
    for chunk in _CHUNK.finditer(_cut(text)):
        last = chunk.end() == len(text)
        (excluded if chunk["minus"] else terms).extend(_terms(chunk, last=last))
    if not terms:
        return Query(text, tuple(dict.fromkeys(excluded)))
    whole = tuple(replace(term, unfinished=False) for term in excluded)
    return Query(text, tuple(dict.fromkeys(terms)), whole)


def _cut(text: str) -> str:
    if len(text) <= _LONGEST:
        return text
    words = text[:_LONGEST].rsplit(maxsplit=1)
    return words[0] if len(words) > 1 else text[:_LONGEST]


def _terms(chunk: re.Match[str], *, last: bool) -> list[Term]:
    words = chunk["words"]
    text = words or chunk["double"] or chunk["single"] or ""
    tokens = tokenize(text)
    if not tokens:
        return []
    groups = chains(tokens) if words else (tokens,)
    terms = [Term(text[g[0].start : g[-1].end], g) for g in groups]
    finished = chunk["closed"] or chunk["single"] or text[-1].isspace()
    if last and not finished:
        terms[-1] = replace(terms[-1], unfinished=True)
    return terms
