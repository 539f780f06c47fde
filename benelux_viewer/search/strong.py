"""Which stretch of a word found is what was typed: `politie` of `politiesamenwerking`."""

from __future__ import annotations

from benelux_viewer.search.hits import Match
from benelux_viewer.search.patterns import Found, Tier
from benelux_viewer.search.query import Term
from benelux_viewer.search.relations import part_in
from benelux_viewer.search.tokens import fold


def strong(text: str, whole: Match, found: Found, term: Term) -> Match:
    """Return where what was typed stands in what was found, all of that if it is; `whole` is it."""
    if found.tier not in (Tier.PART, Tier.BEGINNING):
        return whole
    shown = text[whole.start : whole.end]
    folded = fold(shown)
    if len(folded) != len(shown):
        return whole
    for one in (term, *term.others):
        typed = "".join(token.forms[0] for token in one.tokens)
        if found.tier is Tier.BEGINNING and folded.startswith(typed):
            return Match(whole.start, whole.start + len(typed))
        part = part_in(typed, folded.partition("'")[0]) if found.tier is Tier.PART else ""
        place = folded.find(part) if part else -1
        if place >= 0:
            return Match(whole.start + place, whole.start + place + len(part))
    return whole
