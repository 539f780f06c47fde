"""Words that the writers themselves put on a page, the same on paper and in a file."""

from __future__ import annotations

import datetime
import re
from itertools import groupby

from benelux_viewer import i18n
from benelux_viewer.i18n import mark, tr, trn
from benelux_viewer.model.refs import LETTER
from benelux_viewer.pages.page import (
    Block,
    Bullets,
    Content,
    Document,
    Heading,
    NoteMark,
    Page,
    Passage,
    Remark,
    Spans,
    Table,
    Timeline,
    Translated,
    Words,
)

AUTHOR = mark("Redactie Benelux Viewer")
SUMMARY = mark("Samenvatting van de redactie")
EDITORIAL = mark("Van de redactie")
EDITORIAL_SHORT = mark("redactie")
PARAGRAPH = mark("Alinea")
NOTES = mark("Noten")
REFERENCES = mark("Verwijzingen")
CONTENTS = mark("Inhoud")
PATH_SEPARATOR = " › "
_PLACE = re.compile(r"\{(number|count)\}")


def ours(language: str) -> str:
    """Return the language in which we speak; empty where that is the page's own."""
    spoken = i18n.language()
    return "" if spoken == language else spoken


def note(number: int) -> str:
    """Return what a note is called."""
    return tr("Noot {number}", number=number)


def edition(name: str, many: int = 1) -> str:
    """Return what is said of the edition that a page is of, or of so many that are named."""
    return trn("editie {name}", "edities {name}", many, name=name)


def place(page: Page) -> str:
    """Return a sentence that says where a page stands, and in which edition."""
    return trn(
        "{citation}, editie {name}.",
        "{citation}, edities {name}.",
        page.editions,
        citation=page.citation,
        name=page.edition,
    )


def printed(day: datetime.date) -> str:
    """Return when a sheet was printed."""
    return tr("Afgedrukt op {day}", day=i18n.long_date(day))


def made(day: datetime.date) -> str:
    """Return when a file was made."""
    return tr("Gemaakt op {day}", day=i18n.long_date(day))


def sheet_of() -> list[str]:
    """Return which sheet of how many it is: words, and at the odd places `number` or `count`."""
    return _PLACE.split(tr("Pagina {number} van {count}"))


def sheet_alone() -> list[str]:
    """Return which sheet it is, as long as nobody knows of how many; as `sheet_of`."""
    return _PLACE.split(tr("Pagina {number}"))


def locale(language: str) -> str:
    """Return a language with the country whose spelling is meant, as office files want it."""
    return {"nl": "nl-NL", "fr": "fr-BE", "de": "de-DE", "en": "en-GB"}.get(language, language)


def steps(page: Page) -> list[Words]:
    """Return the titles from the top of the tree to the page itself, each in its language."""
    # What the letter is called in the tree is our word for it.
    spoken = ours(page.language)
    above = [Words(title, language=spoken if ref == LETTER else "") for ref, title in page.path]
    return [*above, Words(page.title, language=page.title_language)]


def crumbs(page: Page) -> tuple[Words, ...]:
    """Return the steps as one line, in as few pieces as there are languages."""
    found: list[Words] = []
    for language, group in groupby(steps(page), key=lambda step: step.language):
        titles = PATH_SEPARATOR.join(step.text for step in group)
        found.append(Words(f"{PATH_SEPARATOR if found else ''}{titles}", language=language))
    return tuple(found)


def authors(document: Document) -> tuple[str, ...]:
    """Return who wrote a document: who signed the letter, and the editors where it is theirs."""
    signed = tuple(dict.fromkeys(page.author for page in document.pages if page.author))
    ours = any(not page.author or page.content is not Content.FULL for page in document.pages)
    return (*signed, tr(AUTHOR)) if ours else signed


def breadcrumb(page: Page) -> str:
    """Return the titles from the top of the tree to the page itself."""
    return "".join(words.text for words in crumbs(page))


def head_lines(page: Page) -> list[str]:
    """Return what a file says of the page above its text: where it is from and what is ours."""
    lines = [
        tr("Document: {title}", title=page.document),
        tr("Plaats: {path}", path=breadcrumb(page)),
        tr("Vindplaats: {citation}", citation=page.citation),
        trn("Editie: {name}", "Edities: {name}", page.editions, name=page.edition),
        page.source,
        caveats(page),
        tr("Samenvatting van de redactie.") if page.content is Content.SUMMARY else "",
    ]
    return [line for line in lines if line]


def caveats(page: Page) -> str:
    """Return the sentences that say what on the page is not the letter's own; may be empty."""
    said: list[str] = []
    if page.title_editorial:
        said.append(tr("Titel van de redactie."))
    if is_numbered(page):
        said.append(tr("De alineanummers zijn van de redactie."))
    return " ".join(said)


def is_numbered(page: Page) -> bool:
    """Tell whether paragraphs of the page have a number in the margin."""
    return any(isinstance(block, Passage) and block.number for block in page.blocks)


def marked_notes(page: Page) -> frozenset[int]:
    """Return the numbers of the notes whose marker stands on the page."""
    return frozenset(
        span.number
        for block in page.blocks
        for spans in spans_of(block)
        for span in spans
        if isinstance(span, NoteMark)
    )


def spans_of(block: Block) -> tuple[Spans, ...]:
    """Return all the spans of a block, in reading order."""
    match block:
        case Heading() | Passage() | Remark():
            return (block.spans,)
        case Bullets():
            return block.items
        case Translated(label=label, title=title, items=items):
            return (label, title, *items)
        case Table():
            return tuple(cell for row in block.rows for cell in row)
        case Timeline():
            return ()
