"""Pages on paper: what stands on them, where, and how the file is made."""

from __future__ import annotations

import datetime
import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from benelux_viewer import paths
from benelux_viewer.model.dossier import Dossier
from benelux_viewer.model.refs import LETTER, NodeRef
from benelux_viewer.model.text import EditionId
from benelux_viewer.pages.build import build
from benelux_viewer.pages.page import (
    Content,
    Document,
    Passage,
    Period,
    Table,
    Timeline,
    Words,
)
from benelux_viewer.writers import pdf
from tests.writers import sample
from tests.writers.on_paper import (
    EK,
    NOTE_LINE,
    TK,
    made,
    needs_poppler,
    paged,
    sheets,
    squeezed,
    unbroken,
)


def test_the_outline_tells_a_title_apart_from_the_mark_that_it_is_of_the_editors() -> None:
    assert b"/Title(Energie [redactie])" in made(sample.FULL)


def test_the_same_page_gives_the_same_file() -> None:
    assert made(sample.FULL) == made(sample.FULL)
    assert b"D:20251209" in made(sample.FULL), "made on the day that it says"


def test_it_says_what_it_is_and_in_which_language() -> None:
    content = made(sample.FULL)
    assert b"<pdfuaid:part>1</pdfuaid:part>" in content
    assert b"<pdfaid:part>2</pdfaid:part>" in content
    assert b"<pdfaid:conformance>A</pdfaid:conformance>" in content
    assert b"/Lang(nl)" in content.replace(b" ", b"")
    assert sample.FULL.title.encode() in content


@needs_poppler
@pytest.mark.parametrize("edition", [TK, EK])
def test_every_word_of_the_letter_is_printed_in_order(dossier: Dossier, edition: EditionId) -> None:
    page = build(dossier, LETTER, Content.FULL, edition)
    printed = unbroken(" ".join(sheets(made(page), "-raw")))
    for note in dossier.briefing.footnotes:
        assert unbroken(note.text.plain(edition)) in printed
    # A note may stand between the two halves of a paragraph: sentences are whole on a sheet.
    for block in page.blocks:
        if isinstance(block, Passage):
            for span in block.spans:
                if isinstance(span, Words):
                    for sentence in re.split(r"(?<=\.) ", span.text):
                        assert occurs(unbroken(sentence), printed), sentence


def occurs(sentence: str, printed: str) -> bool:
    """Tell whether a sentence is printed, whole or with a sheet's foot and head between."""
    if sentence in printed:
        return True
    cuts = range(1, len(sentence))
    return any(
        re.search(re.escape(sentence[:cut]) + ".{1,2500}?" + re.escape(sentence[cut:]), printed)
        for cut in cuts
        if sentence[:cut] in printed
    )


@needs_poppler
def test_the_notes_of_a_section_stand_at_the_foot_with_their_printed_numbers(
    dossier: Dossier,
) -> None:
    page = build(dossier, NodeRef("1c"), Content.FULL, TK)
    text = "\n".join(sheets(made(page), "-raw"))
    assert NOTE_LINE.findall(text[text.index("5 In het Pentalaterale") :])[0] == "5"
    for number, opening in ((5, "In het"), (6, "Leden van"), (7, "Het Europees"), (8, "Benelux S")):
        assert text.count(f"{number} {opening}") == 1
    assert "1 In het" not in text


@needs_poppler
def test_a_note_that_is_cited_twice_is_printed_once() -> None:
    (text,) = sheets(made(sample.FULL), "-raw")
    assert text.count("In het Forum zitten") == 1
    assert squeezed(text).count("Forum5") == 1
    assert "nogeens5" in squeezed(text)
    assert squeezed(sample.NSEC.url) in squeezed(text)


@needs_poppler
def test_head_and_foot_tell_what_it_is_where_it_is_from_and_when_it_was_printed() -> None:
    contents, *others = sheets(made(sample.FULL, sample.SUMMARY), "-raw")
    assert "Een selectie\nInhoud" in contents
    assert "Pagina 1 van 3" in contents
    for number, text in enumerate(others, start=2):
        for words in (
            "Kamerbrief Benelux 2026",
            "Brief › Prioriteiten voorzitterschap › c. Energiezekerheid en groene groei",
            "editie Tweede Kamer",
            "Bron: editie Tweede Kamer, 001.txt",
            "Afgedrukt op 9 december 2025",
            f"Pagina {number} van 3",
        ):
            assert words in text


@needs_poppler
def test_what_is_editorial_says_so() -> None:
    (text,) = sheets(made(sample.BOTH), "-raw")
    assert "Samenvatting van de redactie" in text
    assert "Energie [redactie]" in text
    assert "Mijlpalen [redactie]" in text
    assert "De alineanummers zijn van de redactie." in text
    assert "1. Fiets en vervoer [redactie]" not in text
    (text,) = sheets(made(sample.SUMMARY._replace(title_editorial=True)), "-raw")
    assert "Titel van de redactie." in text


@needs_poppler
def test_a_summary_lists_its_references() -> None:
    (text,) = sheets(made(sample.SUMMARY), "-raw")
    assert "Verwijzingen\n5 In het Forum" in text
    assert "Verwijzingen" not in sheets(made(sample.FULL))[0]


