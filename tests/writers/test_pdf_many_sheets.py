"""What goes on over several sheets: contents, headings, many notes."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
import typst

from benelux_viewer import paths
from benelux_viewer.errors import ViewerError
from benelux_viewer.model.refs import NodeRef
from benelux_viewer.pages.page import (
    Bullets,
    Heading,
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
from tests.writers.on_paper import (
    document,
    made,
    needs_poppler,
    paged,
    sheets,
)


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


def test_a_document_that_memory_might_not_hold_is_refused(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(pdf, "_MOST_SHEETS", 1)
    made(sample.SUMMARY)
    long = sample.FULL._replace(blocks=sample.PASSAGES[1:2] * 200)
    with pytest.raises(ViewerError, match=r"meer dan 1 gaan er niet in één document"):
        made(long)


@needs_poppler
def test_whatever_is_set_fits_on_its_sheet() -> None:
    huge = "woord " * 3_000
    rows = tuple(((Words(f"{n}"),), (Words("kort"),), (Words(huge),)) for n in range(2))
    page = sample.FULL._replace(blocks=(Table(("A", "B", "C"), rows),), notes=())
    assert "".join(sheets(made(page))).count("woord") == 6_000


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
