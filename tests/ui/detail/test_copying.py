from __future__ import annotations

from collections.abc import Callable

from benelux_viewer.model.refs import NodeRef
from benelux_viewer.pages.page import Page, Passage, Table
from benelux_viewer.ui.detail import copying
from benelux_viewer.ui.detail.copying import Selection

TITLE = "Kamerbrief Nederlands voorzitterschap Benelux Unie 2026"


def test_passage_is_cited_in_full(page_of: Callable[[str], Page]) -> None:
    assert copying.cite(page_of("1c"), NodeRef("1c/1")) == f"{TITLE}, §1c, al. 1"


def test_elsewhere_the_page_is_cited(page_of: Callable[[str], Page]) -> None:
    assert copying.cite(page_of("1c"), NodeRef("elders")) == f"{TITLE}, §1c"


def line(page: Page, ref: str) -> str:
    (found,) = [b for b in page.blocks if isinstance(b, Passage) and b.ref == ref]
    return copying.plain(found.spans)


def test_words_carry_their_citation_and_notes(page_of: Callable[[str], Page]) -> None:
    page = page_of("1c")
    chosen = Selection("waarvan de Benelux", [line(page, "1c/1")], [NodeRef("1c/1")], [6])
    words, source, notes = copying.with_source(page, chosen).split("\n\n")
    assert words == "waarvan de Benelux"
    assert source == f"{TITLE}, §1c, al. 1, noot 6 (editie Tweede Kamer)"
    assert notes.startswith("Noot 6  Leden van NSEC zijn : België")


def test_words_without_a_marker_have_no_notes(page_of: Callable[[str], Page]) -> None:
    page, refs = page_of("1c"), [NodeRef("1c/1"), NodeRef("1c/2")]
    copied = copying.with_source(page, Selection("woorden", [line(page, r) for r in refs], refs))
    assert copied == f"woorden\n\n{TITLE}, §1c, al. 1; §1c, al. 2 (editie Tweede Kamer)"


def test_editorial_words_cite_the_page_and_say_so(page_of: Callable[[str], Page]) -> None:
    # A table after the text has no ref of its own: the place found for it is the passage before.
    chosen = Selection("woorden", ["woorden van de redactie"], [NodeRef("1c/3")])
    copied = copying.with_source(page_of("1c"), chosen)
    assert copied.endswith(f"{TITLE}, §1c (editie Tweede Kamer) (tekst van de redactie)")


def test_words_of_the_letter_and_of_the_editors_together_say_so(
    page_of: Callable[[str], Page],
) -> None:
    page = page_of("1c")
    chosen = Selection("woorden", ["van de redactie", line(page, "1c/1")], [NodeRef("1c/1")])
    copied = copying.with_source(page, chosen)
    assert copied.endswith("§1c, al. 1 (editie Tweede Kamer) (deels tekst van de redactie)")


def test_titles_and_tables_of_the_letter_are_its_own(page_of: Callable[[str], Page]) -> None:
    page = page_of("1c")
    copied = copying.with_source(page, Selection("c.", [page.title]))
    assert copied.endswith("(editie Tweede Kamer)")
    page = page_of("verwijzingen")
    table = next(block for block in page.blocks if isinstance(block, Table))
    chosen = Selection("woorden", [copying.plain(table.rows[0][1])])
    assert "redactie" not in copying.with_source(page, chosen)


def test_reference_has_its_address_where_one_is_printed(
    page_of: Callable[[str, str], Page],
) -> None:
    url = "https://commission.europa.eu/topics/single-market_nl"
    (note,) = page_of("interne-markt", "ek").notes
    assert copying.reference(note).endswith(url)
    assert copying.note_text(note).startswith("1  Europese Commissie")
    (note,) = page_of("interne-markt", "tk").notes
    assert url not in copying.reference(note)
