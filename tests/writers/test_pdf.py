"""Pages on paper: what stands on them, where, and how the file is made."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path
from typing import NamedTuple

import pytest
import typst
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from benelux_viewer import paths
from benelux_viewer.model.dossier import Dossier
from benelux_viewer.model.refs import LETTER, NodeRef
from benelux_viewer.model.text import EditionId
from benelux_viewer.pages.build import build
from benelux_viewer.pages.page import (
    Bullets,
    Content,
    Document,
    Heading,
    Link,
    NoteMark,
    Page,
    Passage,
    Table,
    Words,
)
from benelux_viewer.writers import pdf
from benelux_viewer.writers.setting import Paper, Setting
from benelux_viewer.writers.typst_data import document_data
from benelux_viewer.writers.typst_words import Data
from tests.writers import sample

TK, EK = EditionId("tk"), EditionId("ek")
NOTE_LINE = re.compile(r"^(\d)\s+\S", re.MULTILINE)

needs_poppler = pytest.mark.needs("pdftotext")
needs_qpdf = pytest.mark.needs("qpdf")


def document(*pages: Page) -> Document:
    return Document(pages[0].title if len(pages) == 1 else "Een selectie", pages)


def made(*pages: Page, setting: Setting | None = None) -> bytes:
    return paged(*pages, setting=setting).pdf


def paged(*pages: Page, setting: Setting | None = None) -> pdf.Paged:
    return pdf.typeset(
        document(*pages), resources=paths.resources(), printed=sample.DAY, setting=setting
    )


def sheets(content: bytes, *options: str) -> list[str]:
    """Return the words of each sheet."""
    command = ["pdftotext", *options, "-", "-"]
    run = subprocess.run(command, input=content, capture_output=True, check=True)
    return run.stdout.decode().split("\f")[:-1]


def squeezed(text: str) -> str:
    """Return text without white space and without the hyphens at which lines were broken."""
    rejoined = re.sub(r"\xad\s*|\u200b", "", text)
    return re.sub(r"\s", "", rejoined)


def unbroken(text: str) -> str:
    """Return squeezed text without any hyphen, for a break at a hyphen looks like one within."""
    return re.sub(r"[-\xad‐]", "", squeezed(text))


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


@needs_qpdf
def test_the_file_is_sound(tmp_path: Path) -> None:
    target = tmp_path / "brief.pdf"
    target.write_bytes(made(sample.FULL, sample.SUMMARY))
    run = subprocess.run(["qpdf", "--check", target], capture_output=True, check=False)
    assert run.returncode == 0, run.stdout + run.stderr


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
@pytest.mark.parametrize(
    ("paper", "points"), [(Paper.A4, "595.276 x 841.89"), (Paper.LETTER, "612 x 792")]
)
def test_paper_is_of_the_size_that_was_chosen(paper: Paper, points: str) -> None:
    run = subprocess.run(
        ["pdfinfo", "-"],
        input=made(sample.FULL, setting=Setting(paper)),
        capture_output=True,
        check=True,
    )
    assert re.search(rf"Page size:\s+{re.escape(points)}", run.stdout.decode())


def sizes(content: bytes) -> dict[float, int]:
    """Return how many letters are set in each size, as poppler tells of them."""
    command = ["pdftotext", "-bbox-layout", "-", "-"]
    run = subprocess.run(command, input=content, capture_output=True, check=True)
    found: dict[float, int] = {}
    for low, high, word in re.findall(
        r'<word xMin="[^"]*" yMin="([^"]*)" xMax="[^"]*" yMax="([^"]*)">([^<]*)',
        run.stdout.decode(),
    ):
        size = round(float(high) - float(low), 1)
        found[size] = found.get(size, 0) + len(word)
    return found


@needs_poppler
def test_large_print_is_as_much_larger_as_it_says() -> None:
    usual = sizes(made(sample.FULL))
    large = sizes(made(sample.FULL, setting=Setting(large=True)))
    body, larger = max(usual, key=lambda s: usual[s]), max(large, key=lambda s: large[s])
    assert larger / body == pytest.approx(16 / 10.5, rel=0.03)
    # Nothing is smaller than 14 points but the digit of a marker.
    smallest = min(size for size, letters in large.items() if letters > 5)
    assert smallest / larger > 13 / 16


@needs_poppler
@pytest.mark.parametrize("ref", ["1b", "agenda", "afkortingen", "nota"])
def test_large_print_has_no_small_type_and_no_words_over_each_other(
    dossier: Dossier, ref: str
) -> None:
    page = build(dossier, NodeRef(ref), Content.BOTH, EK)
    content = made(page, setting=Setting(large=True))
    for sheet in words_by_sheet(content):
        # A marker is smaller, and a letter in 14 points stands on a line of 1.32 times that.
        small = [box for box in sheet if box.bottom - box.top < 14 * 1.32 and box.words.isalpha()]
        assert not small
        for one in sheet:
            over = [other.words for other in sheet if other is not one and other.runs_over(one)]
            assert not over, (one.words, over)


class Box(NamedTuple):
    """A word and where it stands on its sheet."""

    left: float
    top: float
    right: float
    bottom: float
    words: str

    def runs_over(self, other: Box) -> bool:
        """Tell whether it shares a place with another word on the same line."""
        line = (other.top + other.bottom) / 2
        beside = self.left < other.left < self.right - 0.5
        return beside and self.top < line < self.bottom


def words_by_sheet(content: bytes) -> list[list[Box]]:
    command = ["pdftotext", "-bbox", "-", "-"]
    run = subprocess.run(command, input=content, capture_output=True, check=True)
    pattern = r'xMin="([^"]*)" yMin="([^"]*)" xMax="([^"]*)" yMax="([^"]*)">([^<]+)<'
    return [
        [Box(*map(float, word[:4]), word[4]) for word in re.findall(pattern, sheet)]
        for sheet in run.stdout.decode().split("</page>")
    ]


@needs_poppler
def test_heading_beside_summary_lines_does_not_run_into_them_in_large_print() -> None:
    blocks = (
        Heading((Words("Beroepskwalificaties"),), level=2, ref=NodeRef("x"), editorial=True),
        Bullets(((Words("Regel."),),)),
    )
    page = sample.SUMMARY._replace(blocks=blocks, notes=())
    content = made(page, setting=Setting(large=True))
    command = ["pdftotext", "-bbox", "-", "-"]
    run = subprocess.run(command, input=content, capture_output=True, check=True)
    words = re.findall(r'xMin="([^"]*)".*xMax="([^"]*)".*">([^<]+)<', run.stdout.decode())
    ends = {word: float(right) for _, right, word in words}
    begins = {word: float(left) for left, _, word in words}
    assert ends["Beroepskwalificaties"] < begins["•"] < begins["Regel."]


@needs_poppler
def test_contents_tell_on_which_sheet_each_page_is() -> None:
    long = sample.FULL._replace(title="Lang", blocks=sample.PASSAGES[1:2] * 20)
    contents, *others = sheets(made(long, sample.SUMMARY._replace(title="Kort")), "-raw")
    for title in ("Lang", "Kort"):
        found = re.search(rf"^{title}\W*(\d+)\W*$", contents, re.MULTILINE)
        assert found, contents
        assert title in others[int(found[1]) - 2]


@needs_poppler
def test_draft_tells_no_numbers_that_it_cannot_know() -> None:
    draft = pdf.typeset(
        document(sample.FULL, sample.SUMMARY),
        resources=paths.resources(),
        printed=sample.DAY,
        draft=True,
    )
    contents = sheets(draft.pdf, "-raw")[0]
    assert "Pagina 1\n" in f"{contents}\n"
    assert " van 3" not in contents
    assert sample.FULL.title in contents


@needs_poppler
def test_whatever_is_set_fits_on_its_sheet() -> None:
    huge = "woord " * 3_000
    rows = tuple(((Words(f"{n}"),), (Words("kort"),), (Words(huge),)) for n in range(2))
    page = sample.FULL._replace(blocks=(Table(("A", "B", "C"), rows),), notes=())
    assert "".join(sheets(made(page))).count("woord") == 6_000


@needs_poppler
def test_point_between_brief_facts_ends_a_line_and_begins_none() -> None:
    rows = tuple(((Words("AB"),), (Words("i" * (n % 9 + 3)),)) for n in range(300))
    brief = Table((), rows, "Afkortingen", brief=True)
    (printed, *_) = sheets(made(sample.FULL._replace(blocks=(brief,), notes=())), "-layout")
    lines = [line.strip() for line in printed.splitlines()]
    assert any(line.endswith("·") for line in lines)
    assert not any(line.startswith("·") for line in lines)


@needs_poppler
def test_citation_is_broken_at_its_commas_in_large_print_only() -> None:
    cited = "nota, Geadviseerd besluit, al. 1"
    rows = (((Link(cited, NodeRef("x")),), (Words("woord " * 200),)),)
    page = sample.FULL._replace(blocks=(Table(("A", "B"), rows),), notes=())
    for large, printed in ((False, cited), (True, "nota,\nGeadviseerd besluit,\nal. 1")):
        text = "\n".join(sheets(made(page, setting=Setting(large=large)), "-raw"))
        assert printed in text


@needs_poppler
@pytest.mark.parametrize("editorial", [False, True])
def test_lines_of_a_short_summary_stay_together(editorial: bool) -> None:
    def page(lines: int) -> Page:
        long = "Het kabinet spreekt met de landen. " * 4
        blocks = (
            Bullets(((Words("Regel."),),) * lines),
            Heading((Words("Tussenkop"),), level=2, ref=NodeRef("x"), editorial=editorial),
            Bullets(((Words(f"Eerste. {long}"),), (Words(f"{long} Tweede."),))),
        )
        return sample.FULL._replace(blocks=blocks, notes=())

    printed = sheets(made(*map(page, range(10, 24)), setting=Setting(large=True)))
    found = [("Eerste." in text, "Tweede." in text) for text in printed]
    assert found.count((True, True)) == 14
    assert (False, False) in found[2:], "some summaries are to begin on a second sheet"


@needs_poppler
@pytest.mark.parametrize("setting", [Setting(), Setting(Paper.LETTER, large=True)])
def test_heading_and_head_of_a_summary_stay_with_its_first_line(setting: Setting) -> None:
    def page(lines: int) -> Page:
        blocks = (
            Bullets(((Words("Regel."),),) * lines),
            Heading((Words("Tussenkop"),), level=2, ref=NodeRef("x")),
            Bullets(((Words("Eerste. "),), (Words("Tweede."),))),
        )
        return sample.FULL._replace(blocks=blocks, notes=())

    fewest = 16 if setting.large else 44
    printed = sheets(made(*map(page, range(fewest, fewest + 14)), setting=setting))
    found = [("Tussenkop" in text, "Eerste." in text) for text in printed]
    assert found.count((True, True)) == 14
    assert (False, False) in found[2:], "some summaries are to begin on a second sheet"


@needs_poppler
def test_many_sheets_of_one_try_are_not_kept_beside_those_of_the_next(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Some 1.5 MB a sheet: a document that is set twice over would take twice the memory."""
    steps: list[str] = []
    forget, compiler = pdf.forget, pdf._compiler

    def noted(content: Data, resources: Path, *, system_fonts: bool) -> typst.Compiler:
        steps.append("set")
        return compiler(content, resources, system_fonts=system_fonts)

    monkeypatch.setattr(pdf, "_MANY", 1)
    monkeypatch.setattr(pdf, "_compiler", noted)
    monkeypatch.setattr(pdf, "forget", lambda: steps.append("forget") or forget())
    stray = next(
        page
        for page in (sample.FULL._replace(blocks=sample.PASSAGES[:2] * n) for n in range(1, 60))
        if 1 < filled(page) < 1.2
    )
    steps.clear()
    assert paged(stray).sheets == 1
    assert steps[:3] == ["set", "forget", "set"]


