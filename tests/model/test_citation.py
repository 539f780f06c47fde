"""Citations, and the way back from what an official types."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benelux_viewer.model.citation import resolve
from benelux_viewer.model.dossier import Dossier
from benelux_viewer.model.refs import NodeRef


@pytest.mark.parametrize(
    ("ref", "citation"),
    [
        ("inleiding/2", "inleiding, al. 2"),
        ("1/1", "§1, al. 1"),
        ("1c/1", "§1c, al. 1"),
        ("noot-6", "§1c, al. 1, noot 6"),
        ("grenswerk", "§1a, al. 4"),
        ("nota/kernpunten/2", "nota, Kernpunten, al. 2"),
        ("1b", "§1b"),
        ("brief", "brief"),
        ("agenda", "agenda"),
        ("aanhef", "aanhef"),
    ],
)
def test_a_ref_has_one_citation(dossier: Dossier, ref: str, citation: str) -> None:
    assert dossier.citations.cite(NodeRef(ref)) == citation


@pytest.mark.parametrize(
    ("typed", "ref"),
    [
        ("§1c, al. 1, noot 6", "noot-6"),
        ("§ 1C al 1 noot 6", "noot-6"),
        ("1c, alinea 1, voetnoot 6", "noot-6"),
        ("noot 6", "noot-6"),
        ("par. 1b", "1b"),
        ("paragraaf 1b", "1b"),
        ("§1a, al. 4", "grenswerk"),
        ("§1b, al. 1", "1b/1"),
        ("Inleiding, al. 2", "inleiding/2"),
        ("nota, kernpunten, al. 2", "nota/kernpunten/2"),
        (
            "Kamerbrief Nederlands voorzitterschap Benelux Unie 2026, §1c, al. 1, noot 6",
            "noot-6",
        ),
        ("Verschillen", "verschillen"),
        ("§1c, al. 1, noot 5, 6", "noot-5"),
        ("§1c, al. 1; §1c, al. 2", "energie"),
        ("§1c, al. 1, noot 6 (editie Tweede Kamer)", "noot-6"),
        ("§1c (editie Eerste Kamer) (tekst van de redactie)", "1c"),
        ("nota, Kernpunten, al. 2 (editie Eerste Kamer)", "nota/kernpunten/2"),
        ("§1c, al. 1, noot 5, 6 (édition Tweede Kamer) (texte de la rédaction)", "noot-5"),
    ],
)
def test_a_typed_citation_leads_back(dossier: Dossier, typed: str, ref: str) -> None:
    assert dossier.citations.find(typed) == ref


@pytest.mark.parametrize(
    "typed", ["", "§", "§9", "noot 99", "al. 4", "telewerken", "politie", "§1a, al. 44"]
)
def test_what_names_nothing_leads_nowhere(dossier: Dossier, typed: str) -> None:
    assert dossier.citations.find(typed) is None


def test_every_citation_leads_back_to_its_page(dossier: Dossier) -> None:
    outline, citations = dossier.outline, dossier.citations
    for ref in outline.order:
        found = citations.find(citations.cite(ref))
        assert found is not None
        assert outline.home(found) == ref


def test_a_full_citation_of_the_introduction_leads_back(dossier: Dossier) -> None:
    title = dossier.briefing.title
    assert dossier.citations.find(f"{title}, inleiding, al. 2") == "inleiding/2"
    assert dossier.citations.find(f"{title}, nota, Kernpunten, al. 2") == "nota/kernpunten/2"


@pytest.mark.parametrize(
    "after",
    ["", " (editie Tweede Kamer)", " (editie Eerste Kamer) (deels tekst van de redactie)"],
)
def test_what_a_copy_says_leads_back(dossier: Dossier, after: str) -> None:
    citations = dossier.citations
    for ref in (*dossier.outline.order, NodeRef("noot-6")):
        cited = citations.cite(ref)
        found = citations.find(f"{dossier.briefing.title}, {cited}{after}")
        assert found is not None
        assert citations.cite(found) == cited


def test_a_ref_goes_before_a_citation(dossier: Dossier) -> None:
    assert resolve(" Grenswerk ", dossier.outline, dossier.citations) == "grenswerk"
    assert resolve("§1a", dossier.outline, dossier.citations) == "1a"
    assert resolve("nergens", dossier.outline, dossier.citations) is None


@given(st.text())
def test_no_text_is_too_odd(dossier: Dossier, typed: str) -> None:
    found = dossier.citations.find(typed)
    assert found is None or found in dossier.outline
