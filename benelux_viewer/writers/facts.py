"""What a file says of the document in it: on every sheet, and in its properties."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from typing import NamedTuple

from benelux_viewer.pages.page import Document
from benelux_viewer.writers import labels
from benelux_viewer.writers.markup import escaped

GENERATOR = "Benelux Viewer"


class Facts(NamedTuple):
    """Words for head, foot and properties; `edition`, `path` and `citation` may be empty."""

    title: str
    subject: str
    document: str
    edition: str
    path: str
    citation: str
    source: str
    author: str
    language: str
    printed: str
    made: str

    def escaped(self) -> dict[str, str]:
        """Return the words by name, as XML holds them."""
        return {name: escaped(words) for name, words in self._asdict().items()}


def facts(document: Document, printed: datetime.date) -> Facts:
    """Return what is to be said of a document that is made on a day."""
    first, *others = document.pages
    editions = {page.edition for page in document.pages}
    path = document.title if others else labels.breadcrumb(first)
    return Facts(
        title=document.title,
        subject=f"{first.document}, {_each(page.citation for page in document.pages)}",
        document=first.document,
        edition=f"{labels.EDITION} {first.edition}" if len(editions) == 1 else "",
        path="" if path == first.document else path,
        citation="" if others else first.citation,
        source=_each(page.source for page in document.pages),
        author="; ".join(labels.authors(document)),
        language=labels.locale(first.language),
        printed=f"{labels.MADE} {labels.long_date(printed)}",
        made=f"{printed.isoformat()}T00:00:00Z",
    )


def _each(words: Iterable[str]) -> str:
    return "; ".join(dict.fromkeys(words))