@needs_poppler
@pytest.mark.parametrize("edition", [TK, EK])
def test_every_summary_of_a_theme_or_priority_is_one_sheet(
    dossier: Dossier, edition: EditionId
) -> None:
    refs = [r for r in dossier.outline.order if dossier.outline.paragraph(r)]
    for ref in (*refs, *map(NodeRef, ("inleiding", "1a", "1b", "1c", "2", "3"))):
        page = build(dossier, ref, Content.SUMMARY, edition)
        assert len(sheets(made(page))) == 1, ref


@needs_poppler
@pytest.mark.parametrize("content", list(Content))
def test_markup_in_the_data_stays_the_characters_that_it_is(content: Content) -> None:
    texts = (sample.MARKUP, *sample.LINE_STARTS)
    page = sample.page_of(*texts)._replace(content=content)
    printed = unbroken(" ".join(sheets(made(page), "-raw")))
    for text in texts:
        assert printed.count(unbroken(text)) >= 3, text


@needs_poppler
def test_letters_that_no_bundled_font_has_are_shown_and_told_of() -> None:
    # No font at all has these; the others are in some fonts of the system, if it has any.
    nowhere = "\u0001\uffff\U0010ffff"
    made = paged(sample.page_of(f"سلام עולם 😀 日本 {nowhere} gewoon e\u0302\u0301 \ufeff"))
    assert b"<pdfaid:part>2</pdfaid:part>" in made.pdf
    assert set(made.boxed) >= set(nowhere)
    assert not set(made.foreign) & set(made.boxed)
    assert set("日本😀") <= set(made.foreign + made.boxed)
    text = sheets(made.pdf)[0]
    assert "gewoon" in text
    assert "□" in text
    assert "U+0001 U+FFFF U+10FFFF" in made.told()


@needs_poppler
def test_a_letter_keeps_its_shape_where_a_mark_on_it_has_none() -> None:
    made = paged(sample.page_of("a\u0312\u0351l daarna a4, 1\ufe0f\u20e3 en e\u20dd \uffff"))
    assert "a□□l daarna a4, 1□□ en e□ □" in sheets(made.pdf)[0]
    assert not any(letter.isascii() for letter in made.foreign + made.boxed)


@needs_poppler
@pytest.mark.parametrize("words", ["\u260e\ufe0f", "Z\u0351\u036b a\u0312 gewoon", "\u0001"])
def test_year_strip_with_marks_that_have_no_shape_is_drawn(words: str) -> None:
    day = datetime.date(2026, 3, 3)
    strip = Timeline(2026, (Period("3 maart 2026", words, NodeRef("x"), day, day),))
    made = paged(sample.FULL._replace(blocks=(strip, sample.MILESTONES), notes=()))
    text = sheets(made.pdf)[0]
    assert "3 maart 2026" in text
    assert "komend jaar" in text


def test_usual_letters_are_nothing_to_tell_of() -> None:
    assert paged(sample.page_of("“KPI’s” – efficiënt, coöperatie… §1a €5")).told() == ""


@needs_poppler
def test_an_endless_word_is_printed_to_its_end() -> None:
    page = sample.FULL._replace(
        blocks=(Passage(NodeRef("x"), (Words("a" * 9_999 + "Z"),)),), notes=()
    )
    printed = squeezed(" ".join(sheets(made(page), "-raw")))
    assert printed.count("a" * 100) >= 1
    assert "aZ" in printed


@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(min_size=1))
def test_any_words_make_a_file(words: str) -> None:
    assert made(sample.page_of(words)).startswith(b"%PDF-")


def test_a_link_leads_on_only_within_the_document() -> None:
    alone = sample.SUMMARY._replace(blocks=sample.SUMMARIES[1:], notes=())
    assert b"/Subtype/Link" not in made(alone).replace(b" ", b"")
    apart = made(alone, sample.FULL._replace(notes=(), blocks=sample.PASSAGES[4:]))
    listed = apart.replace(b" ", b"").count(b"/Subtype/Link")
    content = made(alone, sample.FULL).replace(b" ", b"")
    assert content.count(b"/Subtype/Link") >= listed + len(sample.FULL.notes) + 2


def test_an_address_that_is_printed_whole_leads_there_and_no_other_does() -> None:
    content = made(sample.FULL).replace(b" ", b"")
    assert content.count(f"/URI({sample.NSEC.url})".encode()) >= 1
    for url in ("javascript:alert(1)", "file:///etc/passwd", "Nsec.example"):
        notes = (sample.FORUM, sample.NSEC._replace(url=url))
        assert b"/URI" not in made(sample.FULL._replace(notes=notes))


@needs_poppler
def test_point_between_brief_facts_ends_a_line_and_begins_none() -> None:
    rows = tuple(((Words("AB"),), (Words("i" * (n % 9 + 3)),)) for n in range(300))
    brief = Table((), rows, "Afkortingen", brief=True)
    (printed, *_) = sheets(made(sample.FULL._replace(blocks=(brief,), notes=())), "-layout")
    lines = [line.strip() for line in printed.splitlines()]
    assert any(line.endswith("·") for line in lines)
    assert not any(line.startswith("·") for line in lines)


def test_empty_page_is_a_page() -> None:
    assert paged(sample.FULL._replace(blocks=(), notes=())).sheets == 1


def test_no_pages_make_no_document() -> None:
    with pytest.raises(ValueError, match="at least one page"):
        pdf.write(Document("Niets", ()), resources=paths.resources(), printed=sample.DAY)
