"""The translations beside a briefing, each read when its language is asked for.

A start in the letter's own language reads none.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from benelux_viewer.errors import BriefingError, TranslationError, ViewerError
from benelux_viewer.loading.beside import languages, translation_file
from benelux_viewer.loading.kept import key, recall
from benelux_viewer.loading.raw import read
from benelux_viewer.model.briefing import Briefing
from benelux_viewer.model.translation import Translation, needed


def load_translations(
    path: Path,
    briefing: Briefing,
    cache_dir: Path | None = None,
    tell: Callable[[ViewerError], None] = lambda _: None,
) -> tuple[Translation, ...]:
    """Return all translations beside a briefing's file; `tell` hears of those of no use."""
    found: list[Translation] = []
    for language in languages(path):
        try:
            translation = load_translation(path, briefing, language, cache_dir)
        except ViewerError as error:
            tell(error)
        else:
            found += [translation] if translation else []
    return tuple(found)


def load_translation(
    path: Path, briefing: Briefing, language: str, cache_dir: Path | None = None
) -> Translation | None:
    """Return the translation of the briefing in the file `path`, None if there is no such file.

    `cache_dir` as for `load_cached`. Raises TranslationError with all that is wrong in the file,
    ViewerError if it cannot be opened.
    """
    file = translation_file(path, language)
    if not file.exists():
        return None
    try:
        data = read(file)
    except BriefingError as error:
        raise TranslationError(file, error.problems) from None
    # The same file may fit one briefing and not another.
    fits = repr((language, briefing.language, briefing.id, needed(briefing))).encode()
    cached = cache_dir / f"translation-{key(fits + data)}.json" if cache_dir else None
    translation = recall(Translation, cached) if cached else None
    if translation is None:
        from benelux_viewer.loading.refresh import refresh_translation  # noqa: PLC0415 -- yaml

        translation = refresh_translation(file, data, briefing, language, cached)
    return translation
