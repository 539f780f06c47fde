"""What the editors added: summary lines, milestones, readings and priorities."""

from __future__ import annotations

from benelux_viewer.i18n import tr
from benelux_viewer.loading import kinds
from benelux_viewer.loading.checks import Ledger, occurrences
from benelux_viewer.loading.fields import Fields, words
from benelux_viewer.loading.kinds import Kind
from benelux_viewer.loading.nodes import Node, Refused, Scalar
from benelux_viewer.loading.problems import quote
from benelux_viewer.model.briefing import Line, Milestone, Priority, Reading
from benelux_viewer.model.refs import NodeRef
from benelux_viewer.model.text import Text

_SUMMARY_LINES = 4
_MOST = 50


def summary(fields: Fields, ledger: Ledger, own: NodeRef | None = None) -> tuple[Line, ...]:
    """Return the summary lines of a section, or of the priority of the paragraph `own`."""
    kind = kinds.OWN_LINE if own else kinds.LINE
    lines = fields.items("summary", 1, _SUMMARY_LINES)
    return tuple(_line(node, kind, ledger, own) for node in lines)


def milestones(fields: Fields, ledger: Ledger, own: NodeRef | None = None) -> tuple[Milestone, ...]:
    """Return the milestones of a section, or of the priority of the paragraph `own`."""
    kind = kinds.OWN_MILESTONE if own else kinds.MILESTONE
    found: list[Milestone] = []
    for node in fields.items("milestones", most=_MOST):
        milestone = Fields(node, kind, ledger.problems)
        cites = citation(milestone, ledger) or own or NodeRef("")
        reading = milestone.words("reading") if milestone.get("reading") else ""
        found.append(Milestone(milestone.words("when"), milestone.words("what"), cites, reading))
    return tuple(found)


def readings(fields: Fields, ledger: Ledger, text: Text) -> tuple[Reading, ...]:
    """Return the presumed readings of words that occur exactly once in a paragraph's text."""
    found: list[Reading] = []
    for node in fields.items("readings", most=_MOST):
        reading = Fields(node, kinds.READING, ledger.problems)
        phrase = reading.words("words")
        count = occurrences(phrase, text, ledger.editions) if phrase else 1
        if count != 1 and text.pieces and ledger.editions:
            ledger.problems.add(reading.mark_of("words"), _not_once(phrase, count))
        found.append(Reading(phrase, reading.words("reading")))
    return tuple(found)


def _not_once(phrase: str, count: int) -> str:
    if not count:
        return tr(
            "{words} staat niet in deze alinea; het moet er precies één keer staan.",
            words=quote(phrase),
        )
    return tr(
        "{words} staat {count} keer in deze alinea; het moet er precies één keer staan.",
        words=quote(phrase),
        count=count,
    )


def priority(node: Node, ledger: Ledger, own: NodeRef, text: Text) -> Priority:
    """Return the priority that the paragraph `own` states with its text."""
    fields = Fields(node, kinds.PRIORITY, ledger.problems)
    ref = NodeRef(fields.id())
    if ref:
        ledger.name(ref, fields.mark_of("id"))
    ministry = fields.get("ministry")
    return Priority(
        ref,
        fields.words("title"),
        summary(fields, ledger, own),
        milestones(fields, ledger, own),
        _partners(fields, ledger, text),
        _line(ministry, kinds.OWN_LINE, ledger, own) if ministry else None,
    )


def citation(fields: Fields, ledger: Ledger) -> NodeRef | None:
    """Return what a mapping cites and record it, None if it cites nothing."""
    if fields.get("cites") is None:
        return None
    ref = NodeRef(fields.words("cites"))
    if ref:
        ledger.cites.append((ref, fields.mark_of("cites")))
    return ref


def _line(node: Node, kind: Kind, ledger: Ledger, own: NodeRef | None) -> Line:
    """Build a line; one that is only a text cites the paragraph that it belongs to."""
    if own and isinstance(node, Scalar | Refused):
        return Line(words(node, ledger.problems), own)
    fields = Fields(node, kind, ledger.problems)
    return Line(fields.words("text"), citation(fields, ledger) or own or NodeRef(""))


def _partners(fields: Fields, ledger: Ledger, text: Text) -> tuple[str, ...]:
    found: dict[str, None] = {}
    for node in fields.items("partners", most=_MOST):
        partner = words(node, ledger.problems)
        if partner in found:
            ledger.problems.add(node.mark, tr("Partner {name} staat er al.", name=quote(partner)))
        elif partner:
            found[partner] = None
            ledger.partners.append((partner, node.mark, text))
    return tuple(found)
