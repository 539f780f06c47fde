from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benelux_viewer.model.dossier import Dossier
from benelux_viewer.model.refs import AGENDA, ANNEX, LETTER, NodeRef
from benelux_viewer.search.hits import Kind, Scope
from benelux_viewer.search.query import parse
from benelux_viewer.ui.scopes import (
    KINDS,
    WHOLE,
    all_sections,
    effective,
    sections,
    short,
    told,
    without_scope,
)

NOTES = Scope(frozenset({Kind.FOOTNOTE}))
PART = Scope(within=NodeRef("1b"))


@pytest.mark.parametrize("known", [kinds for kinds in KINDS if kinds.prefix])
def test_every_prefix_that_is_told_narrows_as_its_name_does(known: object) -> None:
    assert known.kinds
    assert parse(f"{known.prefix} woord").kinds == known.kinds


def test_every_kind_can_be_chosen() -> None:
    assert set(Kind) == {kind for known in KINDS for kind in known.kinds}


def test_what_is_chosen_holds_where_the_query_says_nothing(dossier: Dossier) -> None:
    assert effective("politie", WHOLE, dossier) == WHOLE
    assert effective("politie", NOTES, dossier) == NOTES
    assert effective("politie", PART, dossier) == PART


def test_query_goes_before_what_is_chosen(dossier: Dossier) -> None:
    assert effective("noot: politie", PART, dossier) == NOTES._replace(within=NodeRef("1b"))
    assert effective("§1c politie", PART, dossier).within == "1c"
    headings = effective("kop: politie", NOTES, dossier)
    assert headings.kinds == {Kind.HEADING, Kind.TITLE}


def test_part_that_this_briefing_has_not_is_no_part(dossier: Dossier) -> None:
    assert effective("§9z politie", WHOLE, dossier) == WHOLE
    assert effective("politie", Scope(within=NodeRef("9z")), dossier) == WHOLE


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("politie", "politie"),
        ("noot: politie", "politie"),
        ("  NOOT:politie samen", "politie samen"),
        ("§1b politie", "politie"),
        ("§ 1b kop: “interne markt”", "“interne markt”"),
        ("noot:", "noot:"),
        ("§1b", "§1b"),
        ("12:30 uur", "12:30 uur"),
    ],
)
def test_prefixes_can_be_taken_off(text: str, plain: str) -> None:
    assert without_scope(text) == plain


@given(st.text(alphabet="§1b:noot kp-“”*", max_size=30))
def test_what_is_left_of_a_query_narrows_nothing(text: str) -> None:
    left = parse(without_scope(text))
    assert not left.kinds
    assert not left.section


def test_scope_is_named_in_few_words_and_in_a_sentence(dossier: Dossier) -> None:
    outline = dossier.outline
    assert short(WHOLE, outline) == "Hele briefing"
    assert short(PART, outline) == "§1b Veiligheid en weerbaarheid"
    both = PART._replace(kinds=NOTES.kinds)
    assert short(both, outline) == "Voetnoten · §1b Veiligheid en weerbaarheid"
    assert told(both, outline) == "§1b Veiligheid en weerbaarheid, alleen voetnoten"
    assert told(NOTES, outline) == "de hele briefing, alleen voetnoten"
    assert told(PART, outline) == "§1b Veiligheid en weerbaarheid"


def test_kinds_of_two_prefixes_are_both_named(dossier: Dossier) -> None:
    scope = effective("kop: noot: x", WHOLE, dossier)
    assert short(scope, dossier.outline) == "Koppen, Voetnoten"
    assert told(scope, dossier.outline).endswith("alleen koppen en voetnoten")
    letter = effective("brief: x", WHOLE, dossier)
    assert short(letter, dossier.outline) == "Alleen de brief"


def test_parts_around_a_place_are_the_nearest_first(dossier: Dossier) -> None:
    around = sections(NodeRef("1b/2"), dossier.outline)
    assert list(around)[-2:] == ["1", LETTER]
    assert next(iter(around.values())).startswith("Dit onderdeel: ")
    assert sections(ANNEX, dossier.outline) == {ANNEX: "Dit onderdeel: Nota"}
    assert sections(AGENDA, dossier.outline) == {}


def test_every_section_can_be_chosen_and_no_priority(dossier: Dossier) -> None:
    refs = list(all_sections(dossier.outline))
    assert refs == ["inleiding", "1", "1a", "1b", "1c", "2", "3", ANNEX]
