"""The translations beside a briefing: a file a language, read when a language is asked for.

Beside `brief.yaml` stands `brief.fr.yaml`. A start in the letter's own language reads none.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from benelux_viewer.errors import BriefingError, TranslationError, ViewerError
from benelux_viewer.loading.cache import key, recall
from benelux_viewer.loading.raw import read
from benelux_viewer.model.briefing import Briefing
from benelux_viewer.model.translation import Translation, needed

_LANGUAGE = re.compile(r"[a-z]{2,3}")


def translation_file(path: Path, language: str) -> Path:
    """Return where the translation of a briefing's file stands; it need not exist."""
    return path.with_suffix(f".{language}{path.suffix}")


def translated_from(file: Path) -> tuple[Path, str] | None:
    """Return the briefing's file and the language that a translation's name tells, else None."""
    stem, _, language = file.stem.rpartition(".")
    if not stem or not _LANGUAGE.fullmatch(language):
        return None
    return file.with_name(stem + file.suffix), language


def languages(path: Path) -> tuple[str, ...]:
    """Return the languages for which a translation stands beside a briefing's file, sorted."""
    try:
        named = [translated_from(file) for file in path.parent.iterdir()]
    except OSError:
        # A folder may let its files be read and yet not be listed.
        return ()
    return tuple(sorted(found[1] for found in named if found and found[0].name == path.name))


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
