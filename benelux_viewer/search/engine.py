"""Finding passages: from what is typed to hits in order, each with its reason and its marks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cached_property, lru_cache
from typing import NamedTuple

from benelux_viewer.model.citation import resolve
from benelux_viewer.model.dossier import Dossier
from benelux_viewer.model.refs import NodeRef
from benelux_viewer.search.concepts import Concepts
from benelux_viewer.search.documents import UNSEEN, document
from benelux_viewer.search.explain import alike, searched, suggestions, where
from benelux_viewer.search.hits import (
    Correction,
    Hit,
    Match,
    Offer,
    Passage,
    Results,
    Scope,
    WordCount,
)
from benelux_viewer.search.index import Index, Span
from benelux_viewer.search.passages import passages
from benelux_viewer.search.patterns import Found, Pattern, Tier, beginnings, find, judge, patterns
from benelux_viewer.search.plan import Reading, corrected, readings
from benelux_viewer.search.query import Query, Term, parse
from benelux_viewer.search.ranking import rank
from benelux_viewer.search.snippet import cut, merge
from benelux_viewer.search.strong import strong

Finds = dict[int, list[tuple[Span, Pattern]]]
"""Where one term stands, by the number of the passage."""

Judged = dict[int, list[list[Found]]]
"""For each passage that answers, what was found of each term."""

_REMEMBERED = 16


class Answer(NamedTuple):
    """How a query was read, what was found of each term, and which passages answer, in order."""

    query: Query
    reading: Reading
    finds: list[Finds]
    answers: list[int]


class Engine:
    """Searches one dossier. Building it reads everything once; it never changes after that."""

    def __init__(self, dossier: Dossier) -> None:
        """Index all that can be found in a dossier."""
        self._dossier = dossier
        self._passages = passages(dossier)
        self._index = Index(map(document, self._passages))
        self._where = where(dossier.briefing)
        variants: dict[tuple[object, ...], list[int]] = {}
        for number, passage in enumerate(self._passages):
            key = (passage.ref, passage.kind) if passage.edition else (number,)
            variants.setdefault(key, []).append(number)
        self._variants = {n: tuple(same) for same in variants.values() for n in same}
        self._answer = lru_cache(_REMEMBERED)(self._find_answer)

    @cached_property
    def _concepts(self) -> Concepts:
        return Concepts(self._dossier.briefing.terms)

    def prepare(self) -> None:
        """Work out how the words are related, which the first search would wait for otherwise."""
        _ = self._index.relations, self._concepts

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
        With `in_order` the hits come in document order.
        """
        typed = parse(text)
        jump = self._dossier.citations.find(text) if typed.terms else None
        query, reading, finds, answers = self._answer(text, scope, correct)
        narrowed = self._narrowed(query, scope)
        near = tuple(self._shown(form) for form in suggestions(typed.terms, self._index))
        if not answers:
            further = () if near else alike(typed.terms, self._index)
            near += tuple(self._shown(form) for form in further)
            counts = [self._count(f, narrowed) for f in finds]
            told = searched(replace(query, terms=reading.terms), counts, self._where)
            apart = tuple(WordCount(t.text, n) for t, n in zip(reading.terms, counts, strict=True))
            return Results(text, (), told, near, jump, counts=apart if len(apart) > 1 else ())
        judged = {n: [self._judge(f[n]) for f in finds] for n in answers}
        ordered = answers
        if not in_order:
            ordered = sorted(answers, key=lambda n: rank(self._passages[n], n, judged[n]))
        hits = tuple(self._hits(ordered, judged, reading.terms))
        return Results(
            text,
            hits[:limit] if limit else hits,
            "",
            near,
            jump,
            tuple(Correction(t.typed, self._shown(t.text)) for t in query.terms if t.typed),
            tuple(self._offers(text, reading, finds, answers, narrowed)),
        )

    def _find_answer(self, text: str, scope: Scope | None, correct: bool) -> Answer:
        """Read a query in the strictest way that finds something; with slips put right if none."""
        query = parse(text)
        answer = self._read(query, self._narrowed(query, scope))
        if answer.answers or not correct:
            return answer
        missing = [t for t, f in zip(answer.reading.terms, answer.finds, strict=True) if not f]
        better = corrected(query, missing, self._index) if missing else None
        if better is None:
            return answer
        right = self._read(better, self._narrowed(query, scope))
        return right if right.answers else answer

    def _read(self, query: Query, scope: Scope | None) -> Answer:
        last = Answer(query, Reading(query.terms, False, False), [], [])
        for needed, counting in readings(query, self._concepts, self._index):
            finds = self._find_all(needed)
            answers = self._answers(query, finds, scope)
            last = Answer(query, needed, finds, answers)
            if answers:
                if counting == needed:
                    return last
                finds = self._find_all(counting)
                return Answer(query, counting, finds, self._answers(query, finds, scope))
        return last

    def _find_all(self, reading: Reading) -> list[Finds]:
        return [self._finds(wanted) for wanted in reading.patterns(self._index, self._concepts)]

    def _narrowed(self, query: Query, scope: Scope | None) -> Scope | None:
        """Return the scope with what the query itself says of it."""
        within = self._jump(query.section) if query.section else None
        if not query.kinds and within is None:
            return scope
        kinds = query.kinds
        if scope and scope.kinds:
            kinds = kinds & scope.kinds or scope.kinds if kinds else scope.kinds
        return Scope(kinds, within or (scope.within if scope else None))

    def _offers(
        self,
        text: str,
        reading: Reading,
        finds: Sequence[Finds],
        answers: Sequence[int],
        scope: Scope | None,
    ) -> Iterator[Offer]:
        """Yield the search for words that only begin with the last one, if that finds more."""
        term = reading.terms[-1]
        if reading.begun or term.quoted or term.begins or term.keys or term.typed:
            return
        more = set(self._finds(beginnings(term, self._index))).intersection(*finds[:-1])
        new = [n for n in more - set(answers) if self._in_scope(self._passages[n], scope)]
        if new:
            count = len({self._variants[n] for n in new})
            yield Offer(f"begint met {term.text}…", f"{text.rstrip()}*", count)

    def _finds(self, wanted: Iterable[Pattern]) -> Finds:
        finds: Finds = {}
        for pattern in wanted:
            for span in find(pattern, self._index):
                finds.setdefault(span.document, []).append((span, pattern))
        return finds

    def _judge(self, finds: Iterable[tuple[Span, Pattern]]) -> list[Found]:
        """Return what was found of a term; a reading counts only where the words do not do."""
        found = [judge(span, pattern, self._index) for span, pattern in finds]
        return [f for f in found if f.tier is not Tier.READING] or found

    def _answers(self, query: Query, finds: Sequence[Finds], scope: Scope | None) -> list[int]:
        """Return the passages in which every term was found and no excluded one, in order."""
        if not finds:
            return []
        common = set(finds[0]).intersection(*finds[1:])
        for term in query.excluded:
            common -= self._excluded(term)
        return sorted(n for n in common if self._in_scope(self._passages[n], scope))

    def _excluded(self, term: Term) -> set[int]:
        """Return the passages with an excluded word in any form; a part of a word is no ground."""
        found = patterns(term, self._index, self._concepts, synonyms=False)
        return set(self._finds(p for p in found if p.tier <= Tier.FORM or term.begins))

    def _in_scope(self, passage: Passage, scope: Scope | None) -> bool:
        if scope is None:
            return True
        if scope.kinds and passage.kind not in scope.kinds:
            return False
        path = self._dossier.outline.path(passage.ref)
        return scope.within is None or scope.within in {node.ref for node in path}

    def _hits(self, ordered: Sequence[int], judged: Judged, terms: Sequence[Term]) -> Iterator[Hit]:
        """Yield a hit for each passage, one for all its editions: the default's if it answers."""
        for number in ordered:
            variants = self._variants[number]
            answering = [n for n in variants if n in judged]
            if number != answering[0]:
                continue
            passage = self._passages[number]
            if len(variants) > 1 and len(answering) == len(variants):
                passage = passage._replace(edition=None)
            yield _hit(passage, judged[number], terms)

    def _count(self, finds: Finds, scope: Scope | None) -> int:
        inside = (n for n in finds if self._in_scope(self._passages[n], scope))
        return len({self._variants[n] for n in inside})

    def _jump(self, text: str) -> NodeRef | None:
        return resolve(text, self._dossier.outline, self._dossier.citations)

    def _shown(self, form: str) -> str:
        """Return a form as the text writes it; as it is where only an address has it."""
        for span in self._index.spans(form):
            places = self._index.places(span)
            if places[0].start != UNSEEN:
                text = self._passages[span.document].text
                return text[places[0].start : places[-1].end]
        return form


def _hit(passage: Passage, of_terms: Sequence[Sequence[Found]], terms: Sequence[Term]) -> Hit:
    found = [f for of_term in of_terms for f in of_term if f.start != UNSEEN]
    matches = merge(Match(f.start, f.end) for f in found)
    narrow = merge(
        strong(passage.text, f, term)
        for term, of_term in zip(terms, of_terms, strict=True)
        for f in of_term
        if f.start != UNSEEN
    )
    reasons = [min(of_term, key=lambda f: f.tier) for of_term in of_terms]
    worst = max(reasons, key=lambda f: f.tier)
    shown = passage.text[worst.start : worst.end] if worst.why.endswith(" ") else ""
    shown_part = cut(passage.text, matches)
    return Hit(
        passage,
        matches,
        worst.why + shown,
        shown_part.text,
        shown_part.move(matches),
        narrow,
        shown_part.move(narrow),
    )
