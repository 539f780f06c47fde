"""Words that a sentence writes apart: suspended compounds, and verbs without their particle."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from benelux_viewer.search.compounds import tails
from benelux_viewer.search.lexicon import function_words
from benelux_viewer.search.tokens import Token
from benelux_viewer.search.verbs import infinitives, is_verb, separable

_ALWAYS_PARTICLES = frozenset({"af", "mee", "samen", "terug", "toe", "voort", "weg", "neer"})
_AND = frozenset({"en", "of"})
_NEVER_A_NOUN = _AND | {"van", "op", "om", "in", "voor", "aan", "met", "te", "naar", "bij", "tot"}
_SUSPENDED = re.compile(r"[-\u2010\u2011–]\s+(?:en|of)\s", re.IGNORECASE)
_FARTHEST = 15
"""Words between a verb and its particle at most."""


class Apart(NamedTuple):
    """A word that is not written as one, and the tokens that it stands in, both counted in."""

    form: str
    first: int
    last: int


def may_part(folded: str, words: Sequence[str]) -> bool:
    """Tell whether a folded text, and the words in it, may have a verb apart from its particle."""
    return not separable().isdisjoint(words) and bool(_closing().search(folded))


@cache
def _closing() -> re.Pattern[str]:
    """Return what may be a particle at the end of its clause, or before `te`."""
    after = "|".join(sorted(_NEVER_A_NOUN | {"te"}))
    return re.compile(
        rf"\b(?:{'|'.join(sorted(_ALWAYS_PARTICLES))})\b"
        rf"|\b(?:{'|'.join(sorted(separable()))})\b(?=\s*(?:[^\w\s]|$)|\s+(?:{after})\b)"
    )


def suspended(text: str, tokens: Sequence[Token]) -> Iterator[Apart]:
    """Yield the first words of suspended compounds: of `wet- en regelgeving`, `wetgeving`."""
    if not _SUSPENDED.search(text):
        return
    for place in range(len(tokens) - 2):
        stub, link, whole = tokens[place : place + 3]
        if link.forms[0] not in _AND or link.link or whole.link:
            continue
        if text[stub.end : link.start].strip() not in {"-", "\u2010", "\u2011", "–"}:
            continue
        for tail in tails(whole.forms[0]):
            yield Apart(f"~{stub.forms[0]}{tail}", place, place + 2)


def separated(text: str, tokens: Sequence[Token]) -> Iterator[Apart]:
    """Yield verbs apart from their particle: `breiden we haar uit`, `uit te wisselen`."""
    particles = separable()
    for place, token in enumerate(tokens):
        word = token.forms[0]
        if word not in particles or token.link:
            continue
        verb = tokens[place + 2].forms[0] if place + 2 < len(tokens) else ""
        if verb and word != "om" and tokens[place + 1].forms[0] == "te" and is_verb(word + verb):
            yield Apart(f"~{word}{verb}", place, place + 2)
        elif _closes(text, tokens, place):
            yield from _before(text, tokens, place)


def _closes(text: str, tokens: Sequence[Token], place: int) -> bool:
    """Tell whether a particle ends its clause, and is no preposition before a noun."""
    word = tokens[place].forms[0]
    if word in _ALWAYS_PARTICLES or place + 1 == len(tokens):
        return True
    between = text[tokens[place].end : tokens[place + 1].start].strip()
    return bool(between) or tokens[place + 1].forms[0] in _NEVER_A_NOUN


def _before(text: str, tokens: Sequence[Token], place: int) -> Iterator[Apart]:
    particle = tokens[place].forms[0]
    for back in range(place - 1, max(place - _FARTHEST, 0) - 1, -1):
        if any(sign in text[tokens[back].end : tokens[back + 1].start] for sign in ",.;:!?"):
            return
        word = tokens[back].forms[0]
        if word in function_words() or word in separable() or word.endswith(("end", "ende")):
            continue
        for verb in infinitives(word):
            if is_verb(particle + verb):
                yield Apart(f"~{particle}{verb}", back, place)
                return
