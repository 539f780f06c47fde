"""From a data file to a `Briefing`, or to all that is wrong in the file."""

from __future__ import annotations

from pathlib import Path

from benelux_viewer.errors import BriefingError, Problem, ViewerError
from benelux_viewer.i18n import tr
from benelux_viewer.loading.beside import languages, translated_from, translation_file
from benelux_viewer.loading.builder import build
from benelux_viewer.loading.characters import decode
from benelux_viewer.loading.events import parse
from benelux_viewer.loading.nodes import Node
from benelux_viewer.loading.problems import Problems, quote
from benelux_viewer.loading.raw import read
from benelux_viewer.loading.sources import check_sources
from benelux_viewer.loading.translating import build_translation, is_translation
from benelux_viewer.model.briefing import Briefing


def load(path: Path) -> Briefing:
    """Return the briefing in a data file.

    Raises BriefingError with all that is wrong in it, ViewerError if it cannot be opened.
    """
    return load_bytes(path, read(path))


def load_bytes(path: Path, data: bytes) -> Briefing:
    """Return the briefing in the bytes of a file that has been read.

    Raises BriefingError with all that is wrong, naming `path`.
    """
    problems = Problems()
    text = decode(data, problems)
    root = None if text is None else parse(text, problems)
    if root and is_translation(root):
        problems.add(
            root.mark, tr("Dit is een vertaling van een briefing; open die briefing zelf.")
        )
        raise BriefingError(path, problems.listed())
    briefing = build(root, problems) if root else None
    if briefing is None or problems:
        raise BriefingError(path, problems.listed())
    return briefing


def check(path: Path) -> tuple[Problem, ...]:
    """Return all that is wrong in a data file, and with the source texts that it names.

    A translation is held against the briefing beside it. Of a briefing in which nothing is wrong,
    the translations that do not fit it are told.

    Raises ViewerError if the file cannot be opened.
    """
    problems = Problems()
    try:
        data = read(path)
    except BriefingError as error:
        return error.problems
    text = decode(data, problems)
    root = None if text is None else parse(text, problems)
    if root and is_translation(root):
        _check_translation(path, root, problems)
    elif root:
        build(root, problems)
        check_sources(root, path.resolve().parent, problems)
        if not problems:
            _check_translations(path, root, problems)
    return problems.listed()


def _check_translation(path: Path, root: Node, problems: Problems) -> None:
    named = translated_from(path)
    if named is None:
        problems.add(
            root.mark,
            tr(
                "Noem een vertaling naar haar briefing en de taal; "
                "bij brief.yaml hoort brief.fr.yaml."
            ),
        )
        return
    original, language = named
    try:
        briefing = load(original)
    except BriefingError:
        told = tr("In {file} zijn fouten; verhelp die eerst.", file=quote(original.name))
        problems.add(root.mark, told)
    except ViewerError as error:
        problems.add(root.mark, str(error))
    else:
        build_translation(root, briefing, language, problems)


def _check_translations(path: Path, root: Node, problems: Problems) -> None:
    for language in languages(path):
        file = translation_file(path, language)
        try:
            fits = not check(file)
        except ViewerError:
            fits = False
        if not fits:
            problems.add(
                root.mark,
                tr(
                    "De vertaling {file} past niet bij deze briefing; kijk haar ook na.",
                    file=quote(file.name),
                ),
            )
