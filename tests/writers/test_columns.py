"""The columns of a table on paper: no word of one runs over into the next."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from benelux_viewer.model.refs import NodeRef
from benelux_viewer.pages.page import Link, NoteMark, Spans, Table, Words
from benelux_viewer.writers.columns import columns
from benelux_viewer.writers.lettering import width_of

LONG = "De landen spreken met elkaar over samenwerking aan een betere toekomst. " * 3


def table(*rows: tuple[str, ...]) -> Table:
    return Table((), tuple(tuple((Words(cell),) for cell in row) for row in rows), editorial=True)


def test_short_columns_are_as_wide_as_their_words() -> None:
    assert columns(table(("2018", LONG)), 480, 10) == [("auto", 0), ("share", len(LONG))]
    assert columns(table(("a", "b")), 480, 10) == [("auto", 0), ("share", 1)]
    assert columns(Table((), (), editorial=True), 480, 10) == []


def test_column_with_a_long_word_is_as_wide_as_that() -> None:
    word = "[vermoedelijke"
    dates = table((f"juni {word} lezing: juni 2026]", LONG))
    assert [by for by, _ in columns(dates, 480, 9)] == ["share", "share"]
    (by, width), other = columns(dates, 480, 16)
    assert by == "points"
    assert width > width_of(word, 16)
    assert other[0] == "share"
    (_, serif), _ = columns(dates._replace(editorial=False), 480, 16)
    assert serif > 1.05 * width


def test_citation_counts_as_one_word() -> None:
    cited = "nota, Geadviseerd besluit, al. 1"
    linked = Table((), (((Link(cited, NodeRef("x")),), (Words(LONG),)),), editorial=True)
    (_, whole), _ = columns(linked, 480, 16)
    (_, words), _ = columns(table((cited, LONG)), 480, 16)
    assert whole > 1.9 * words


def test_address_needs_no_room_for_all_of_it() -> None:
    both = table((f"https://voorbeeld.nl/{'stuk' * 9} en meer", LONG))
    assert [by for by, _ in columns(both, 480, 9)] == ["share", "share"]


def test_where_there_is_too_little_for_all_each_gives_way() -> None:
    both = table(("aaaaaaaaaaaaaaa bbbbbbbbbbbbbbb", "aaaaaaaaaaaaaaaaaaaaaaaaa bbbbb"))
    (one, less), (other, more) = columns(both, 250, 16)
    assert (one, other) == ("share", "share")
    assert less < more


CELLS = st.lists(
    st.one_of(
        st.builds(Words, st.text("abc -", max_size=90)),
        st.builds(NoteMark, st.integers(1, 9)),
        st.builds(Link, st.text("al. 1", max_size=60), st.just(NodeRef("x"))),
    ),
    max_size=3,
).map(tuple)


@given(st.lists(st.tuples(CELLS, CELLS, CELLS), max_size=4), st.sampled_from((9.2, 16.0)))
def test_any_table_has_its_columns(rows: list[tuple[Spans, ...]], size: float) -> None:
    found = columns(Table((), tuple(rows), editorial=False), 480, size)
    assert len(found) == (3 if rows else 0)
    assert all(width > 0 for by, width in found if by != "auto")
    if found:
        assert any(by == "share" for by, _ in found), "something takes what is left"
    for place, (by, width) in enumerate(found):
        words = [s.text for row in rows for s in row[place] if isinstance(s, Words)]
        if by == "points":
            assert width > max(
                (width_of(w, size) for text in words for w in text.split() if len(w) <= 26),
                default=0,
            )
