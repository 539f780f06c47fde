from __future__ import annotations

from html import escape

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor, QTextDocument

from benelux_viewer.ui.detail.document import DocumentMap


def made(html: str) -> tuple[QTextDocument, DocumentMap]:
    document = QTextDocument()
    document.setHtml(html)
    return document, DocumentMap(document)


def at(document: QTextDocument, start: int, end: int) -> str:
    cursor = QTextCursor(document)
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    return cursor.selectedText()


HTML = (
    '<p><a name="1a/1"></a>Een strategie.<sup><a href="noot:1">1</a></sup> In 2026</p>'
    '<p><a name="1a/2"></a>gaat het om “energie”<sup><a href="noot:12">12</a></sup>.</p>'
)


def test_anchors_and_markers_are_found() -> None:
    document, places = made(HTML)
    assert list(places.anchors) == ["1a/1", "1a/2"]
    assert [(m.number, at(document, m.start, m.end)) for m in places.markers] == [
        (1, "1"),
        (12, "12"),
    ]
    second = places.marker(12)
    assert second is not None
    assert places.marker_at(second.end) == second
    assert places.marker(3) is None


def test_words_are_those_without_markers() -> None:
    _, places = made(HTML)
    assert [s.text for s in places.stretches] == [
        "Een strategie. In 2026",
        "gaat het om “energie”.",
    ]


def test_words_across_a_marker_leave_its_digits_out() -> None:
    document, places = made(HTML)
    stretch = places.stretches[0]
    start = stretch.text.index("strategie")
    found = [at(document, *r) for r in stretch.ranges(start, start + len("strategie. In"))]
    assert found == ["strategie.", " In"]


def test_refs_are_those_that_a_selection_touches() -> None:
    _, places = made(HTML)
    second = places.anchors["1a/2"]
    assert places.ref_at(second - 1) == "1a/1"
    assert places.ref_at(second + 3) == "1a/2"
    assert places.refs_between(2, second + 3) == ("1a/1", "1a/2")
    assert places.refs_between(second, second + 3) == ("1a/2",)


def test_plain_words_of_a_selection_have_a_line_for_each_paragraph() -> None:
    _, places = made(HTML)
    assert places.plain(4, places.anchors["1a/2"] + 4) == "strategie. In 2026\ngaat"


def test_before_the_first_ref_there_is_none() -> None:
    _, places = made("<p>kruimels</p>" + HTML)
    assert places.ref_at(0) is None


WORDS = st.text(
    st.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp", "Zs"), exclude_characters="\ufffc"),
    min_size=1,
    max_size=12,
)


@given(st.lists(WORDS, min_size=1, max_size=6), st.data())
def test_any_characters_keep_their_places(words: list[str], data: st.DataObject) -> None:
    html = "".join(
        f'{escape(word)}<sup><a href="noot:{n}">{n}</a></sup>' for n, word in enumerate(words, 1)
    )
    document, places = made(f'<p><a name="x"></a>{html}</p>')
    stretch = places.stretches[0]
    assert stretch.text == "".join(words)
    start = data.draw(st.integers(0, len(stretch.text) - 1))
    end = data.draw(st.integers(start + 1, len(stretch.text)))
    found = "".join(at(document, *r) for r in stretch.ranges(start, end))
    assert found == stretch.text[start:end]
