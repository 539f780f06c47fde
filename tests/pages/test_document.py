"""Several nodes as one document."""

from __future__ import annotations

import pytest

from benelux_viewer.model.dossier import Dossier
from benelux_viewer.model.refs import LETTER, NodeRef
from benelux_viewer.model.text import EditionId
from benelux_viewer.pages.document import document, topmost
from benelux_viewer.pages.page import Content

TK = EditionId("tk")


def refs(*names: str) -> list[NodeRef]:
    return [NodeRef(name) for name in names]


def test_pages_come_in_the_order_asked_and_once(dossier: Dossier) -> None:
    heard: list[int] = []
    made = document(
        dossier, refs("agenda", "1c", "agenda", "noot-6"), Content.BOTH, TK, heard.append
    )
    assert [page.ref for page in made.pages] == ["agenda", "1c", "energie"]
    assert made.title == f"Selectie uit {dossier.briefing.title}"
    assert heard == [1, 2, 3]


def test_one_page_is_called_after_itself(dossier: Dossier) -> None:
    made = document(dossier, refs("1c", "1c"), Content.SUMMARY, TK)
    assert made.title == made.pages[0].title
    assert len(made.pages) == 1


def test_nothing_makes_no_document(dossier: Dossier) -> None:
    with pytest.raises(ValueError, match="at least one"):
        document(dossier, [], Content.FULL, TK)
    with pytest.raises(KeyError):
        document(dossier, refs("nergens"), Content.FULL, TK)


def test_what_stands_in_another_node_is_not_taken_twice(dossier: Dossier) -> None:
    assert topmost(dossier, refs("agenda", "grenswerk", "1a", "fiets")) == ("1a", "fiets", "agenda")
    assert topmost(dossier, [*dossier.outline.order])[0] == LETTER
    assert "1a" not in topmost(dossier, [*dossier.outline.order])
