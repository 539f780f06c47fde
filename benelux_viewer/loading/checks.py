"""What can only be judged once all of a file has been read: what its parts say of each other."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from benelux_viewer import i18n
from benelux_viewer.i18n import tr
from benelux_viewer.loading.nodes import Mark
from benelux_viewer.loading.problems import Problems, Unknown, quote
from benelux_viewer.model.briefing import Footnote
from benelux_viewer.model.refs import FRAME, LETTER, OVERVIEWS, NodeRef
from benelux_viewer.model.text import EditionId, Text

_RESERVED = frozenset((LETTER, *OVERVIEWS, *FRAME))
_NOTE = re.compile(r"noot-[0-9]+")
_NO_PARAGRAPH = Unknown(
    i18n.mark("{word} is geen alinea van deze briefing."),
    i18n.mark("{word} is geen alinea van deze briefing; bedoelde u {near}?"),
)


@dataclass(slots=True)
class Ledger:
    """What is named and what is referred to, with where that stands.

    `paragraphs` may be cited; `markers` and `notes` go by printed number; `partners` stand with
    the text that is to name them.
    """

    problems: Problems
    editions: list[str] = field(default_factory=list[str])
    names: dict[NodeRef, Mark] = field(default_factory=dict[NodeRef, Mark])
    paragraphs: dict[NodeRef, None] = field(default_factory=dict[NodeRef, None])
    cites: list[tuple[NodeRef, Mark]] = field(default_factory=list[tuple[NodeRef, Mark]])
    markers: dict[int, Mark] = field(default_factory=dict[int, Mark])
    notes: dict[int, Mark] = field(default_factory=dict[int, Mark])
    terms: dict[str, Mark] = field(default_factory=dict[str, Mark])
    partners: list[tuple[str, Mark, Text]] = field(default_factory=list[tuple[str, Mark, Text]])

    def name(self, ref: NodeRef, mark: Mark) -> None:
        """Record that something goes by a ref; report a name that is taken."""
        if ref in _RESERVED or _NOTE.fullmatch(ref):
            told = tr("{id} gebruikt het programma zelf; kies een ander id.", id=quote(ref))
            self.problems.add(mark, told)
        elif first := self.names.get(ref):
            self.problems.add(
                mark,
                tr(
                    "Id {id} bestaat al (regel {line}); kies een ander id.",
                    id=quote(ref),
                    line=first.line,
                ),
            )
        else:
            self.names[ref] = mark

    def paragraph(self, ref: NodeRef, mark: Mark) -> None:
        """Record a paragraph; only a doubled section, which is reported itself, doubles one."""
        self.names.setdefault(ref, mark)
        self.paragraphs[ref] = None


def check_references(ledger: Ledger, footnotes: Iterable[Footnote]) -> None:
    """Report citations of nothing, markers and notes without each other, partners unnamed."""
    problems = ledger.problems
    for ref, mark in ledger.cites:
        if ref not in ledger.paragraphs:
            problems.unknown(mark, _NO_PARAGRAPH, ref, ledger.paragraphs)
    for number, mark in ledger.markers.items():
        if number not in ledger.notes:
            told = tr("Bij markering [^{number}] hoort een voetnoot {number}.", number=number)
            problems.add(mark, told)
    for number, mark in ledger.notes.items():
        if number not in ledger.markers:
            told = tr("Naar voetnoot {number} verwijst geen markering [^{number}].", number=number)
            problems.add(mark, told)
    notes = {note.number: note for note in footnotes}
    # Without editions, which is reported, no words can be looked for.
    for partner, mark, text in ledger.partners if ledger.editions else ():
        numbers = dict.fromkeys(text.markers())
        cited = [notes[number] for number in numbers if number in notes]
        texts = [text, *(t for note in cited for t in (note.text, note.url) if t)]
        if not any(occurrences(partner, t, ledger.editions) for t in texts):
            told = tr(
                "{partner} staat niet in deze alinea of haar voetnoten.", partner=quote(partner)
            )
            problems.add(mark, told)


def occurrences(phrase: str, text: Text, editions: Iterable[str]) -> int:
    """Return how often words occur in the edition of a text that has them most often."""
    return max((text.plain(EditionId(e)).count(phrase) for e in editions), default=0)
