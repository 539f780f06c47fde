"""How words are related: two that share a lemma are forms of each other; a part’s are in a whole.

Worked out once for every word that occurs, and stored as keys, so that a query costs look-ups.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache

from benelux_viewer.search.compounds import compound_lemmas, segments, tails
from benelux_viewer.search.forms import lemmas
from benelux_viewer.search.lexicon import REMEMBERED
from benelux_viewer.search.prepared import Related, prepared
from benelux_viewer.search.verbs import infinitives, is_stem


@lru_cache(REMEMBERED)
def forms_of(word: str) -> frozenset[str]:
    """Return the lemmas of a word, those of compounds included."""
    table = prepared()
    if known := table.of(word) if table else None:
        return known.forms
    return lemmas(word) | frozenset(compound_lemmas(word))


@lru_cache(REMEMBERED)
def parts_of(word: str) -> frozenset[str]:
    """Return the lemmas of every part of a word."""
    return frozenset(lemma for part in segments(word) for lemma in _of_part(part)) - forms_of(word)


def _of_part(part: str) -> Iterator[str]:
    """Yield the lemmas of a part; what is a plural is no verb: `rechten` in `mensenrechten`.

    Nor is a stem that begins a compound: `dragen` is not in `draagvlak`.
    """
    found = forms_of(part)
    noun = is_stem(part) or any(lemma[0] == "n" and lemma[2:] != part for lemma in found)
    return (lemma for lemma in found if not (noun and lemma[0] == "v"))


def related(words: Sequence[str]) -> dict[str, tuple[Collection[str], Collection[str]]]:
    """Return the lemmas of some words and of their parts: from the table, or by the rules.

    That each is a form of itself may go without saying.
    """
    table = prepared()
    found: dict[str, tuple[Collection[str], Collection[str]]] = {}
    if table:
        found.update(table.related(words))
    for word in words:
        if word not in found:
            found[word] = forms_of(word), parts_of(word)
    return found


def worked_out(word: str) -> Related:
    """Return what a word is related to by the rules."""
    return Related(forms_of(word), parts_of(word), infinitives(word), tails(word))


def part_in(word: str, whole: str) -> str:
    """Return the part of a compound that is a form of a word, as written; empty if none is."""
    wanted = forms_of(word)
    fitting = [part for part in segments(whole) if wanted & forms_of(part)]
    return max(fitting, key=len, default="")
