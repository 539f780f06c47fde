"""What we say on paper and in files, in another language than Dutch.

The language is one of the tests' own, in which every word of ours is known by its letters: so none
is left behind in Dutch, and none of the letter's is changed. Pages are made by hand, so that of
their words it is known whose they are.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from html import unescape
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree as ET
from zipfile import ZipFile

import pikepdf
import pytest

from benelux_viewer import i18n, paths
from benelux_viewer.model.refs import LETTER, NodeRef
from benelux_viewer.pages.page import (
    Document,
    Event,
    NoteMark,
    Page,
    Passage,
    Period,
    Timeline,
    Words,
)
from benelux_viewer.writers import FileFormat, clipping, html, write
from benelux_viewer.writers.lettering import width_of
from benelux_viewer.writers.paged import Paged
from benelux_viewer.writers.timeline import StripLook, draw
from tests import pseudo
from tests.writers import sample, spoken
from tests.writers.spoken import Said

OURS = "fr"
# The size of a label on the year strip.
LABEL = 10.5
STRIP = Timeline(
    2025,
    (
        Period("december 2024", "Eerder.", NodeRef("x"), date(2024, 12, 1), date(2024, 12, 31)),
        Period("februari", "Voorbij.", NodeRef("x"), date(2025, 2, 1), date(2025, 2, 28)),
        Period("11 december", "Komt.", NodeRef("x"), date(2025, 12, 11), date(2025, 12, 11)),
        Period("najaar", "Loopt.", NodeRef("x"), date(2025, 9, 21), date(2025, 12, 20)),
        Period("begin 2026", "Later.", NodeRef("x"), date(2026, 1, 1), date(2026, 4, 30)),
    ),
    (Period("", "Ooit nog eens.", NodeRef("x")),),
)


@pytest.fixture(autouse=True)
def language(made_up: Path) -> Iterator[None]:
    i18n.use(OURS, made_up)
    yield
    i18n.use(i18n.DUTCH, made_up)


def ours(text: str) -> str:
    return pseudo.bracketed(text)


def pages() -> dict[str, Page | Document]:
    """Return pages as they are made in this language: with captions and a title in it."""
    table = sample.MILESTONES._replace(
        header=tuple(map(ours, ("Wanneer", "Wat", "Vindplaats"))),
        caption=ours("Mijlpalen"),
        language=OURS,
        events=(
            Event("14 april 2026", "", "De top", NodeRef("1c"), "§1c"),
            Event("vóór mei", "15 mei 2026", "De nota", NodeRef("1c"), "§1c"),
        ),
    )
    facts = sample.FACTS._replace(rows=(((Words(ours("Partners"), language=OURS),),),))
    path = ((LETTER, ours("Brief")), *sample.FULL.path[1:])
    both = sample.BOTH._replace(
        path=path, blocks=(*sample.BOTH.blocks, table, facts, STRIP, sample.TRANSLATED)
    )
    both = both._replace(blocks=tuple(b for b in both.blocks if b != sample.MILESTONES))
    summary = sample.SUMMARY._replace(path=path, blocks=(*sample.SUMMARIES, table))
    overview = sample.SUMMARY._replace(
        ref=NodeRef("agenda"),
        title=ours("Agenda"),
        title_editorial=True,
        title_language=OURS,
        path=(),
        blocks=(table,),
    )
    several = Document(ours("Selectie"), (both, overview))
    return {"both": both, "summary": summary, "overview": overview, "several": several}


NAMES = ("both", "summary", "overview", "several")
KINDS: dict[FileFormat, Callable[[bytes], Iterator[Said]]] = {
    FileFormat.PDF: spoken.in_pdf,
    FileFormat.HTML: spoken.in_html,
    FileFormat.ODT: spoken.in_odt,
    FileFormat.DOCX: spoken.in_docx,
}


def made(page: Page | Document, kind: FileFormat) -> bytes:
    return write(page, kind, printed=sample.DAY, resources=paths.resources())


def told(value: object) -> Iterator[str]:
    """Yield every text in a page."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from told(part)


