"""What is said of a hit beside its words: what it is, why it was found, which edition has it."""

from __future__ import annotations

from benelux_viewer.i18n import mark, tr
from benelux_viewer.model.dossier import Dossier
from benelux_viewer.model.text import EditionId
from benelux_viewer.search.hits import EXACT, Hit, Kind

_KINDS = {
    Kind.HEADING: mark("kop"),
    Kind.TITLE: mark("titel · redactie"),
    Kind.FOOTNOTE: mark("voetnoot"),
    Kind.SUMMARY: mark("redactie"),
    Kind.MILESTONE: mark("redactie"),
    Kind.NOTA: mark("nota"),
    Kind.LETTERHEAD: mark("briefhoofd"),
}


def label(hit: Hit, dossier: Dossier, shown: EditionId | None = None) -> str:
    """Return a line on a hit; nothing is said of a paragraph's own words, found as they are.

    An edition is named where the words stand in one alone, unless that is the one `shown`.
    """
    passage = hit.passage
    kind = tr(_KINDS[passage.kind]) if passage.kind in _KINDS else ""
    if passage.kind is Kind.TRANSLATION:
        # Its citation ends in the language.
        language = passage.citation.rpartition("(")[2].removesuffix(")")
        kind = tr("vertaling ({language}) · redactie", language=language)
    parts = [kind, "" if hit.why == tr(EXACT) else hit.why]
    if passage.edition and passage.edition != shown and passage.kind is not Kind.NOTA:
        name = dossier.briefing.edition(passage.edition).name
        parts.append(tr("alleen in de editie {name}", name=name))
    return " · ".join(part for part in parts if part)
