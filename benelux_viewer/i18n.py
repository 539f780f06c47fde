"""The language in which the viewer speaks: its messages, its dates and its numbers.

What it says stands in the code in Dutch, and is its own key; `resources/locale` has the catalogues
of the other languages (gettext). The letter's words never pass through here.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, NamedTuple, TypeVar

if TYPE_CHECKING:
    from datetime import date
    from gettext import NullTranslations

DOMAIN = "benelux_viewer"
DUTCH = "nl"
LANGUAGES = {"nl": "Nederlands", "fr": "Français", "de": "Deutsch", "en": "English"}
"""What can be chosen: a code of ISO 639-1, and how the language calls itself."""

# As the style guides of the four have it: Taaladvies, Imprimerie nationale, DIN 5008, EU English.
_THOUSANDS = {"nl": ".", "fr": "\u202f", "de": ".", "en": ","}
# In the order in which gettext lets them overrule each other.
_VARIABLES = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")


_Made = TypeVar("_Made")


class Speech(NamedTuple):
    """A language by its code, and its words; none for Dutch."""

    language: str = DUTCH
    catalogue: NullTranslations | None = None


class _Now:
    """What is spoken at this moment; `kept` is that of the threads that keep to a language."""

    speech = Speech()
    kept: ClassVar[dict[int, Speech]] = {}


def use(language: str, catalogues: Path) -> None:
    """Speak a language from now on; Dutch if it is unknown or has no catalogue in the folder.

    What was said before stays as it was said.
    """
    _Now.speech = Speech()
    if language in LANGUAGES and language != DUTCH:
        # Not for Dutch, which needs none.
        from gettext import GNUTranslations  # noqa: PLC0415

        # gettext's own way to find a file imports what a start would wait for.
        file = catalogues / language / "LC_MESSAGES" / f"{DOMAIN}.mo"
        try:
            with file.open("rb") as kept:
                _Now.speech = Speech(language, GNUTranslations(kept))
        except OSError:
            return


def spoken() -> Speech:
    """Return what is spoken here."""
    if not _Now.kept:
        return _Now.speech
    # There already where a thread keeps to a language; a start would wait for it.
    from threading import get_ident  # noqa: PLC0415

    return _Now.kept.get(get_ident(), _Now.speech)


def keeping(speech: Speech, work: Callable[[], _Made]) -> _Made:
    """Return what work in a thread of its own returns; it speaks the same whatever is used."""
    from threading import get_ident  # noqa: PLC0415

    _Now.kept[get_ident()] = speech
    try:
        return work()
    finally:
        del _Now.kept[get_ident()]


def language() -> str:
    """Return the code of the language that is spoken."""
    return spoken().language


def tr(message: str, /, **values: object) -> str:
    """Return a message in the language that is spoken, its ``{name}`` places filled with values."""
    catalogue = spoken().catalogue
    said = catalogue.gettext(message) if catalogue else message
    return said.format(**values) if values else said


def trn(one: str, many: str, count: int, /, **values: object) -> str:
    """Return a message for one or for several; ``{count}`` is the number, written as usual."""
    catalogue = spoken().catalogue
    dutch = one if count == 1 else many
    said = catalogue.ngettext(one, many, count) if catalogue else dutch
    return said.format(count=number(count), **values)


def mark(message: str) -> str:
    """Return a message as it is, for the catalogues to find: a constant is made before `use`."""
    return message


MONTHS = (
    mark("januari"),
    mark("februari"),
    mark("maart"),
    mark("april"),
    mark("mei"),
    mark("juni"),
    mark("juli"),
    mark("augustus"),
    mark("september"),
    mark("oktober"),
    mark("november"),
    mark("december"),
)


def listed(words: Iterable[str]) -> str:
    """Return one or more things as a list in a sentence: `a, b en c`."""
    *head, last = words
    return tr("{first} en {last}", first=", ".join(head), last=last) if head else last


def either(words: Iterable[str]) -> str:
    """Return one or more things of which one is enough: `a, b of c`."""
    *head, last = words
    return tr("{first} of {last}", first=", ".join(head), last=last) if head else last


def number(count: int) -> str:
    """Return a whole number with its thousands set apart."""
    return f"{count:,}".replace(",", _THOUSANDS[language()])


def long_date(day: date) -> str:
    """Return a date in full: `14 april 2026`."""
    first = day.day == 1 and language() == "fr"
    day_of_month = "1er" if first else day.day
    return tr(
        "{day} {month} {year}", day=day_of_month, month=tr(MONTHS[day.month - 1]), year=day.year
    )


def system_language(environment: Mapping[str, str] = os.environ) -> str:
    """Return the language in which the system speaks to its user; Dutch where it is unknown."""
    if chosen := next(filter(None, map(environment.get, _VARIABLES)), ""):
        # LANGUAGE may be a list, in the order of preference.
        wanted = chosen.split(":")
    elif sys.platform == "win32":
        wanted = [_windows_language()]
    elif sys.platform == "darwin":
        wanted = _mac_languages(Path.home())
    else:
        wanted = []
    codes = (name.replace("_", "-").partition("-")[0].partition(".")[0] for name in wanted)
    return next((code for code in codes if code in LANGUAGES), DUTCH)


def _windows_language() -> str:
    """Return the language of Windows' own windows, such as `fr_BE`; untested."""
    import ctypes  # noqa: PLC0415
    import locale  # noqa: PLC0415

    library = getattr(ctypes, "windll")  # noqa: B009 -- only Windows has it
    return locale.windows_locale.get(library.kernel32.GetUserDefaultUILanguage(), "")


def _mac_languages(home: Path) -> list[str]:
    """Return the languages of macOS' own windows, best first, such as `fr-BE`; untested there.

    A terminal has variables; what is started from the Finder has none.
    """
    import plistlib  # noqa: PLC0415
    from xml.parsers.expat import ExpatError  # noqa: PLC0415

    kept = home / "Library" / "Preferences" / ".GlobalPreferences.plist"
    try:
        told = plistlib.loads(kept.read_bytes())["AppleLanguages"]
        return [str(language) for language in told]
    except (OSError, ValueError, LookupError, TypeError, ExpatError):
        return []
