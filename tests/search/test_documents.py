from __future__ import annotations

from benelux_viewer.model.briefing import Reading
from benelux_viewer.model.refs import NodeRef
from benelux_viewer.search.documents import UNSEEN, Document, document, plain
from benelux_viewer.search.hits import Kind, Passage


def passage(text: str, *readings: Reading, address: str = "") -> Passage:
    ref = NodeRef("1/1")
    return Passage(ref, Kind.NOTA, ref, "", text, readings=readings, address=address)


def shown(layers: Document, text: str) -> list[tuple[str, str, str]]:
    told: list[tuple[str, str, str]] = []
    for form, first, last in layers.entries:
        place = layers.places[first]
        told.append((form, text[place.start : layers.places[last].end], place.origin))
    return told


def test_chains_stand_as_parts_and_joined() -> None:
    assert plain("de EU-agenda").entries == [
        ("de", 0, 0),
        ("eu", 1, 1),
        ("agenda", 2, 2),
        ("euagenda", 1, 2),
    ]


def test_a_reading_is_a_layer_that_shows_the_words_it_replaces() -> None:
    text = "c s is gemteresseerd sinds dit jaar in fietsen"
    readings = (Reading("dit jaar", "2025"), Reading("gemteresseerd", "geïnteresseerd"))
    told = shown(document(passage(text, *readings, Reading("c s", "c.s."))), text)
    assert ("geinteresseerd", "gemteresseerd", "lezing geïnteresseerd") in told
    assert ("2025", "dit jaar", "lezing 2025") in told
    assert ("cs", "c s", "") in told
    assert told.count(("sinds", "sinds", "")) == 2
    assert told.count(("fietsen", "fietsen", "")) == 2


def test_a_reading_leaves_the_words_that_the_source_has_where_they_are() -> None:
    text = "het Lid Van der Groot indiener"
    layers = document(passage(text, Reading("Van der Groot indiener", "Van der Goot, indiener")))
    assert set(shown(layers, text)) == {
        ("het", "het", ""),
        ("lid", "Lid", ""),
        ("van", "Van", ""),
        ("der", "der", ""),
        ("groot", "Groot", ""),
        ("goot", "Groot", "lezing Van der Goot, indiener"),
        ("indiener", "indiener", ""),
    }


def test_what_a_reading_adds_is_shown_where_it_adds_it() -> None:
    text = "voor 6 februari bespreken"
    layers = document(passage(text, Reading("6 februari", "6 februari (2026)")))
    assert ("2026", "6 februari", "lezing 6 februari (2026)") in shown(layers, text)
    assert ("6", "6", "") in shown(layers, text)


def test_layers_do_not_touch() -> None:
    layers = document(passage("een twee", Reading("een", "drie")))
    positions = {form: first for form, first, _ in layers.entries if first != 4}
    assert positions == {"een": 0, "twee": 1, "drie": 3}


def test_an_address_is_found_but_not_shown() -> None:
    layers = document(passage("Noot", address="https://europa.eu/markt_nl"))
    origins = {form: layers.places[first] for form, first, _ in layers.entries}
    assert origins["europa"] == (UNSEEN, UNSEEN, "in het adres")
    assert {"europa", "eu", "markt", "nl", "europaeu"} <= set(origins)
