"""What a document on paper is, and where a long one begins; without what sets it."""

from __future__ import annotations

from typing import NamedTuple

from benelux_viewer.i18n import tr
from benelux_viewer.pages.page import Document

# In blocks: from when a document takes longer than an eye waits, and what fills its first sheet.
_LONG, _BEGINNING = 40, 16


class Paged(NamedTuple):
    """A PDF and how many sheets it has.

    `foreign` are the characters that the bundled fonts lack and another font of the system has,
    `boxed` those that no font has: a box stands in their place.
    """

    pdf: bytes
    sheets: int
    foreign: str = ""
    boxed: str = ""

    def told(self) -> str:
        """Return what is to be said of characters that stand in another font or as a box."""
        said: list[str] = []
        if self.foreign:
            letters = " ".join(self.foreign)
            said.append(tr("In een ander lettertype: {letters}.", letters=letters))
        if self.boxed:
            codes = " ".join(f"U+{ord(letter):04X}" for letter in self.boxed)
            said.append(tr("Als blokje, want in geen lettertype: {codes}.", codes=codes))
        return " ".join(said)


def beginning(document: Document) -> Document | None:
    """Return what makes the first sheet of a long document; None if it is short enough to set.

    The sheet is true but for what only the whole can tell: set it as a draft, which leaves the
    numbers of sheets out.
    """
    if sum(len(page.blocks) for page in document.pages) <= _LONG:
        return None
    alone = len(document.pages) == 1
    pages = tuple(
        page._replace(blocks=page.blocks[: _BEGINNING if alone else 0]) for page in document.pages
    )
    return document._replace(pages=pages)
