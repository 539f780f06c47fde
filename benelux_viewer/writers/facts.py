"""What a file says of the document in it: on every sheet, and in its properties."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from typing import NamedTuple

from benelux_viewer.pages.page import Document, Words
from benelux_viewer.writers import labels
from benelux_viewer.writers.markup import escaped

GENERATOR = "Benelux Viewer"


class Facts(NamedTuple):
    """Words for head, foot and properties; `edition`, `path` and `citation` may be empty.

    `edition`, `source` and `printed` are in `ours`, a code; empty where that is the document's own.
    """

    title: str
    subject: str
    document: str
    edition: str
    path: tuple[Words, ...]
    citation: str
    source: str
    author: str
    language: str
    printed: str
    made: str
    ours: str

    def escaped(self) -> dict[str, str]:
        """Return the words by name, as XML holds them; without the path, which is of several."""
        said = {name: words for name, words in self._asdict().items() if isinstance(words, str)}
        return {name: escaped(words) for name, words in said.items()}


def facts(document: Document, printed: datetime.date) -> Facts:
    """Return what is to be said of a document that is made on a day."""
    first, *others = document.pages
    editions = {page.edition for page in document.pages}
    ours = labels.ours(first.language)
    path = (Words(document.title, language=ours),) if others else labels.crumbs(first)
    return Facts(
        title=document.title,
        subject=f"{first.document}, {_each(page.citation for page in document.pages)}",
        document=first.document,
        edition=labels.edition(first.edition, first.editions) if len(editions) == 1 else "",
        path=() if [step.text for step in path] == [first.document] else path,
        citation="" if others else first.citation,
        source=_each(page.source for page in document.pages),
        author="; ".join(labels.authors(document)),
        language=labels.locale(first.language),
        printed=labels.made(printed),
        made=f"{printed.isoformat()}T00:00:00Z",
        ours=ours,
    )


def _each(words: Iterable[str]) -> str:
    return "; ".join(dict.fromkeys(words))
