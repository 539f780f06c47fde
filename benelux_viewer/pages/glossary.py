"""The abbreviations on a page, explained at its end."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from benelux_viewer.i18n import mark, tr
from benelux_viewer.model.dossier import Dossier
from benelux_viewer.model.terms import stands_in
from benelux_viewer.pages.page import (
    Block,
    Bullets,
    Heading,
    Note,
    NoteMark,
    Passage,
    Remark,
    Spans,
    Table,
    Translated,
    Words,
)
from benelux_viewer.pages.said import spoken
from benelux_viewer.pages.spans import link

CAPTION = mark("Afkortingen op deze pagina")


def glossary(
    dossier: Dossier, title: str, blocks: Iterable[Block], notes: Iterable[Note]
) -> tuple[Table, ...]:
    """Return a table of the abbreviations in a page's words, none if it has none of them.

    An explanation that the letter gives itself leads there; the others are the editors'.
    """
    words = "\n".join((title, *_lines(blocks), *map(_plain, (note.spans for note in notes))))
    rows: list[tuple[Spans, ...]] = []
    for term in sorted(dossier.briefing.terms, key=lambda t: t.short.casefold()):
        if stands_in(term.short, words):
            origin: Spans = (Words(" "), link(dossier, term.cites)) if term.cites else ()
            rows.append(((Words(term.short, strong=True),), (Words(term.expansion), *origin)))
    table = Table((), tuple(rows), tr(CAPTION), brief=True, language=spoken())
    return (table,) if rows else ()


def _lines(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        match block:
            case Heading() | Passage() | Remark():
                yield _plain(block.spans)
            case Bullets():
                yield from map(_plain, block.items)
            case Translated(items=items):
                yield from map(_plain, items)
            case Table():
                yield from (block.caption, *block.header)
                yield from (_plain(cell) for row in block.rows for cell in row)
            case _:
                pass


def _plain(spans: Spans) -> str:
    return "".join(" " if isinstance(span, NoteMark) else span.text for span in spans)
