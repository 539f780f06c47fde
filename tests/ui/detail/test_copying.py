from __future__ import annotations

from collections.abc import Callable

from benelux_viewer.model.refs import NodeRef
from benelux_viewer.pages.page import NoteMark, Page, Passage, Table, Words
from benelux_viewer.ui.detail import copying
from benelux_viewer.ui.detail.copying import Selection
from benelux_viewer.writers import clipping

TITLE = "Kamerbrief Nederlands voorzitterschap Benelux Unie 2026"


def copied_text(page: Page, chosen: Selection) -> str:
    return clipping.text(copying.with_source(page, chosen))


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
    words, source, notes = copied_text(page, chosen).split("\n\n")
    assert words == "waarvan de Benelux"
    assert source == f"{TITLE}, §1c, al. 1, noot 6 (editie Tweede Kamer)"
    assert notes.startswith("Noot 6  Leden van NSEC zijn : België")


def test_words_without_a_marker_have_no_notes(page_of: Callable[[str], Page]) -> None:
    page, refs = page_of("1c"), [NodeRef("1c/1"), NodeRef("1c/2")]
    copied = copied_text(page, Selection("woorden", [line(page, r) for r in refs], refs))
    assert copied == f"woorden\n\n{TITLE}, §1c, al. 1; §1c, al. 2 (editie Tweede Kamer)"


def test_editorial_words_cite_the_page_and_say_so(page_of: Callable[[str], Page]) -> None:
    # A table after the text has no ref of its own: the place found for it is the passage before.
    chosen = Selection("woorden", ["woorden van de redactie"], [NodeRef("1c/3")])
    copied = copied_text(page_of("1c"), chosen)
    assert copied.endswith(f"{TITLE}, §1c (editie Tweede Kamer) (tekst van de redactie)")


def test_words_of_the_letter_and_of_the_editors_together_say_so(
    page_of: Callable[[str], Page],
) -> None:
    page = page_of("1c")
    chosen = Selection("woorden", ["van de redactie", line(page, "1c/1")], [NodeRef("1c/1")])
    copied = copied_text(page, chosen)
    assert copied.endswith("§1c, al. 1 (editie Tweede Kamer) (deels tekst van de redactie)")


def test_words_of_several_editions_name_them_as_such(page_of: Callable[[str], Page]) -> None:
    copied = copied_text(page_of("agenda"), Selection("woorden", ["woorden"]))
    assert "agenda (edities Tweede Kamer en Eerste Kamer)" in copied
    letters = Selection("c.", [page_of("1c").title])
    page = page_of("1c")._replace(edition="Tweede Kamer en Eerste Kamer", editions=2)
    assert "(edities Tweede Kamer en Eerste Kamer)" in copied_text(page, letters)
    both = Selection("c.", [page.title, "van de redactie"])
    assert "(edities Tweede Kamer en Eerste Kamer) (deels" in copied_text(page, both)
    assert "(edities Tweede Kamer" in clipping.text(copying.summary(page))


def test_titles_and_tables_of_the_letter_are_its_own(page_of: Callable[[str], Page]) -> None:
    page = page_of("1c")
    copied = copied_text(page, Selection("c.", [page.title]))
    assert copied.endswith("(editie Tweede Kamer)")
    page = page_of("verwijzingen")
    table = next(block for block in page.blocks if isinstance(block, Table))
    chosen = Selection("woorden", [copying.plain(table.rows[0][1])])
    assert "redactie" not in copied_text(page, chosen)


def test_reference_has_its_address_where_one_is_printed(
    page_of: Callable[[str, str], Page],
) -> None:
    url = "https://commission.europa.eu/topics/single-market_nl"
    (note,) = page_of("interne-markt", "ek").notes
    assert copying.reference(note).endswith(url)
    assert copying.note_text(note).startswith("1  Europese Commissie")
    (note,) = page_of("interne-markt", "tk").notes
    assert url not in copying.reference(note)


def test_markers_stand_where_they_were_and_lines_end_where_they_did() -> None:
    assert copying.marked_lines(["een", 5, " twee\n\ndrie", 6, ""]) == (
        (Words("een"), NoteMark(5), Words(" twee")),
        (),
        (Words("drie"), NoteMark(6)),
    )


def test_rich_forms_show_the_markers_that_plain_text_leaves_out(
    page_of: Callable[[str], Page],
) -> None:
    page = page_of("1c")
    marked = copying.marked_lines(["NSEC,", 6, " waarvan"])
    whole = [line(page, "1c/1")]
    chosen = Selection("NSEC, waarvan", whole, [NodeRef("1c/1")], [6], marked)
    made = copying.with_source(page, chosen)
    assert clipping.text(made).startswith("NSEC, waarvan\n")
    assert "NSEC,<sup>6</sup> waarvan" in clipping.html(made)
    assert b"NSEC,{\\super 6} waarvan" in clipping.rtf(made)


def test_whole_summary_says_whose_it_is(page_of: Callable[[str], Page]) -> None:
    copied = clipping.text(copying.summary(page_of("1c")))
    assert copied.startswith("c. Energiezekerheid")
    assert "\n- " in copied
    assert f"{TITLE}, §1c (editie Tweede Kamer) (samenvatting van de redactie)" in copied
    assert "\nNoot 8  Benelux Secretariaat-Generaal" in copied
