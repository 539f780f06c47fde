from __future__ import annotations

from collections.abc import Callable

from benelux_viewer.model.refs import NodeRef
from benelux_viewer.pages.page import Page
from benelux_viewer.ui.detail import copying

TITLE = "Kamerbrief Nederlands voorzitterschap Benelux Unie 2026"


def test_passage_is_cited_in_full(page_of: Callable[[str], Page]) -> None:
    assert copying.cite(page_of("1c"), NodeRef("1c/1")) == f"{TITLE}, §1c, al. 1"


def test_elsewhere_the_page_is_cited(page_of: Callable[[str], Page]) -> None:
    assert copying.cite(page_of("1c"), NodeRef("elders")) == f"{TITLE}, §1c"


def test_words_carry_their_citation_and_notes(page_of: Callable[[str], Page]) -> None:
    page = page_of("1c")
    copied = copying.with_source(page, "waarvan de Benelux", [NodeRef("1c/1")], [6])
    words, source, notes = copied.split("\n\n")
    assert words == "waarvan de Benelux"
    assert source == f"{TITLE}, §1c, al. 1, noot 6 (editie Tweede Kamer)"
    assert notes.startswith("Noot 6  Leden van NSEC zijn : België")


def test_words_without_a_marker_have_no_notes(page_of: Callable[[str], Page]) -> None:
    copied = copying.with_source(page_of("1c"), "woorden", [NodeRef("1c/1"), NodeRef("1c/2")], [])
    assert copied == f"woorden\n\n{TITLE}, §1c, al. 1; §1c, al. 2 (editie Tweede Kamer)"


def test_editorial_words_cite_the_page(page_of: Callable[[str], Page]) -> None:
    copied = copying.with_source(page_of("1c"), "woorden", [NodeRef("1c")], [])
    assert copied.endswith(f"{TITLE}, §1c (editie Tweede Kamer)")


def test_reference_has_its_address_where_one_is_printed(
    page_of: Callable[[str, str], Page],
) -> None:
    url = "https://commission.europa.eu/topics/single-market_nl"
    (note,) = page_of("interne-markt", "ek").notes
    assert copying.reference(note).endswith(url)
    assert copying.note_text(note).startswith("1  Europese Commissie")
    (note,) = page_of("interne-markt", "tk").notes
    assert url not in copying.reference(note)
