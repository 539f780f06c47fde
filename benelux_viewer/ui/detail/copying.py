"""What a copy holds, as text: words, where they come from, and the notes they cite."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from benelux_viewer.model.refs import NodeRef
from benelux_viewer.pages.page import Heading, Note, NoteMark, Page, Passage, Spans, Table


def plain(spans: Spans) -> str:
    """Return the words of spans, without markers."""
    return "".join("" if isinstance(span, NoteMark) else span.text for span in spans)


def note_text(note: Note) -> str:
    """Return a reference as one line, with its number and its full address if it has one."""
    words = plain(note.spans)
    return f"{note.number}  {words} {note.url}" if note.url else f"{note.number}  {words}"


def reference(note: Note) -> str:
    """Return a reference to paste elsewhere, without its number."""
    return note_text(note).removeprefix(f"{note.number}  ")


def cite(page: Page, ref: NodeRef) -> str:
    """Return the full citation of a passage, or of the page if the ref is not one of its."""
    found = _passages(page).get(ref)
    return f"{page.document}, {found.citation if found else page.citation}"


class Selection(NamedTuple):
    """Selected words: the refs and the note numbers in them, and the whole lines they stand in."""

    text: str
    lines: Sequence[str]
    refs: Sequence[NodeRef] = ()
    numbers: Sequence[int] = ()


def with_source(page: Page, selection: Selection) -> str:
    """Return copied words, the citations of the passages they stand in, and the notes cited.

    The source says so if words are the editors'.
    """
    passages, numbers = _passages(page), selection.numbers
    lines = {_even(line) for line in selection.lines}
    touched = [passages[ref] for ref in selection.refs if ref in passages]
    citations = [_with_notes(p, numbers) for p in touched if _even(plain(p.spans)) in lines]
    notes = [note for note in page.notes if note.number in numbers]
    where = "; ".join(citations or [page.citation])
    source = f"{page.document}, {where} (editie {page.edition}){_editorial(page, lines)}"
    parts = [selection.text, source]
    parts += ["\n".join(f"Noot {note_text(note)}" for note in notes)] if notes else []
    return "\n\n".join(parts)


def _editorial(page: Page, lines: set[str]) -> str:
    if lines <= (own := set(_own_lines(page))):
        return ""
    return " (deels tekst van de redactie)" if lines & own else " (tekst van de redactie)"


def _own_lines(page: Page) -> Iterator[str]:
    """Yield every line of a page that is the letter's own."""
    if not page.title_editorial:
        yield _even(page.title)
    for block in page.blocks:
        if isinstance(block, Passage) or (isinstance(block, Heading) and not block.editorial):
            yield _even(plain(block.spans))
        elif isinstance(block, Table) and not block.editorial:
            yield from (_even(plain(cell)) for row in block.rows for cell in row)


def _even(text: str) -> str:
    """Return words without what setting them in lines may change."""
    return " ".join(text.split())


def _with_notes(passage: Passage, numbers: Sequence[int]) -> str:
    own = [str(s.number) for s in passage.spans if isinstance(s, NoteMark) and s.number in numbers]
    return f"{passage.citation}, noot {', '.join(own)}" if own else passage.citation


def _passages(page: Page) -> dict[NodeRef, Passage]:
    return {block.ref: block for block in page.blocks if isinstance(block, Passage)}
