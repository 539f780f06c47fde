"""Lines that are broken without fonts."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from benelux_viewer.writers.lettering import width_of, wrapped

TEXT = "Nederland zet in op een volledig circulaire economie"


def test_lines_hold_all_the_words_where_there_is_room() -> None:
    lines = wrapped(TEXT, 10, 120, 9)
    assert " ".join(lines) == TEXT
    assert len(lines) > 1
    assert all(width_of(line, 10) <= 120 for line in lines)


def test_what_does_not_fit_is_cut_after_a_whole_word() -> None:
    lines = wrapped(TEXT, 10, 120, 2)
    assert len(lines) == 2
    assert lines[-1].endswith("…")
    assert TEXT.startswith(" ".join(lines).removesuffix("…"))
    assert lines[-1].removesuffix("…").split()[-1] in TEXT.split()


def test_first_line_may_be_shorter_or_empty() -> None:
    assert wrapped(TEXT, 10, 120, 9, first=60)[0] == "Nederland"
    assert wrapped(TEXT, 10, 120, 9, first=1)[0] == ""
    assert wrapped(TEXT, 10, 120, 1, first=1) == ["…"]


def test_wide_letters_are_wider() -> None:
    assert width_of("mmm", 10) > width_of("nnn", 10) > width_of("iii", 10)
    assert width_of("日本", 10) == 20
    assert width_of("een", 10, strong=True) > width_of("een", 10)


@given(st.text(), st.integers(1, 5), st.floats(1, 200))
def test_any_words_make_lines_that_fit(words: str, most: int, room: float) -> None:
    lines = wrapped(words, 10, room, most)
    assert len(lines) <= most
    assert all(width_of(line, 10) <= room or line == "…" for line in lines)
