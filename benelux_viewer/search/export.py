"""Hits as data, for other programs."""

from __future__ import annotations

from benelux_viewer.search.hits import Hit


def to_json(hit: Hit) -> dict[str, object]:
    """Return a hit as the command line prints it, ready for `json.dumps`."""
    passage = hit.passage
    return {
        "ref": passage.ref,
        "kind": passage.kind.value,
        "citation": passage.citation,
        "section": passage.section,
        "text": passage.text,
        "snippet": hit.snippet,
        "matches": [{"start": m.start, "end": m.end} for m in hit.matches],
        "why": hit.why,
        "edition": passage.edition,
    }
