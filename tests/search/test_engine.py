from __future__ import annotations

from pathlib import Path

import pytest

from benelux_viewer.model.dossier import Dossier
from benelux_viewer.model.refs import NodeRef
from benelux_viewer.search import documents, index
from benelux_viewer.search.engine import Engine
from benelux_viewer.search.export import to_json
from benelux_viewer.search.hits import Correction, Hit, Kind, Results, Scope


def told(results: Results) -> list[tuple[str, str, str]]:
    return [(hit.passage.ref, hit.passage.kind.value, hit.why) for hit in results.hits]


def shown(hit: Hit) -> list[str]:
    return [hit.passage.text[m.start : m.end] for m in hit.matches]


def test_all_words_must_be_there(small_engine: Engine) -> None:
    assert told(small_engine.search("markt telt")) == [("1", "summary", "exact")]


def test_a_heading_goes_before_text_and_text_before_a_summary(small_engine: Engine) -> None:
    hits = small_engine.search("markt").hits
    exact = [hit.passage.kind for hit in hits if hit.why == "exact"]
    assert exact[0] == Kind.HEADING
    assert exact[-1] in (Kind.SUMMARY, Kind.FOOTNOTE)


def test_whole_words_come_without_their_beginnings(small_engine: Engine) -> None:
    assert told(small_engine.search("agenda")) == [
        ("agenda", "title", "exact"),
        ("1/2", "paragraph", "exact"),
    ]
    assert told(small_engine.search("verzend")) == [
        ("nota", "nota", "begint met verzend"),
    ]


def test_tiers_come_best_first_and_say_which(small_engine: Engine) -> None:
    assert told(small_engine.search("fiets")) == [
        ("fiets", "summary", "exact"),
        ("fiets", "title", "vorm: Fietsen"),
        ("fiets", "milestone", "deel van Fietsverklaring"),
    ]


def test_a_beginning_counts_when_there_is_no_whole_word(small_engine: Engine) -> None:
    assert told(small_engine.search("fietsv")) == [("fiets", "milestone", "begint met fietsv")]
    assert told(small_engine.search("fietsv ", correct=False)) == []


def test_a_beginning_counts_when_no_passage_has_all_whole_words(small_engine: Engine) -> None:
    # `De` is a word of the letter, but not one that stands beside these.
    assert told(small_engine.search("met de")) == [("1/2", "paragraph", "begint met de")]


def test_two_summaries_of_one_node_are_two_hits(small_engine: Engine) -> None:
    assert len(small_engine.search("krijgt OR wegen").hits) == 2


def test_where_no_file_can_be_kept_the_index_is_in_memory(small: Dossier, tmp_path: Path) -> None:
    in_the_way = tmp_path / "bestand"
    in_the_way.write_text("geen map")
    engine = Engine(small, in_the_way / "index.sqlite")
    assert told(engine.search("markt telt")) == [("1", "summary", "exact")]


def test_words_in_both_editions_give_one_hit(small_engine: Engine) -> None:
    (hit,) = small_engine.search("brieven").hits
    assert hit.passage.text == "Met brieven en debatten"
    assert hit.passage.edition is None


@pytest.mark.parametrize(("word", "edition"), [("debatten", "tk"), ("verslagen", "ek")])
def test_words_of_one_edition_say_so(small_engine: Engine, word: str, edition: str) -> None:
    (hit,) = small_engine.search(word).hits
    assert hit.passage.ref == "1/2"
    assert hit.passage.edition == edition
    assert word in hit.passage.text


def test_words_of_the_one_edition_that_has_a_letterhead_say_so(small_engine: Engine) -> None:
    hits = small_engine.search("ministerie").hits
    assert [(h.passage.kind, h.passage.edition) for h in hits][:1] == [(Kind.LETTERHEAD, "tk")]


def test_a_note_is_found_by_its_address_alone(small_engine: Engine) -> None:
    (hit,) = small_engine.search("markt_nl").hits
    assert hit.passage.ref == "noot-1"
    assert hit.why == "in het adres"
    assert hit.matches == ()
    assert "https" not in hit.passage.text


