"""Which stretch of a word found is what was typed: `politie` of `politiesamenwerking`."""

from __future__ import annotations

from collections.abc import Sequence

from benelux_viewer.search.hits import Match
from benelux_viewer.search.patterns import Tier
from benelux_viewer.search.query import Term
from benelux_viewer.search.relations import part_in
from benelux_viewer.search.tokens import fold


def spellings(term: Term) -> tuple[str, ...]:
    """Return a term, and what will do instead of it, each as one folded word."""
    return tuple("".join(t.forms[0] for t in one.tokens) for one in (term, *term.others))


def strong(text: str, whole: Match, tier: Tier, typed: Sequence[str]) -> Match:
    """Return where what was typed stands in what was found, which is `whole`; all of it if it is.

    `typed` are spellings of it.
    """
    if tier is not Tier.BEGINNING and tier is not Tier.PART:
        return whole
    start, end = whole
    shown = text[start:end]
    folded = shown.lower() if shown.isascii() else fold(shown)
    if len(folded) != end - start:
        return whole
    for word in typed:
        if tier is Tier.BEGINNING:
            if folded.startswith(word):
                return Match(start, start + len(word))
            continue
        part = part_in(word, folded.partition("'")[0])
        place = folded.find(part) if part else -1
        if place >= 0:
            return Match(start + place, start + place + len(part))
    return whole
