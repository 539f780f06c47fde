from __future__ import annotations

from copy import copy

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QTextDocumentFragment
from PySide6.QtTest import QAbstractItemModelTester

from benelux_viewer.model.dossier import Dossier
from benelux_viewer.model.outline import Node
from benelux_viewer.model.refs import LETTER, NodeRef
from benelux_viewer.search.engine import Engine
from benelux_viewer.ui.tree.model import COUNT, REF, OutlineModel


@pytest.fixture
def model(dossier: Dossier) -> OutlineModel:
    return OutlineModel(dossier.outline)


def test_model_keeps_qt_s_rules(model: OutlineModel, dossier: Dossier, engine: Engine) -> None:
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    model.set_hits(engine.search("benelux").hits)
    model.set_hits(None)
    model.set_outline(dossier.outline)
    assert tester.model() is model


def refs_below(model: OutlineModel, parent: QModelIndex) -> list[str]:
    found = []
    for row in range(model.rowCount(parent)):
        index = model.index(row, 0, parent)
        found += [model.data(index, REF), *refs_below(model, index)]
    return found


def test_tree_holds_every_node_in_reading_order(model: OutlineModel, dossier: Dossier) -> None:
    assert [r for r in refs_below(model, QModelIndex()) if r] == list(dossier.outline.order)


def test_tip_of_a_title_is_the_title_to_the_letter(dossier: Dossier) -> None:
    title = "Wet <b>x</b> & y"
    outline = copy(dossier.outline)
    outline.letter = Node(LETTER, title)
    model = OutlineModel(outline)
    tip = model.data(model.index(0, 0), Qt.ItemDataRole.ToolTipRole)
    assert QTextDocumentFragment.fromHtml(tip).toPlainText() == title


def test_overviews_stand_together_under_a_name_that_cannot_be_chosen(model: OutlineModel) -> None:
    group = model.index(1, 0)
    assert model.data(group) == "Overzichten"
    assert not model.flags(group) & Qt.ItemFlag.ItemIsSelectable
    assert model.data(model.index(0, 0, group)) == "Agenda"


def test_numbered_section_shows_the_number_it_is_cited_by(model: OutlineModel) -> None:
    assert model.data(model.find(NodeRef("1b"))).startswith("1b  Veiligheid")


def test_counts_add_up_to_the_top(model: OutlineModel, engine: Engine) -> None:
    hits = engine.search("politie").hits
    model.set_hits(hits)
    in_letter = [h for h in hits if not h.passage.ref.startswith("nota")]
    assert model.data(model.find(LETTER), COUNT) == len(in_letter) > 0
    assert model.data(model.find(NodeRef("1c")), COUNT) == 0
    said = model.data(model.find(NodeRef("1c")), Qt.ItemDataRole.AccessibleTextRole)
    assert said.endswith(", 0 treffers")


def test_footnote_counts_at_its_paragraph_and_in_the_register(
    model: OutlineModel, engine: Engine
) -> None:
    model.set_hits(engine.search("theft").hits)
    assert model.data(model.find(NodeRef("verwijzingen")), COUNT) == 1
    assert model.data(model.find(NodeRef("1c")), COUNT) == 1
    assert model.data(model.find(NodeRef("afkortingen")), COUNT) == 0


def test_overview_that_is_found_by_its_name_alone_never_says_that_it_holds_nothing(
    model: OutlineModel, engine: Engine
) -> None:
    model.set_hits(engine.search("theft").hits)
    assert model.data(model.find(NodeRef("partners")), COUNT) is None
    assert model.data(model.find(NodeRef("partners")), Qt.ItemDataRole.AccessibleTextRole) == (
        "Partners"
    )
    model.set_hits(engine.search("partners").hits)
    assert model.data(model.find(NodeRef("partners")), COUNT) == 1


def test_explained_abbreviation_counts_at_the_abbreviations(
    model: OutlineModel, engine: Engine
) -> None:
    model.set_hits(engine.search("cum suis").hits)
    assert model.data(model.find(NodeRef("afkortingen")), COUNT) == 1


def test_without_a_search_nothing_is_counted(model: OutlineModel) -> None:
    assert model.data(model.find(LETTER), COUNT) is None
    assert model.data(model.find(LETTER), Qt.ItemDataRole.AccessibleTextRole) == "Brief"


def test_unknown_ref_is_not_in_the_tree(model: OutlineModel) -> None:
    assert not model.find(NodeRef("1a/4")).isValid()
    assert model.data(QModelIndex()) is None
