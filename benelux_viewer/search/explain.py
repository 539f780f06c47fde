"""What to say when nothing is found: what was searched, and which words come nearest."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import reduce

from benelux_viewer.i18n import listed, mark, tr, trn
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
        return tr("Typ een woord om te zoeken.")
    words = quoted(term.text for term in query.terms)
    told = in_vain(words, quoted(term.text for term in query.excluded), where)
    if len(words) == 1 and not query.excluded:
        return told
    apart = ", ".join(_times(word, count) for word, count in zip(words, counts, strict=True))
    return " ".join((told, tr("Los: {counts}.", counts=apart)))


def in_vain(words: Sequence[str], without: Sequence[str], where: str) -> str:
    """Return the sentence that tells what no passage has; all in quotes, `where` in words."""
    together = len(words) > 1
    if not words and not without:
        return tr("Niets gevonden in {where}.", where=where)
    if not words:
        return tr("Niets gevonden zonder {without} in {where}.", **_without(without), where=where)
    if not without and not together:
        return tr("Geen passage met {words} in {where}.", words=words[0], where=where)
    if not without:
        return tr("Geen passage met {words} samen in {where}.", words=listed(words), where=where)
    sentence = (
        mark("Geen passage met {words} samen zonder {without} in {where}.")
        if together
        else mark("Geen passage met {words} zonder {without} in {where}.")
    )
    return tr(sentence, words=listed(words), **_without(without), where=where)


def _without(words: Sequence[str]) -> dict[str, str]:
    return {"without": reduce(_nor, words)}


def _nor(first: str, last: str) -> str:
    return tr("{first} zonder {last}", first=first, last=last)


def quoted(words: Iterable[str]) -> list[str]:
    """Return words in quotes, as the language has them."""
    return [tr("“{text}”", text=word) for word in words]


def read_as(query: Query) -> str:
    """Return in words how a query was read otherwise than it was typed; empty if it was not."""
    told: list[str] = []
    if query.without_alone:
        words = listed(quoted(term.text for term in query.terms))
        told.append(tr("Alleen woorden om weg te laten; gezocht is naar {words}.", words=words))
    if query.until:
        (until,) = quoted([query.until])
        told.append(tr("De zoekvraag is lang; zij telt mee tot en met {word}.", word=until))
    return " ".join(told)


def where(briefing: Briefing) -> str:
    """Return in words what a search looks through."""
    rooms = [tr("brief"), tr("noten"), tr("samenvattingen")]
    if briefing.annex:
        rooms.append(tr("nota"))
    both = 2
    editions = len(briefing.editions)
    if editions == both:
        return tr("{rooms} (beide edities)", rooms=listed(rooms))
    if editions > both:
        return tr("{rooms} (alle edities)", rooms=listed(rooms))
    return listed(rooms)


def suggestions(terms: Sequence[Term], index: Index, most: int = 2) -> tuple[str, ...]:
    """Return the words that occur and look most like those typed, at most some slips away."""
    typed = _typed(terms)
    plain = [term for term in terms if not (term.quoted or term.keys)]
    words = [token.forms[0] for term in plain for token in term.tokens]
    found: dict[str, None] = {}
    for word in words[:_MOST_WORDS]:
        # One year is no slip of another.
        if _SHORTEST <= len(word) <= _LONGEST and not word.isdecimal():
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


def _times(word: str, count: int) -> str:
    if not count:
        return tr("{word} nergens", word=word)
    return trn("{word} in {count} passage", "{word} in {count} passages", count, word=word)
