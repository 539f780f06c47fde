"""Words that a sentence writes apart: suspended compounds, and verbs without their particle."""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterator, Sequence
from typing import NamedTuple

from benelux_viewer.search.compounds import AFTER_PARTICLE, suspending, tails
from benelux_viewer.search.lexicon import function_words
from benelux_viewer.search.tokens import Tokens
from benelux_viewer.search.verbs import infinitives, is_verb, separable

_ALWAYS_PARTICLES = frozenset({"af", "mee", "samen", "terug", "toe", "voort", "weg", "neer"})
_AND = frozenset({"en", "of"})
_PREPOSITIONS = frozenset(
    ("van", "op", "om", "in", "voor", "aan", "met", "te", "naar", "bij", "tot", "tegen")
).union(("tussen", "onder", "over", "door", "zonder", "binnen"))
_NEVER_A_NOUN = _AND | _PREPOSITIONS
_DASH = r"[-\u2010\u2011–]"
_SUSPENDED = re.compile(rf"{_DASH}\s+(?:en|of)\s", re.IGNORECASE)
_BEFORE_AND = re.compile(rf"\s*{_DASH}\s*")
_IN_A_SERIES = re.compile(rf"\s*{_DASH}\s*,\s*")
_BREAKS = frozenset(",.;:!?")
_FARTHEST = 15
"""Words between a verb and its particle at most."""


class Apart(NamedTuple):
    """A word that is not written as one, and the tokens that it stands in, both counted in."""

    form: str
    first: int
    last: int


def suspended(text: str, tokens: Tokens) -> Iterator[Apart]:
    """Yield the first words of suspended compounds: of `land-, tuin- en akkerbouw`, `landbouw`.

    What completes them may be what follows a particle too: `in- en uitvoer`; or the end of a chain:
    `Vesdre- en Ahr-vallei`.
    """
    if not _SUSPENDED.search(text):
        return
    words, links = tokens.words, tokens.links

    def between(place: int) -> str:
        return text[tokens.ends[place - 1] : tokens.starts[place]]

    for place in range(1, len(words) - 1):
        if words[place] not in _AND or place in links or place + 1 in links:
            continue
        if not _BEFORE_AND.fullmatch(between(place)):
            continue
        first = place - 1
        yield from _completed(tokens, first, place + 1)
        while first and _IN_A_SERIES.fullmatch(between(first)):
            first -= 1
            yield from _completed(tokens, first, place + 1)


def _completed(tokens: Tokens, first: int, whole: int) -> Iterator[Apart]:
    """Yield what a word that breaks off may be, by the whole one after it."""
    words, links = tokens.words, tokens.links
    begun, last = words[first], whole
    for tail in sorted(tails(words[whole])):
        if tail[0] != AFTER_PARTICLE:
            yield Apart(f"~{begun}{tail}", first, whole)
        elif begun in suspending():
            yield Apart(f"~{begun}{tail[1:]}", first, whole)
    while links.get(last + 1) == "-":
        last += 1
        rest = "".join(words[whole + 1 : last + 1])
        yield Apart(f"~{begun}{rest}", first, last)


def separated(
    words: Sequence[str], gap: Callable[[int], str], linked: Container[int] = ()
) -> Iterator[Apart]:
    """Yield verbs apart from their particle: `breiden we haar uit`, `uit te wisselen`.

    `gap` tells what stands before a word, by its place, or after the last; a word that is `linked`
    to the one before it is no particle.
    """
    particles = separable()
    if particles.isdisjoint(words):
        return
    for place in [place for place, word in enumerate(words) if word in particles]:
        if place in linked:
            continue
        word = words[place]
        verb = words[place + 2] if place + 2 < len(words) else ""
        if verb and word != "om" and words[place + 1] == "te" and is_verb(word + verb):
            yield Apart(f"~{word}{verb}", place, place + 2)
        elif _closes(words, gap, place):
            yield from _before(words, gap, place)


def _closes(words: Sequence[str], gap: Callable[[int], str], place: int) -> bool:
    """Tell whether a particle ends its clause, and is no preposition before a noun."""
    if words[place] in _ALWAYS_PARTICLES or place + 1 == len(words):
        return True
    return bool(gap(place + 1).strip()) or words[place + 1] in _NEVER_A_NOUN


def _before(words: Sequence[str], gap: Callable[[int], str], place: int) -> Iterator[Apart]:
    particle = words[place]
    for back in range(place - 1, max(place - _FARTHEST, 0) - 1, -1):
        if not _BREAKS.isdisjoint(gap(back + 1)):
            return
        word = words[back]
        if word in function_words() or word in separable() or word.endswith(("end", "ende")):
            continue
        for verb in infinitives(word):
            # A participle keeps its particle: `om` belongs to another verb in `gesteld om`.
            participle = word.startswith("ge") and not verb.startswith("ge")
            if is_verb(particle + verb) and not participle:
                yield Apart(f"~{particle}{verb}", back, place)
                return
