"""The catalogues of the viewer's languages: run with Python, it brings them up to the code.

It gathers what the code says and brings `resources/locale/*/LC_MESSAGES/*.po` up to that: new
messages come in untranslated, those that are said no more go out. Then it makes the `.mo` files,
which the viewer reads.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from benelux_viewer.i18n import DOMAIN, DUTCH, LANGUAGES

_ROOT = Path(__file__).resolve().parents[1]
FOLDER = _ROOT / "resources" / "locale"
TRANSLATED = tuple(code for code in LANGUAGES if code != DUTCH)
_KEYWORDS = {"tr": None, "trn": (1, 2), "mark": None, "ViewerError": None}
_WIDTH = 100
_NO_DAY = datetime(2026, 1, 1, tzinfo=UTC)
_COMMENT = "# What Benelux Viewer says; made by .packaging/catalogues.py, translated by hand."
# They would change with every day and every version of the tool.
_LEFT_OUT = (
    b'"POT-Creation-Date',
    b'"PO-Revision-Date',
    b'"Generated-By',
    b'"Last-Translator',
    b'"Language-Team',
    b'"Report-Msgid-Bugs-To',
    b'"Project-Id-Version',
)


def said() -> Catalog:
    """Return all that the code says, with where it says so."""
    catalog = Catalog()
    package = _ROOT / "benelux_viewer"
    for file, line, message, comments, context in _extracted(package):
        catalog.add(message, locations=[(file, line)], auto_comments=comments, context=context)
    return catalog


def file_of(language: str) -> Path:
    """Return the catalogue of a language; its compiled form stands beside it."""
    return FOLDER / language / "LC_MESSAGES" / f"{DOMAIN}.po"


def read(language: str) -> Catalog:
    """Return the catalogue of a language as it is kept; an empty one if there is none yet."""
    file = file_of(language)
    if not file.is_file():
        return Catalog(locale=language, fuzzy=False)
    with file.open("rb") as source:
        return read_po(source, locale=language)


def written(catalog: Catalog) -> bytes:
    """Return a catalogue as it is kept. Lines of the code stay out: they change every day."""
    catalog.header_comment = _COMMENT
    made = io.BytesIO()
    write_po(made, catalog, width=_WIDTH, no_location=True, sort_output=True)
    lines = made.getvalue().splitlines(keepends=True)
    return b"".join(line for line in lines if not line.startswith(_LEFT_OUT))


def compiled(catalog: Catalog) -> bytes:
    """Return a catalogue as the viewer reads it; the same words make the same bytes."""
    catalog.creation_date = catalog.revision_date = _NO_DAY
    made = io.BytesIO()
    write_mo(made, catalog)
    return made.getvalue()


def bring_up(language: str, messages: Catalog) -> Catalog:
    """Return the catalogue of a language with just these messages; nothing is guessed."""
    catalog = read(language)
    catalog.update(messages, no_fuzzy_matching=True, update_creation_date=False)
    catalog.obsolete.clear()
    return catalog


def main() -> None:
    """Bring every catalogue up to the code."""
    messages = said()
    for language in TRANSLATED:
        catalog = bring_up(language, messages)
        file = file_of(language)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(written(catalog))
        file.with_suffix(".mo").write_bytes(compiled(catalog))
        print(f"{language}: {len(catalog)}, {len(untranslated(catalog))} to be translated")  # noqa: T201


def untranslated(catalog: Catalog) -> list[str]:
    """Return the messages that have no translation, or not in every number."""
    return [str(message.id) for message in catalog if message.id and not _is_whole(message)]


def _is_whole(message: Message) -> bool:
    strings = message.string if message.pluralizable else [message.string]
    return bool(strings) and all(strings)


def _extracted(package: Path) -> Iterator[tuple[str, int, str, list[str], str | None]]:
    yield from extract_from_dir(package, [("**.py", "python")], keywords=_KEYWORDS)


if __name__ == "__main__":
    main()
