"""A document as paragraphs, tables and pictures, before any format."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benelux_viewer.model.refs import NodeRef
from benelux_viewer.pages.page import (
    Bullets,
    Document,
    Heading,
    NoteMark,
    Page,
    Passage,
    Table,
    Timeline,
    Words,
)
from benelux_viewer.writers.flow import (
    Counting,
    Flow,
    Grid,
    Jump,
    Mark,
    Para,
    Picture,
    Role,
    Run,
    SheetNumber,
    levels,
    summary_starts,
)
from benelux_viewer.writers.flowing import flow
from benelux_viewer.writers.setting import Setting
from tests.writers import sample


def made(*pages: Page) -> Flow:
    return flow(Document("Samen", pages), sample.DAY, Setting())


def paras(flowed: Flow, role: Role) -> list[Para]:
    return [part for part in flowed.parts if isinstance(part, Para) and part.role is role]


def marks(flowed: Flow) -> list[Mark]:
    return [
        piece
        for part in flowed.parts
        if isinstance(part, Para)
        for piece in part.pieces
        if isinstance(piece, Mark)
    ]


def test_a_page_opens_with_its_title_and_what_is_not_the_letters() -> None:
    title, said, *_ = made(sample.FULL).parts
    assert title == Para(Role.HEADING, (Run(sample.FULL.title),), 1, anchor="plaats1")
    assert said == Para(Role.CAVEAT, (Run("De alineanummers zijn van de redactie."),))


def test_slips_are_told_apart() -> None:
    passage, *_ = paras(made(sample.FULL), Role.PASSAGE)
    assert [p.text for p in passage.pieces if isinstance(p, Run) and p.slip] == ["Komend jaar"]
    assert passage.number == "1"


def test_notes_count_from_the_first_that_is_met() -> None:
    flowed = made(sample.FULL)
    assert flowed.first_note == 5
    assert [(m.number, m.counting) for m in marks(flowed)] == [
        (5, Counting.COUNTED),
        (6, Counting.COUNTED),
        (5, Counting.AGAIN),
    ]
    assert [bool(mark.words) for mark in marks(flowed)] == [True, True, False]


@given(st.lists(st.integers(1, 9), min_size=1))
def test_each_number_comes_out_as_the_letter_has_it(numbers: list[int]) -> None:
    """A word processor counts from the first note up, one for each note that it counts."""
    spans = tuple(NoteMark(number) for number in numbers)
    flowed = made(sample.FULL._replace(blocks=(Passage(NodeRef("x/1"), spans),)))
    counted = flowed.first_note
    shown: list[int] = []
    for mark in marks(flowed):
        if mark.counting is Counting.COUNTED:
            shown.append(counted)
            counted += 1
        else:
            shown.append(mark.number)
    assert shown == numbers
    printed = [m.number for m in marks(flowed) if m.counting is not Counting.AGAIN]
    assert sorted(printed) == sorted(set(numbers))


def test_what_has_no_marker_is_listed_at_the_end() -> None:
    flowed = made(sample.SUMMARY)
    assert [p.number for p in paras(flowed, Role.REFERENCE)] == ["5", "6"]
    assert flowed.first_note == 1
    assert not paras(made(sample.FULL), Role.REFERENCE)


def test_a_link_leads_to_what_is_there_and_nowhere_else() -> None:
    (item, *_) = paras(made(sample.SUMMARY), Role.LAST_ITEM)
    assert item.pieces[-1] == Jump("§1c", "plaats1")
    (grid, *_) = [part for part in made(sample.SUMMARY).parts if isinstance(part, Grid)]
    assert grid.rows[0][2] == (Jump("§1c,\u00a0al.\u00a01"),), "no line ends within it"


def test_several_pages_begin_with_their_contents() -> None:
    other = sample.FULL._replace(ref=NodeRef("1d"), title="d. Anders")
    flowed = made(sample.FULL, other)
    (title,) = paras(flowed, Role.TITLE)
    assert title.pieces == (Run("Samen"),)
    first, second = paras(flowed, Role.CONTENTS)
    assert first.pieces[0] == Jump(sample.FULL.title, "plaats1")
    assert isinstance(second.pieces[0], Jump)
    assert second.pieces[-1] == SheetNumber(second.pieces[0].to)
    assert [h.breaks for h in paras(flowed, Role.HEADING) if h.level == 1] == [True, True]
    assert paras(flowed, Role.CAVEAT)[0].pieces[0].text.startswith("§1c, editie Tweede Kamer. ")


def test_short_columns_have_room_for_their_words_in_large_print() -> None:
    """A line of large print holds fewer letters: a larger part of it goes to a short column."""
    document = Document("Samen", (sample.SUMMARY,))
    usual, large = (
        next(p for p in flow(document, sample.DAY, Setting(large=on)).parts if isinstance(p, Grid))
        for on in (False, True)
    )
    assert large.widths[-1] > 1.3 * usual.widths[-1]
    assert sum(large.widths) == sum(usual.widths) == 100


def test_a_page_of_tables_has_narrower_margins() -> None:
    tables = sample.FULL._replace(blocks=(sample.MILESTONES,))
    assert made(tables).sheet.room > made(sample.FULL).sheet.room


def test_a_summary_is_labelled_where_it_starts() -> None:
    ours = Heading((Words("x"),), editorial=True)
    lines, passage = Bullets(()), Passage(NodeRef("x/1"), ())
    blocks = (lines, ours, lines, passage, lines, Heading((Words("y"),)), lines, lines)
    assert summary_starts(blocks) == {0, 4, 6}


def test_no_heading_level_is_skipped() -> None:
    blocks = tuple(Heading((), level=level) for level in (4, 2, 4, 4, 5, 3))
    assert list(levels((*blocks, Bullets(())))) == [2, 2, 3, 4, 5, 3, 0]


def test_the_year_strip_is_as_wide_as_the_text() -> None:
    (part,) = made(sample.FULL._replace(blocks=(Timeline(2026, ()),), notes=())).parts[1:]
    assert isinstance(part, Picture)
    assert part.svg.startswith("<svg")
    assert part.width == pytest.approx(172 / 25.4 * 72)
    assert part.height > 0


@given(st.lists(st.lists(st.text(max_size=80), min_size=3, max_size=3), min_size=1, max_size=4))
def test_columns_fill_the_width_and_none_is_lost(cells: list[list[str]]) -> None:
    rows = tuple(tuple((Words(cell),) for cell in row) for row in cells)
    for header in ((), ("a", "b", "c")):
        page = sample.FULL._replace(blocks=(Table(header, rows),))
        (grid,) = [part for part in made(page).parts if isinstance(part, Grid)]
        assert sum(grid.widths) == 100
        assert min(grid.widths) > 0
