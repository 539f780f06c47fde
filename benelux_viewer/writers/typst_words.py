"""Words as plain data for the Typst template."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

from benelux_viewer.pages.page import Words

Data: TypeAlias = "str | int | float | bool | Sequence[Data] | Mapping[str, Data] | None"

# A word this long fits on no line; it may break where a URL or a compound could not.
_ENDLESS_WORD = re.compile(r"[^\s/.?&=_-]{61,}")
_BREAK_EVERY = 40
_ZERO_WIDTH_SPACE = "\u200b"
ADDRESS = re.compile(r"(https?://[^\s<>\"“”]*[^\s<>\"“”.,;:)])")


def crumb_data(step: Words) -> Data:
    """Return a step of the path at a sheet's head."""
    # Repeated on a sheet, it may not lead anywhere.
    return {"text": breakable(step.text), "language": step.language}


def words_data(words: Words, slips: Sequence[str]) -> Iterator[Data]:
    """Yield words as spans, those of an address and those that are `slips` apart."""
    # A capturing group keeps the slips among the parts, at the odd places.
    parts = re.split(f"({'|'.join(map(re.escape, slips))})", words.text) if slips else [words.text]
    for place, part in enumerate(parts):
        if part:
            for run in ADDRESS.split(part):
                yield {
                    "text": breakable(run),
                    "address": ADDRESS.fullmatch(run) is not None,
                    "strong": words.strong,
                    "emphasis": words.emphasis,
                    "change": words.change.value,
                    "slip": place % 2 == 1,
                    "language": words.language,
                }


def breakable(text: str) -> str:
    """Return words of which none is too long for every line."""
    # No mark of a file's byte order has a place within words, and the standards forbid it.
    return _ENDLESS_WORD.sub(_split_endless, text.replace("\ufeff", ""))


def _split_endless(word: re.Match[str]) -> str:
    text = word[0]
    return _ZERO_WIDTH_SPACE.join(
        text[start : start + _BREAK_EVERY] for start in range(0, len(text), _BREAK_EVERY)
    )