def filled(page: Page) -> float:
    """Return how many sheets a page takes in the usual size."""
    data = {**document_data(document(page), sample.DAY, Setting()), "draft": False}
    compiler = pdf._compiler(data, paths.resources(), system_fonts=False)
    return json.loads(compiler.query("<filled>", field="value"))[0]


def test_five_hundred_notes_are_printed_in_order_and_once() -> None:
    notes = tuple(
        sample.FORUM._replace(ref=NodeRef(f"noot-{n}"), number=n, spans=(Words(f"Bron{n}einde."),))
        for n in range(1, 501)
    )
    spans = tuple(s for n in range(1, 501) for s in (Words(f"woord {n}"), NoteMark(n)))
    page = sample.FULL._replace(blocks=(Passage(NodeRef("x"), spans, number=1),), notes=notes)
    text = " ".join(sheets(made(page), "-raw"))
    found = [int(n) for n in re.findall(r"Bron(\d+)einde", text)]
    assert found == list(range(1, 501))


def test_empty_page_is_a_page() -> None:
    assert paged(sample.FULL._replace(blocks=(), notes=())).sheets == 1


def test_no_pages_make_no_document() -> None:
    with pytest.raises(ValueError, match="at least one page"):
        pdf.write(Document("Niets", ()), resources=paths.resources(), printed=sample.DAY)
