"""Translations in the search: they lead to the Dutch, and answer only where it does not."""

from __future__ import annotations

from pathlib import Path

import pytest

from benelux_viewer import paths
from benelux_viewer.loading.translations import load_translations
from benelux_viewer.model.dossier import Dossier
from benelux_viewer.model.translation import Translation
from benelux_viewer.search.engine import Engine
from benelux_viewer.search.hits import Kind, Scope
from benelux_viewer.search.labels import label
from benelux_viewer.search.translated import passages


@pytest.fixture(scope="module")
def translations(dossier: Dossier) -> tuple[Translation, ...]:
    return load_translations(paths.briefing(), dossier.briefing)


@pytest.fixture(scope="module")
def dutch(dossier: Dossier) -> Engine:
    return Engine(dossier)


@pytest.mark.parametrize(
    ("query", "ref"), [("télétravail", "1a/4"), ("Grenzgänger", "1a/4"), ("ambulance", "1b/5")]
)
def test_foreign_words_find_the_dutch_passage(engine: Engine, query: str, ref: str) -> None:
    assert ref in [hit.passage.ref for hit in engine.search(query).hits]


@pytest.mark.parametrize(
    ("query", "ref", "language"),
    [
        ("Lieferbeschränkungen", "leveringsbeperkingen", "de"),
        ("lieferbeschrankungen", "leveringsbeperkingen", "de"),
        ("qualifications", "beroepskwalificaties", "en"),
        ("alimentaire", "voedselzekerheid", "fr"),
        ("Lieferbeschränkungen territoriale", "leveringsbeperkingen", "de"),
    ],
)
def test_words_of_a_translation_lead_to_what_it_translates(
    engine: Engine, dossier: Dossier, query: str, ref: str, language: str
) -> None:
    results = engine.search(query)
    assert {hit.passage.kind for hit in results.hits} == {Kind.TRANSLATION}
    (hit, *_) = [hit for hit in results.hits if hit.passage.ref == ref]
    cited = dossier.citations.cite(hit.passage.ref)
    assert hit.passage.citation == f"{cited}, vertaling ({language})"
    assert label(hit, dossier).startswith(f"vertaling ({language}) · redactie")
    assert hit.matches
    assert results.found == len(results.hits)
    assert results.searched == ""
    assert results.counts == ()


@pytest.mark.parametrize(
    "query",
    [
        *("telewerken", "politie", "benelux", "markt telt", "2026", "“interne markt”", "energ"),
        *("coopération", "security", "digital", "tolerant", "wet -regelgeving", "§1b politie"),
    ],
)
def test_where_the_dutch_answers_nothing_is_added(
    engine: Engine, dutch: Engine, query: str
) -> None:
    assert engine.search(query) == dutch.search(query)


def test_below_what_was_put_right_translations_come_last(engine: Engine, dutch: Engine) -> None:
    results, without = engine.search("bordering"), dutch.search("bordering")
    assert without.corrections == results.corrections != ()
    count = len(without.hits)
    assert results.hits[:count] == without.hits
    added = results.hits[count:]
    assert {hit.passage.kind for hit in added} == {Kind.TRANSLATION}
    assert results.found == without.found + len(added)
    assert engine.search("bordering", limit=count + 1).hits[count:] == added[:1]
    assert len(engine.search("bordering", limit=1).hits) == 1


def test_slip_is_not_put_right_into_another_language(engine: Engine) -> None:
    assert engine.search("lieferbeschränkungn").hits == ()


def test_nothing_is_told_as_without_translations(engine: Engine, dutch: Engine) -> None:
    assert engine.search("xyzzy plugh") == dutch.search("xyzzy plugh")


def test_translations_can_be_asked_for_and_kept_to_a_part(engine: Engine) -> None:
    found = engine.search("vertaling:télétravail").hits
    assert {hit.passage.kind for hit in found} == {Kind.TRANSLATION}
    assert "grenswerk" in {hit.passage.ref for hit in found}
    scope = Scope(within=engine.search("§1b").jump)
    assert scope.within == "1b"
    assert engine.search("Lieferbeschränkungen", scope=scope).hits == ()


class Shelf:
    """Gives translations, and counts how often."""

    def __init__(self, translations: tuple[Translation, ...]) -> None:
        self.translations, self.asked = translations, 0

    def __call__(self) -> tuple[Translation, ...]:
        self.asked += 1
        return self.translations


def test_translations_are_read_when_they_are_first_needed(
    dossier: Dossier, translations: tuple[Translation, ...]
) -> None:
    shelf = Shelf(translations)
    engine = Engine(dossier, translate=shelf)
    engine.search("politie")
    assert shelf.asked == 0
    engine.search("qualifications")
    engine.search("alimentaire")
    assert shelf.asked == 1
    Engine(dossier, translate=shelf).prepare()
    assert shelf.asked == 2


def test_kept_index_follows_the_translations(
    dossier: Dossier, translations: tuple[Translation, ...], tmp_path: Path
) -> None:
    path = tmp_path / "zoek.sqlite"

    def refs(found: tuple[Translation, ...]) -> list[str]:
        engine = Engine(dossier, path, lambda: found)
        hits = [hit.passage.ref for hit in engine.search("télescopique").hits]
        engine.close()
        return hits

    assert refs(translations) == []
    names = {file.name for file in tmp_path.iterdir()}
    assert names == {"zoek.sqlite", "zoek-vertaald.sqlite"}
    (french,) = [t for t in translations if t.language == "fr"]
    first, *others = french.parts
    longer = first._replace(title="Un titre télescopique")
    assert refs((french._replace(parts=(longer, *others)),)) == [first.ref]
    assert refs(translations) == []


def test_every_title_and_line_is_a_passage(
    dossier: Dossier, translations: tuple[Translation, ...]
) -> None:
    found = {passage.text for passage in passages(dossier, translations)}
    for translation in translations:
        for part in translation.parts:
            assert {part.title, *part.summary} <= found


def test_faulty_translation_is_told_and_the_others_are_read(
    dossier: Dossier, tmp_path: Path
) -> None:
    file, told = tmp_path / "brief.yaml", list[str]()
    for language in ("fr", "de"):
        source = paths.briefing().with_suffix(f".{language}.yaml")
        file.with_suffix(f".{language}.yaml").write_bytes(source.read_bytes())
    file.with_suffix(".en.yaml").write_text("language: en\n")
    found = load_translations(file, dossier.briefing, None, lambda e: told.append(str(e)))
    assert [translation.language for translation in found] == ["de", "fr"]
    (why,) = told
    assert "brief.en.yaml" in why
