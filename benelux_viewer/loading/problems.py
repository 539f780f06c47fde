"""Where all that is wrong in one file is gathered, and how it is worded."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable
from itertools import islice

from benelux_viewer.errors import Problem
from benelux_viewer.loading.nodes import Mark

LISTED = 200
# A hostile file may hold millions of faults; beyond this they are only counted.
_KEPT = 10_000
_QUOTED = 40
_COMPARED = 300


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
        noun = "probleem" if left == 1 else "problemen"
        more = Problem(first.line, first.column, f"En nog {left} {noun} vanaf hier.")
        return (*ordered[:LISTED], more)

    def suggestion(self, word: str, options: Iterable[str]) -> str:
        """Return `; bedoelde u ‘…’?` with the option nearest to a word, or a full stop."""
        # Comparing costs time: not for what is not listed, nor for what no one typed by hand.
        if len(self._kept) < LISTED and len(word) <= _QUOTED:
            near = difflib.get_close_matches(word, islice(options, _COMPARED), n=1)
            if near:
                return f"; bedoelde u {quote(near[0])}?"
        return "."


def quote(text: str) -> str:
    """Return a text between quotation marks: on one line, printable and not too long."""
    shown = re.sub(r"\s+", " ", text[: 4 * _QUOTED])
    shown = "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in shown)
    return f"‘{shown if len(shown) <= _QUOTED else shown[:_QUOTED].rstrip() + '…'}’"
