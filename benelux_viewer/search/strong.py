"""Which stretch of a word found is what was typed: `politie` of `politiesamenwerking`."""

from __future__ import annotations

from collections.abc import Sequence

from benelux_viewer.search.hits import Match
from benelux_viewer.search.patterns import Found, Tier
from benelux_viewer.search.query import Term
from benelux_viewer.search.relations import part_in
from benelux_viewer.search.tokens import fold


def spellings(term: Term) -> tuple[str, ...]:
    """Return a term, and what will do instead of it, each as one folded word."""
    return tuple("".join(t.forms[0] for t in one.tokens) for one in (term, *term.others))


def strong(text: str, whole: Match, found: Found, typed: Sequence[str]) -> Match:
    """Return where what was typed stands in what was found, which is `whole`; all of it if it is.

    `typed` are spellings of it.
    """
    if found.tier not in (Tier.PART, Tier.BEGINNING):
        return whole
    shown = text[whole.start : whole.end]
    folded = shown.lower() if shown.isascii() else fold(shown)
    if len(folded) != len(shown):
        return whole
    for word in typed:
        if found.tier is Tier.BEGINNING and folded.startswith(word):
            return Match(whole.start, whole.start + len(word))
        part = part_in(word, folded.partition("'")[0]) if found.tier is Tier.PART else ""
        place = folded.find(part) if part else -1
        if place >= 0:
            return Match(whole.start + place, whole.start + place + len(part))
    return whole
