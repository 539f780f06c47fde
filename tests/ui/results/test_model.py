from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from benelux_viewer.model.dossier import Dossier
from benelux_viewer.search.engine import Engine
from benelux_viewer.ui.results.model import ROW, ResultsModel, Row


@pytest.fixture
def model() -> ResultsModel:
    return ResultsModel()


def test_model_keeps_qt_s_rules(model: ResultsModel, dossier: Dossier, engine: Engine) -> None:
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    model.set_results(engine.search("politie"), dossier, "tk")
    model.set_results(None, dossier, "tk")
    assert tester.model() is model
    assert model.rowCount() == 0


def test_hits_stand_under_their_section(
    model: ResultsModel, dossier: Dossier, engine: Engine
) -> None:
    results = engine.search("politie")
    model.set_results(results, dossier, "tk")
    rows = model.rows()
    assert rows[0].ref is None
    assert rows[0].title == "1b  Veiligheid en weerbaarheid"
    assert [row.hit for row in rows if row.hit and row.hit.passage.section == "1b"] == [
        hit for hit in results.hits if hit.passage.section == "1b"
    ]
    assert len([row for row in rows if row.hit]) == len(results.hits)


def test_section_s_name_cannot_be_chosen(
    model: ResultsModel, dossier: Dossier, engine: Engine
) -> None:
    model.set_results(engine.search("politie"), dossier, "tk")
    assert model.flags(model.index(0)) == Qt.ItemFlag.NoItemFlags
    assert model.flags(model.index(1)) & Qt.ItemFlag.ItemIsSelectable
    assert model.flags(QModelIndex()) == Qt.ItemFlag.NoItemFlags


def test_citation_typed_stands_on_top(
    model: ResultsModel, dossier: Dossier, engine: Engine
) -> None:
    model.set_results(engine.search("§1c, al. 1"), dossier, "tk")
    first: Row = model.index(0).data(ROW)
    assert first.title == "Ga naar §1c, al. 1"
    assert first.ref is not None
    assert dossier.citations.cite(first.ref) == "§1c, al. 1"


def labels(model: ResultsModel) -> list[str]:
    return [row.label for row in model.rows() if row.hit]


def test_hit_in_the_other_edition_says_so(
    model: ResultsModel, dossier: Dossier, engine: Engine
) -> None:
    model.set_results(engine.search("verslagen"), dossier, "tk")
    assert any("alleen in de editie Eerste Kamer" in label for label in labels(model))
    model.set_results(engine.search("verslagen"), dossier, "ek")
    assert not any("alleen in editie" in label for label in labels(model))


def test_whole_word_needs_no_reason_and_a_beginning_does(
    model: ResultsModel, dossier: Dossier, engine: Engine
) -> None:
    model.set_results(engine.search("telewerken"), dossier, "tk")
    assert not any("exact" in label for label in labels(model))
    model.set_results(engine.search("telew"), dossier, "tk")
    assert all("begint met" in label for label in labels(model))


def test_row_reads_as_a_sentence(model: ResultsModel, dossier: Dossier, engine: Engine) -> None:
    model.set_results(engine.search("jcar"), dossier, "tk")
    said = [model.data(model.index(row)) for row in range(model.rowCount())]
    assert any(words.startswith("§1b, al. 8, mijlpaal, redactie, 14-16 april") for words in said)
    assert model.data(QModelIndex()) is None


def test_hit_in_an_address_alone_shows_the_address(
    model: ResultsModel, dossier: Dossier, engine: Engine
) -> None:
    model.set_results(engine.search("topics"), dossier, "ek")
    (row,) = [row for row in model.rows() if row.hit and not row.hit.matches]
    assert row.text == row.hit.passage.address
    assert [row.text[m.start : m.end] for m in row.strong] == ["topics"]


def test_what_was_typed_is_marked_within_its_word(
    model: ResultsModel, dossier: Dossier, engine: Engine
) -> None:
    model.set_results(engine.search("telew"), dossier, "tk")
    for row in model.rows():
        if row.hit:
            assert {row.text[m.start : m.end].lower() for m in row.strong} == {"telew"}
            assert all(len(row.text[m.start : m.end]) > 5 for m in row.matches)
