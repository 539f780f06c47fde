from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from benelux_viewer.search import store as stores
from benelux_viewer.search.library import Shown, search
from benelux_viewer.search.store import CancelledError, Count, Entry, Store, open_store

TEXTS = (
    Entry("a", "De politiesamenwerking wordt verbeterd door de interne-marktstrategie."),
    Entry("b", "Barrières zijn weggenomen; wij breiden de politie uit."),
    Entry("c", "De wet- en regelgeving van België is tolerant."),
)


class Library:
    """Counts how often it is read."""

    def __init__(self) -> None:
        self.reads = 0

    def __call__(self) -> Iterator[Entry]:
        self.reads += 1
        return iter(TEXTS)


@pytest.fixture(scope="module")
def store() -> Store:
    return open_store(None, "1", lambda: TEXTS)


def refs(store: Store, query: str) -> list[str]:
    return [row.ref for row in search(store, query).rows]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("politie", ["b", "a"]),
        ("wegnemen", ["b"]),
        ("uitbreiding", ["b"]),
        ("wetgeving", ["c"]),
        ("interne markt", ["a"]),
        ("belgie", ["c"]),
        ("barriere", ["b"]),
        ('"interne marktstrategie"', ["a"]),
        ('"marktstrategie interne"', []),
        ("verbet", ["a"]),
        ("verbet ", []),
        ("verbet* politie", ["a"]),
        ("tol", ["c"]),
        ("tol ", []),
        ("", []),
    ],
)
def test_words_are_found_as_in_the_letter(store: Store, query: str, found: list[str]) -> None:
    assert refs(store, query) == found


def test_the_snippet_is_marked(store: Store) -> None:
    (row,) = search(store, "wegnemen").rows
    assert [row.snippet[m.start : m.end] for m in row.marks] == ["weggenomen"]


def test_a_beginning_says_that_it_is_one(store: Store) -> None:
    assert search(store, "verbet").begun
    assert not search(store, "politie").begun


def test_counting_stops_at_a_thousand() -> None:
    many = open_store(None, "1", lambda: (Entry(str(n), "de markt") for n in range(1200)))
    shown = search(many, "markt")
    assert shown.found == Count(1000, more=True)
    assert [row.ref for row in shown.rows] == [str(n) for n in range(20)]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(query=st.text())
def test_no_query_fails(store: Store, query: str) -> None:
    assert isinstance(search(store, query), Shown)


def test_a_file_is_used_again_while_it_fits(tmp_path: Path) -> None:
    library = Library()
    path = tmp_path / "deep" / "index.sqlite"
    for _ in range(2):
        open_store(path, "1", library).close()
    assert library.reads == 1
    open_store(path, "2", library).close()
    assert library.reads == 2


def damage(path: Path) -> None:
    path.write_bytes(b"SQLite format 3\x00" + path.read_bytes()[16:2000])


def empty(path: Path) -> None:
    path.write_bytes(b"")


def nonsense(path: Path) -> None:
    path.write_bytes(b"geen index" * 1000)


def other_version(path: Path) -> None:
    with sqlite3.connect(path) as base:
        base.execute(f"PRAGMA user_version = {stores.VERSION + 1}")
    base.close()


def unfinished(path: Path) -> None:
    with sqlite3.connect(path) as base:
        base.execute("DELETE FROM about")
    base.close()


@pytest.mark.parametrize("harm", [Path.unlink, damage, empty, nonsense, other_version, unfinished])
def test_what_does_not_fit_is_made_again(tmp_path: Path, harm: Callable[[Path], None]) -> None:
    library = Library()
    path = tmp_path / "index.sqlite"
    open_store(path, "1", library).close()
    harm(path)
    again = open_store(path, "1", library)
    assert library.reads == 2
    assert refs(again, "wegnemen") == ["b"]
    again.close()


def test_progress_is_told_and_a_build_can_be_stopped(tmp_path: Path) -> None:
    told: list[int] = []
    open_store(None, "1", lambda: TEXTS, progress=told.append).close()
    assert told == [3]
    path = tmp_path / "index.sqlite"
    with pytest.raises(CancelledError):
        open_store(path, "1", lambda: TEXTS, cancelled=lambda: True)
    assert list(tmp_path.iterdir()) == []
