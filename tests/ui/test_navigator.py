from __future__ import annotations

import pytest

from benelux_viewer.model.dossier import Dossier
from benelux_viewer.model.refs import LETTER, NodeRef
from benelux_viewer.ui.navigator import Navigator, Visit

ON_PAGE = tuple(map(NodeRef, ("brief", "1a", "interne-markt", "1a/4", "1b", "1b/1", "3", "3/6")))


@pytest.fixture
def navigator(dossier: Dossier) -> Navigator:
    return Navigator(dossier.outline)


def test_starts_at_the_letter(navigator: Navigator) -> None:
    assert navigator.current == Visit(LETTER, LETTER)
    assert not navigator.can_go_back
    assert not navigator.can_go_forward


def test_node_opens_its_own_page(navigator: Navigator) -> None:
    told: list[Visit] = []
    navigator.current_changed.connect(told.append)
    navigator.hold(lambda: ON_PAGE)
    navigator.go(NodeRef("1a"))
    assert told == [Visit(NodeRef("1a"), NodeRef("1a"))]


def test_what_has_no_page_opens_its_home(navigator: Navigator) -> None:
    navigator.go(NodeRef("1a/4"))
    assert navigator.current == Visit(NodeRef("grenswerk"), NodeRef("1a/4"))


def test_what_stands_on_the_open_page_is_only_scrolled_to(navigator: Navigator) -> None:
    navigator.hold(lambda: ON_PAGE)
    navigator.go(NodeRef("1a/4"))
    assert navigator.current == Visit(LETTER, NodeRef("1a/4"))


def test_unknown_ref_is_a_key_error(navigator: Navigator) -> None:
    with pytest.raises(KeyError):
        navigator.go(NodeRef("bestaat-niet"))


def test_back_returns_to_where_the_page_was_scrolled(navigator: Navigator) -> None:
    navigator.remember(NodeRef("2"), 40)
    navigator.go(NodeRef("1a"))
    navigator.back()
    assert navigator.current == Visit(LETTER, NodeRef("2"), 40)
    navigator.forward()
    assert navigator.current == Visit(NodeRef("1a"), NodeRef("1a"))


def test_new_way_forgets_the_old_way_forward(navigator: Navigator) -> None:
    navigator.go(NodeRef("1a"))
    navigator.go(NodeRef("1b"))
    navigator.back()
    navigator.go(NodeRef("2"))
    assert not navigator.can_go_forward
    navigator.back()
    assert navigator.current.page == "1a"


def test_same_place_twice_is_one_step(navigator: Navigator) -> None:
    navigator.go(NodeRef("1a"))
    navigator.go(NodeRef("1a"))
    navigator.back()
    assert navigator.current.page == LETTER


def test_ends_of_history_and_order_are_quiet(navigator: Navigator, dossier: Dossier) -> None:
    navigator.back()
    navigator.forward()
    navigator.go(dossier.outline.order[-1])
    navigator.next()
    assert navigator.current.page == dossier.outline.order[-1]


def test_next_and_previous_follow_reading_order(navigator: Navigator, dossier: Dossier) -> None:
    order = dossier.outline.order
    navigator.go(order[3])
    navigator.next()
    assert navigator.current.page == order[4]
    navigator.previous()
    navigator.previous()
    assert navigator.current.page == order[2]


def test_next_in_the_whole_letter_scrolls_it(navigator: Navigator) -> None:
    navigator.hold(lambda: ON_PAGE)
    navigator.remember(NodeRef("1a/4"), 10)
    navigator.next()
    assert navigator.current == Visit(LETTER, NodeRef("1b"))
    navigator.previous()
    assert navigator.current == Visit(LETTER, NodeRef("interne-markt"))


def test_previous_at_the_letter_s_top_goes_nowhere(navigator: Navigator) -> None:
    navigator.hold(lambda: ON_PAGE)
    navigator.previous()
    assert navigator.current == Visit(LETTER, LETTER)


def test_next_after_the_letter_s_end_opens_the_first_overview(navigator: Navigator) -> None:
    navigator.hold(lambda: ON_PAGE)
    navigator.remember(NodeRef("3/6"), 0)
    navigator.next()
    assert navigator.current.page == "agenda"


def test_another_briefing_starts_anew(navigator: Navigator, dossier: Dossier) -> None:
    navigator.go(NodeRef("1a"))
    navigator.set_outline(dossier.outline)
    assert navigator.current == Visit(LETTER, LETTER)
    assert not navigator.can_go_back


def test_a_successor_has_the_same_history(navigator: Navigator, dossier: Dossier) -> None:
    for ref in ("1a", "1b", "1c"):
        navigator.go(NodeRef(ref))
    navigator.back()
    successor = Navigator(dossier.outline)
    successor.take_over(navigator)
    assert successor.current == navigator.current
    successor.forward()
    assert successor.current.page == "1c"
    successor.back()
    successor.back()
    assert successor.current.page == "1a"