def test_a_note_is_found_by_a_label_of_its_host(small_engine: Engine) -> None:
    (hit,) = small_engine.search("europa").hits
    assert (hit.passage.edition, shown(hit)) == (None, ["Europa"])


@pytest.mark.parametrize("typed", ["gemteresseerd", "geïnteresseerd", '"is geinteresseerd in"'])
def test_a_slip_and_its_reading_are_both_found(small_engine: Engine, typed: str) -> None:
    (hit,) = small_engine.search(typed).hits
    assert hit.passage.ref == "nota/toelichting/1"
    assert "gemteresseerd" in shown(hit)[0]
    assert hit.why == ("exact" if typed == "gemteresseerd" else "lezing geïnteresseerd")


def test_a_year_that_the_editors_read_is_found(small_engine: Engine) -> None:
    (hit,) = small_engine.search("2025").hits
    assert (hit.why, shown(hit)) == ("lezing 2025", ["dit jaar"])


def test_a_reading_marks_nothing_where_the_words_themselves_are_found(
    small_engine: Engine,
) -> None:
    (hit,) = small_engine.search('"men is" in').hits
    assert shown(hit) == ["Men is", "in"]


def test_excluded_words_keep_a_passage_out(small_engine: Engine) -> None:
    refs = {hit.passage.ref for hit in small_engine.search("markt -interne -telt").hits}
    assert refs == {"1", "noot-1", "nota/toelichting/1"}


def test_what_was_typed_is_told_within_the_word_that_holds_it(engine: Engine) -> None:
    strong = {
        (hit.passage.text[m.start : m.end], hit.passage.text[s.start : s.end])
        for typed in ("politie", "weerb", "regio")
        for hit in engine.search(typed).hits
        for m in hit.matches
        for s in hit.strong
        if m.start <= s.start and s.end <= m.end
    }
    assert {
        ("politiesamenwerking", "politie"),
        ("weerbaarheid", "weerb"),
        ("grensregio’s", "regio"),
        ("regio’s", "regio’s"),
        ("politie", "politie"),
    } <= strong


def test_the_strong_marks_of_a_snippet_are_those_of_the_text(engine: Engine) -> None:
    for hit in engine.search("politie").hits:
        inside = [hit.snippet[m.start : m.end] for m in hit.snippet_strong]
        assert inside
        assert {word.casefold() for word in inside} == {"politie"}


def test_a_note_and_the_paragraph_that_cites_it_know_each_other(engine: Engine) -> None:
    (note,) = (h.passage for h in engine.search("zwitserland").hits if h.passage.ref == "noot-5")
    (ref,) = note.related
    back = [h.passage for h in engine.search("pentalaterale").hits if h.passage.ref == ref]
    assert "noot-5" in back[0].related


def test_a_text_is_taken_apart_once(small: Dossier, monkeypatch: pytest.MonkeyPatch) -> None:
    engine = Engine(small)
    monkeypatch.setattr(documents, "Tokens", None)
    monkeypatch.setattr(index, "Words", None)
    engine.prepare()
    assert told(engine.search("fietsverklaring"))


def test_an_index_that_is_used_again_has_the_same_words(small: Dossier, tmp_path: Path) -> None:
    path = tmp_path / "index.sqlite"
    Engine(small, path).close()
    again = Engine(small, path)
    again.prepare()
    assert told(again.search("markt telt")) == [("1", "summary", "exact")]
    again.close()


def test_it_can_be_made_ready_before_the_first_search(small: Dossier) -> None:
    engine = Engine(small)
    engine.prepare()
    engine.prepare()
    assert [hit.passage.ref for hit in engine.search("fietsverklaring").hits] == ["fiets"]


def test_an_overview_and_what_it_explains_are_found(engine: Engine) -> None:
    assert ("afkortingen", "title", "exact") in told(engine.search("afkortingen"))
    found = [hit.passage.text for hit in engine.search("cum suis").hits]
    assert found[0] == "c.s.: cum suis (en anderen)"


