"""The data holds the letter and the nota word by word, as both sources print them.

White space, line breaks, page ends, the repeated address and the conversion's own marks are the
only things that may differ.
"""

from __future__ import annotations

import copy
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.data.source_texts import differences, pdf_text, word_processor_text
from tests.data.yaml_file import DATA, Node, passages, places, shipped

SOURCES = {
    edition["id"]: (DATA / edition["source"]).read_text(encoding="utf-8")
    for edition in shipped()["editions"]
}
STRINGS = [container[key] for container, key in places(shipped())]
MARKER = re.compile(r"\[\^\d+\]")
MARKERS = [
    (number, mark.group()) for number, text in enumerate(STRINGS) for mark in MARKER.finditer(text)
]


def with_string(number: int, text: str) -> Node:
    """Return a copy of the data in which one string of the letter is another."""
    document = copy.deepcopy(shipped())
    container, key = places(document)[number]
    container[key] = text
    return document


def differs(number: int, text: str) -> bool:
    """Tell whether the comparison sees that one string of the letter is another."""
    return bool(differences(with_string(number, text), SOURCES["tk"], SOURCES["ek"]))


def test_every_word_is_that_of_both_sources() -> None:
    assert differences(shipped(), SOURCES["tk"], SOURCES["ek"]) == []


def test_the_sources_are_read_whole() -> None:
    lines, tk_notes = word_processor_text(SOURCES["tk"])
    running, ek_notes = pdf_text(SOURCES["ek"])
    assert (lines[0], lines[-1]) == ("Ministerie van Buitenlandse Zaken", "D.M. van Weel")
    assert running.startswith("Geachte voorzitter, Per 1 januari 2026")
    assert running.endswith("tevens lid van het Beneluxparlement")
    assert list(tk_notes) == list(ek_notes) == list(range(1, 9))
    assert SOURCES["ek"].count(ek_notes[1][1]) == 5


def test_the_editions_differ_only_where_they_are_known_to() -> None:
    tk, ek = passages(shipped(), "tk"), passages(shipped(), "ek")
    only_tk = [text for text in tk if text not in ek]
    only_ek = [text for text in ek[: ek.index("D.M. van Weel") + 1] if text not in tk]
    assert only_tk[0] == "Ministerie van Buitenlandse Zaken"
    assert only_tk[1].replace(" en debatten", ", agenda’s en verslagen") == only_ek[0]
    assert (len(only_tk), len(only_ek)) == (2, 1)


@settings(max_examples=300)
@given(data=st.data())
def test_a_single_changed_letter_is_seen(data: st.DataObject) -> None:
    number = data.draw(st.integers(0, len(STRINGS) - 1))
    text = STRINGS[number]
    at = data.draw(st.integers(0, len(text) - 1))
    letter = data.draw(st.characters(exclude_categories=("Cs",)).filter(lambda c: c != text[at]))
    assert differs(number, text[:at] + letter + text[at + 1 :])


@pytest.mark.parametrize("number", range(len(STRINGS)))
def test_a_letter_lost_or_doubled_at_either_end_is_seen(number: int) -> None:
    text = STRINGS[number]
    for changed in (text[1:], text[:-1], text[0] + text, text + text[-1]):
        assert differs(number, changed)


@pytest.mark.parametrize(("number", "mark"), MARKERS)
def test_a_marker_moved_by_one_place_is_seen(number: int, mark: str) -> None:
    before, after = STRINGS[number].split(mark)
    assert differs(number, before[:-1] + mark + before[-1] + after)
    if after:
        assert differs(number, before + after[0] + mark + after[1:])


def test_there_are_eight_markers_in_their_order() -> None:
    assert [mark for _, mark in MARKERS] == [f"[^{number}]" for number in range(1, 9)]


def test_a_variant_given_to_the_other_edition_is_seen() -> None:
    document = copy.deepcopy(shipped())
    variants = [(c, key) for c, key in places(document) if isinstance(c, dict) and key == "ek"]
    assert len(variants) == 8
    for container, key in variants:
        container["tk"] = container.pop(key)
        assert differences(document, SOURCES["tk"], SOURCES["ek"])
        container["ek"] = container.pop("tk")
    assert differences(document, SOURCES["tk"], SOURCES["ek"]) == []


def test_a_lost_paragraph_or_note_is_seen() -> None:
    for lose in (
        lambda document: document["letter"]["sections"][-1]["paragraphs"].pop(),
        lambda document: document["annex"]["sections"].pop(),
        lambda document: document["footnotes"].pop(8),
    ):
        document = copy.deepcopy(shipped())
        lose(document)
        assert differences(document, SOURCES["tk"], SOURCES["ek"])
