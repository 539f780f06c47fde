"""Dutch compounds: where the parts of a word that is written as one begin and end.

A boundary is true only where the list of words lets the left side begin a compound and the right
side end one, and what a table says against it is respected. A particle before a verb is no part:
`onderhandelingen` does not hold `handelingen`.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache

from benelux_viewer.search.forms import bases, has_plural, is_noun, lemmas
from benelux_viewer.search.lexicon import REMEMBERED, lexicon, table
from benelux_viewer.search.prepared import prepared
from benelux_viewer.search.verbs import INSEPARABLE, infinitives, separable

_SHORTEST = 3
_SHORTEST_WORD = 6
# No word of Dutch officialdom comes near it; splitting goes as deep as a word is long.
_LONGEST_WORD = 80
_SURE = 5
"""Letters from which a noun may be a part though the list does not say that it can."""
_SHORT_AND_LISTED = 8
"""Letters up to which a listed word is not taken apart: `minister`, `diefstal`."""
_SHORTEST_SPLIT = 7
_LINKS = {"s": ("", "s"), "n": ("", "n"), "e": ("", "e")}
"""What may link what ends in a letter to what follows; `en` goes before `n`."""
AFTER_PARTICLE = "+"
_ADJECTIVE_ENDINGS = ("", "e", "er", "ere")


def parts(word: str) -> tuple[str, ...]:
    """Return the parts of a folded word, without what links them; one part if it has no others."""
    return tuple(word[start:end] for start, end in _spans(word))


@lru_cache(REMEMBERED)
def _spans(word: str) -> tuple[tuple[int, int], ...]:
    """Return where the parts of a word start and end.

    Of several ways that of the fewest words, a listed one counted once if it has parts too: it is
    `brandweer-korps`, not `brand-weerkorps`. Then that of the longest listed word.
    """
    cuts = _cuts(word)
    if not cuts:
        return ((0, len(word)),)
    modifier, _, head = max(cuts, key=_worth)
    before = len(word) - len(head)
    return (*_spans(modifier), *((before + start, before + end) for start, end in _spans(head)))


def _worth(cut: tuple[str, str, str]) -> tuple[int, int, int]:
    modifier, link, head = cut
    sides = (modifier, head)
    listed = [len(side) if _is_listed(side) else 0 for side in sides]
    words = sum(
        1 if known else len(_spans(side)) for side, known in zip(sides, listed, strict=True)
    )
    return -words, max(listed), min(map(len, sides)) - len(link)


def segments(word: str) -> frozenset[str]:
    """Return every stretch of a compound that is a word in it, without the compound itself.

    Each begins and ends where one of its parts does: `akkoord` holds no `koord`, in
    `uitvoeringsakkoord` either.
    """
    spans = _spans(word)
    return frozenset(
        word[start:end]
        for place, (start, _) in enumerate(spans)
        for _, end in spans[place:]
        if end - start < len(word)
    )


@lru_cache(REMEMBERED)
def compound(word: str) -> bool:
    """Tell whether a folded word has more than one part."""
    return len(parts(word)) > 1


def compound_lemmas(word: str) -> Iterator[str]:
    """Yield what a compound is a form of: its last part decides (`grenswerkers`, `grenswerker`).

    What links the parts makes no difference: `fietsendiefstal` is `fietsdiefstal`.
    """
    for _, _, head in _cuts(word):
        stem = word[: len(word) - len(head)]
        yield from (f"{kind}:{stem}{base}" for kind, base in _split(lemmas(head)) if kind != "v")
    *before, last = parts(word)
    if before:
        nouns = ([lemma[2:] for lemma in lemmas(part) if lemma[0] == "n"] for part in before)
        modifiers = [min(found, key=lambda noun: (len(noun), noun)) for found in nouns]
        yield from (f"c:{'+'.join(modifiers)}+{base}" for _, base in _split(lemmas(last)))


def _split(found: frozenset[str]) -> Iterator[tuple[str, str]]:
    return ((lemma[0], lemma[2:]) for lemma in found)


@lru_cache(REMEMBERED)
def _cuts(word: str) -> tuple[tuple[str, str, str], ...]:
    """Return every true boundary, as what is before it, what links, and what is after it."""
    if not _SHORTEST_WORD <= len(word) <= _LONGEST_WORD:
        return ()
    if not word.isalpha():
        return ()
    found: list[tuple[str, str, str]] = []
    opened = False
    for cut in range(_SHORTEST, len(word) - _SHORTEST + 1):
        start, head = word[:cut], word[cut:]
        # What is not listed begins a compound only if it is one: something must begin it before.
        if not opened and not _listed(start):
            continue
        opened = True
        for link in _links(start):
            modifier = start.removesuffix(link)
            if len(modifier) >= _SHORTEST and _joins(modifier, link, head):
                if (_ends(head) or _short_end(start, head)) and not _of_a_verb(word, start):
                    found.append((modifier, link, head))
                break
    return tuple(found) if found and not _whole(word, tuple(found)) else ()


def _links(start: str) -> tuple[str, ...]:
    """Return what may be a link at the end of what is before a boundary, the likeliest first."""
    return ("", "en", "n") if start.endswith("en") else _LINKS.get(start[-1], ("",))


def _joins(modifier: str, link: str, head: str) -> bool:
    """Tell whether a modifier begins a compound before a head, the quickest ground first."""
    if lexicon().kinds(modifier) is None:
        if link not in ("", "s") or not (_ends(head) or _short_end(modifier + link, head)):
            return False
    elif not link and _short_begin(modifier, head):
        return True
    return _begins(modifier, link)


def _listed(start: str) -> bool:
    """Tell whether what is before a boundary is a listed word, with or without what links."""
    kinds = lexicon().kinds
    for link in _links(start):
        if kinds(start.removesuffix(link)) is not None:
            return True
    return start in _exceptions("modifier")


def _is_listed(part: str) -> bool:
    """Tell whether a part is a listed word, or a form of one."""
    return any(lexicon().kinds(base) is not None for base in bases(part))


def _of_a_verb(word: str, start: str) -> bool:
    """Tell whether a word is a form of a verb that begins with a particle, linked or not."""
    particle = start if start in separable() else start.removesuffix("s")
    return particle in separable() and any(v.startswith(particle) for v in infinitives(word))


def _short_end(start: str, head: str) -> bool:
    """Tell whether a short noun ends a compound for its beginning is surely one: `sleutelrol`."""
    return (
        any(_surely_begins(start, link) for link in _links(start))
        and head not in _exceptions("never")
        and _exceptions("never").isdisjoint(bases(head))
        and any(has_plural(noun[2:]) for noun in lemmas(head))
    )


def _surely_begins(start: str, link: str) -> bool:
    """Tell whether the list says of what is before a boundary that it begins a compound so."""
    modifier = start.removesuffix(link)
    wanted = {"": "b", "s": "i"}.get(link, "e")
    if len(modifier) < _SURE:
        return False
    known = wanted in (lexicon().kinds(modifier) or "")
    known = known or (not link and modifier in _exceptions("modifier"))
    return known or (not link and _changed_plural(modifier))


def _short_begin(modifier: str, head: str) -> bool:
    """Tell whether a short noun begins a compound because its end is surely one: `gasplatform`."""
    kinds = lexicon().kinds(modifier) or ""
    if modifier in separable() or modifier in _exceptions("never") or not {"e", "s"} & set(kinds):
        return False
    return len(head) >= _SHORTEST_WORD and any(
        "c" in (lexicon().kinds(lemma[2:]) or "") for lemma in lemmas(head)
    )


@lru_cache(REMEMBERED)
def _begins(modifier: str, link: str) -> bool:
    if modifier in _exceptions("modifier"):
        return not link
    if modifier in separable() or modifier in INSEPARABLE or modifier in _exceptions("never"):
        return False
    kinds = lexicon().kinds(modifier)
    if kinds is None:
        joined = link in ("", "s") and compound(modifier)
        ends_in_noun = joined and is_noun(lexicon().kinds(parts(modifier)[-1]))
        return ends_in_noun or (not link and _changed_plural(modifier))
    long = len(modifier) >= _SURE
    if not link:
        plural = any(lemma.startswith("n:") and lemma[2:] != modifier for lemma in lemmas(modifier))
        return bool({"b", "i"} & set(kinds)) or (
            long and (is_noun(kinds) or "P" in kinds or plural)
        )
    if link == "s":
        return "i" in kinds or (is_noun(kinds) and long)
    return is_noun(kinds) and f"n:{modifier}" in lemmas(modifier + link)


def _changed_plural(word: str) -> bool:
    """Tell whether a word is a plural in -en whose singular is spelled otherwise: `zaken`."""
    singulars = [noun for kind, noun in _split(lemmas(word)) if kind == "n" and noun != word]
    return word.endswith("en") and bool(singulars) and not any(map(word.startswith, singulars))


@lru_cache(REMEMBERED)
def _ends(head: str) -> bool:
    if head in _exceptions("never"):
        return False
    found = bases(head)
    if not _exceptions("never").isdisjoint(found):
        return False
    adjectives = [head.removesuffix(ending) for ending in _ADJECTIVE_ENDINGS]
    if not _exceptions("head").isdisjoint((*found, *adjectives)):
        return True
    for base in found:
        kinds = lexicon().kinds(base) or ""
        if "a" in kinds and not {"e", "s"} & set(kinds):
            continue
        if "c" in kinds or (is_noun(kinds) and "f" not in kinds and len(base) >= _SURE):
            return True
    return len(head) >= _SHORTEST_WORD and compound(head)


@lru_cache(REMEMBERED)
def _whole(word: str, cuts: tuple[tuple[str, str, str], ...]) -> bool:
    """Tell whether a word is not to be taken apart: short and listed, a verb, a table's."""
    wholes = _exceptions("whole")
    if infinitives(word) and not word.endswith(("ing", "ingen")):
        return True
    for kind, base in _split(lemmas(word)):
        short = lexicon().kinds(base) is not None and len(base) <= _SHORT_AND_LISTED
        sure = kind == "n" and any(_sure(base, cut) for cut in cuts)
        if base in wholes or (short and not sure):
            return True
    return False


