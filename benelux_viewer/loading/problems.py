"""Where all that is wrong in one file is gathered, and how it is worded."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable
from itertools import islice
from typing import NamedTuple

from benelux_viewer import i18n
from benelux_viewer.errors import Problem
from benelux_viewer.i18n import tr, trn
from benelux_viewer.loading.nodes import Mark

LISTED = 200
# A hostile file may hold millions of faults; beyond this they are only counted.
_KEPT = 10_000
_QUOTED = 40
_COMPARED = 300


class Unknown(NamedTuple):
    """What is said of a ``{word}`` that is not known, and that is like one that is, ``{near}``."""

    message: str
    question: str


UNKNOWN_EDITION = Unknown(
    i18n.mark("Onbekende editie {word}."),
    i18n.mark("Onbekende editie {word}; bedoelde u {near}?"),
)


class Problems:
    """The problems found so far, in any order."""

    def __init__(self) -> None:
        """Start without problems."""
        self._kept: set[Problem] = set()
        self._uncounted = 0

    def __bool__(self) -> bool:
        """Tell whether anything is wrong."""
        return bool(self._kept)

    def add(self, mark: Mark, message: str) -> None:
        """Report something; a fault that was reported in the same words is kept once."""
        if len(self._kept) < _KEPT:
            self._kept.add(Problem(mark.line, mark.column, message))
        else:
            self._uncounted += 1

    def listed(self) -> tuple[Problem, ...]:
        """Return the first problems in file order; the last tells how many are left out."""
        ordered = sorted(self._kept)
        left = len(ordered) - LISTED + self._uncounted
        if left <= 0:
            return tuple(ordered)
        first = ordered[LISTED]
        told = trn(
            "En nog {left} probleem vanaf hier.",
            "En nog {left} problemen vanaf hier.",
            left,
            left=left,
        )
        return (*ordered[:LISTED], Problem(first.line, first.column, told))

    def unknown(self, mark: Mark, told: Unknown, word: str, options: Iterable[str]) -> None:
        """Report a word that is none of some options, and ask about the one that is nearest."""
        near = self._nearest(word, options)
        if near is None:
            self.add(mark, tr(told.message, word=quote(word)))
        else:
            self.add(mark, tr(told.question, word=quote(word), near=quote(near)))

    def _nearest(self, word: str, options: Iterable[str]) -> str | None:
        """Return the option that is most like a word, None if none is."""
        # Comparing costs time: not for what is not listed, nor for what no one typed by hand.
        if len(self._kept) < LISTED and len(word) <= _QUOTED:
            near = difflib.get_close_matches(word, islice(options, _COMPARED), n=1)
            if near:
                return near[0]
        return None


def quote(text: str) -> str:
    """Return a text between quotation marks: on one line, printable and not too long."""
    shown = re.sub(r"\s+", " ", text[: 4 * _QUOTED])
    shown = "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in shown)
    return tr("‘{text}’", text=shown if len(shown) <= _QUOTED else shown[:_QUOTED].rstrip() + "…")
