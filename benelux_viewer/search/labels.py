"""What is said of a hit beside its words: what it is, why it was found, which edition has it."""

from __future__ import annotations

from benelux_viewer.model.dossier import Dossier
from benelux_viewer.model.text import EditionId
from benelux_viewer.search.hits import Hit, Kind

_KINDS = {
    Kind.HEADING: "kop",
    Kind.TITLE: "titel · redactie",
    Kind.FOOTNOTE: "voetnoot",
    Kind.SUMMARY: "redactie",
    Kind.MILESTONE: "redactie",
    Kind.NOTA: "nota",
    Kind.LETTERHEAD: "briefhoofd",
}
_PLAIN = "exact"


def label(hit: Hit, dossier: Dossier, shown: EditionId | None = None) -> str:
    """Return a line on a hit; nothing is said of a paragraph's own words, found as they are.

    An edition is named where the words stand in one alone, unless that is the one `shown`.
    """
    passage = hit.passage
    kind = _KINDS.get(passage.kind, "")
    if passage.kind is Kind.TRANSLATION:
        # Its citation ends in the language.
        kind = f"{passage.citation.rpartition(', ')[2]} · redactie"
    parts = [kind, "" if hit.why == _PLAIN else hit.why]
    if passage.edition and passage.edition != shown and passage.kind is not Kind.NOTA:
        parts.append(f"alleen in de editie {dossier.briefing.edition(passage.edition).name}")
    return " · ".join(part for part in parts if part)