def test_only_the_word_typed_last_is_offered_as_a_beginning(engine: Engine) -> None:
    (offer,) = engine.search("-regelgeving wet").offers
    assert len(engine.search(offer.query).hits) == offer.passages + 1
    assert engine.search("wet -regelgeving").offers == ()


def test_a_word_that_is_kept_out_is_not_offered(engine: Engine) -> None:
    assert engine.search("-wetenschappelijk wet").offers == ()


def test_a_limit_keeps_the_best(small_engine: Engine) -> None:
    everything = small_engine.search("markt").hits
    assert small_engine.search("markt", limit=2).hits == everything[:2]


def test_a_scope_keeps_to_kinds_and_to_a_node(small_engine: Engine) -> None:
    notes = Scope(kinds=frozenset({Kind.FOOTNOTE}))
    assert {h.passage.ref for h in small_engine.search("markt", scope=notes).hits} == {"noot-1"}
    inside = Scope(within=NodeRef("nota"))
    hits = small_engine.search("markt", scope=inside).hits
    assert {h.passage.ref for h in hits} == {"nota/toelichting/1"}


def test_within_a_scope_a_beginning_counts_when_no_whole_word_is_there(
    small_engine: Engine,
) -> None:
    titles = Scope(kinds=frozenset({Kind.TITLE}))
    assert told(small_engine.search("fi", scope=titles)) == [("fiets", "title", "begint met fi")]


def test_nothing_found_says_what_was_searched(small_engine: Engine) -> None:
    results = small_engine.search("debbatten ", correct=False)
    assert results.hits == ()
    assert results.searched == (
        "Geen passage met “debbatten” in brief, noten, samenvattingen en nota (beide edities)."
    )
    assert results.suggestions == ("debatten",)
    assert results.corrections == ()


def test_a_slip_is_put_right_and_said(small_engine: Engine) -> None:
    results = small_engine.search("debaatten ")
    assert told(results) == [("1/2", "paragraph", "lijkt op debatten")]
    assert results.corrections == (Correction("debaatten", "debatten"),)


def test_a_word_that_only_an_address_has_is_suggested_too(small_engine: Engine) -> None:
    assert small_engine.search("htttps ").suggestions == ("https",)


def test_words_that_do_not_meet_are_counted_apart(small_engine: Engine) -> None:
    results = small_engine.search("brieven telt xyz ")
    assert results.searched.startswith("Geen passage met “brieven”, “telt” en “xyz” samen in ")
    told = "Los: “brieven” in 1 passage, “telt” in 1 passage, “xyz” nergens."
    assert results.searched.endswith(told)


@pytest.mark.parametrize("text", ["", "  ", "—", '"', "-"])
def test_nothing_typed_asks_for_a_word(small_engine: Engine, text: str) -> None:
    results = small_engine.search(text)
    assert results.searched == "Typ een woord om te zoeken."
    assert (results.hits, results.jump) == ((), None)


@pytest.mark.parametrize(
    ("typed", "ref"), [("noot 1", "noot-1"), ("§1, al. 2", "1/2"), ("fiets", None)]
)
def test_a_citation_is_told_beside_the_hits_and_a_word_is_none(
    small_engine: Engine, typed: str, ref: str | None
) -> None:
    assert small_engine.search(typed).jump == ref


def test_a_jump_does_not_stop_the_search(small_engine: Engine) -> None:
    results = small_engine.search("1")
    assert results.jump == "1"
    assert [hit.passage.kind for hit in results.hits] == [Kind.HEADING]


def test_a_hit_as_json(small_engine: Engine) -> None:
    (hit,) = small_engine.search("debatten").hits
    assert to_json(hit) == {
        "ref": "1/2",
        "kind": "paragraph",
        "citation": "§1, al. 2",
        "section": "1",
        "text": "Met brieven en debatten",
        "snippet": "Met brieven en debatten",
        "matches": [{"start": 15, "end": 23}],
        "why": "exact",
        "edition": "tk",
    }


@pytest.mark.parametrize("word", ["a" * 10_000, "samenwerkings" * 700, "grens" * 60])
def test_an_endless_word_is_no_fault(small_engine: Engine, word: str) -> None:
    assert small_engine.search(word).hits == ()
