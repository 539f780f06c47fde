"""A small letter with one of each thing that search treats in its own way."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from benelux_viewer import paths
from benelux_viewer.loading.translations import load_translations
from benelux_viewer.model.briefing import (
    Briefing,
    Edition,
    Footnote,
    Line,
    Milestone,
    Paragraph,
    Priority,
    Reading,
    Section,
)
from benelux_viewer.model.dossier import Dossier
from benelux_viewer.model.refs import LETTERHEAD, NodeRef, paragraph_ref
from benelux_viewer.model.text import EditionId, Marker, Run, Text
from benelux_viewer.search.build import Entry
from benelux_viewer.search.engine import Engine, library
from benelux_viewer.search.hits import Kind, Passage
from benelux_viewer.search.index import Index
from benelux_viewer.search.searcher import Searcher

TK, EK = EditionId("tk"), EditionId("ek")
EVEN, PRIORITY = NodeRef("1"), NodeRef("fiets")
NOTA, SHORT = NodeRef("nota"), NodeRef("nota/toelichting")


def text(words: str) -> Text:
    return Text((Run(words),))


def paragraph(section: NodeRef, number: int, words: Text, **extra: object) -> Paragraph:
    return Paragraph(paragraph_ref(section, number), number, words, **extra)


FIRST = Text((Run("Er is een interne-marktstrategie.", None), Marker(1), Run(" Ook dit jaar.")))
LAST = Text((Run("Met brieven"), Run(" en debatten", TK), Run(", agenda’s en verslagen", EK)))
NOTE = Footnote(
    1,
    Text((Run("Strategie | Europa.eu"), Run(".", EK))),
    Text((Run("https://europa.eu/markt_nl", EK),)),
)
BICYCLE = Priority(
    PRIORITY,
    "Fietsen",
    (Line("De fiets krijgt ruimte.", paragraph_ref(EVEN, 1)),),
    (Milestone("begin 2026", "Fietsverklaring", paragraph_ref(EVEN, 1)),),
    ministry=Line("Het ministerie van Wegen.", paragraph_ref(EVEN, 1)),
)


@pytest.fixture(scope="session")
def small() -> Dossier:
    readings = (Reading("dit jaar", "2025"),)
    section = Section(
        EVEN,
        "Markt",
        text("1. Markt"),
        (
            paragraph(EVEN, 1, FIRST, readings=readings, priority=BICYCLE),
            paragraph(EVEN, 2, LAST, readings=(Reading("verslagen", "verslagen (jaarlijks)"),)),
        ),
        summary=(Line("De markt telt.", paragraph_ref(EVEN, 1)),),
    )
    slip = Reading("gemteresseerd", "geïnteresseerd")
    part = Section(
        SHORT,
        "Toelichting",
        text("Toelichting"),
        (paragraph(SHORT, 1, text("Men is gemteresseerd in de markt"), readings=(slip,)),),
    )
    return Dossier.of(
        Briefing(
            id="klein",
            title="Kleine brief",
            language="nl",
            date_note="",
            editions=(Edition(TK, "Tweede Kamer", "", ""), Edition(EK, "Eerste Kamer", "", "")),
            opening=(Paragraph(LETTERHEAD, None, Text((Run("Ministerie", TK),))),),
            sections=(section,),
            closing=(),
            footnotes=(NOTE,),
            annex=Section(NOTA, "Nota", text("nota Verzending"), (), (part,)),
            annex_edition=EK,
        )
    )


@pytest.fixture(scope="session")
def small_engine(small: Dossier) -> Engine:
    return Engine(small)


@pytest.fixture(scope="session")
def engine(dossier: Dossier) -> Engine:
    return Engine(dossier, translate=lambda: load_translations(paths.briefing(), dossier.briefing))


def passage_of(text: str, number: int = 1) -> Passage:
    return Passage(NodeRef(f"1/{number}"), Kind.PARAGRAPH, NodeRef("1"), "", text)


@pytest.fixture(scope="session")
def passage() -> Callable[[str], Passage]:
    """Return what makes a passage of a text."""
    return passage_of


@pytest.fixture(scope="session")
def searching() -> Callable[..., Searcher]:
    """Return what makes an engine for some texts, or passages."""

    def make(*texts: str | Passage) -> Searcher:
        found = [
            passage_of(text, number) if isinstance(text, str) else text
            for number, text in enumerate(texts, 1)
        ]
        return library(None, "1", lambda: map(Entry, found))

    return make


@pytest.fixture(scope="session")
def indexing(searching: Callable[..., Searcher]) -> Callable[..., Index]:
    """Return what makes an index of some texts, or passages."""
    return lambda *texts: searching(*texts).index
