"""What a copy holds, as text: words, where they come from, and the notes they cite."""

from __future__ import annotations

from collections.abc import Sequence

from benelux_viewer.model.refs import NodeRef
from benelux_viewer.pages.page import Note, NoteMark, Page, Passage, Spans


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


def with_source(page: Page, text: str, refs: Sequence[NodeRef], numbers: Sequence[int]) -> str:
    """Return copied words, the citations of the passages they stand in, and the notes cited."""
    passages = _passages(page)
    touched = [passages[ref] for ref in refs if ref in passages]
    citations = [_with_notes(p, numbers) for p in touched] or [page.citation]
    notes = [note for note in page.notes if note.number in numbers]
    parts = [text, f"{page.document}, {'; '.join(citations)} (editie {page.edition})"]
    parts += ["\n".join(f"Noot {note_text(note)}" for note in notes)] if notes else []
    return "\n\n".join(parts)


def _with_notes(passage: Passage, numbers: Sequence[int]) -> str:
    own = [str(s.number) for s in passage.spans if isinstance(s, NoteMark) and s.number in numbers]
    return f"{passage.citation}, noot {', '.join(own)}" if own else passage.citation


def _passages(page: Page) -> dict[NodeRef, Passage]:
    return {block.ref: block for block in page.blocks if isinstance(block, Passage)}
