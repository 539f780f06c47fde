from __future__ import annotations

from benelux_viewer.model.briefing import Reading
from benelux_viewer.model.refs import NodeRef
from benelux_viewer.search.hits import Kind, Passage
from benelux_viewer.search.patterns import Found, Tier
from benelux_viewer.search.ranking import Rank, rank
from benelux_viewer.search.words import Words


def passage(kind: Kind = Kind.PARAGRAPH) -> Words:
    return Words(Passage(NodeRef("1/1"), kind, NodeRef("1"), "", "woord " * 100))


def at(*positions: int, tier: Tier = Tier.EXACT) -> list[Found]:
    return [Found((p, p), tier, "") for p in positions]


def test_the_parts_of_a_rank() -> None:
    told = rank(passage(), 7, [at(1, 20), at(22, tier=Tier.SPACED)])
    assert told == Rank(Tier.SPACED, Tier.EXACT + Tier.SPACED, 2, 1, -3, 7)


def test_the_better_tier_wins_over_everything() -> None:
    exact = rank(passage(), 9, [at(1)])
    spaced = rank(passage(Kind.HEADING), 1, [at(1, 2, 3, tier=Tier.SPACED)])
    assert exact < spaced


def test_words_close_together_go_before_words_far_apart() -> None:
    near, far = rank(passage(), 9, [at(5), at(6)]), rank(passage(), 1, [at(5), at(50)])
    assert near < far


def test_nearness_is_of_the_shortest_stretch_that_has_all() -> None:
    assert rank(passage(), 0, [at(1, 30, 90), at(10, 33), at(31, 60)]).nearness == 3


def test_headings_go_before_text_and_text_before_what_editors_say() -> None:
    kinds = (Kind.TITLE, Kind.FOOTNOTE, Kind.SUMMARY)
    ranks = [rank(passage(kind), 9 - n, [at(1)]) for n, kind in enumerate(kinds)]
    assert ranks == sorted(ranks)


def test_more_hits_go_first_then_document_order() -> None:
    twice, first, second = (
        rank(passage(), order, [at(*positions)])
        for order, positions in ((3, (1, 2)), (1, (1,)), (2, (1,)))
    )
    assert twice < first < second


def test_a_hit_counts_once_however_often_it_is_found() -> None:
    assert rank(passage(), 0, [at(1, 1, 1)]).fewer_hits == -1


def test_a_word_that_is_read_as_it_stands_counts_once() -> None:
    ref = NodeRef("1/1")
    read = (Reading("dit jaar", "2025"),)
    words = Words(Passage(ref, Kind.NOTA, ref, "", "wet in dit jaar", readings=read))
    (first, second) = words.at("wet")
    found = [[Found(at, Tier.EXACT, "") for at in (first, second)]]
    assert rank(words, 0, found).fewer_hits == -1
