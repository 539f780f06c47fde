"""What the YAML parser says, in Dutch and with what to do about it."""

from __future__ import annotations

from typing import Any, cast

import yaml

from benelux_viewer.loading.nodes import Mark

# Parts of the messages of libyaml and of PyYAML's own parser; the first that fits counts.
_DUTCH = (
    ("escape", "Na \\ staat hier geen geldig teken; gebruik enkele aanhalingstekens."),
    ("tab character", "Hier staat een tab; spring in met spaties."),
    ("quoted scalar", "De aanhalingstekens die hier beginnen, kloppen niet of sluiten niet."),
    ("mapping values are not allowed", "Een dubbele punt kan hier niet: zet de tekst tussen "
     "aanhalingstekens of controleer het inspringen."),
    ("cannot start any token", "Een waarde kan niet met dit teken beginnen; zet de tekst tussen "
     "aanhalingstekens en spring in met spaties, niet met tabs."),
    ("expected ':'", "Hier ontbreekt een dubbele punt na een sleutel."),
    ("flow sequence", "De lijst tussen [ ] klopt niet: controleer komma’s en het sluithaakje."),
    ("flow mapping", "De groep tussen { } klopt niet: controleer komma’s en het sluithaakje."),
    ("block mapping", "Hier hoort een sleutel met een dubbele punt; controleer het inspringen."),
    ("block collection", "Hier hoort een streepje (-); controleer het inspringen."),
    ("undefined", "Dit verwijst naar iets wat niet bestaat."),
)  # fmt: skip
_OTHER = "Dit is geen geldige YAML; controleer het inspringen, de dubbele punten en de quotes."


def syntax_problem(error: Exception) -> tuple[Mark | None, str]:
    """Return where a parser's error stands, None if it does not tell, and what to do about it."""
    if not isinstance(error, yaml.MarkedYAMLError):
        return None, _OTHER
    context, problem = str(error.context or ""), str(error.problem or "")
    # An unclosed quotation mark is noticed at the end of the file, but opened elsewhere.
    quoted = "quoted scalar" in context and "end of stream" in problem
    place = error.context_mark if quoted else error.problem_mark or error.context_mark
    message = _message(f"{problem} {context}")
    if place is None:
        return None, message
    mark = cast("Any", place)
    return Mark(mark.line + 1, mark.column + 1), message


def _message(said: str) -> str:
    for part, dutch in _DUTCH:
        if part in said:
            return dutch
    return _OTHER
