"""What makes a Dutch sentence whole, and what in it has to stand in its source."""

from __future__ import annotations

import re
from collections.abc import Iterable

_WORD = re.compile(r"[^\W_]+")
_TOKEN = re.compile(r"\d+(?:[.,:]\d+)*|[^\W\d_]+|\w+")
_SENTENCE_START = re.compile(r"(?:^|[.!?:]\s+)[“‘(]*(\w+)")

_MONTH = re.compile(
    r"januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|"
    r"november|december"
)

# The finite verbs that the editors use; a sentence without any of them is a title.
_FINITE = re.compile(
    r"\b(?:"
    r"is|zijn|was|waren|heeft|hebben|had|wordt|worden|werd|werden|zal|zullen|kan|"
    r"kunnen|wil|willen|moet|moeten|mag|mogen|neemt|nemen|fungeert|biedt|bieden|"
    r"informeert|delen|deelt|zetten|zet|zitten|geeft|geven|krijgt|krijgen|komt|"
    r"komen|gaat|gaan|hecht|houdt|houden|pleit|speelt|spelen|weerspiegelen|verkent|"
    r"verkennen|beoogt|beogen|blijft|blijven|brengt|brengen|ziet|vraagt|bespreken|"
    r"bespreekt|ervaren|ervaart|dient|legt|werkt|werken|bouwen|bouwt|stimuleren|"
    r"coördineren|spreekt|verwacht|versterken|versterkt|bepleit|onderzoekt|loopt"
    r")\b"
)


def words(text: str) -> set[str]:
    """Return the words of a text, hyphenated ones in their parts."""
    return set(_WORD.findall(text))


def tells_nothing(word: str) -> bool:
    """Tell whether a word is neither number, month, abbreviation nor capitalised name."""
    return word.islower() and not _MONTH.fullmatch(word)


def to_be_found(sentence: str, names: Iterable[str]) -> set[str]:
    """Return the numbers, months, abbreviations and proper names of a sentence.

    The capital of a first word proves nothing, unless it is one of `names`.
    """
    tokens = _TOKEN.findall(sentence)
    first, *rest = tokens
    found = {token for token in rest if not tells_nothing(token)}
    if first in names or not first[1:].islower():
        found.add(first)
    # A single letter that is left of “KPI’s” is no name.
    return {token for token in found if len(token) > 1 or token.isdigit()}


def proper_names(texts: Iterable[str]) -> set[str]:
    """Return the capitalised words that are never written small and stand within sentences."""
    inside: set[str] = set()
    small: set[str] = set()
    for text in texts:
        starts = {match.start(1) for match in _SENTENCE_START.finditer(text)}
        for match in _WORD.finditer(text):
            word = match.group()
            if word.islower():
                small.add(word)
            elif match.start() not in starts:
                inside.add(word)
    return {word for word in inside if word.casefold() not in small and not word.isdigit()}


def is_whole(sentence: str) -> bool:
    """Tell whether a text is one sentence: a capital, a finite verb, one full stop, at its end."""
    return (
        sentence[:1].isupper()
        and sentence.endswith(".")
        and not re.search(r"[.!?…]\s", sentence)
        and "..." not in sentence
        and bool(_FINITE.search(sentence))
    )
