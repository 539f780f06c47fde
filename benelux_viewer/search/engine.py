"""Finding passages: from what is typed to hits in order, each with its reason and its marks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from benelux_viewer.model.citation import resolve
from benelux_viewer.model.dossier import Dossier
from benelux_viewer.model.refs import NodeRef
from benelux_viewer.search.documents import UNSEEN, document, plain
from benelux_viewer.search.explain import searched, suggestions, where
from benelux_viewer.search.hits import Hit, Match, Passage, Results, Scope
from benelux_viewer.search.index import Index, Span
from benelux_viewer.search.passages import passages
from benelux_viewer.search.patterns import Found, Pattern, Tier, beginnings, find, judge, patterns
from benelux_viewer.search.query import Query, parse
from benelux_viewer.search.ranking import rank
from benelux_viewer.search.snippet import merge, snippet

Finds = dict[int, list[tuple[Span, Pattern]]]
"""Where one term stands, by the number of the passage."""

Judged = dict[int, list[list[Found]]]
"""For each passage that answers, what was found of each term."""

_REMEMBERED = 16


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
        self._begins = lru_cache(_REMEMBERED)(self._needs_beginnings)

    def search(self, text: str, *, limit: int = 0, scope: Scope | None = None) -> Results:
        """Return what answers a typed text, best first; `limit` 0 gives all. Never fails."""
        query = parse(text)
        jump = self._jump(text) if query.terms else None
        plan = _plan(query, self._index, begins=self._begins(text, scope))
        finds = [self._finds(wanted) for wanted in plan]
        answers = self._answers(query, finds, scope)
        if not answers:
            told = searched(query, [self._count(f, scope) for f in finds], self._where)
            missing = [t for t, f in zip(query.terms, finds, strict=True) if not f]
            nearest = tuple(self._shown(form) for form in suggestions(missing, self._index))
            return Results(text, (), told, nearest, jump)
        judged = {n: [self._judge(f[n]) for f in finds] for n in answers}
        ordered = sorted(answers, key=lambda n: rank(self._passages[n], n, judged[n]))
        hits = tuple(self._hits(ordered, judged))
        return Results(text, hits[:limit] if limit else hits, "", (), jump)

    def mark(self, text: str, query: str, *, scope: Scope | None = None) -> tuple[Match, ...]:
        """Return where a query's words stand in any text shown, found by the same rules."""
        index = Index([plain(text)])
        plan = _plan(parse(query), index, begins=self._begins(query, scope))
        wanted = (pattern for term in plan for pattern in term)
        found = (judge(span, pattern, index) for pattern in wanted for span in find(pattern, index))
        return merge(Match(f.start, f.end) for f in found)

    def _needs_beginnings(self, text: str, scope: Scope | None) -> bool:
        """Tell whether whole words find nothing while the last one may still be being typed."""
        query = parse(text)
        if not query.terms or not query.terms[-1].unfinished:
            return False
        finds = [self._finds(wanted) for wanted in _plan(query, self._index, begins=False)]
        return not self._answers(query, finds, scope)

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
            common -= set(self._finds(patterns(term, self._index)))
        return sorted(n for n in common if self._in_scope(self._passages[n], scope))

    def _in_scope(self, passage: Passage, scope: Scope | None) -> bool:
        if scope is None:
            return True
        if scope.kinds and passage.kind not in scope.kinds:
            return False
        path = self._dossier.outline.path(passage.ref)
        return scope.within is None or scope.within in {node.ref for node in path}

    def _hits(self, ordered: Sequence[int], judged: Judged) -> Iterator[Hit]:
        """Yield a hit for each passage, one for all its editions: the default's if it answers."""
        for number in ordered:
            variants = self._variants[number]
            answering = [n for n in variants if n in judged]
            if number != answering[0]:
                continue
            passage = self._passages[number]
            if len(variants) > 1 and len(answering) == len(variants):
                passage = passage._replace(edition=None)
            yield _hit(passage, judged[number])

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


def _plan(query: Query, index: Index, *, begins: bool) -> list[tuple[Pattern, ...]]:
    """Return the patterns of each term; with `begins`, the last may be the beginning of a word."""
    plan = [patterns(term, index) for term in query.terms]
    if begins:
        plan[-1] += beginnings(query.terms[-1], index)
    return plan


def _hit(passage: Passage, of_terms: Sequence[Sequence[Found]]) -> Hit:
    found = [f for of_term in of_terms for f in of_term if f.start != UNSEEN]
    matches = merge(Match(f.start, f.end) for f in found)
    reasons = [min(of_term, key=lambda f: f.tier) for of_term in of_terms]
    why = max(reasons, key=lambda f: f.tier).why
    return Hit(passage, matches, why, *snippet(passage.text, matches))
