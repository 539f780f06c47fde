from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benelux_viewer.writers.markup import allowed, escaped, lines_of, tag

ANY = st.text(st.characters(exclude_categories=[]))


@given(ANY, ANY)
def test_any_text_is_read_back_from_element_and_attribute(inside: str, value: str) -> None:
    element = ET.fromstring(tag("a", escaped(inside), {"b": value}))
    wanted = allowed(inside).replace("\r\n", "\n").replace("\r", "\n")
    assert (element.text or "") == wanted
    assert element.get("b") == allowed(value)


@pytest.mark.parametrize(
    "character", ["\x00", "\x0b", "\x7f", "\x9f", "\ud800", "\ufdd0", "\U0001ffff"]
)
def test_what_no_file_can_hold_is_seen_as_a_box(character: str) -> None:
    assert allowed(f"a{character}b") == "a\ufffdb"


@pytest.mark.parametrize("text", ["", "a\tb\nc\rd", "\u200b\u2028\ufeff", "\U0001f1e7", "\ue000"])
def test_what_a_file_can_hold_stays(text: str) -> None:
    assert allowed(text) == text


def test_an_element_without_anything_in_it_is_closed_at_once() -> None:
    assert tag("w:p") == "<w:p/>"
    assert tag("w:p", (tag("w:r"), "x"), {"w:a": 1}) == '<w:p w:a="1"><w:r/>x</w:p>'


def test_lines_end_where_any_system_ends_them() -> None:
    assert lines_of("a\r\nb\nc\rd\u2028e\u2029") == ["a", "b", "c", "d", "e", ""]
