"""What the YAML parser says, in the language spoken and with what to do about it."""

from __future__ import annotations

from typing import Any, cast

import yaml

from benelux_viewer import i18n
from benelux_viewer.i18n import tr
from benelux_viewer.loading.nodes import Mark

# Parts of the messages of libyaml and of PyYAML's own parser; the first that fits counts.
_DUTCH = (
    ("escape", i18n.mark("Na \\ staat hier geen geldig teken; gebruik enkele aanhalingstekens.")),
    ("tab character", i18n.mark("Hier staat een tab; spring in met spaties.")),
    ("quoted scalar", i18n.mark(
        "De aanhalingstekens die hier beginnen, kloppen niet of sluiten niet.")),
    ("mapping values are not allowed", i18n.mark(
        "Een dubbele punt kan hier niet: zet de tekst tussen "
        "aanhalingstekens of controleer het inspringen.")),
    ("cannot start any token", i18n.mark(
        "Een waarde kan niet met dit teken beginnen; zet de tekst tussen "
        "aanhalingstekens en spring in met spaties, niet met tabs.")),
    ("expected ':'", i18n.mark("Hier ontbreekt een dubbele punt na een sleutel.")),
    ("flow sequence", i18n.mark(
        "De lijst tussen [ ] klopt niet: controleer komma’s en het sluithaakje.")),
    ("flow mapping", i18n.mark(
        "De groep tussen { } klopt niet: controleer komma’s en het sluithaakje.")),
    ("block mapping", i18n.mark(
        "Hier hoort een sleutel met een dubbele punt; controleer het inspringen.")),
    ("block collection", i18n.mark("Hier hoort een streepje (-); controleer het inspringen.")),
    ("undefined", i18n.mark("Dit verwijst naar iets wat niet bestaat.")),
)  # fmt: skip
_OTHER = i18n.mark(
    "Dit is geen geldige YAML; controleer het inspringen, de dubbele punten en de quotes."
)


def syntax_problem(error: Exception) -> tuple[Mark | None, str]:
    """Return where a parser's error stands, None if it does not tell, and what to do about it."""
    if not isinstance(error, yaml.MarkedYAMLError):
        return None, tr(_OTHER)
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
            return tr(dutch)
    return tr(_OTHER)
