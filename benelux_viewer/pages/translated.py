"""A translation on a page: beside the editors' summary or instead of it, never of the letter.

It is the editors' own, in a language that may not be the reader's only one: the block says that it
is unofficial in the language itself and in the one that is spoken.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from benelux_viewer.i18n import mark, tr
from benelux_viewer.model.translation import Shown, TranslatedPart
from benelux_viewer.pages.page import Block, Bullets, Spans, Translated, Words
from benelux_viewer.pages.said import said, spoken

NAMES = {"fr": "Français", "de": "Deutsch", "en": "English"}
"""The languages that are offered, by code, each by its own name."""
UNOFFICIAL = {
    "fr": "Traduction non officielle de la rédaction",
    "de": "Nichtamtliche Übersetzung der Redaktion",
    "en": "Unofficial translation by the editors",
}
"""What a translation says of itself, by its language: the same whatever is spoken."""
_OURS = mark("niet-officiële vertaling · redactie")


def with_translation(blocks: Iterable[Block], shown: Shown) -> tuple[Block, ...]:
    """Return a page's blocks with every summary's translation after it, or in its place.

    A summary that has no translation stays.
    """
    return tuple(_with(blocks, shown))


def _with(blocks: Iterable[Block], shown: Shown) -> Iterator[Block]:
    translation, instead = shown
    for block in blocks:
        of = block.of if isinstance(block, Bullets) else None
        part = translation.part(of) if of else None
        if not isinstance(block, Bullets) or part is None:
            yield block
            continue
        if not instead:
            yield block
        yield _translated(block, part, translation.language)


def _translated(summary: Bullets, part: TranslatedPart, language: str) -> Translated:
    """Return the translation of a summary; each line cites what the Dutch one cites."""
    return Translated(
        _label(language),
        (Words(part.title, strong=True, language=language),),
        tuple(
            (Words(line, language=language), Words(" "), *item[1:])
            for line, item in zip(part.summary, summary.items, strict=True)
        ),
    )


def _label(language: str) -> Spans:
    own = UNOFFICIAL.get(language)
    if own is None:
        told = tr("Niet-officiële vertaling · redactie ({language})", language=language)
        return (said(told),)
    words = Words(own, language=language)
    return (words,) if language == spoken() else (words, said(" · " + tr(_OURS)))
