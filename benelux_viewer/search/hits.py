"""What is searched and what a search gives back."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

from benelux_viewer.i18n import mark
from benelux_viewer.model.briefing import Reading
from benelux_viewer.model.refs import NodeRef
from benelux_viewer.model.text import EditionId

EXACT = mark("exact")
"""Why a hit is one whose words are found as they were typed."""


class Kind(Enum):
    """What a passage is, as told in JSON."""

    HEADING = "heading"
    TITLE = "title"
    PARAGRAPH = "paragraph"
    FOOTNOTE = "footnote"
    SUMMARY = "summary"
    MILESTONE = "milestone"
    NOTA = "nota"
    LETTERHEAD = "letterhead"
    TRANSLATION = "translation"


class Passage(NamedTuple):
    """A piece of text that is found as a whole: plain, without footnote markers.

    `edition` is None where every edition prints the words, else the one that does.
    `section` is the section or overview to group it under. `readings` and `address` (a footnote's
    URL) are found too, without standing in `text`. `related` are the paragraph that cites a note,
    or the notes that a paragraph cites.
    """

    ref: NodeRef
    kind: Kind
    section: NodeRef
    citation: str
    text: str
    edition: EditionId | None = None
    readings: tuple[Reading, ...] = ()
    address: str = ""
    related: tuple[NodeRef, ...] = ()


class Scope(NamedTuple):
    """What part is searched: some kinds (empty: all), and a node with all below it (None: all)."""

    kinds: frozenset[Kind] = frozenset()
    within: NodeRef | None = None


class Match(NamedTuple):
    """Where in a text a query word was found: offsets in characters, end exclusive."""

    start: int
    end: int


class Hit(NamedTuple):
    """A passage that answers a query, and why.

    `strong` is what was typed within the words that `matches` marks (`politie` of
    `politiesamenwerking`), and `snippet_strong` within those of the snippet. `matches` is empty
    where only the address of a footnote was hit. The passage's `edition` is None where every
    edition answers.
    """

    passage: Passage
    matches: tuple[Match, ...]
    why: str
    snippet: str
    snippet_matches: tuple[Match, ...]
    strong: tuple[Match, ...] = ()
    snippet_strong: tuple[Match, ...] = ()


class Correction(NamedTuple):
    """A word that occurs nowhere, and the word that was looked for instead."""

    typed: str
    shown: str


class Offer(NamedTuple):
    """A wider search: what to call it, what to search for, and how many passages that adds."""

    label: str
    query: str
    passages: int


class WordCount(NamedTuple):
    """In how many passages a word of the query stands by itself."""

    word: str
    passages: int


class Results(NamedTuple):
    """The answer to one query; `hits` are the best first.

    `searched` tells in words what was looked for, for an empty list; `suggestions` are words that
    do occur and come nearest, told with hits too; `jump` is what the query names when it is itself
    a citation. `corrections` are the slips that were put right: searching with `correct=False`
    undoes them. `offers` are wider searches. `counts` tells, when words do not occur together,
    how often each does. `found` are the passages that answer, counted to 1,000; if `more`, there
    are more hits than were counted. `read_as` tells in words if the query was read otherwise than
    it was typed.
    """

    query: str
    hits: tuple[Hit, ...]
    searched: str
    suggestions: tuple[str, ...] = ()
    jump: NodeRef | None = None
    corrections: tuple[Correction, ...] = ()
    offers: tuple[Offer, ...] = ()
    counts: tuple[WordCount, ...] = ()
    more: bool = False
    found: int = 0
    read_as: str = ""
