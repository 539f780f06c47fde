from __future__ import annotations

import pytest

from benelux_viewer.model.dossier import Dossier
from benelux_viewer.model.refs import LETTER, NodeRef
from benelux_viewer.model.text import EditionId
from benelux_viewer.pages.found import FOUND
from benelux_viewer.pages.page import Content
from benelux_viewer.search.engine import Engine
from benelux_viewer.ui import chosen
from benelux_viewer.ui.choices import SEVERAL, Choice

ONE = Choice("1c", Content.FULL, EditionId("tk"))


def test_offered_are_a_node_what_is_above_it_what_is_read_and_what_was_found(
    dossier: Dossier, engine: Engine
) -> None:
    found = engine.search("fiets")
    offered = chosen.scopes(dossier, NodeRef("1c"), NodeRef("2"), found)
    keys = [scope.key for scope in offered]
    assert keys == ["1c", "1", LETTER, "2", FOUND, SEVERAL]
    assert offered[keys.index(FOUND)].words == f"Zoekresultaten ({len(found.hits)})"
    nothing = chosen.scopes(dossier, NodeRef("1c"), LETTER, engine.search("xqzvw"))
    assert [scope.key for scope in nothing] == ["1c", "1", LETTER, SEVERAL]


@pytest.mark.parametrize(
    ("scope", "name", "told"),
    [
        ("1c", "1c", "1c"),
        (SEVERAL, "selectie", "selectie"),
        (FOUND, "zoekresultaten", "zoekresultaten"),
    ],
)
def test_a_choice_has_a_name_for_files_and_one_that_is_told(
    dossier: Dossier, scope: str, name: str, told: str
) -> None:
    choice = ONE._replace(scope=scope)
    assert chosen.name(dossier, choice) == name
    assert chosen.told(dossier, choice) == told


def test_several_nodes_are_made_as_one_and_none_as_nothing(dossier: Dossier) -> None:
    several = ONE._replace(scope=SEVERAL, refs=(NodeRef("1a"), NodeRef("1c")))
    order = chosen.order(dossier, several, None)
    assert order is not None
    assert [page.ref for page in order.make().pages] == ["1a", "1c"]
    assert chosen.order(dossier, several._replace(refs=()), None) is None