def allowed(page: Page | Document) -> set[str]:
    """Return the words that are the page's, and those of no language: names of what made it."""
    texts = list(told(page))
    # A reader of PDF cannot tell the hyphens of an address from those where a word is broken.
    texts += [re.sub(r"[-\s]", "", text) for text in texts if "://" in text]
    words = {token for text in texts for token in pseudo.tokens(text)}
    return words | {"Benelux", "Viewer"}


def left_in_dutch(text: str, page: Page | Document) -> set[str]:
    """Return the words that are neither the page's nor in the language that is spoken."""
    strangers = {token for token in pseudo.tokens(text) if not pseudo.is_ours(token)}
    # What has no vowel cannot be told from ours.
    return {t for t in strangers - allowed(page) if re.search("[aeiou]", t, re.IGNORECASE)}


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
@pytest.mark.parametrize("name", NAMES)
def test_every_word_of_ours_is_in_the_language_and_tagged(name: str, kind: FileFormat) -> None:
    page = pages()[name]
    found = list(KINDS[kind](made(page, kind)))
    text = whole(said.words for said in found)
    assert left_in_dutch(text, page) == set()
    tags = {said.language for said in found if any(map(pseudo.is_ours, pseudo.tokens(said.words)))}
    assert tags == {OURS}


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
@pytest.mark.parametrize("name", ["both", "several"])
def test_the_letter_s_words_stay_as_they_are_and_dutch(name: str, kind: FileFormat) -> None:
    page = pages()[name]
    found = list(KINDS[kind](made(page, kind)))
    dutch = pseudo.tokens(whole(said.words for said in found if said.language == "nl"))
    for block in sample.PASSAGES:
        if isinstance(block, Passage):
            words = "".join(" " if isinstance(s, NoteMark) else s.text for s in block.spans)
            letter = pseudo.tokens(words)
            # On paper a word with a line under it is read after what stands beside it.
            kept = not Counter(letter) - Counter(dutch)
            assert kept if kind is FileFormat.PDF else is_within(letter, dutch), words


def is_within(part: list[str], whole: list[str]) -> bool:
    """Tell whether words stand in others in their order, whatever stands between them."""
    rest = iter(whole)
    return all(word in rest for word in part)


def whole(pieces: Iterable[str]) -> str:
    """Return pieces as one text, with broken words made whole."""
    return re.sub(r"\s*\xad\s*", "", "\n".join(pieces))


@pytest.mark.parametrize("kind", [FileFormat.MARKDOWN, FileFormat.TEXT, FileFormat.CALENDAR])
@pytest.mark.parametrize("name", NAMES)
def test_plain_files_say_nothing_of_ours_in_dutch(name: str, kind: FileFormat) -> None:
    page = pages()[name]
    text = made(page, kind).decode()
    if kind is FileFormat.CALENDAR:
        lines = text.replace("\r\n ", "").splitlines()
        text = "\n".join(li.partition(":")[2] for li in lines if re.match("SUMM|DESC", li))
        assert "PRODID:-//Benelux Viewer//FR" in lines
    assert left_in_dutch(text.replace("\\n", "\n").replace("{.underline}", ""), page) == set()
    assert any(map(pseudo.is_ours, pseudo.tokens(text)))


def test_screen_says_nothing_of_ours_in_dutch() -> None:
    style = html.Style(*"0123456789"[:9], 17)
    for page in pages().values():
        if isinstance(page, Page):
            body = html.write(page, style, sample.DAY).partition("</style>")[2]
            text = re.sub(r'<img src="[^"]*" alt="([^"]*)">', r"\1", body)
            assert left_in_dutch(unescape(re.sub("<[^>]*>", " ", text)), page) == set()


