"""From the tree of a data file to the values of the model.

Every problem is reported and building goes on; what is built then is of no use.
"""

from __future__ import annotations

import re

from benelux_viewer.i18n import tr
from benelux_viewer.loading import kinds
from benelux_viewer.loading.checks import Ledger, check_references
from benelux_viewer.loading.fields import Fields
from benelux_viewer.loading.kinds import Kind
from benelux_viewer.loading.nodes import Mapping, Node, Refused
from benelux_viewer.loading.passages import passage
from benelux_viewer.loading.problems import UNKNOWN_EDITION, Problems, quote
from benelux_viewer.loading.remarks import citation, milestones, priority, readings, summary
from benelux_viewer.loading.sources import is_inside
from benelux_viewer.model.briefing import Briefing, Edition, Footnote, Paragraph, Section, Term
from benelux_viewer.model.refs import (
    ANNEX,
    CLOSING,
    LETTERHEAD,
    SALUTATION,
    SIGNATURE,
    NodeRef,
    paragraph_ref,
)
from benelux_viewer.model.text import EditionId, Text

_OPENING = (("letterhead", LETTERHEAD), ("salutation", SALUTATION))
_CLOSING = (("closing", CLOSING), ("signature", SIGNATURE))
_MOST_EDITIONS = 8
_SHA256 = re.compile(r"[0-9a-f]{64}")
_LANGUAGE = re.compile(r"[a-z]{2,3}")
_NOTE_NUMBER = re.compile(r"[1-9][0-9]{0,2}")
_PRINTED_NUMBER = re.compile(r"(?:[0-9]+|[a-z])\.\s+(?=\S)")


