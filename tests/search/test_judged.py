"""Search over a text that it was not made on, and queries to the letter that it was not made for.

The first are articles of law and a covering note.
"""

from __future__ import annotations

import importlib.util
import json
import sys
from pathlib import Path
from types import ModuleType

from benelux_viewer.model.briefing import Briefing, Edition, Paragraph, Section
from benelux_viewer.model.dossier import Dossier
from benelux_viewer.model.refs import NodeRef, paragraph_ref
from benelux_viewer.model.text import EditionId, Run, Text
from benelux_viewer.search.engine import Engine
from benelux_viewer.search.hits import Kind

_LETTER = {Kind.HEADING, Kind.PARAGRAPH, Kind.FOOTNOTE, Kind.LETTERHEAD}


def _judging() -> ModuleType:
    place = Path(__file__).with_name("judging.py")
    spec = importlib.util.spec_from_file_location("judging", place)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules["judging"] = module
    spec.loader.exec_module(module)
    return module


judging = _judging()


def _dossier(texts: list[str]) -> Dossier:
    part = NodeRef("1")
    paragraphs = tuple(
        Paragraph(paragraph_ref(part, number), number, Text((Run(text),)))
        for number, text in enumerate(texts, 1)
    )
    edition = Edition(EditionId("een"), "Een", "", "")
    section = Section(part, "Onderdeel", None, paragraphs)
    return Dossier.of(Briefing("wet", "Wet", "nl", "", (edition,), (), (section,), (), ()))


def test_another_text_is_searched_as_a_judge_would_have_it() -> None:
    """The first run, before anything was changed: recall 0.958, precision 0.962, nDCG 0.962."""
    passages = json.loads((judging.HERE / "texts.json").read_text("utf-8"))["passages"]
    ids = {text: name for name, text in passages.items()}
    engine = Engine(_dossier(list(passages.values())))

    def search(query: str) -> list[str]:
        hits = engine.search(query).hits
        return [ids[hit.passage.text] for hit in hits if hit.passage.text in ids]

    score = judging.judge("queries.json", search)
    assert score.forbidden == 0, score.faults
    assert score.recall >= 0.97, score.faults
    assert score.precision >= 0.97, score.faults
    assert score.ndcg >= 0.97, score.faults


def test_the_letter_is_searched_as_three_more_judges_would_have_it(engine: Engine) -> None:
    """The first runs: recall .970, .953, .958; precision .976, .956, .966; nDCG .97, .95, .96."""

    def search(query: str) -> list[str]:
        passages = [hit.passage for hit in engine.search(query).hits]
        return [f"{p.kind.value} {p.citation}" for p in passages if p.kind in _LETTER]

    score = judging.judge("letter.json", search)
    assert score.forbidden == 0, score.faults
    assert score.recall >= 0.99, score.faults
    assert score.precision >= 0.99, score.faults
    assert score.ndcg >= 0.99, score.faults
