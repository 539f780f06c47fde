"""Stable names of the things that can be opened, cited, found or printed.

A ref is a string: `brief`, a section (`1a`), a priority's id (`grenswerk`), a paragraph (`1a/4`),
a note (`noot-6`), a part of the frame (`aanhef`), an overview (`agenda`), a part of the annex
(`nota/kernpunten`, `nota/kernpunten/2`).
"""

from __future__ import annotations

from typing import NewType

NodeRef = NewType("NodeRef", str)

LETTER = NodeRef("brief")
ANNEX = NodeRef("nota")
AGENDA = NodeRef("agenda")
REFERENCES = NodeRef("verwijzingen")
TERMS = NodeRef("afkortingen")
PARTNERS = NodeRef("partners")
DIFFERENCES = NodeRef("verschillen")

LETTERHEAD = NodeRef("briefhoofd")
SALUTATION = NodeRef("aanhef")
CLOSING = NodeRef("slotformule")
SIGNATURE = NodeRef("ondertekening")

OVERVIEWS = (AGENDA, REFERENCES, TERMS, PARTNERS, DIFFERENCES, ANNEX)
FRAME = (LETTERHEAD, SALUTATION, CLOSING, SIGNATURE)


def footnote_ref(number: int) -> NodeRef:
    """Return the ref of the footnote that is printed with this number."""
    return NodeRef(f"noot-{number}")


def paragraph_ref(section: NodeRef, number: int) -> NodeRef:
    """Return the ref of a section's nth paragraph, counted from 1."""
    return NodeRef(f"{section}/{number}")
