"""The keys of a data file, a table for each kind of mapping in it.

`resources/briefing.schema.json` and `translation.schema.json` say the same for editors; a test
keeps them equal.
"""

from __future__ import annotations

from dataclasses import dataclass

from benelux_viewer.i18n import mark


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
    mark("de briefing"),
    ("id", "title", "language", "date_note", "editions", "letter"),
    ("footnotes", "terms", "annex"),
)
EDITION = Kind("edition", mark("een editie"), ("id", "name", "source", "sha256"))
LETTER = Kind(
    "letter", mark("de brief"), ("salutation", "sections", "closing", "signature"), ("letterhead",)
)
SECTION = Kind("section", mark("een onderdeel"), ("id",), ("heading", "title", *_PARTS))
ANNEX = Kind("annex", mark("de bijlage"), ("edition", "title"), ("heading", *_PARTS))
PARAGRAPH = Kind("paragraph", mark("een alinea"), ("text",), ("readings", "priority"))
ANNEX_PARAGRAPH = Kind(
    "annex_paragraph", mark("een alinea van de bijlage"), ("text",), ("readings",)
)
READING = Kind("reading", mark("een lezing"), ("words", "reading"))
PRIORITY = Kind(
    "priority",
    mark("een prioriteit"),
    ("id", "title", "summary"),
    ("milestones", "partners", "ministry"),
)
LINE = Kind("line", mark("een samenvattende zin"), ("text", "cites"))
OWN_LINE = Kind("own_line", mark("een samenvattende zin"), ("text",), ("cites",))
MILESTONE = Kind("milestone", mark("een mijlpaal"), ("when", "what", "cites"), ("reading",))
OWN_MILESTONE = Kind("own_milestone", mark("een mijlpaal"), ("when", "what"), ("cites", "reading"))
FOOTNOTE = Kind("footnote", mark("een voetnoot"), ("text",), ("url",))
TERM = Kind("term", mark("een afkorting"), ("short", "expansion"), ("cites",))
TRANSLATION = Kind("translation", mark("de vertaling"), ("briefing", "language", "title", "parts"))
TRANSLATED_PART = Kind(
    "part", mark("een vertaald onderdeel"), ("title",), ("summary", "milestones", "ministry")
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
