"""Word by word: what is printed is the page that was asked for, nothing less and nothing more."""

from __future__ import annotations

import re
import subprocess
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from xml.etree import ElementTree as ET

import pytest

from benelux_viewer import paths
from benelux_viewer.model.dossier import Dossier
from benelux_viewer.model.text import EditionId
from benelux_viewer.pages.build import build
from benelux_viewer.pages.page import (
    Bullets,
    Content,
    Document,
    Heading,
    Link,
    Page,
    Passage,
    Remark,
    Spans,
    Table,
    Timeline,
    Words,
)
from benelux_viewer.writers import labels, pdf
from benelux_viewer.writers.setting import Paper, Setting
from benelux_viewer.writers.timeline import StripLook, draw
from tests.writers import sample

TK, EK = EditionId("tk"), EditionId("ek")

pytestmark = pytest.mark.needs("pdftotext")


def counted(text: str, known: Iterable[str] = ()) -> Counter[str]:
    """Return words and numbers; a number may stand against a word, as a marker does.

    Halves on both sides of a break are one word if that is known: at the end of a sheet what comes
    next may be a note, or the head of the next sheet.
    """

    def join(halves: re.Match[str]) -> str:
        word = halves[1] + halves[2]
        return word if word in known else f"{halves[1]} {halves[2]}"

    rejoined = re.sub(r"([^\W\d_]+)\xad\s*([^\W\d_]+)", join, text.replace("\u200b", ""))
    return Counter(re.findall(r"[^\W\d_]+|\d+", rejoined))


def printed(made: bytes) -> tuple[str, int]:
    """Return all that is printed, and on how many sheets."""
    run = subprocess.run(
        ["pdftotext", "-raw", "-", "-"], input=made, capture_output=True, check=True
    )
    text = run.stdout.decode()
    return text, text.count("\f")


def plain(spans: Spans) -> str:
    """Return words with markers where they stand, and without what leads elsewhere."""
    return "".join(
        span.text if isinstance(span, Words) else f"{span.number}"
        for span in spans
        if not isinstance(span, Link)
    )


def linked(spans: Spans) -> str:
    return " ".join(span.text for span in spans if isinstance(span, Link))


def body(page: Page) -> Iterator[str]:
    """Yield the words of a page: its own, and those that mark what is of the editors."""
    yield from (page.title, labels.caveats(page))
    for block in page.blocks:
        match block:
            case Heading() | Passage() | Remark():
                yield from (plain(block.spans), linked(block.spans))
                yield str(block.number or "") if isinstance(block, Passage) else ""
            case Bullets(items=items):
                yield from map(plain, items)
            case Table(rows=rows):
                yield from (block.caption, *block.header)
                yield from (f"{plain(cell)} {linked(cell)}" for row in rows for cell in row)
            case Timeline():
                yield from strip(block)
    for note in page.notes:
        yield from (f"{note.number}", plain(note.spans), note.url)


def strip(timeline: Timeline) -> Iterator[str]:
    drawn = ET.fromstring(draw(timeline, sample.DAY, StripLook(width=615)).svg)
    yield from ("".join(e.itertext()) for e in drawn.iter() if e.tag.endswith("text"))


def furniture(page: Page, sheets: int) -> Counter[str]:
    """Return the words of head and foot, which stand on every sheet."""
    trail = labels.breadcrumb(page)
    day = labels.printed(sample.DAY)
    edition = labels.edition(page.edition, page.editions)
    every = counted(
        f"{page.document} {trail if trail != page.document else ''} {edition} "
        f"{page.citation} {page.source} {day} Pagina van {sheets}"
    )
    found = Counter({word: count * sheets for word, count in every.items()})
    return found + Counter(str(number) for number in range(1, sheets + 1))


def of_ours(page: Page) -> Counter[str]:
    """Return the words that the paper may add, as often as it can: they tell what is editorial."""
    marks = 2 * len(page.blocks) + 2
    said = f"{labels.SUMMARY} {labels.EDITORIAL} {labels.EDITORIAL_SHORT} {labels.REFERENCES}"
    found = Counter({word: count * marks for word, count in counted(said).items()})
    cited = [linked(i) for b in page.blocks if isinstance(b, Bullets) for i in b.items]
    heads = [" ".join(b.header) for b in page.blocks if isinstance(b, Table)]
    # A table that goes on to another sheet says its header again.
    return found + counted(" ".join((*cited, *heads * 3, *(note.citation for note in page.notes))))


@pytest.mark.parametrize("content", list(Content))
@pytest.mark.parametrize("edition", [TK, EK])
def test_every_word_of_every_node_is_printed_as_often_as_it_stands_there(
    dossier: Dossier, typeset: Callable[..., bytes], content: Content, edition: EditionId
) -> None:
    for ref in dossier.outline.order:
        compare(build(dossier, ref, content, edition), typeset(ref, content, edition))


@pytest.mark.parametrize("setting", [Setting(large=True), Setting(Paper.LETTER)])
def test_every_word_is_printed_whatever_the_paper(dossier: Dossier, setting: Setting) -> None:
    for ref in dossier.outline.order:
        # In large print the year strip says less, as it must.
        if ref != "agenda":
            page = build(dossier, ref, Content.BOTH, EK)
            compare(
                page,
                pdf.write(
                    Document.of(page),
                    resources=paths.resources(),
                    printed=sample.DAY,
                    setting=setting,
                ),
            )


def compare(page: Page, made: bytes) -> None:
    text, sheets = printed(made)
    wanted = counted("\n".join(body(page)))
    found = counted(text, wanted) - furniture(page, sheets)
    found = healed(found, wanted - found)
    assert not wanted - found, f"{page.ref}: not printed: {wanted - found}"
    more = found - wanted - of_ours(page)
    assert not more, f"{page.ref}: printed, but not on the page: {more}"


def healed(found: Counter[str], missing: Counter[str]) -> Counter[str]:
    """Return words with those whole again that were broken at the end of a sheet."""
    whole = Counter(found)
    for word in missing.elements():
        for cut in range(2, len(word) - 1):
            halves = Counter((word[:cut], word[cut:]))
            if not halves - whole:
                whole = whole - halves + Counter((word,))
                break
    return whole
