"""What a user can cause or mend; everything else is a bug and stays a traceback."""

from __future__ import annotations

import errno
from pathlib import Path
from typing import NamedTuple

from benelux_viewer.i18n import mark, tr

_REASONS = {
    errno.ENOENT: mark("het bestand of de map bestaat niet"),
    errno.EACCES: mark("u mag dat niet"),
    errno.EPERM: mark("u mag dat niet"),
    errno.EISDIR: mark("het is een map"),
    errno.ENOTDIR: mark("een deel van het pad is geen map"),
    errno.ENOSPC: mark("de schijf is vol"),
    errno.EROFS: mark("de schijf is alleen te lezen"),
    errno.ENAMETOOLONG: mark("de naam is te lang"),
    errno.EIO: mark("de schijf geeft een fout"),
}


class ViewerError(Exception):
    """Something the user can act on, told in one plain sentence, in the language that is spoken.

    The sentence is kept apart from its parameters, so that it can be looked up in a catalogue.
    """

    def __init__(self, message: str, **parameters: object) -> None:
        """Take a sentence with ``{name}`` places, and what goes in them."""
        super().__init__(message)
        self.message = message
        self.parameters = parameters

    def __str__(self) -> str:
        """Return the sentence with its places filled."""
        return tr(self.message, **self.parameters)


class Problem(NamedTuple):
    """One thing that is wrong in a data file. Line and column count from 1; 0 is the whole file."""

    line: int
    column: int
    message: str


class BriefingError(ViewerError):
    """A data file that cannot be used, with all that is wrong in it."""

    sentence = mark("{path} is geen bruikbaar briefingbestand.")

    def __init__(self, path: Path, problems: tuple[Problem, ...]) -> None:
        """Take the file and its problems, in the order of the file."""
        super().__init__(self.sentence, path=path)
        self.path = path
        self.problems = problems

    def lines(self) -> list[str]:
        """Return a line ``file:line:column: message`` for each; no place for the whole file."""
        places = (f":{p.line}:{p.column}" if p.line else "" for p in self.problems)
        told = zip(places, self.problems, strict=True)
        return [f"{self.path}{place}: {problem.message}" for place, problem in told]


class TranslationError(BriefingError):
    """A translation of a briefing that cannot be used, with all that is wrong in it."""

    sentence = mark("{path} is geen bruikbaar vertaalbestand.")


def why(error: OSError) -> str:
    """Return in words what the system refuses; as the system says it, quoted, if it is rare."""
    known = _REASONS.get(error.errno or 0)
    said = error.strerror or str(error) or type(error).__name__
    return tr(known) if known else tr("het systeem meldt “{said}”", said=said)
