from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Thread

import pytest

from benelux_viewer.model.refs import NodeRef
from benelux_viewer.search import store as stores
from benelux_viewer.search.build import CancelledError, Entry
from benelux_viewer.search.engine import library
from benelux_viewer.search.hits import Kind, Passage
from benelux_viewer.search.searcher import Searcher

TEXTS = {
    "a": "De politiesamenwerking wordt verbeterd door de interne-marktstrategie.",
    "b": "Barrières zijn weggenomen; wij breiden de politie uit.",
    "c": "De wet- en regelgeving van België is tolerant.",
}


class Shelf:
    """Counts how often it is read."""

    def __init__(self) -> None:
        self.reads = 0

    def __call__(self) -> Iterator[Entry]:
        self.reads += 1
        for ref, text in TEXTS.items():
            yield Entry(Passage(NodeRef(ref), Kind.PARAGRAPH, NodeRef("deel"), "", text))


def refs(engine: Searcher, query: str) -> list[str]:
    return [hit.passage.ref for hit in engine.search(query).hits]


def test_a_file_is_used_again_while_it_fits(tmp_path: Path) -> None:
    shelf = Shelf()
    path = tmp_path / "deep" / "index.sqlite"
    for _ in range(2):
        library(path, "1", shelf).close()
    assert shelf.reads == 1
    library(path, "2", shelf).close()
    assert shelf.reads == 2
    assert list(path.parent.iterdir()) == [path]


def test_a_file_answers_as_the_memory_does(tmp_path: Path) -> None:
    path = tmp_path / "index.sqlite"
    library(path, "1", Shelf()).close()
    stored, fresh = library(path, "1", Shelf()), library(None, "1", Shelf())
    for query in ("politie", "wegnemen", "wetgeving", "interne markt", "luxenburg", "wet*"):
        assert stored.search(query) == fresh.search(query)
    stored.close()


def test_two_threads_may_make_the_same_file_at_once(tmp_path: Path) -> None:
    """As after a change of language, while the first window's index is still being made."""
    path = tmp_path / "index.sqlite"
    found: list[list[str]] = []

    def other() -> None:
        engine = library(path, "1", Shelf())
        found.append(refs(engine, "politie"))
        engine.close()

    def entries() -> Iterator[Entry]:
        yield from Shelf()()
        thread = Thread(target=other)
        thread.start()
        thread.join()

    engine = library(path, "1", entries)
    assert [refs(engine, "politie"), *found] == [["b", "a"]] * 2
    engine.close()
    assert list(tmp_path.iterdir()) == [path]


def damage(path: Path) -> None:
    path.write_bytes(b"SQLite format 3\x00" + path.read_bytes()[16:2000])


def scratch(path: Path) -> None:
    whole = path.read_bytes()
    path.write_bytes(whole[:8192] + bytes(8192) + whole[16384:])


def empty(path: Path) -> None:
    path.write_bytes(b"")


def nonsense(path: Path) -> None:
    path.write_bytes(b"geen index" * 1000)


def unfinished(path: Path) -> None:
    with sqlite3.connect(path) as base:
        base.execute("DELETE FROM about")
    base.close()


@pytest.mark.parametrize(
    "harm", [Path.unlink, damage, scratch, empty, nonsense, unfinished], ids=lambda f: f.__name__
)
def test_what_does_not_fit_is_made_again(tmp_path: Path, harm: Callable[[Path], None]) -> None:
    shelf = Shelf()
    path = tmp_path / "index.sqlite"
    library(path, "1", shelf).close()
    harm(path)
    again = library(path, "1", shelf)
    assert shelf.reads == 2
    assert refs(again, "wegnemen") == ["b"]
    again.close()


@pytest.mark.parametrize("size", [20_000, 200_000])
def test_a_large_file_that_was_cut_off_or_grew_is_made_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, size: int
) -> None:
    monkeypatch.setattr(stores, "_SMALL", 0)
    shelf = Shelf()
    path = tmp_path / "index.sqlite"
    library(path, "1", shelf).close()
    with path.open("r+b") as file:
        file.truncate(size)
    library(path, "1", shelf).close()
    assert shelf.reads == 2


def test_what_another_version_made_is_made_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shelf = Shelf()
    path = tmp_path / "index.sqlite"
    library(path, "1", shelf).close()
    monkeypatch.setattr(stores, "VERSION", stores.VERSION + 1)
    library(path, "1", shelf).close()
    assert shelf.reads == 2


def test_progress_is_told_and_a_build_can_be_stopped(tmp_path: Path) -> None:
    told: list[int] = []
    library(None, "1", Shelf(), progress=told.append)
    assert told == [3]
    path = tmp_path / "index.sqlite"
    with pytest.raises(CancelledError):
        library(path, "1", Shelf(), cancelled=lambda: True)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("asks", [1, 2])
def test_a_build_can_be_stopped_at_every_step(tmp_path: Path, asks: int) -> None:
    asked: list[bool] = []

    def cancelled() -> bool:
        asked.append(len(asked) == asks)
        return asked[-1]

    path = tmp_path / "index.sqlite"
    with pytest.raises(CancelledError):
        library(path, "1", Shelf(), cancelled=cancelled)
    assert list(tmp_path.iterdir()) == []


def test_an_index_that_is_in_the_way_of_none_stays_when_a_new_one_fails(tmp_path: Path) -> None:
    path = tmp_path / "index.sqlite"
    library(path, "1", Shelf()).close()
    with pytest.raises(CancelledError):
        library(path, "2", Shelf(), cancelled=lambda: True)
    shelf = Shelf()
    library(path, "1", shelf).close()
    assert shelf.reads == 0
