"""From what is typed to hits in order, each with its reason and its marks, on any index."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cached_property, lru_cache
from itertools import islice
from operator import attrgetter
from typing import NamedTuple

from benelux_viewer.i18n import tr
from benelux_viewer.model.briefing import Term as Explained
from benelux_viewer.model.refs import NodeRef
from benelux_viewer.search.answers import NOTHING, Answered, Question, answered, number
from benelux_viewer.search.concepts import Concepts
from benelux_viewer.search.explain import alike, read_as, searched, suggestions
from benelux_viewer.search.hits import Correction, Hit, Match, Offer, Results, Scope, WordCount
from benelux_viewer.search.index import Index
from benelux_viewer.search.match import expression, seen_of
from benelux_viewer.search.patterns import SHOWN, Found, Pattern, Tier, beginnings, patterns
from benelux_viewer.search.plan import Reading, corrected, readings
from benelux_viewer.search.query import Query, Term, parse
from benelux_viewer.search.ranking import rank
from benelux_viewer.search.snippet import cut, merge
from benelux_viewer.search.strong import spellings, strong
from benelux_viewer.search.words import Words

_REMEMBERED = 16
_MEANT = 20
"""Passages that are so many that what was typed was surely meant."""
_LOOKED_AT = 5
"""Passages in which a word is looked for as it is shown; some have it in an address alone."""

_BRACKETS = str.maketrans("", "", "()")

_TIER = attrgetter("tier")


class Answer(NamedTuple):
    """How what was typed was read, and which passages answer."""

    typed: Query
    query: Query
    reading: Reading
    wanted: Sequence[Sequence[Pattern]]
    scope: Scope | None
    answered: Answered


class Searcher:
    """Searches an index; a place that a text names is for who knows what it is an index of."""

    def __init__(self, index: Index, explained: Iterable[Explained], where: str) -> None:
        """Search an index, with the terms that its texts explain; `where` tells what it is of."""
        self.index = index
        self._explained = tuple(explained)
        self._place = where
        self._answer = lru_cache(_REMEMBERED)(self._find_answer)

    @cached_property
    def _concepts(self) -> Concepts:
        return Concepts(self._explained)

    def prepare(self) -> None:
        """Read the tables of words, which the first search would wait for otherwise."""
        _ = self._concepts, self.index.forms("voorbereidingen")

    def close(self) -> None:
        """Let go of the index."""
        self.index.close()

    def search(
        self,
        text: str,
        *,
        limit: int = 0,
        scope: Scope | None = None,
        correct: bool = True,
        in_order: bool = False,
    ) -> Results:
        """Return what answers a typed text, best first; `limit` 0 gives all. Never fails.

        Without `correct` a word is looked for as it is typed even if it occurs nowhere.
        With `in_order` the hits come in document order. Of more than 1,000 hits the best are
        given, and `more` is told.
        """
        answer = self._answer(text, scope, correct, limit, in_order)
        typed = answer.typed
        jump = self.find(text) if typed.terms else None
        near = self._suggestions(answer)
        if not answer.answered.found:
            return self._nothing(text, answer, near, jump)
        found = answer.answered
        ordered = sorted(found.found)
        if not in_order:
            ordered.sort(key=lambda row: rank(found.words[row], row, found.found[row]))
        hits = self._hits(ordered, found, answer.reading.terms)
        return Results(
            text,
            tuple(islice(hits, limit or None)),
            "",
            near,
            jump,
            tuple(Correction(t.typed, self._shown(t.text)) for t in answer.query.terms if t.typed),
            tuple(self._offers(text, answer)),
            more=found.more,
            found=found.number,
            read_as=read_as(typed),
        )

    def _suggestions(self, answer: Answer) -> tuple[str, ...]:
        """Return words like those typed; beside hits those one slip away, beside many hits none."""
        number = answer.answered.number
        if number > _MEANT:
            return ()
        near = suggestions(answer.typed.terms, self.index, 1 if number else 2)
        return self._all_shown(near)

    def find(self, text: str) -> NodeRef | None:
        """Return the node that a text is the citation of, None if it is none."""
        del text
        return None

    def section(self, text: str) -> NodeRef | None:
        """Return the node that a text such as `§1b` names, None if it names none."""
        del text
        return None

    def _nothing(
        self, text: str, answer: Answer, near: tuple[str, ...], jump: NodeRef | None
    ) -> Results:
        """Return what is told where nothing answers."""
        further = () if near else alike(answer.typed.terms, self.index)
        near = tuple(dict.fromkeys((*near, *self._all_shown(further))))
        terms = answer.reading.terms
        counts = self._counts(answer)
        told = searched(replace(answer.query, terms=terms), counts, self._place)
        apart = tuple(WordCount(t.text, n) for t, n in zip(terms, counts, strict=True))
        counted = apart if len(apart) > 1 else ()
        how = read_as(answer.typed)
        return Results(text, (), told, near, jump, counts=counted, read_as=how)

    def _counts(self, answer: Answer) -> list[int]:
        """Return how many passages have each term: the last whole, if it stands so anywhere."""
        wanted = list(answer.wanted)
        if answer.reading.begun and len(wanted) > 1:
            whole = answer.reading._replace(begun=False).patterns(self.index, self._concepts)
            wanted[-1] = whole[-1] if self._count(whole[-1], answer.scope) else wanted[-1]
        return [self._count(of_term, answer.scope) for of_term in wanted]

    def _find_answer(
        self, text: str, scope: Scope | None, correct: bool, limit: int, in_order: bool
    ) -> Answer:
        """Read a query in the strictest way that finds something; with slips put right if none."""
        query = parse(text)
        answer = self._read(query, self._narrowed(query, scope), limit, in_order)
        if answer.answered.found or not correct:
            return answer
        missing = [
            term
            for term, wanted in zip(answer.reading.terms, answer.wanted, strict=True)
            if not self._count(wanted, None)
        ]
        better = corrected(query, missing, self.index) if missing else None
        if better is None:
            return answer
        right = self._read(better, self._narrowed(query, scope), limit, in_order)
        return right._replace(typed=query) if right.answered.found else answer

    def _read(self, query: Query, scope: Scope | None, limit: int, in_order: bool) -> Answer:
        last = Answer(query, query, Reading(query.terms, False, False), (), scope, NOTHING)
        before: list[tuple[Pattern, ...]] = []
        for needed, counting in readings(query, self._concepts, self.index):
            for reading in dict.fromkeys((needed, counting)):
                wanted = reading.patterns(self.index, self._concepts)
                if wanted != before:
                    question = Question(wanted, self._excluded(query), scope)
                    found = answered(question, self.index, limit=limit, in_order=in_order)
                    before = wanted
                    last = Answer(query, query, reading, wanted, scope, found)
                if not last.answered.found:
                    break
            else:
                return last
        return last

    def _excluded(self, query: Query) -> list[tuple[Pattern, ...]]:
        """Return what must not be there: words in any form; a part of a word is no ground."""
        found = (
            (term, patterns(term, self.index, self._concepts, synonyms=False))
            for term in query.excluded
        )
        return [tuple(p for p in ps if p.tier <= Tier.FORM or term.begins) for term, ps in found]

    def _narrowed(self, query: Query, scope: Scope | None) -> Scope | None:
        """Return the scope with what the query itself says of it."""
        within = self.section(query.section) if query.section else None
        if not query.kinds and within is None:
            return scope
        kinds = query.kinds
        if scope and scope.kinds:
            kinds = kinds & scope.kinds or scope.kinds if kinds else scope.kinds
        return Scope(kinds, within or (scope.within if scope else None))

    def _offers(self, text: str, answer: Answer) -> Iterator[Offer]:
        """Yield the search for words that only begin with the last one, if that finds more.

        What has more than a thousand hits needs none.
        """
        term = answer.reading.terms[-1]
        if (
            answer.answered.more
            or answer.reading.begun
            or term.quoted
            or term.begins
            or term.keys
            or term.typed
        ):
            return
        if not text.rstrip().endswith(term.text):
            return
        wanted = (*answer.wanted[:-1], beginnings(term))
        question = Question(wanted, self._excluded(answer.query), answer.scope)
        more = number(question, self.index, beside=answer.answered.match)
        if more:
            label = tr("begint met {word}…", word=term.text)
            yield Offer(label, f"{text.rstrip()}*", more)

    def _hits(
        self, ordered: Sequence[int], found: Answered, terms: Sequence[Term]
    ) -> Iterator[Hit]:
        """Yield a hit for each passage, one for all its editions: the default's if it answers."""
        typed = [spellings(term) for term in terms]
        for row in ordered:
            variants = found.variants.get(row, ())
            answering = [n for n in variants if n in found.found]
            if answering and row != answering[0]:
                continue
            everywhere = len(variants) > 1 and len(answering) == len(variants)
            hit = _hit(found.words[row], found.found[row], typed)
            yield hit._replace(passage=hit.passage._replace(edition=None)) if everywhere else hit

    def _count(self, wanted: Sequence[Pattern], scope: Scope | None) -> int:
        return number(Question((wanted,), (), scope), self.index)

    def _all_shown(self, forms: Iterable[str]) -> tuple[str, ...]:
        """Return forms as the text writes them, two that it writes alike once."""
        return tuple(dict.fromkeys(map(self._shown, forms)))

    def _shown(self, form: str) -> str:
        """Return a form as the text writes it; as it is where only an address has it.

        Of `(politie)gegevens` the brackets are no part.
        """
        wanted = [Pattern(((form,),), Tier.EXACT, "")]
        match = expression(wanted, seen_of(wanted, self.index))
        for words in self.index.words(self.index.rows(match, _LOOKED_AT)):
            for at in words.at(form):
                if match := words.shown(at):
                    shown = words.passage.text[match.start : match.end]
                    return shown.translate(_BRACKETS)
        return form


def _hit(words: Words, of_terms: Sequence[Sequence[Found]], typed: Sequence[Sequence[str]]) -> Hit:
    """Return a passage with its marks; what is not in the text shown has none."""
    passage = words.passage
    whole: list[Match] = []
    typed_there: list[Match] = []
    for spelled, of_term in zip(typed, of_terms, strict=True):
        for found in of_term:
            if shown := words.shown(found.at):
                whole.append(shown)
                typed_there.append(strong(passage.text, shown, found.tier, spelled))
    matches = merge(whole)
    narrow = matches if typed_there == whole else merge(typed_there)
    bests = [of[0] if len(of) == 1 else min(of, key=_TIER) for of in of_terms]
    worst = bests[0] if len(bests) == 1 else max(bests, key=_TIER)
    place = words.shown(worst.at) if SHOWN in worst.why else None
    why = worst.why.replace(SHOWN, passage.text[place.start : place.end] if place else "")
    part = cut(passage.text, matches)
    moved = part.move(matches)
    inside = moved if narrow is matches else part.move(narrow)
    return Hit(passage, matches, why, part.text, moved, narrow, inside)
