"""Translations as passages: found where the Dutch is not, in an index of their own.

In one index with the letter their words would count as Dutch ones: they would be offered for what
is misspelled, and be taken apart by rules that are not theirs.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from benelux_viewer.model.dossier import Dossier
from benelux_viewer.model.translation import Translation, needed
from benelux_viewer.search.hits import Hit, Kind, Passage, Results


def passages(dossier: Dossier, translations: Iterable[Translation]) -> tuple[Passage, ...]:
    """Return each translated title and summary line, as a passage of what it translates.

    They come language after language, each in reading order.
    """
    return tuple(p for translation in translations for p in _passages(dossier, translation))


def _passages(dossier: Dossier, translation: Translation) -> Iterator[Passage]:
    outline, suffix = dossier.outline, f", vertaling ({translation.language})"
    for ref in needed(dossier.briefing):
        if part := translation.part(ref):
            citation = dossier.citations.cite(ref) + suffix
            for text in (part.title, *part.summary):
                yield Passage(ref, Kind.TRANSLATION, outline.section_of(ref), citation, text)


def file_beside(path: Path) -> Path:
    """Return where the index of the translations is kept, beside that of the letter."""
    return path.with_name(f"{path.stem}-vertaald{path.suffix}")


def with_translated(dutch: Results, translated: Results, limit: int) -> Results:
    """Return an answer that found nothing as it was typed, with what translations hold below it."""
    hits: tuple[Hit, ...] = (*dutch.hits, *translated.hits)
    return dutch._replace(
        hits=hits[: limit or None],
        searched="" if hits else dutch.searched,
        counts=() if hits else dutch.counts,
        found=dutch.found + translated.found,
        more=dutch.more or translated.more,
    )


def is_answered(results: Results) -> bool:
    """Tell whether the Dutch answers what was typed: itself, and not a word that is like it."""
    return bool(results.hits) and not results.corrections
