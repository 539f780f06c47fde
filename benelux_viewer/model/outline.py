"""The tree that an official sees, and where everything that has a ref belongs in it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from benelux_viewer.i18n import mark, tr
from benelux_viewer.model.briefing import Briefing, Paragraph, Section
from benelux_viewer.model.refs import (
    AGENDA,
    ANNEX,
    DIFFERENCES,
    LETTER,
    PARTNERS,
    REFERENCES,
    TERMS,
    NodeRef,
)

_OVERVIEW_TITLES = (
    (AGENDA, mark("Agenda")),
    (REFERENCES, mark("Verwijzingen")),
    (TERMS, mark("Afkortingen")),
    (PARTNERS, mark("Partners")),
    (DIFFERENCES, mark("Verschillen tussen de edities")),
)


class Node(NamedTuple):
    """Something that has a page of its own."""

    ref: NodeRef
    title: str
    children: tuple[Node, ...] = ()

    def walk(self) -> Iterator[Node]:
        """Yield this node and all below it, in reading order."""
        yield self
        for child in self.children:
            yield from child.walk()


class Outline:
    """The tree of a briefing, with look-ups in every direction."""

    def __init__(self, briefing: Briefing) -> None:
        """Build the tree once, its overviews called by their names in the language spoken."""
        self.letter = Node(LETTER, tr("Brief"), tuple(_section_node(s) for s in briefing.sections))
        overviews = [Node(ref, tr(title)) for ref, title in _OVERVIEW_TITLES]
        if briefing.annex:
            overviews.append(Node(ANNEX, briefing.annex.title))
        self.overviews = tuple(overviews)
        self._nodes = {node.ref: node for root in self.roots for node in root.walk()}
        self._parents = {
            child.ref: node.ref for node in self._nodes.values() for child in node.children
        }
        self._paragraphs: dict[NodeRef, Paragraph] = {}
        self._sections: dict[NodeRef, Section] = {}
        self._homes: dict[NodeRef, NodeRef] = {}
        self._collect(briefing)

    def _collect(self, briefing: Briefing) -> None:
        for paragraph in (*briefing.opening, *briefing.closing):
            self._paragraphs[paragraph.ref] = paragraph
            self._homes[paragraph.ref] = LETTER
        for section in briefing.all_sections:
            self._sections[section.ref] = section
            home = section.ref if section.ref in self._nodes else ANNEX
            self._homes[section.ref] = home
            for paragraph in section.paragraphs:
                self._paragraphs[paragraph.ref] = paragraph
                priority = paragraph.priority
                self._homes[paragraph.ref] = priority.ref if priority else home
                if priority:
                    self._paragraphs[priority.ref] = paragraph
        for paragraph in self._paragraphs.values():
            for number in paragraph.text.markers():
                note = briefing.footnote(number).ref
                self._homes[note] = self._homes[paragraph.ref]

    @property
    def roots(self) -> tuple[Node, ...]:
        """Return the top of the tree: the letter, then the overviews."""
        return (self.letter, *self.overviews)

    @property
    def order(self) -> tuple[NodeRef, ...]:
        """Return every node's ref in reading order, for next and previous."""
        return tuple(self._nodes)

    def __contains__(self, ref: NodeRef) -> bool:
        """Tell whether anything in the briefing has this ref."""
        return ref in self._nodes or ref in self._homes

    def node(self, ref: NodeRef) -> Node | None:
        """Return the node with this ref, None if what it names has no page of its own."""
        return self._nodes.get(ref)

    def home(self, ref: NodeRef) -> NodeRef:
        """Return the nearest node on whose page this ref stands; KeyError if it is unknown."""
        return ref if ref in self._nodes else self._homes[ref]

    def path(self, ref: NodeRef) -> tuple[Node, ...]:
        """Return the nodes from the top of the tree to this ref's home; KeyError if unknown."""
        steps = [self.home(ref)]
        while parent := self._parents.get(steps[-1]):
            steps.append(parent)
        return tuple(self._nodes[step] for step in reversed(steps))

    def paragraph(self, ref: NodeRef) -> Paragraph | None:
        """Return the paragraph with this ref, or that states this priority; None if none does."""
        return self._paragraphs.get(ref)

    def section(self, ref: NodeRef) -> Section | None:
        """Return the section with this ref, None if it is not one."""
        return self._sections.get(ref)

    def section_of(self, ref: NodeRef) -> NodeRef:
        """Return the section, overview or letter that a ref stands in; KeyError if unknown."""
        home = self.home(ref)
        return self._parents[home] if home in self._paragraphs else home


def _section_node(section: Section) -> Node:
    priorities = tuple(
        Node(p.priority.ref, p.priority.title) for p in section.paragraphs if p.priority
    )
    return Node(
        section.ref, section.title, priorities + tuple(_section_node(s) for s in section.sections)
    )
