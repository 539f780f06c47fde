"""The tree of the shipped letter."""

from __future__ import annotations

import pytest

from benelux_viewer.model.dossier import Dossier
from benelux_viewer.model.refs import ANNEX, LETTER, NodeRef


def test_the_tree_is_the_letter_then_the_overviews(dossier: Dossier) -> None:
    roots = [node.ref for node in dossier.outline.roots]
    assert roots == [
        "brief",
        "agenda",
        "verwijzingen",
        "afkortingen",
        "partners",
        "verschillen",
        "nota",
    ]
    themes = [node.ref for node in dossier.outline.letter.children]
    assert themes == ["inleiding", "1", "2", "3"]


def test_every_node_occurs_once_in_reading_order(dossier: Dossier) -> None:
    order = dossier.outline.order
    assert len(set(order)) == len(order)
    assert order.index(NodeRef("1")) < order.index(NodeRef("1a")) < order.index(NodeRef("1b"))


@pytest.mark.parametrize(
    ("ref", "home"),
    [
        ("1a/4", "grenswerk"),
        ("1b/1", "1b"),
        ("noot-6", "energie"),
        ("aanhef", "brief"),
        ("nota/kernpunten/2", "nota"),
        ("1c", "1c"),
    ],
)
def test_everything_has_a_page_to_stand_on(dossier: Dossier, ref: str, home: str) -> None:
    assert dossier.outline.home(NodeRef(ref)) == home


def test_a_path_leads_from_the_letter_down(dossier: Dossier) -> None:
    path = [node.ref for node in dossier.outline.path(NodeRef("1a/4"))]
    assert path == ["brief", "1", "1a", "grenswerk"]


def test_a_section_of_a_hit_is_where_its_paragraph_stands(dossier: Dossier) -> None:
    section_of = dossier.outline.section_of
    assert section_of(NodeRef("1a/4")) == "1a"
    assert section_of(NodeRef("grenswerk")) == "1a"
    assert section_of(NodeRef("noot-1")) == "1a"
    assert section_of(NodeRef("slotformule")) == LETTER
    assert section_of(NodeRef("nota/toelichting/1")) == ANNEX


def test_an_unknown_ref_is_nowhere(dossier: Dossier) -> None:
    assert NodeRef("9z") not in dossier.outline
    assert dossier.outline.node(NodeRef("1a/4")) is None
    with pytest.raises(KeyError):
        dossier.outline.home(NodeRef("9z"))
