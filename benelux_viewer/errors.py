"""What a user can cause or mend; everything else is a bug and stays a traceback."""

from __future__ import annotations

import errno
from pathlib import Path
from typing import NamedTuple

_REASONS = {
    errno.ENOENT: "het bestand of de map bestaat niet",
    errno.EACCES: "u mag dat niet",
    errno.EPERM: "u mag dat niet",
    errno.EISDIR: "het is een map",
    errno.ENOTDIR: "een deel van het pad is geen map",
    errno.ENOSPC: "de schijf is vol",
    errno.EROFS: "de schijf is alleen te lezen",
    errno.ENAMETOOLONG: "de naam is te lang",
    errno.EIO: "de schijf geeft een fout",
}


class ViewerError(Exception):
    """Something the user can act on, told in one plain Dutch sentence.

    The sentence is kept apart from its parameters, so that it can be looked up in a catalogue.
    """

    def __init__(self, message: str, **parameters: object) -> None:
        """Take a sentence with ``{name}`` places, and what goes in them."""
        super().__init__(message)
        self.message = message
        self.parameters = parameters

    def __str__(self) -> str:
        """Return the sentence with its places filled."""
        return self.message.format(**self.parameters)


class Problem(NamedTuple):
    """One thing that is wrong in a data file. Line and column count from 1; 0 is the whole file."""

    line: int
    column: int
    message: str


class BriefingError(ViewerError):
    """A data file that cannot be used, with all that is wrong in it."""

    sentence = "{path} is geen bruikbaar briefingbestand."

    def __init__(self, path: Path, problems: tuple[Problem, ...]) -> None:
        """Take the file and its problems, in the order of the file."""
        super().__init__(self.sentence, path=path)
        self.path = path
        self.problems = problems

    def lines(self) -> list[str]:
        """Return a line ``file:line:column: message`` for each problem."""
        return [f"{self.path}:{p.line}:{p.column}: {p.message}" for p in self.problems]


class TranslationError(BriefingError):
    """A translation of a briefing that cannot be used, with all that is wrong in it."""

    sentence = "{path} is geen bruikbaar vertaalbestand."


def why(error: OSError) -> str:
    """Return in Dutch what the system refuses; as the system says it, quoted, if it is rare."""
    known = _REASONS.get(error.errno or 0)
    said = error.strerror or str(error) or type(error).__name__
    return known or f"het systeem meldt “{said}”"
