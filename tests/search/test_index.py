from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from benelux_viewer.search.documents import Place, plain
from benelux_viewer.search.index import Index, Span


def test_a_form_knows_where_it_stands() -> None:
    index = Index([plain("wet en wet"), plain("geen"), plain("de EU-wet")])
    assert list(index.spans("wet")) == [Span(0, 0, 0), Span(0, 2, 2), Span(2, 2, 2)]
    assert list(index.spans("euwet")) == [Span(2, 1, 2)]
    assert list(index.spans("tol")) == []
    assert "wet" in index
    assert "tol" not in index


def test_a_span_knows_what_stands_there() -> None:
    index = Index([plain("de EU-wet")])
    assert list(index.places(Span(0, 1, 2))) == [Place(3, 5), Place(6, 9)]


@given(st.lists(st.text("abc", min_size=1, max_size=4)), st.text("abc", max_size=3))
def test_beginnings_are_what_a_scan_would_find(words: list[str], prefix: str) -> None:
    index = Index([plain(" ".join(words))])
    expected = sorted({word for word in words if word.startswith(prefix)})
    assert list(index.beginning_with(prefix)) == expected
    assert list(index.forms) == sorted(set(words))
