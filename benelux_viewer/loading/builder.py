"""From the tree of a data file to the values of the model."""

from __future__ import annotations

import re

from benelux_viewer.loading import kinds
from benelux_viewer.loading.checks import Ledger, check_references, occurrences
from benelux_viewer.loading.fields import Fields, words
from benelux_viewer.loading.nodes import Mapping, Mark, Node, Refused, Scalar
from benelux_viewer.loading.passages import passage
from benelux_viewer.loading.problems import Problems, quote
from benelux_viewer.loading.sources import is_inside
from benelux_viewer.model.briefing import (
    Briefing,
    Edition,
    Footnote,
    Line,
    Milestone,
    Paragraph,
    Priority,
    Reading,
    Section,
    Term,
)
from benelux_viewer.model.refs import (
    ANNEX,
    CLOSING,
    FRAME,
    LETTERHEAD,
    SALUTATION,
    SIGNATURE,
    NodeRef,
    paragraph_ref,
)
from benelux_viewer.model.text import EditionId, Run, Text

_FRAME_KEYS = {
    LETTERHEAD: "letterhead",
    SALUTATION: "salutation",
    CLOSING: "closing",
    SIGNATURE: "signature",
}
_SUMMARY_LINES = 4
_EDITIONS = 8
_REMARKS = 50
_SHA256 = re.compile(r"[0-9a-f]{64}")
_LANGUAGE = re.compile(r"[a-z]{2,3}")
_FOOTNOTE = re.compile(r"[1-9][0-9]{0,2}")
_PRINTED_NUMBER = re.compile(r"(?:[0-9]+|[a-z])\.\s+(?=\S)")


def build(root: Node, problems: Problems) -> Briefing | None:
    """Return the briefing that a tree describes, None if it describes nothing like one.

    Every problem is reported; if there is any, what is returned is of no use.
    """
    fields = Fields(root, kinds.BRIEFING, problems)
    return _Builder(problems).briefing(fields) if isinstance(root, Mapping) else None


class _Builder:
    """Builds each value from its node, and keeps the ledger for what is checked at the end."""

    def __init__(self, problems: Problems) -> None:
        self._problems = problems
        self._ledger = Ledger(problems)
        self._editions: dict[str, Edition] = {}

    def briefing(self, fields: Fields) -> Briefing:
        editions = tuple(self._edition(n) for n in fields.items("editions", 1, _EDITIONS))
        letter_node = fields.get("letter")
        # A letter that is missing has been reported; nothing more can be said of it.
        letter = Fields(letter_node or Refused(fields.mark), kinds.LETTER, self._problems)
        opening = self._frame(letter, LETTERHEAD, SALUTATION)
        sections = tuple(self._section(n, None) for n in letter.items("sections", 1))
        closing = self._frame(letter, CLOSING, SIGNATURE)
        annex, annex_edition = self._annex(fields.get("annex"))
        footnotes = self._footnotes(fields.get("footnotes"))
        terms = tuple(self._term(n) for n in fields.items("terms"))
        check_references(self._ledger, footnotes)
        return Briefing(
            id=fields.id(),
            title=fields.words("title"),
            language=self._language(fields),
            date_note=fields.words("date_note"),
            editions=editions,
            opening=opening,
            sections=sections,
            closing=closing,
            footnotes=footnotes,
            terms=terms,
            annex=annex,
            annex_edition=annex_edition,
        )

    def _language(self, fields: Fields) -> str:
        language = fields.words("language")
        if language and not _LANGUAGE.fullmatch(language):
            self._problems.add(
                fields.mark_of("language"), f"{quote(language)} is geen taalcode; schrijf bijv. nl."
            )
        return language

    def _edition(self, node: Node) -> Edition:
        fields = Fields(node, kinds.EDITION, self._problems)
        edition = Edition(
            EditionId(fields.id()),
            fields.words("name"),
            fields.words("source"),
            fields.words("sha256"),
        )
        if edition.id in self._editions:
            self._problems.add(fields.mark_of("id"), f"Editie {quote(edition.id)} bestaat al.")
        if edition.source and not is_inside(edition.source):
            self._problems.add(
                fields.mark_of("source"),
                "Noem het bronbestand vanuit de map van dit bestand, met gewone schuine strepen.",
            )
        if edition.sha256 and not _SHA256.fullmatch(edition.sha256):
            self._problems.add(
                fields.mark_of("sha256"), "Een SHA-256 heeft 64 tekens: cijfers en a tot en met f."
            )
        if edition.id:
            self._editions[edition.id] = edition
        return edition

    def _frame(self, letter: Fields, *refs: NodeRef) -> tuple[Paragraph, ...]:
        parts: list[Paragraph] = []
        for ref in refs:
            if node := letter.get(_FRAME_KEYS[ref]):
                self._ledger.paragraphs.add(ref)
                parts.append(Paragraph(ref, None, self._text(node)))
        return tuple(parts)

    def _section(self, node: Node, parent: NodeRef | None) -> Section:
        """Build a section; `parent` is the annex for all that stands in it, at any depth."""
        kind = kinds.SECTION
        fields = Fields(node, kind, self._problems)
        own = fields.id()
        ref = NodeRef(f"{parent}/{own}" if parent else own)
        if own:
            self._ledger.name(ref, fields.mark_of("id"))
        heading = self._heading(fields)
        title = fields.words("title")
        if isinstance(node, Mapping) and (heading is None) == (not title):
            if not {"heading", "title"} & node.entries.keys():
                self._problems.add(node.mark, "Een onderdeel heeft een ‘heading’ of een ‘title’.")
            elif heading is not None:
                self._problems.add(
                    fields.mark_of("title"),
                    "Een onderdeel met een gedrukte ‘heading’ krijgt geen ‘title’; haal die weg.",
                )
        if heading is not None:
            title = self._title(heading)
        return self._body(fields, ref, title, heading, parent)

    def _annex(self, node: Node | None) -> tuple[Section | None, EditionId | None]:
        if node is None:
            return None, None
        fields = Fields(node, kinds.ANNEX, self._problems)
        edition = fields.words("edition")
        if edition and edition not in self._editions:
            end = self._problems.suggestion(edition, self._editions)
            self._problems.add(
                fields.mark_of("edition"), f"Onbekende editie {quote(edition)}{end}"
            )
        title = fields.words("title")
        section = self._body(fields, ANNEX, title, self._heading(fields), ANNEX)
        return section, EditionId(edition)

    def _body(
        self,
        fields: Fields,
        ref: NodeRef,
        title: str,
        heading: Text | None,
        parent: NodeRef | None,
    ) -> Section:
        kind = kinds.ANNEX_PARAGRAPH if parent else kinds.PARAGRAPH
        section = Section(
            ref,
            title,
            heading,
            paragraphs=tuple(
                self._paragraph(n, paragraph_ref(ref, number), number, kind)
                for number, n in enumerate(fields.items("paragraphs"), start=1)
            ),
            sections=tuple(self._section(n, parent) for n in fields.items("sections")),
            summary=tuple(
                self._line(n, kinds.LINE) for n in self._summary(fields)
            ),
            milestones=tuple(
                self._milestone(n, kinds.MILESTONE) for n in fields.items("milestones")
            ),
        )
        if not (section.paragraphs or section.sections or fields.get("paragraphs")):
            self._problems.add(fields.mark, "Dit onderdeel heeft geen ‘paragraphs’.")
        return section