def test_clipboard_says_nothing_of_ours_in_dutch_and_tags_it() -> None:
    page = pages()["summary"]
    assert isinstance(page, Page)
    copied = clipping.Clipping(clipping.summary_of(page), notes=page.notes)
    assert left_in_dutch(clipping.text(copied), page) == set()
    assert f"{ours('Noot {number}')}  ".replace("{number}", "5") in clipping.text(copied)
    assert f'<span lang="fr"><b>{ours("Mijlpalen")}</b></span>' in clipping.html(copied)
    assert b"\\b\\lang2060 " in clipping.rtf(copied)


@pytest.mark.parametrize("kind", [FileFormat.ODT, FileFormat.DOCX])
def test_styles_have_names_that_their_user_reads(kind: FileFormat) -> None:
    names = spoken.shown_styles(made(sample.FULL, kind))
    assert {f"Benelux {ours(n)}" for n in ("Alinea", "Samenvatting", "Cel brief")} <= set(names)
    assert not [name for name in names if re.search("Alinea|Samenvatting|Cel|Vindplaats", name)]


@pytest.mark.parametrize("kind", [FileFormat.ODT, FileFormat.DOCX])
def test_two_styles_are_never_of_one_name(
    kind: FileFormat, monkeypatch: pytest.MonkeyPatch
) -> None:
    same = {"Cel": "header", "Inhoud": "Lijst", "Redactie": "lijst", "Kader": "Prijs $1 & <b>"}
    monkeypatch.setattr("benelux_viewer.writers.style_names.tr", lambda name: same.get(name, name))
    names = spoken.shown_styles(made(sample.FULL, kind))
    folded = [name.casefold() for name in names]
    assert {"Benelux Prijs $1 & <b>", "Benelux header"} <= set(names)
    assert {"Benelux Redactie", "Benelux Inhoud"} <= set(names)
    assert len(folded) == len(set(folded))


def test_properties_say_who_made_it_in_the_language() -> None:
    with ZipFile(BytesIO(made(sample.FULL, FileFormat.DOCX))) as archive:
        core = archive.read("docProps/core.xml").decode()
    assert f"<dc:creator>{ours('Redactie Benelux Viewer')}</dc:creator>" in core
    assert "<dc:language>nl-NL</dc:language>" in core
    with pikepdf.open(BytesIO(made(sample.FULL, FileFormat.PDF))) as pdf:
        assert str(pdf.Root.Lang) == "nl"
        assert str(pdf.docinfo.Author) == ours("Redactie Benelux Viewer")


def test_characters_without_a_shape_are_told_in_the_language() -> None:
    said = Paged(b"", 1, foreign="漢", boxed="\u0378").told()
    assert left_in_dutch(said, sample.FULL) == {"U"}
    assert "漢" in said


def test_year_strip_says_nothing_of_ours_in_dutch_and_keeps_within_its_edges() -> None:
    for width in (300.0, 600.0):
        for tall in (True, False):
            strip = draw(STRIP, sample.DAY, StripLook(width=width, tall=tall))
            text = re.sub("<[^>]*>", " ", strip.svg)
            assert left_in_dutch(text, sample.FULL._replace(blocks=(STRIP,))) == set()
            for line in ET.fromstring(strip.svg).iterfind("{*}text"):
                end = float(line.get("x", "")) + sum(map(wide, line))
                assert end <= strip.width + 1, "".join(line.itertext())


def wide(piece: ET.Element) -> float:
    size = float(piece.get("font-size", LABEL))
    return width_of(piece.text or "", size, strong=bool(piece.get("font-weight")))


def test_months_that_are_too_long_for_the_strip_are_told_by_their_first_letter() -> None:
    drawn = draw(STRIP, sample.DAY, StripLook(width=600)).svg
    assert drawn.count(f"<tspan>{pseudo.OPEN}</tspan>") == 12
    i18n.use(i18n.DUTCH, Path())
    drawn = draw(STRIP, sample.DAY, StripLook(width=600)).svg
    assert "<tspan>mrt</tspan>" in drawn
