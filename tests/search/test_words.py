from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from benelux_viewer.model.briefing import Reading
from benelux_viewer.model.dossier import Dossier
from benelux_viewer.model.refs import NodeRef
from benelux_viewer.search.documents import UNSEEN, document
from benelux_viewer.search.hits import Kind, Match, Passage
from benelux_viewer.search.passages import passages
from benelux_viewer.search.words import Words

Made = Callable[[str], Passage]

_WORDS = ("wij", "breiden", "haar", "uit", "te", "wisselen", "in", "Zet", "om", "en", "weg", "van")
_SENTENCES = st.lists(
    st.sampled_from((*_WORDS, *".,;:!?", "KPI's", "wet-", "1-1-2026", "\n", '"', "é"))
).map(" ".join)


def by_the_book(passage: Passage) -> dict[str, list[tuple[int, int, Match | None]]]:
    """Return where each form stands and is shown, without any short cut."""
    layers = document(passage)
    told: dict[str, list[tuple[int, int, Match | None]]] = {}
    for form, first, last in (*layers.entries, *layers.further()):
        seen = [place for place in layers.places[first : last + 1] if place.start != UNSEEN]
        shown = Match(seen[0].start, max(p.end for p in seen)) if seen else None
        told.setdefault(form, []).append((first, last, shown))
    return told


def told(passage: Passage) -> dict[str, list[tuple[int, int, Match | None]]]:
    words = Words(passage)
    forms = dict.fromkeys((*words.forms, *(entry[0] for entry in document(passage).further())))
    return {form: [(*at, words.shown(at)) for at in words.at(form)] for form in forms}


@example("Mevr. D.M. stemt a.b")
@example("wij breiden, zei hij, uit")
@given(st.one_of(_SENTENCES, st.text(), st.text("aB ,.\"-'é1\n")))
def test_the_short_way_gives_what_the_long_one_does(passage: Made, text: str) -> None:
    assert told(passage(text)) == by_the_book(passage(text))


def test_the_short_way_gives_what_the_long_one_does_in_the_letter(dossier: Dossier) -> None:
    sentences = [
        sentence.strip() + "."
        for passage in passages(dossier)
        for sentence in passage.text.split(".")
    ]
    ref = NodeRef("1/1")
    for sentence in sentences:
        passage = Passage(ref, Kind.PARAGRAPH, ref, "", sentence)
        assert told(passage) == by_the_book(passage), sentence


@pytest.mark.parametrize(
    ("text", "indexed"),
    [
        ("De wet telt.", "De wet telt."),
        ("De EU-wet", "de eu wet ~ +euwet"),
        ("KPI’s", "kpi ~ =kpis"),
        ("op 1-1-2026", "op 1 1 2026 ~ @2026-01-01 @2026-01 @--01-01"),
        ("wij breiden uit.", "wij breiden uit. ~ ~uitbreiden"),
    ],
)
def test_what_is_indexed_is_the_words_and_the_keys_of_what_else(
    passage: Made, text: str, indexed: str
) -> None:
    assert Words(passage(text)).indexed() == indexed


def test_layers_are_indexed_apart() -> None:
    ref = NodeRef("1/1")
    read = (Reading("twee", "drie"),)
    words = Words(
        Passage(ref, Kind.NOTA, ref, "", "een twee", readings=read, address="http://x.eu")
    )
    assert words.indexed() == "een twee ~ een drie ~ http x eu ~ +xeu"
    (at,) = words.at("eu")
    assert words.shown(at) is None
    assert words.origin(at) == "in het adres"
    assert words.spots([at, *words.at("een")]) == 2
