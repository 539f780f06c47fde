"""The keys of a data file, a table for each kind of mapping in it.

`resources/briefing.schema.json` and `translation.schema.json` say the same for editors; a test
keeps them equal.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of mapping: its name in the schema, its name in Dutch, and its keys."""

    name: str
    dutch: str
    required: tuple[str, ...]
    optional: tuple[str, ...] = ()

    @property
    def keys(self) -> tuple[str, ...]:
        """Return every key that may stand in it."""
        return self.required + self.optional


_PARTS = ("summary", "milestones", "paragraphs", "sections")

BRIEFING = Kind(
    "briefing",
    "de briefing",
    ("id", "title", "language", "date_note", "editions", "letter"),
    ("footnotes", "terms", "annex"),
)
EDITION = Kind("edition", "een editie", ("id", "name", "source", "sha256"))
LETTER = Kind(
    "letter", "de brief", ("salutation", "sections", "closing", "signature"), ("letterhead",)
)
SECTION = Kind("section", "een onderdeel", ("id",), ("heading", "title", *_PARTS))
ANNEX = Kind("annex", "de bijlage", ("edition", "title"), ("heading", *_PARTS))
PARAGRAPH = Kind("paragraph", "een alinea", ("text",), ("readings", "priority"))
ANNEX_PARAGRAPH = Kind("annex_paragraph", "een alinea van de bijlage", ("text",), ("readings",))
READING = Kind("reading", "een lezing", ("words", "reading"))
PRIORITY = Kind(
    "priority",
    "een prioriteit",
    ("id", "title", "summary"),
    ("milestones", "partners", "ministry"),
)
LINE = Kind("line", "een samenvattende zin", ("text", "cites"))
OWN_LINE = Kind("own_line", "een samenvattende zin", ("text",), ("cites",))
MILESTONE = Kind("milestone", "een mijlpaal", ("when", "what", "cites"), ("reading",))
OWN_MILESTONE = Kind("own_milestone", "een mijlpaal", ("when", "what"), ("cites", "reading"))
FOOTNOTE = Kind("footnote", "een voetnoot", ("text",), ("url",))
TERM = Kind("term", "een afkorting", ("short", "expansion"), ("cites",))
TRANSLATION = Kind("translation", "de vertaling", ("briefing", "language", "title", "parts"))
TRANSLATED_PART = Kind(
    "part", "een vertaald onderdeel", ("title",), ("summary", "milestones", "ministry")
)

KINDS = (
    BRIEFING,
    EDITION,
    LETTER,
    SECTION,
    ANNEX,
    PARAGRAPH,
    ANNEX_PARAGRAPH,
    READING,
    PRIORITY,
    LINE,
    OWN_LINE,
    MILESTONE,
    OWN_MILESTONE,
    FOOTNOTE,
    TERM,
)
TRANSLATION_KINDS = (TRANSLATION, TRANSLATED_PART)
