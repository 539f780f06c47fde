"""What was typed, as a value. Nothing typed is an error: what has no meaning is plain words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from benelux_viewer.search.dates import Date, dates, led_in
from benelux_viewer.search.hits import Kind
from benelux_viewer.search.tokens import Token, Tokens, chains, tokenize

_DOUBLE = '"“”„‟«»‹›〝〞＂'
_SINGLE = "'‘’‚‛"
_LONGEST_SINGLE = 200
_LONGEST = 1000
_MOST_WORDS = 40
_AND = "AND"
_OR = frozenset({"OR", "OF"})
_KINDS = {
    "kop": (Kind.HEADING, Kind.TITLE),
    "noot": (Kind.FOOTNOTE,),
    "voetnoot": (Kind.FOOTNOTE,),
    "brief": (Kind.HEADING, Kind.PARAGRAPH, Kind.FOOTNOTE, Kind.LETTERHEAD),
    "nota": (Kind.NOTA,),
    "samenvatting": (Kind.SUMMARY, Kind.TITLE),
    "mijlpaal": (Kind.MILESTONE,),
    "vertaling": (Kind.TRANSLATION,),
}
_SCOPE = re.compile(rf"(?P<kind>{'|'.join(_KINDS)}):|(?P<section>§\s?\w+)(?=\s|$)", re.IGNORECASE)
# What browsers put before an address; the letter prints addresses without it.
_SCHEME = re.compile(r"(?:\bhttps?://(?:www\.)?|\bwww\.)(?=\w)", re.IGNORECASE)
# A single quote closes a phrase only before a space: in `KPI's` and `'s-Gravenhage` it is a letter.
_CHUNK = re.compile(
    rf"""
    (?P<minus>-(?=[\w{_DOUBLE}]))?
    (?: [{_DOUBLE}] (?P<double>[^{_DOUBLE}]*) (?P<closed>[{_DOUBLE}])?
      | [{_SINGLE}] (?P<single>\S.{{0,{_LONGEST_SINGLE}}}?) [{_SINGLE}] (?=\s|$)
      | (?P<words>[^\s{_DOUBLE}]+)
    )""",
    re.VERBOSE | re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Term:
    """Words that must stand next to each other, in this order: a word, a chain or a phrase.

    `unfinished` says that its last word may still be being typed, `quoted` that only the very
    words count, `begins` that they are the beginning of a word (`wet*`). `keys` are those of a
    date. Any of `others` will do instead. `typed` is what was typed where this is a correction.
    """

    text: str
    tokens: tuple[Token, ...]
    unfinished: bool = False
    quoted: bool = False
    begins: bool = False
    keys: tuple[str, ...] = ()
    others: tuple[Term, ...] = ()
    typed: str = ""


@dataclass(frozen=True, slots=True)
class Query:
    """All of `terms` must be found in a passage, and none of `excluded`.

    `kinds` (empty: all) and `section` (empty: all; else `§` and what follows) narrow the search.
    `without_alone` says that the terms were typed as exclusions, and nothing else was. `until` is
    the last word that counts, where what was typed is longer than that.
    """

    text: str
    terms: tuple[Term, ...]
    excluded: tuple[Term, ...] = ()
    kinds: frozenset[Kind] = frozenset()
    section: str = ""
    without_alone: bool = False
    until: str = ""


def parse(text: str) -> Query:
    """Return what a typed text asks for: words, "phrases" in any quotes, and -exclusions.

    All must be there, with `AND` between or not; `OR` stands between what will do either way,
    `*` after the beginning of a word, `noot:`, `kop:` or `§1b` before what is looked for there
    alone. An opening quote that is never closed quotes all that follows. The last word is
    unfinished unless a space or a closing quote follows it.
    With nothing but exclusions, they are words. Of a pasted page only the first 1,000 characters
    count, and of those the first 40 words.
    """
    kept = _cut(text)
    words, kinds, section = _scoped(_SCHEME.sub("", kept))
    terms: list[Term] = []
    excluded: list[Term] = []
    either = False
    for run in _runs(words, whole=kept == text):
        if isinstance(run, str):
            either = bool(terms)
            continue
        found, minus = run
        if either and found and not minus:
            terms[-1] = replace(terms[-1], others=(*terms[-1].others, found[0]))
            found, either = found[1:], False
        (excluded if minus else terms).extend(found)
    until = " ".join(kept.split()[-1:]) if kept.split() != text.split() else ""
    query = Query(text, tuple(dict.fromkeys(terms or excluded)), (), kinds, section, until=until)
    if not terms:
        return replace(query, without_alone=bool(excluded))
    return replace(query, excluded=tuple(replace(term, unfinished=False) for term in excluded))


def _scoped(text: str) -> tuple[str, frozenset[Kind], str]:
    """Take off the scope before the words; with nothing after it, it is words itself."""
    kinds: frozenset[Kind] = frozenset()
    section, rest = "", text.lstrip()
    while scope := _SCOPE.match(rest):
        following = rest[scope.end() :].lstrip()
        if not following:
            break
        if scope["kind"]:
            kinds |= frozenset(_KINDS[scope["kind"].lower()])
        else:
            section = scope["section"]
        rest = following
    return (rest, kinds, section) if kinds or section else (text, kinds, section)


def _cut(text: str) -> str:
    if len(text) > _LONGEST:
        words = text[:_LONGEST].rsplit(maxsplit=1)
        text = words[0] if len(words) > 1 else text[:_LONGEST]
    if len(text) < _MOST_WORDS:
        return text
    tokens = Tokens(text)
    return text[: tokens.ends[_MOST_WORDS - 1]] if len(tokens) > _MOST_WORDS else text


def _runs(text: str, *, whole: bool) -> Iterator[tuple[list[Term], bool] | str]:
    """Yield the terms of each chunk and whether they are excluded; an `OR` as a string."""
    end = 0
    for date, start, stop in _dates(text):
        yield from _chunks(text[end:start], last=False)
        yield [_dated(text[start:stop], date, last=whole and stop == len(text))], False
        end = stop
    yield from _chunks(text[end:], last=whole)


def _chunks(text: str, *, last: bool) -> Iterator[tuple[list[Term], bool] | str]:
    for chunk in _CHUNK.finditer(text):
        # Alone it is a word, or the beginning of one.
        if chunk["words"] == _AND and chunk.group() != text.strip():
            continue
        if chunk["words"] in _OR and not chunk["minus"]:
            yield chunk["words"]
            continue
        yield _terms(chunk, last=last and chunk.end() == len(text)), bool(chunk["minus"])


def _dates(text: str) -> Iterator[tuple[Date, int, int]]:
    """Yield the dates outside quotes, with where they stand."""
    tokens = Tokens(text)
    quoted = [m.span() for m in _CHUNK.finditer(text) if m["words"] is None]
    for date in (led_in(tokens.words, found) for found in dates(tokens)):
        start, stop = tokens.starts[date.first], tokens.ends[date.last]
        if not any(first < stop and start < last for first, last in quoted):
            yield date, start, stop


def _dated(text: str, date: Date, *, last: bool) -> Term:
    return Term(text, tokenize(text), unfinished=last, keys=date.keys)


def _terms(chunk: re.Match[str], *, last: bool) -> list[Term]:
    words = chunk["words"]
    text = words or chunk["double"] or chunk["single"] or ""
    tokens = tokenize(text)
    if not tokens:
        return []
    groups: Sequence[tuple[Token, ...]] = list(chains(tokens)) if words else [tokens]
    terms = [Term(text[g[0].start : g[-1].end], g, quoted=not words) for g in groups]
    finished = chunk["closed"] or chunk["single"] or text[-1].isspace()
    if words and words.endswith("*"):
        terms[-1] = replace(terms[-1], begins=True)
    elif last and not finished:
        terms[-1] = replace(terms[-1], unfinished=True)
    return terms
