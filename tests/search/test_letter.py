"""Properties of search over the whole shipped letter."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benelux_viewer.model.dossier import Dossier
from benelux_viewer.search.engine import Engine
from benelux_viewer.search.export import to_json
from benelux_viewer.search.hits import Passage
from benelux_viewer.search.passages import passages
from benelux_viewer.search.tokens import chains, fold, tokenize


@pytest.fixture(scope="session")
def texts(dossier: Dossier) -> tuple[Passage, ...]:
    return passages(dossier)


def finds(engine: Engine, query: str, passage: Passage) -> bool:
    return any(
        (hit.passage.ref, hit.passage.kind) == (passage.ref, passage.kind)
        for hit in engine.search(query).hits
    )


def test_every_word_finds_its_passage(engine: Engine, texts: tuple[Passage, ...]) -> None:
    found: dict[str, set[tuple[str, str]]] = {}
    for passage in texts:
        for word in passage.text.split():
            if not tokenize(word):
                continue
            if word not in found:
                hits = engine.search(f"{word} ").hits
                found[word] = {(hit.passage.ref, hit.passage.kind.value) for hit in hits}
            assert (passage.ref, passage.kind.value) in found[word], word


def test_every_phrase_of_three_words_finds_its_passage(
    engine: Engine, texts: tuple[Passage, ...]
) -> None:
    missed: list[str] = []
    for passage in texts:
        tokens = tokenize(passage.text)
        for first, last in zip(tokens, tokens[2:], strict=False):
            phrase = passage.text[first.start : last.end]
            if '"' not in fold(phrase) and not any(quote in phrase for quote in "“”„«»"):
                missed += [] if finds(engine, f'"{phrase}"', passage) else [phrase]
    assert missed == []


def test_every_hyphen_variant_finds_its_passage(engine: Engine, texts: tuple[Passage, ...]) -> None:
    seen: set[str] = set()
    for passage in texts:
        for chain in chains(tokenize(passage.text)):
            words = [token.forms[0] for token in chain]
            if len(words) == 1 or not all(token.link == "-" for token in chain[1:]):
                continue
            joinable = not any(word.isdigit() for word in words)
            for glue in (" ", "-", "\u2011", "- ", *([""] if joinable else [])):
                seen.add(glue.join(words))
                assert finds(engine, glue.join(words), passage), glue.join(words)
    assert {"interne marktstrategie", "beneluxverband", "hauts- de- france"} <= seen


def test_typing_never_shows_an_empty_list_on_the_way_to_a_word(
    engine: Engine, texts: tuple[Passage, ...]
) -> None:
    words = {word for passage in texts for word in passage.text.split() if tokenize(word)}
    starts = {word[:end] for word in words for end in range(1, len(word) + 1)}
    typed = {start for start in starts if tokenize(start)}
    assert [start for start in sorted(typed) if not engine.search(start).hits] == []


# The first query waits for the translations' index, which is no fault of what is typed.
@given(st.text())
def test_no_query_fails_and_all_matches_are_in_the_text(engine: Engine, query: str) -> None:
    results = engine.search(query)
    assert bool(results.hits) != bool(results.searched)
    for hit in results.hits:
        json.dumps(to_json(hit))
        ends = [0, *(place for m in hit.matches for place in (m.start, m.end))]
        assert ends == sorted(ends)
        assert ends[-1] <= len(hit.passage.text)
        cut = [hit.snippet[m.start : m.end] for m in hit.snippet_matches]
        assert set(cut) <= {hit.passage.text[m.start : m.end] for m in hit.matches}


def test_an_exact_match_folds_to_the_word_typed(engine: Engine, texts: tuple[Passage, ...]) -> None:
    forms = {token.forms[0] for passage in texts for token in tokenize(passage.text)}
    seen = 0
    for form in sorted(forms):
        for hit in engine.search(f"{form} ").hits:
            if hit.why == "exact":
                marked = [fold(hit.passage.text[m.start : m.end]) for m in hit.matches]
                assert any(form in "".join(filter(str.isalnum, shown)) for shown in marked), form
                seen += 1
    assert seen > len(forms)


def test_no_accent_or_case_is_needed(engine: Engine) -> None:
    for typed in ("belgie", "BELGIË", "Belgie\u0308"):
        assert {hit.passage.ref for hit in engine.search(typed).hits} >= {
            "inleiding/1",
            "1a/7",
            "2/3",
        }