def build(root: Node, problems: Problems) -> Briefing:
    """Return the briefing that a tree describes; of no use if there are problems."""
    ledger = Ledger(problems)
    fields = Fields(root, kinds.BRIEFING, problems)
    editions = tuple(_edition(n, ledger) for n in fields.items("editions", 1, _MOST_EDITIONS))
    # A letter that is missing has been reported; nothing more can be said of it.
    letter = Fields(fields.get("letter") or Refused(fields.mark), kinds.LETTER, problems)
    opening = _frame(letter, _OPENING, ledger)
    sections = tuple(_section(n, ledger, None) for n in letter.items("sections", 1))
    closing = _frame(letter, _CLOSING, ledger)
    annex, annex_edition = _annex(fields.get("annex"), ledger)
    footnotes = _footnotes(fields.get("footnotes"), ledger)
    terms = tuple(_term(n, ledger) for n in fields.items("terms"))
    check_references(ledger, footnotes)
    return Briefing(
        id=fields.id(),
        title=fields.words("title"),
        language=_language(fields, problems),
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


def _language(fields: Fields, problems: Problems) -> str:
    language = fields.words("language")
    if language and not _LANGUAGE.fullmatch(language):
        problems.add(
            fields.mark_of("language"),
            tr("{language} is geen taalcode; schrijf bijv. nl.", language=quote(language)),
        )
    return language


def _edition(node: Node, ledger: Ledger) -> Edition:
    fields = Fields(node, kinds.EDITION, ledger.problems)
    edition = Edition(
        EditionId(fields.id()),
        fields.words("name"),
        fields.words("source"),
        fields.words("sha256"),
    )
    if edition.id in ledger.editions:
        told = tr("Editie {id} bestaat al.", id=quote(edition.id))
        ledger.problems.add(fields.mark_of("id"), told)
    elif edition.id:
        ledger.editions.append(edition.id)
    if edition.source and not is_inside(edition.source):
        ledger.problems.add(
            fields.mark_of("source"),
            tr("Noem het bronbestand vanuit de map van dit bestand, met gewone schuine strepen."),
        )
    if edition.sha256 and not _SHA256.fullmatch(edition.sha256):
        ledger.problems.add(
            fields.mark_of("sha256"),
            tr("Een SHA-256 heeft 64 tekens: cijfers en a tot en met f."),
        )
    return edition


def _frame(
    letter: Fields, parts: tuple[tuple[str, NodeRef], ...], ledger: Ledger
) -> tuple[Paragraph, ...]:
    found: list[Paragraph] = []
    for key, ref in parts:
        if node := letter.get(key):
            ledger.paragraphs[ref] = None
            found.append(Paragraph(ref, None, passage(node, ledger, markers=False)))
    return tuple(found)


def _section(node: Node, ledger: Ledger, parent: NodeRef | None) -> Section:
    """Build a section; `parent` is the annex for all that stands in it, at any depth."""
    fields = Fields(node, kinds.SECTION, ledger.problems)
    own = fields.id()
    ref = NodeRef(f"{parent}/{own}" if parent else own)
    if own:
        ledger.name(ref, fields.mark_of("id"))
    if isinstance(node, Mapping) and not {"heading", "title"} & node.entries.keys():
        ledger.problems.add(node.mark, tr("Een onderdeel heeft een ‘heading’ of een ‘title’."))
    if fields.get("heading") and fields.get("title"):
        ledger.problems.add(
            fields.mark_of("title"),
            tr("Bij een gedrukte ‘heading’ hoort geen ‘title’; haal die weg."),
        )
    heading = _heading(fields, ledger)
    title = _title(heading, ledger) if heading else fields.words("title")
    return _body(fields, ledger, Section(ref, title, heading, ()), parent)


def _annex(node: Node | None, ledger: Ledger) -> tuple[Section | None, EditionId | None]:
    if node is None:
        return None, None
    fields = Fields(node, kinds.ANNEX, ledger.problems)
    edition = fields.words("edition")
    if edition and edition not in ledger.editions:
        ledger.problems.unknown(
            fields.mark_of("edition"), UNKNOWN_EDITION, edition, ledger.editions
        )
    bare = Section(ANNEX, fields.words("title"), _heading(fields, ledger), ())
    return _body(fields, ledger, bare, ANNEX), EditionId(edition)


def _body(fields: Fields, ledger: Ledger, bare: Section, parent: NodeRef | None) -> Section:
    """Return a section with what stands in it; `bare` has its ref and headings."""
    kind = kinds.ANNEX_PARAGRAPH if parent else kinds.PARAGRAPH
    section = Section(
        bare.ref,
        bare.title,
        bare.heading,
        tuple(
            _paragraph(n, kind, ledger, bare.ref, number)
            for number, n in enumerate(fields.items("paragraphs"), start=1)
        ),
        tuple(_section(n, ledger, parent) for n in fields.items("sections")),
        summary(fields, ledger),
        milestones(fields, ledger),
    )
    if bare.ref and not (fields.get("paragraphs") or fields.get("sections")):
        told = tr("Dit onderdeel heeft geen ‘paragraphs’ of ‘sections’.")
        ledger.problems.add(fields.mark, told)
    return section


def _heading(fields: Fields, ledger: Ledger) -> Text | None:
    node = fields.get("heading")
    return passage(node, ledger, markers=False) if node else None


def _title(heading: Text, ledger: Ledger) -> str:
    """Return a printed heading without its number, as the first edition that has it prints it."""
    printed = (heading.plain(EditionId(edition)).strip() for edition in ledger.editions)
    return _PRINTED_NUMBER.sub("", next((p for p in printed if p), ""), count=1)


def _paragraph(node: Node, kind: Kind, ledger: Ledger, section: NodeRef, number: int) -> Paragraph:
    ref = paragraph_ref(section, number)
    # Without a section's id, which has been reported, all its paragraphs would seem doubled.
    if section:
        ledger.paragraph(ref, node.mark)
    if not isinstance(node, Mapping):
        return Paragraph(ref, number, passage(node, ledger))
    fields = Fields(node, kind, ledger.problems)
    text_node, priority_node = fields.get("text"), fields.get("priority")
    text = passage(text_node, ledger) if text_node else Text(())
    return Paragraph(
        ref,
        number,
        text,
        readings(fields, ledger, text),
        priority(priority_node, ledger, ref, text) if priority_node else None,
    )


def _footnotes(node: Node | None, ledger: Ledger) -> tuple[Footnote, ...]:
    if node is None or isinstance(node, Refused):
        return ()
    if not isinstance(node, Mapping):
        ledger.problems.add(
            node.mark, tr("Hier horen de voetnoten te staan, elk onder zijn gedrukte nummer.")
        )
        return ()
    found: list[Footnote] = []
    for key, entry in node.entries.items():
        if not _NOTE_NUMBER.fullmatch(key):
            told = tr("{key} is geen nummer van een voetnoot.", key=quote(key))
            ledger.problems.add(entry.mark, told)
            continue
        ledger.notes[int(key)] = entry.mark
        fields = Fields(entry.value, kinds.FOOTNOTE, ledger.problems)
        text, url = fields.get("text"), fields.get("url")
        found.append(
            Footnote(
                int(key),
                passage(text, ledger, markers=False) if text else Text(()),
                passage(url, ledger, markers=False) if url else None,
            )
        )
    return tuple(sorted(found, key=lambda note: note.number))


def _term(node: Node, ledger: Ledger) -> Term:
    fields = Fields(node, kinds.TERM, ledger.problems)
    short = fields.words("short")
    first = ledger.terms.setdefault(short, node.mark)
    if short and first != node.mark:
        ledger.problems.add(
            node.mark,
            tr(
                "Afkorting {short} staat er al (regel {line}).", short=quote(short), line=first.line
            ),
        )
    return Term(short, fields.words("expansion"), citation(fields, ledger))
