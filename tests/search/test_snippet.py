from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from benelux_viewer.search.hits import Match
from benelux_viewer.search.snippet import LONGEST, merge, snippet

LONG = (
    "De eerste zin gaat over iets anders dan wat men zoekt. "
    "De tweede zin noemt appels en ook peren, en dat is wat men wil zien. "
    "De derde zin is er alleen om de alinea zo lang te maken, "
    "dat er aan het eind toch nog iets af moet. "
    "De vierde zin noemt nog een keer appels."
)


def marks(text: str, *words: str) -> list[Match]:
    found: list[Match] = []
    for word in words:
        start = text.find(word)
        while start >= 0:
            found.append(Match(start, start + len(word)))
            start = text.find(word, start + 1)
    return sorted(found, key=lambda m: m.start)


def test_a_short_text_is_its_own_snippet() -> None:
    assert snippet("Kort en goed.", [Match(0, 4)]) == ("Kort en goed.", (Match(0, 4),))


def test_a_snippet_is_whole_sentences_around_the_densest_hits() -> None:
    shown, inside = snippet(LONG, marks(LONG, "appels", "peren"))
    assert shown.startswith("… De tweede zin")
    assert shown.endswith("iets af moet. …")
    assert [shown[m.start : m.end] for m in inside] == ["appels", "peren"]


def test_a_long_sentence_is_cut_at_words() -> None:
    text = "woord " * 100 + "doel" + " woord" * 100
    shown, inside = snippet(text, marks(text, "doel"))
    assert [shown[m.start : m.end] for m in inside] == ["doel"]
    assert shown.startswith("… woord ")
    assert shown.endswith(" woord …")
    assert len(shown) <= LONGEST + 4


def test_without_hits_a_snippet_is_the_beginning() -> None:
    shown, inside = snippet(LONG, [])
    assert shown.startswith("De eerste zin")
    assert inside == ()


def test_overlapping_matches_become_one() -> None:
    matches = [Match(4, 9), Match(0, 5), Match(4, 6), Match(9, 12)]
    assert merge(matches) == (Match(0, 9), Match(9, 12))


@given(st.text(" .ABab", max_size=600), st.data())
def test_matches_in_a_snippet_show_what_they_show_in_the_text(
    text: str, data: st.DataObject
) -> None:
    offsets = st.integers(0, max(len(text) - 1, 0))
    starts = sorted(data.draw(st.sets(offsets, max_size=6))) if text else []
    matches = merge(Match(s, min(s + 4, len(text))) for s in starts)
    shown, inside = snippet(text, matches)
    assert shown.removeprefix("… ").removesuffix(" …") in text
    whole = [text[m.start : m.end] for m in matches]
    assert all(shown[m.start : m.end] in whole for m in inside)
    assert inside or not matches
