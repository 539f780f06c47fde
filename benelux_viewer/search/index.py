"""Where every form stands. Built once; a query costs look-ups, not scans."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import takewhile
from threading import Lock
from typing import NamedTuple

from benelux_viewer.search.documents import SIGNS, Document, Place
from benelux_viewer.search.likeness import Likeness
from benelux_viewer.search.relations import Relations


class Span(NamedTuple):
    """Positions `first` to `last`, both counted in, of the document with this number."""

    document: int
    first: int
    last: int


class Index:
    """The forms of some documents, which are numbered in the order given."""

    def __init__(self, documents: Iterable[Document]) -> None:
        """Read all documents."""
        self._spans: dict[str, list[Span]] = {}
        self._places: list[list[Place]] = []
        self._documents = list(documents)
        self._lock = Lock()
        for number, document in enumerate(self._documents):
            self._places.append(document.places)
            for form, first, last in document.entries:
                self._spans.setdefault(form, []).append(Span(number, first, last))
        self._forms = sorted(form for form in self._spans if form[0] not in SIGNS)
        self._relations: Relations | None = None
        self._likeness: Likeness | None = None

    @property
    def forms(self) -> Sequence[str]:
        """Return every form, sorted."""
        return self._forms

    def __contains__(self, form: str) -> bool:
        """Tell whether a form stands anywhere."""
        return form in self._spans

    @property
    def relations(self) -> Relations:
        """Return how the words are related; worked out when first asked for, by one thread."""
        with self._lock:
            if self._relations is None:
                words = set[str]().union(*(document.words for document in self._documents))
                for number, document in enumerate(self._documents):
                    for form, first, last in document.apart():
                        words.add(form)
                        self._spans.setdefault(form, []).append(Span(number, first, last))
                self._documents.clear()
                self._relations = Relations(words)
            return self._relations

    @property
    def likeness(self) -> Likeness:
        """Return the words, and those that lead to them, by what they look like."""
        if self._likeness is None:
            self._likeness = Likeness(self.relations.bases() | set(self._forms))
        return self._likeness

    def writes(self, word: str) -> bool:
        """Tell whether a word, or another form of it, stands anywhere."""
        return word in self._spans or bool(self.relations.forms(word))

    def spans(self, form: str) -> Sequence[Span]:
        """Return where a form stands, in document order."""
        return self._spans.get(form, ())

    def beginning_with(self, prefix: str) -> Sequence[str]:
        """Return the forms that begin with a prefix, sorted; the prefix itself may be one."""
        start = bisect_left(self._forms, prefix)
        following = (self._forms[place] for place in range(start, len(self._forms)))
        return tuple(takewhile(lambda form: form.startswith(prefix), following))

    def places(self, span: Span) -> Sequence[Place]:
        """Return what stands at the positions of a span."""
        return self._places[span.document][span.first : span.last + 1]
