from __future__ import annotations

from collections.abc import Callable, Iterator

from benelux_viewer.model.refs import AGENDA, DIFFERENCES, LETTER
from benelux_viewer.pages.page import Page
from benelux_viewer.ui.detail.spoken import Kind, Part, parts_of

PageOf = Callable[..., Page]


def every(parts: tuple[Part, ...]) -> Iterator[Part]:
    for part in parts:
        yield part
        yield from every(part.parts)


def names(page: Page, kind: Kind) -> list[str]:
    return [part.name for part in every(parts_of(page)) if part.kind is kind]


def test_headings_tell_their_level_and_whose_they_are(page_of: PageOf) -> None:
    assert names(page_of("1c"), Kind.HEADING) == [
        "c. Energiezekerheid, grondstoffen en groene groei, kop 1",
        "Energie en leveringszekerheid, van de redactie, kop 2",
        "Circulaire economie, van de redactie, kop 2",
        "Grensoverschrijdend fietsverkeer, van de redactie, kop 2",
        "Verwijzingen, kop 2",
    ]


def test_paragraph_tells_its_number_and_where_a_note_stands(page_of: PageOf) -> None:
    told = next(n for n in names(page_of("1c"), Kind.PARAGRAPH) if n.startswith("Alinea 1."))
    assert " (noot 5)" in told


def test_markers_and_references_carry_their_number(page_of: PageOf) -> None:
    found = list(every(parts_of(page_of("1c"))))
    assert [p.number for p in found if p.kind is Kind.MARKER] == [5, 6, 7, 8]
    assert [p.number for p in found if p.kind is Kind.REFERENCE] == [5, 6, 7, 8]


def test_row_tells_each_cell_under_the_name_of_its_column(page_of: PageOf) -> None:
    assert any(
        row.startswith("Wanneer: 2018; Wat: De landen hebben")
        for row in names(page_of(AGENDA), Kind.ITEM)
    )


def test_words_that_differ_between_editions_are_told_so(page_of: PageOf) -> None:
    told = " ".join(p.name for p in every(parts_of(page_of(DIFFERENCES))))
    assert "[toegevoegd: " in told
    assert "[vervallen: " in told


def test_editions_are_told_as_one_or_as_several(page_of: PageOf) -> None:
    assert "§1c, editie Tweede Kamer" in names(page_of("1c"), Kind.PARAGRAPH)
    assert "edities Tweede Kamer en Eerste Kamer" in names(page_of(AGENDA), Kind.PARAGRAPH)


def test_every_word_of_the_letter_is_told(page_of: PageOf) -> None:
    page = page_of(LETTER)
    told = " ".join(part.name for part in every(parts_of(page)))
    for block in page.blocks:
        for span in getattr(block, "spans", ()):
            assert getattr(span, "text", "") in told
