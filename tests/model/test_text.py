"""Words of two editions in one text."""

from __future__ import annotations

from benelux_viewer.model.text import EditionId, Marker, Run, Text

TK, EK = EditionId("tk"), EditionId("ek")
TEXT = Text((Run("Kamerbrieven"), Run(" en debatten", TK), Marker(3), Run(", agenda’s", EK)))


def test_each_edition_reads_its_own_words() -> None:
    assert TEXT.plain(TK) == "Kamerbrieven en debatten"
    assert TEXT.plain(EK) == "Kamerbrieven, agenda’s"


def test_a_marker_stands_in_every_edition_and_in_no_plain_text() -> None:
    assert TEXT.markers() == (3,)
    assert Marker(3) in TEXT.in_edition(EK)
    assert "3" not in TEXT.plain(TK)


def test_a_text_varies_only_where_an_edition_is_named() -> None:
    assert TEXT.varies
    assert not Text((Run("Kamerbrieven"), Marker(3))).varies
