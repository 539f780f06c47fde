"""What a copy holds, as text: words, where they come from, and the notes they cite."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from benelux_viewer.i18n import tr, trn
from benelux_viewer.model.refs import NodeRef
from benelux_viewer.pages.page import Heading, Note, NoteMark, Page, Passage, Spans, Table, Words

if TYPE_CHECKING:
    from benelux_viewer.writers.clipping import Clipping


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


def read_aloud(number: int, text: str) -> str:
    """Return a reference with its number, as a screen reader says it."""
    return tr("Noot {number}: {text}", number=number, text=text)


def cite(page: Page, ref: NodeRef) -> str:
    """Return the full citation of a passage, or of the page if the ref is not one of its."""
    found = _passages(page).get(ref)
    return f"{page.document}, {found.citation if found else page.citation}"


def cite_note(page: Page, note: Note) -> str:
    """Return the full citation of a note."""
    return f"{page.document}, {note.citation}, noot {note.number}"


class Selection(NamedTuple):
    """Selected words: the refs and the note numbers in them, and the whole lines they stand in.

    `marked` are the words again, line by line, with the markers between them.
    """

    text: str
    lines: Sequence[str]
    refs: Sequence[NodeRef] = ()
    numbers: Sequence[int] = ()
    marked: Sequence[Spans] = ()


def source(page: Page, selection: Selection) -> str:
    """Return where selected words stand; it says so if they are the editors'."""
    passages, numbers = _passages(page), selection.numbers
    lines = {_even(line) for line in selection.lines}
    touched = [passages[ref] for ref in selection.refs if ref in passages]
    citations = [_with_notes(p, numbers) for p in touched if _even(plain(p.spans)) in lines]
    where = "; ".join(citations or [page.citation])
    # The citation names a place in a Dutch document, whatever language what is said of it has.
    told = {"citation": f"{page.document}, {where}", "edition": page.edition}
    many = page.editions
    own = set(_own_lines(page))
    if lines <= own:
        return trn("{citation} (editie {edition})", "{citation} (edities {edition})", many, **told)
    if lines & own:
        return trn(
            "{citation} (editie {edition}) (deels tekst van de redactie)",
            "{citation} (edities {edition}) (deels tekst van de redactie)",
            many,
            **told,
        )
    return trn(
        "{citation} (editie {edition}) (tekst van de redactie)",
        "{citation} (edities {edition}) (tekst van de redactie)",
        many,
        **told,
    )


def with_source(page: Page, selection: Selection) -> Clipping:
    """Return copied words, the citations of the passages they stand in, and the notes cited."""
    from benelux_viewer.writers.clipping import Clipping, Line

    notes = tuple(note for note in page.notes if note.number in selection.numbers)
    lines = selection.marked or [(Words(line),) for line in selection.text.split("\n")]
    made = tuple(Line(tuple(spans)) for spans in lines)
    return Clipping(made, source(page, selection), notes, page.language)


def note_with_source(page: Page, note: Note) -> Clipping:
    """Return a reference, and where it stands."""
    from benelux_viewer.writers.clipping import Clipping, Line

    told = trn(
        "{citation} (editie {edition})",
        "{citation} (edities {edition})",
        page.editions,
        citation=cite_note(page, note),
        edition=page.edition,
    )
    return Clipping((Line((Words(reference(note)),)),), told, (), page.language)


def summary(page: Page) -> Clipping:
    """Return a whole summary with its source; the page is one of a summary."""
    from benelux_viewer.writers.clipping import Clipping, summary_of

    told = trn(
        "{citation} (editie {edition}) (samenvatting van de redactie)",
        "{citation} (edities {edition}) (samenvatting van de redactie)",
        page.editions,
        citation=f"{page.document}, {page.citation}",
        edition=page.edition,
    )
    return Clipping(summary_of(page), told, page.notes, page.language)


def sentence(text: str, language: str) -> Clipping:
    """Return one sentence: a citation, a reference."""
    from benelux_viewer.writers.clipping import Clipping, Line

    return Clipping((Line((Words(text),)),), language=language)


def put(clipping: Clipping) -> None:
    """Put a clipping on the clipboard, in every form."""
    from benelux_viewer.ui import clipboard

    clipboard.put(clipping)


def marked_lines(pieces: Iterable[str | int]) -> tuple[Spans, ...]:
    """Return words and note numbers in turn as lines; a line ends where a piece of words does."""
    lines: list[list[Words | NoteMark]] = [[]]
    for piece in pieces:
        if isinstance(piece, int):
            lines[-1].append(NoteMark(piece))
            continue
        first, *others = piece.split("\n")
        lines[-1] += [Words(first)] if first else []
        for words in others:
            lines.append([Words(words)] if words else [])
    return tuple(tuple(line) for line in lines)


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
