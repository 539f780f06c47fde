from __future__ import annotations

import pytest

from benelux_viewer.search.documents import further
from benelux_viewer.search.tokens import Tokens


def told(text: str) -> list[tuple[str, str]]:
    tokens = Tokens(text)
    found = further(text, tokens)
    return [(form, text[tokens[first].start : tokens[last].end]) for form, first, last in found]


@pytest.mark.parametrize(
    ("text", "form", "stretch"),
    [
        ("de wet- en regelgeving", "~wetgeving", "wet- en regelgeving"),
        ("brief- en telecommunicatiegeheim", "~briefgeheim", "brief- en telecommunicatiegeheim"),
        ("de Vesdre- en Ahr-vallei", "~vesdrevallei", "Vesdre- en Ahr-vallei"),
        ("de in- en uitvoer", "~invoer", "in- en uitvoer"),
        ("de im- en export", "~import", "im- en export"),
        ("terug- en overnameovereenkomst", "~terugname", "terug- en overnameovereenkomst"),
        ("land-, tuin- en akkerbouw", "~landbouw", "land-, tuin- en akkerbouw"),
        ("land-, tuin- en akkerbouw", "~tuinbouw", "tuin- en akkerbouw"),
        ("om informatie uit te wisselen.", "~uitwisselen", "uit te wisselen"),
        ("wij wisselen dit uit tegen goud", "~uitwisselen", "wisselen dit uit"),
        ("wij breiden haar uit om te", "~uitbreiden", "breiden haar uit"),
        ("dit vindt in juni plaats", "~plaatsvinden", "vindt in juni plaats"),
        ("nederland zet in op rust", "~inzetten", "zet in"),
    ],
)
def test_words_apart_are_told_with_where_they_stand(text: str, form: str, stretch: str) -> None:
    assert (form, stretch) in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "zij werken in een land",
        "wij zetten dit, over tien",
        "om te werken",
        "wij breiden, uit.",
        "wij breiden de check-uit.",
        "de markt- en de wet",
        "de markt- en overname",
        "ten doel gesteld om binnen een jaar",
    ],
)
def test_a_preposition_is_no_particle(text: str) -> None:
    assert told(text) == []
