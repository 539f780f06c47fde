"""The one way to name a passage: `§1c, al. 1, noot 6`, on screen, in a copy and on paper.

The letter prints no paragraph numbers; they are ours and count within a section.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property

from benelux_viewer.model.briefing import Briefing
from benelux_viewer.model.outline import Outline
from benelux_viewer.model.refs import ANNEX, FRAME, LETTER, NodeRef

# What a copy says after a citation, in any language: of which edition the words are, and whose.
_REMARK = r"\s*\([^()]*\)\s*$"
_NEXT_NOTE = r"(\bnoot\s*\d+)(?:\s*,\s*\d+)+"
_NOTE = "noot-"


class Citations:
    """Citations of every ref in a briefing, and the way back."""

    def __init__(self, briefing: Briefing, outline: Outline) -> None:
        """Make every citation once."""
        self._citations: dict[NodeRef, str] = {LETTER: "brief"}
        for node in outline.overviews:
            self._citations[node.ref] = node.ref
        for ref in FRAME:
            if ref in outline:
                self._citations[ref] = ref
        for section in briefing.all_sections:
            name = _section_name(section.ref, section.title)
            self._citations[section.ref] = name
            for paragraph in section.paragraphs:
                citation = f"{name}, al. {paragraph.number}"
                self._citations[paragraph.ref] = citation
                if paragraph.priority:
                    self._citations[paragraph.priority.ref] = citation
                for number in paragraph.text.markers():
                    note = briefing.footnote(number).ref
                    self._citations.setdefault(note, f"{citation}, noot {number}")
        self._title = briefing.title

    @cached_property
    def _refs(self) -> dict[str, NodeRef]:
        """What each folded citation leads to; a start asks for none."""
        refs: dict[str, NodeRef] = {}
        for ref, citation in self._citations.items():
            # A priority shares its paragraph's citation; its page is where that leads.
            refs[_key(citation)] = ref
            if ref.startswith(_NOTE):
                refs[_key(f"noot {ref.removeprefix(_NOTE)}")] = ref
        return refs

    def cite(self, ref: NodeRef) -> str:
        """Return the citation of a ref; KeyError if it is unknown."""
        return self._citations[ref]

    def find(self, text: str) -> NodeRef | None:
        """Return what a typed citation names, None if it names nothing here.

        Forgiving in case, spaces, commas and dots; `par.` stands for `§`, `alinea` for `al.`,
        `voetnoot` for `noot`. What a copy says around a citation may go with it: the document's
        title before, the edition after, further notes and passages, of which the first counts.
        """
        document = _key(self._title)
        for words in _without_remarks(text):
            plain = re.sub(_NEXT_NOTE, r"\1", words)
            for one in dict.fromkeys((words, plain, plain.partition(";")[0])):
                key = _key(one)
                if found := self._refs.get(key) or self._refs.get(key.removeprefix(document)):
                    return found
        return None


def resolve(text: str, outline: Outline, citations: Citations) -> NodeRef | None:
    """Return what a REF on the command line names: a ref in any case, or a citation."""
    ref = NodeRef(text.strip().casefold())
    return ref if ref in outline else citations.find(text)


def _without_remarks(text: str) -> Iterator[str]:
    """Yield a text with all that is said after it, then with ever less."""
    yield text
    while (shorter := re.sub(_REMARK, "", text)) != text:
        text = shorter
        yield text


def unbroken(citation: str) -> str:
    """Return a citation of which no line end parts a number from what it counts."""
    for counted in ("al.", "noot"):
        citation = citation.replace(f"{counted} ", f"{counted}\u00a0")
    return citation


def _section_name(ref: NodeRef, title: str) -> str:
    if ref == ANNEX:
        return ref
    if ref.startswith(f"{ANNEX}/"):
        return f"{ANNEX}, {title}"
    return f"§{ref}" if ref[:1].isdigit() else ref


def _key(text: str) -> str:
    """Fold a citation to what tells it from another."""
    folded = re.sub(r"\b(?:paragraaf|par)\b", "", text.casefold())
    folded = re.sub(r"\balinea\b", "al", folded)
    folded = re.sub(r"\bvoetnoot\b", "noot", folded)
    return re.sub(r"[\s§.,;:()]+", "", folded)
