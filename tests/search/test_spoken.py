"""What a search says, in another language: all of it, and nothing of the letter."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from benelux_viewer import i18n, paths
from benelux_viewer.loading.translations import load_translations
from benelux_viewer.model.dossier import Dossier
from benelux_viewer.search.engine import Engine, library
from benelux_viewer.search.explain import where
from benelux_viewer.search.export import to_json
from benelux_viewer.search.hits import Kind, Passage, Results
from benelux_viewer.search.labels import label
from benelux_viewer.search.searcher import Searcher


@pytest.fixture(scope="module")
def made(dossier: Dossier, brackets: Path) -> Iterator[tuple[Dossier, Engine]]:
    """Return the letter and its engine as they are made in the French of brackets."""
    i18n.use("fr", brackets)
    own = Dossier.of(dossier.briefing)
    engine = Engine(own, translate=lambda: load_translations(paths.briefing(), own.briefing))
    engine.prepare()
    i18n.use("nl", brackets)
    yield own, engine
    engine.close()


@pytest.fixture
def spoken(
    made: tuple[Dossier, Engine],
    in_brackets: None,  # noqa: ARG001
) -> tuple[Dossier, Engine]:
    """Return them, and speak that French."""
    return made


@pytest.fixture
def dutch(engine: Engine, brackets: Path) -> Callable[[str], Results]:
    """Return what searches as a Dutch reader does."""

    def search(typed: str) -> Results:
        i18n.use("nl", brackets)
        found = engine.search(typed)
        i18n.use("fr", brackets)
        return found

    return search


REASONS = {
    "politie": "exact",
    "wegnemen": "vorm: ",
    "NRW": "afkorting: ",
    "politiesamenwerkingen": "vorm: ",
    "internemarkt": "los geschreven: ",
    "télétravail": "synoniem: ",
    "belem": "begint met ",
    "luxenburg": "lijkt op ",
    "gemteresseerd": "exact",
    "geïnteresseerd": "lezing ",
    "grens": "deel van ",
}


@pytest.mark.parametrize(("typed", "reason"), REASONS.items())
def test_every_reason_is_said(
    typed: str,
    reason: str,
    spoken: tuple[Dossier, Engine],
    dutch: Callable[[str], Results],
) -> None:
    own, theirs = spoken[1].search(typed), dutch(typed)
    assert [hit.passage.ref for hit in own.hits] == [hit.passage.ref for hit in theirs.hits]
    whys = [hit.why for hit in theirs.hits]
    assert any(why.startswith(reason) for why in whys), whys
    assert "{" not in "".join(whys)
    # What stands in the text goes into the sentence, wherever the sentence has room for it.
    assert [hit.why for hit in own.hits] == [f"⟦{why}⟧" for why in whys]


@pytest.mark.usefixtures("in_brackets")
def test_an_address_is_said_to_be_one(
    searching: Callable[..., Searcher], passage: Callable[[str], Passage]
) -> None:
    note = passage("Zie het verdrag.")._replace(address="https://benelux.int/tekst")
    for engine in (searching("Zie www.benelux.int."), searching(note)):
        (hit,) = engine.search("benelux").hits
        assert hit.why == "⟦in het adres⟧"


QUERIES = (
    "politie",
    "kop:benelux",
    "noot:benelux",
    "Ministerie van Buitenlandse Zaken",
    "kop:veiligheid",
    "samenvatting:grens",
    "mijlpaal:2026",
    "nota:benelux",
    "Den Haag",
    "agenda’s en verslagen",
    "Lieferbeschränkungen",
)


def test_every_label_is_said(spoken: tuple[Dossier, Engine]) -> None:
    dossier, engine = spoken
    seen: set[Kind] = set()
    for query in QUERIES:
        for hit in engine.search(query).hits:
            seen.add(hit.passage.kind)
            said = label(hit, dossier)
            assert all(part.startswith("⟦") and part.endswith("⟧") for part in parts(said)), said
    assert seen == set(Kind)


def parts(said: str) -> list[str]:
    """Return the parts of a label; a dot within brackets separates nothing."""
    found: list[str] = []
    for part in said.split(" · ") if said else []:
        if found and found[-1].count("⟦") > found[-1].count("⟧"):
            found[-1] += f" · {part}"
        else:
            found.append(part)
    return found


def test_what_is_found_as_typed_has_no_label(spoken: tuple[Dossier, Engine]) -> None:
    dossier, engine = spoken
    labels = {label(hit, dossier) for hit in engine.search("politie").hits}
    assert "" in labels


@pytest.mark.parametrize(
    "typed", ["", "zzzq", "zzzq brief", "zzzq -brief", "zzzq brief -noot -nota", "“a b c”"]
)
def test_what_was_looked_for_in_vain_is_said_in_sentences(
    typed: str, spoken: tuple[Dossier, Engine], dutch: Callable[[str], Results]
) -> None:
    told = spoken[1].search(typed).searched
    assert told.startswith("⟦")
    assert told.endswith("⟧")
    plain = told.replace("⟦", "").replace("⟧", "")
    assert plain == dutch(typed).searched


def test_how_a_query_was_read_and_widened_is_said(spoken: tuple[Dossier, Engine]) -> None:
    engine = spoken[1]
    assert engine.search("-politie").read_as.startswith("⟦Alleen woorden")
    offers = engine.search("wet").offers
    assert offers
    assert all(offer.label.startswith("⟦begint met ") for offer in offers)


def test_where_is_said(spoken: tuple[Dossier, Engine]) -> None:
    rooms = "⟦⟦brief⟧, ⟦noten⟧, ⟦samenvattingen⟧ en ⟦nota⟧⟧"
    assert where(spoken[0].briefing) == f"⟦{rooms} (beide edities)⟧"
    nothing = library(None, "1", tuple).search("woord")
    assert "⟦de bibliotheek⟧" in nothing.searched


def test_the_titles_of_overviews_are_found_as_they_are_called(
    spoken: tuple[Dossier, Engine],
) -> None:
    hits = spoken[1].search("kop:verschillen").hits
    assert "⟦Verschillen tussen de edities⟧" in [hit.passage.text for hit in hits]


def test_an_index_on_disk_follows_the_language(
    spoken: tuple[Dossier, Engine], dossier: Dossier, tmp_path: Path
) -> None:
    for made in (spoken[0], dossier, spoken[0]):
        engine = Engine(made, tmp_path / "index.sqlite")
        (title,) = {h.passage.text for h in engine.search("kop:afkortingen").hits}
        assert title == made.outline.path(made.outline.overviews[2].ref)[-1].title
        engine.close()


def test_json_has_the_same_keys_and_kinds_and_words_in_every_language(
    spoken: tuple[Dossier, Engine], dutch: Callable[[str], Results]
) -> None:
    def told(results: Results) -> list[dict[str, object]]:
        return [{**to_json(hit), "why": ""} for hit in results.hits]

    for query in ("grens", "noot:benelux", "wegnemen", "Lieferbeschränkungen"):
        assert told(spoken[1].search(query)) == told(dutch(query))
