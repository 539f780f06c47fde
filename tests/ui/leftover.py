"""Dutch of the window's own that is left where another language is spoken."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import catalogues

from benelux_viewer.model.dossier import Dossier
from benelux_viewer.model.refs import FRAME
from benelux_viewer.search.passages import passages
from benelux_viewer.ui.scopes import KINDS
from tests.ui.wording import data

_WORD = re.compile(r"[^\W\d_]+")
_PLACE = re.compile(r"\{\w*\}")


class Leftover:
    """Knows the messages and the words that only the window's Dutch has."""

    def __init__(self, language: str, dossier: Dossier, typed: Iterable[str]) -> None:
        """Take the language that is spoken, whose data is shown, and what a test types itself."""
        said = [*_pairs(language)]
        # Of a citation, every word is the letter's.
        shown = [*data(), *typed, *(f"{p.citation} {p.text}" for p in passages(dossier))]
        # Typed before a query to narrow it, or cited, in every language.
        shown += [*(kind.prefix for kind in KINDS), *FRAME]
        # A key that Qt names alike in all of them.
        shown += ["Tab"]
        if language == "en":
            # Qt's names of keys are short; ours are written out.
            shown += ["PgUp", "PgDown"]
        theirs = _words([*shown, *(there for _, there in said)])
        self._words = _words(dutch for dutch, _ in said) - theirs
        same = {there for _, there in said} | set(shown)
        self._messages = {dutch for dutch, _ in said if not _PLACE.search(dutch)} - same

    def __len__(self) -> int:
        return len(self._words)

    def of(self, text: str) -> set[str]:
        """Return what of a text is Dutch that the window says itself."""
        return (_words([text]) & self._words) | ({text} & self._messages)


def _pairs(language: str) -> Iterator[tuple[str, str]]:
    """Yield what the window says in Dutch, and the same in another language."""
    for message in catalogues.read(language):
        if message.id:
            one_or_more = (
                ((message.id, message.string),)
                if isinstance(message.id, str)
                else zip(message.id, message.string, strict=True)
            )
            yield from one_or_more


def _words(texts: Iterable[str]) -> set[str]:
    return {word for text in texts for word in _WORD.findall(_PLACE.sub(" ", text).casefold())}
