from __future__ import annotations

import codecs

import pytest

from benelux_viewer.errors import Problem
from benelux_viewer.loading.characters import decode, last_mark
from benelux_viewer.loading.problems import Problems


def refused(data: bytes) -> tuple[Problem, ...]:
    problems = Problems()
    assert decode(data, problems) is None
    return problems.listed()


def test_utf_8_is_read_with_and_without_byte_order_mark() -> None:
    for data in ("‘ë’: 1".encode(), codecs.BOM_UTF8 + "‘ë’: 1".encode()):
        problems = Problems()
        assert decode(data, problems) == "‘ë’: 1"
        assert not problems


@pytest.mark.parametrize("data", [b"", b" \n\t\r\n ", codecs.BOM_UTF8, codecs.BOM_UTF8 + b"\n"])
def test_an_empty_file_is_said_to_be_empty(data: bytes) -> None:
    assert refused(data) == (Problem(1, 1, "Het bestand is leeg."),)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-32", "utf-16-le", "utf-16-be", "utf-32-be"])
def test_wide_encodings_are_refused(encoding: str) -> None:
    data = "id: x".encode(encoding)
    for written in (data, codecs.BOM_UTF16_BE + data):
        (problem,) = refused(written)
        assert problem.line == 1
        assert "UTF-16" in problem.message or "nul-byte" in problem.message


def test_a_binary_file_is_said_to_be_no_text() -> None:
    (problem,) = refused(b"\x89PNG\r\n\x1a\n\x00\x00")
    assert (problem.line, problem.column) == (3, 1)
    assert "geen tekstbestand" in problem.message


@pytest.mark.parametrize(
    ("data", "line", "column"),
    [
        (b"\xe9", 1, 1),
        ("één\nnaïef: ".encode() + b"\xe9\n", 2, 8),
        (b"a\r\nb\rc\n\xff", 4, 1),
        (b"a: \xed\xa0\x80", 1, 4),
        (codecs.BOM_UTF8 + b"a\xc3", 1, 2),
    ],
)
def test_what_is_not_utf_8_is_pointed_at(data: bytes, line: int, column: int) -> None:
    (problem,) = refused(data)
    assert (problem.line, problem.column) == (line, column)
    assert "sla het bestand op als UTF-8" in problem.message


def test_control_characters_are_pointed_at_once_a_line() -> None:
    problems = refused("a: \x07\x08\ngoed: x\n\u2028b: 1\r\nc: \x1b[31m\x85".encode())
    assert [(p.line, p.column) for p in problems] == [(1, 4), (3, 1), (4, 4)]
    assert "U+2028" in problems[1].message


@pytest.mark.parametrize("code", [0x200B, 0x200F, 0x202A, 0x202E, 0x2066, 0x2069, 0xFEFF])
def test_what_takes_no_room_or_turns_the_reading_order_is_refused(code: int) -> None:
    (problem,) = refused(f"id: x\nbrief: poli{chr(code)}tie\n".encode())
    assert (problem.line, problem.column) == (2, 12)
    assert f"U+{code:04X}" in problem.message


@pytest.mark.parametrize("text", ["poli\u200dtie", "\u200cpolitie", "é\u200d👩", "👩\u200d"])
def test_a_joiner_that_joins_nothing_is_refused(text: str) -> None:
    (problem,) = refused(text.encode())
    assert problem.line == 1


@pytest.mark.parametrize("text", ["👩\u200d👩\u200d👧", "می\u200cخواهم", "so\u00adft 5\u00a0km"])
def test_what_joins_shapes_or_breaks_lines_stays(text: str) -> None:
    problems = Problems()
    assert decode(text.encode(), problems) == text
    assert not problems


@pytest.mark.parametrize(
    ("text", "mark"), [("a\nbc\n\n", (2, 3)), ("a\nbc", (2, 3)), ("", (1, 1)), ("a\r\nb\r", (2, 2))]
)
def test_the_last_mark_is_where_the_last_words_end(text: str, mark: tuple[int, int]) -> None:
    assert last_mark(text) == mark
