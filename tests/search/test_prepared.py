"""The table of words worked out beforehand says what the rules say, and is left if it cannot."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType

import pytest
import word_relations

from benelux_viewer.search import compounds, forms, prepared, relations, verbs
from benelux_viewer.search.index import Index
from benelux_viewer.search.prepared import FILE, Prepared, Related, opened, rules

_SAMPLE = 300
_FEW = ("fiets", "fietsen", "regelgeving", "gewerkt", "xyzzy")


@pytest.fixture
def by_the_rules(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str], Related]]:
    """Return what works a word out by the rules alone: nothing is remembered of the table."""
    modules = (verbs, compounds, relations, forms)
    for module in (verbs, compounds, relations):
        monkeypatch.setattr(module, "prepared", lambda: None)
    _forget(modules)
    yield relations.worked_out
    _forget(modules)


def _forget(modules: tuple[ModuleType, ...]) -> None:
    for module in modules:
        for rule in vars(module).values():
            if hasattr(rule, "cache_clear"):
                rule.cache_clear()


def shipped() -> Prepared:
    table = opened(FILE, rules())
    assert table
    assert table.whole == rules(whole=True), "Run .packaging/word_relations.py."
    return table


def test_it_holds_the_list_and_the_texts_that_come_with_the_program() -> None:
    wanted = sorted(word_relations.listed() | word_relations.words_of_texts())
    assert len(wanted) > 150_000
    assert shipped().related(wanted).keys() == set(wanted)


def test_it_says_what_the_rules_say(by_the_rules: Callable[[str], Related]) -> None:
    table = shipped()
    listed = sorted(word_relations.listed())
    for word in {*listed[:: len(listed) // _SAMPLE], *word_relations.words_of_texts()}:
        assert table.of(word) == by_the_rules(word), word
    assert set(table.verbs) == verbs.listed_verbs()


@pytest.fixture
def table(tmp_path: Path) -> Path:
    file = tmp_path / "words.sqlite"
    word_relations.make(file, _FEW)
    return file


def test_all_of_a_word_is_read_as_it_was_written(table: Path) -> None:
    made = opened(table, rules())
    assert made
    assert {word: made.of(word) for word in _FEW} == {
        word: relations.worked_out(word) for word in _FEW
    }
    found = made.related(["fietsen", "regelgeving", "fietsers"])
    assert found.keys() == {"fietsen", "regelgeving"}
    assert {*found["fietsen"][0], "n:fietsen"} == relations.forms_of("fietsen")
    assert set(found["regelgeving"][1]) == relations.parts_of("regelgeving")
    assert made.of("fietsers") is None


def test_a_table_of_other_rules_is_left(table: Path) -> None:
    number = rules()
    assert number is not None
    assert opened(table, number + 1) is None


def test_what_is_no_table_is_left(tmp_path: Path) -> None:
    file = tmp_path / "words.sqlite"
    assert opened(file, rules()) is None
    file.write_bytes(b"geen tabel" * 1000)
    assert opened(file, rules()) is None


def test_a_change_of_a_rule_or_a_list_is_seen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = rules()
    (tmp_path / "data").mkdir()
    for file in (*prepared.DATA.parent.glob("*.py"), *prepared.DATA.glob("*.txt")):
        (tmp_path / file.relative_to(prepared.DATA.parent)).write_bytes(file.read_bytes())
    monkeypatch.setattr(prepared, "DATA", tmp_path / "data")
    assert rules() == before
    for name in ("verbs.py", "data/plurals.txt"):
        with (tmp_path / name).open("ab") as file:
            file.write(b"# changed\n")
        assert rules() != before
        before = rules()


def test_of_a_long_list_the_size_tells_and_the_whole_if_it_is_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, whole = rules(), rules(whole=True)
    (tmp_path / "data").mkdir()
    for file in (*prepared.DATA.parent.glob("*.py"), *prepared.DATA.glob("*.txt")):
        (tmp_path / file.relative_to(prepared.DATA.parent)).write_bytes(file.read_bytes())
    monkeypatch.setattr(prepared, "DATA", tmp_path / "data")
    words = tmp_path / "data" / "words.txt"
    words.write_bytes(words.read_bytes().replace(b"fiets\t", b"fjets\t"))
    assert rules() == before
    assert rules(whole=True) != whole
    words.write_bytes(words.read_bytes() + b"zzz\t-\n")
    assert rules() != before


def test_a_table_knows_its_verbs(table: Path) -> None:
    made = opened(table, rules())
    assert made
    for word in ("fietsen", "zijn", made.verbs[0], made.verbs[-1]):
        assert made.is_verb(word)
    for word in ("fiets", "", "zzzz"):
        assert not made.is_verb(word)
    assert made.verbs_of("gewerkt") == {"werken"}
    assert made.verbs_of("fietsers") is None


def test_where_no_rules_can_be_read_the_table_is_used(
    table: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(prepared, "DATA", tmp_path)
    assert rules() is None
    assert opened(table, rules())


def test_an_index_is_the_same_without_it(
    indexing: Callable[..., Index], request: pytest.FixtureRequest
) -> None:
    texts = ("wij breiden de fietsen uit", "Weg- en spoorverkeer, gewerkt", "xyzzy")
    typed = ("fiets", "werken", "verkeer", "uitbreiding", "wegverkeer", "xyzzy")

    def told() -> list[tuple[object, ...]]:
        index = indexing(*texts)
        return [(index.forms(word), index.wholes(word), index.near(word, 2)) for word in typed]

    with_it = told()
    request.getfixturevalue("by_the_rules")
    assert told() == with_it
    assert with_it[0][0] == ("fietsen",)
