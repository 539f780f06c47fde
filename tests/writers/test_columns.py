"""The columns of a table on paper: no word of one runs over into the next."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benelux_viewer.model.refs import NodeRef
from benelux_viewer.pages.page import Link, NoteMark, Spans, Table, Words
from benelux_viewer.writers.columns import columns
from benelux_viewer.writers.lettering import width_of

LONG = "De landen spreken met elkaar over samenwerking aan een betere toekomst. " * 3


def table(*rows: tuple[str, ...]) -> Table:
    return Table((), tuple(tuple((Words(cell),) for cell in row) for row in rows), editorial=True)


def widths(made: Table, room: float, size: float) -> list[float]:
    return [column.width for column in columns(made, room, size)]


def test_short_columns_are_as_wide_as_their_words() -> None:
    year, what = columns(table(("2018", LONG)), 480, 10)
    assert (year.whole, what.whole) == (True, False)
    assert year.width == pytest.approx(width_of("2018", 10), abs=12)
    assert year.width + what.width == pytest.approx(480)
    assert [c.whole for c in columns(table(("a", "b")), 480, 10)] == [True, False]
    assert columns(Table((), (), editorial=True), 480, 10) == []


def test_words_that_are_short_only_in_small_type_are_broken_in_large() -> None:
    dates = table(("in 2026, zonder datum", LONG))
    assert columns(dates, 480, 10)[0].whole
    assert not columns(dates, 480, 16)[0].whole


def test_columns_are_so_wide_that_their_rows_are_low() -> None:
    """Few and long words beside a little of them: the many get the room, not a share by rank."""
    explained = "toelichting van anderen dan de redactie zelf"
    rows = table(*((f"woord {n}", explained, "§1a") for n in range(9)), ("een", "x", LONG))
    _, narrow, wide = widths(rows, 480, 9)
    assert narrow > width_of(explained, 9), "one line in nine rows"
    assert wide > 150
    _, narrow, wide = widths(table(("een", explained, LONG * 3)), 480, 9)
    assert wide > 3 * narrow


def test_no_column_is_narrower_than_its_longest_word() -> None:
    word = "[vermoedelijke"
    dates = table((f"juni {word} lezing: juni 2026]", LONG))
    first, _ = widths(dates, 480, 16)
    assert first > width_of(word, 16)
    headed = Table(("Voorwaarden", "Wat"), table(("a b c d e f g h", LONG * 9)).rows)
    first, _ = widths(headed, 480, 40)
    assert first > width_of("Voorwaarden", 40)
    (serif, _) = widths(dates._replace(editorial=False), 300, 16)
    assert serif > width_of(word, 16 * 1.08)


def test_citation_counts_as_one_word_unless_the_print_is_large() -> None:
    cited = "nota, Geadviseerd besluit, al. 1"
    linked = Table((), (((Link(cited, NodeRef("x")),), (Words(LONG * 9),)),), editorial=True)
    whole, _ = widths(linked, 300, 11)
    words, _ = widths(table((cited, LONG * 9)), 300, 11)
    assert whole > 1.4 * words
    large, _ = widths(linked, 300, 16)
    assert large < whole


def test_address_needs_no_room_for_all_of_it() -> None:
    address = f"https://voorbeeld.nl/{'stuk' * 9}"
    first, _ = widths(table((f"{address} en meer", LONG * 9)), 480, 9)
    assert first < width_of(address, 9)


def test_where_there_is_too_little_for_all_each_gives_way() -> None:
    both = table(("aaaaaaaaaaaaaaa bbbbbbbbbbbbbbb", "aaaaaaaaaaaaaaaaaaaaaaaaa bbbbb"))
    less, more = widths(both, 250, 16)
    assert 0 < less < more


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
    assert all(column.width > 0 for column in found)
    if not found:
        return
    assert not all(column.whole for column in found), "something takes what is left"
    if sum(column.width for column in found) > 480.1:
        return
    for place, column in enumerate(found):
        words = [s.text for row in rows for s in row[place] if isinstance(s, Words)]
        longest = [width_of(w, size) for text in words for w in text.split() if len(w) <= 26]
        assert column.width > min(max(longest, default=0), 0.24 * 480)