def _sure(base: str, cut: tuple[str, str, str]) -> bool:
    """Tell whether the list says of both sides of a short word what they can be: `grond-wet`."""
    modifier, link, head = cut
    end, kinds = base.removeprefix(modifier + link), lexicon().kinds(modifier)
    return (
        len(base) >= _SHORTEST_SPLIT
        and f"n:{end}" in lemmas(head)
        and (modifier in _exceptions("modifier") or bool(set("bi") & set(kinds or "")))
        and has_plural(end)
    )


@lru_cache(REMEMBERED)
def _exceptions(kind: str) -> frozenset[str]:
    return frozenset(word for what, word in table("compounds.txt") if what == kind)


@lru_cache(REMEMBERED)
def tails(word: str) -> frozenset[str]:
    """Return what may complete a suspended compound: of `regelgeving`, `geving`.

    What completes particles alone has a sign before it: of `overname`, `+name`.
    """
    table = prepared()
    if known := table.of(word) if table else None:
        return known.tails
    spans = _spans(word)
    wholes = [word[:end] for _, end in spans]
    after = (w.removeprefix(p) for p in suspending() if word.startswith(p) for w in wholes)
    completing = {AFTER_PARTICLE + rest for rest in after if len(rest) >= _SHORTEST}
    return frozenset(completing.union(word[start:] for start, _ in spans[1:]))


@cache
def suspending() -> frozenset[str]:
    """Return the particles that may stand alone before `en`: in `in- en uitvoer`."""
    return separable() | {"im", "ex"}
