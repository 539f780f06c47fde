from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from benelux_viewer.errors import ViewerError
from benelux_viewer.ui.session import Session, load, save

KEPT = Session("AAEC", (280, 340, 746), 125, "ek", "1c", "1c/2", 40, "donker", True)._replace(
    asked=True,
    language="fr",
    query="grens",
    kinds=("footnote",),
    within="1a",
    turned=("1b", ""),
)


def test_comes_back_as_it_was_kept(tmp_path: Path) -> None:
    path = tmp_path / "new" / "session.json"
    save(KEPT, path)
    assert load(path) == (KEPT, None)
    assert [found.name for found in path.parent.iterdir()] == ["session.json"]


def test_no_file_is_the_defaults(tmp_path: Path) -> None:
    assert load(tmp_path / "session.json") == (Session(), None)


@pytest.mark.parametrize("damaged", [b"", b"{", b"\xff\xfe", b"[1]", b"null", b"[" * 100_000])
def test_damaged_file_is_set_aside_and_told_and_all_is_at_its_default(
    tmp_path: Path, damaged: bytes
) -> None:
    path = tmp_path / "session.json"
    path.write_bytes(damaged)
    session, told = load(path)
    assert session == Session()
    (aside,) = tmp_path.iterdir()
    assert aside.name == "session.damaged.json"
    assert aside.read_bytes() == damaged
    assert str(aside) in str(told)
    assert load(path) == (Session(), None)


def test_second_damaged_file_takes_the_place_of_the_first(tmp_path: Path) -> None:
    path = tmp_path / "session.json"
    for damaged in ("{", "["):
        path.write_text(damaged)
        assert load(path)[1]
    assert (tmp_path / "session.damaged.json").read_text() == "["


def test_damaged_file_that_cannot_be_set_aside_is_told_and_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "session.json"
    path.write_text("{")
    monkeypatch.setattr(Path, "replace", refuse)
    session, told = load(path)
    assert session == Session()
    assert f"{path} is beschadigd" in str(told)


def refuse(*_: object) -> None:
    raise PermissionError(30, "Read-only file system")


def test_one_damaged_value_leaves_the_others(tmp_path: Path) -> None:
    path = tmp_path / "session.json"
    damaged = {"scale": True, "edition": "ek", "panes": [1, "2"], "x": 1, "place": 7}
    path.write_text(json.dumps(damaged))
    assert load(path) == (Session(edition="ek"), None)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)


@settings(suppress_health_check=[HealthCheck.too_slow])  # Its tables of Unicode, once.
@given(st.dictionaries(st.sampled_from(list(Session._fields)), JSON))
def test_any_json_gives_a_session_of_the_right_types(
    tmp_path_factory: pytest.TempPathFactory, kept: dict[str, object]
) -> None:
    path = tmp_path_factory.mktemp("session") / "session.json"
    path.write_text(json.dumps(kept))
    session, told = load(path)
    assert told is None
    assert type(session.scale) is int
    assert type(session.in_order) is bool
    assert type(session.place) is str
    assert all(type(width) is int for width in session.panes)
    assert all(type(word) is str for word in (*session.kinds, *session.turned, session.query))


def test_file_of_an_earlier_version_lacks_nothing_but_what_is_new(tmp_path: Path) -> None:
    path = tmp_path / "session.json"
    old = {"geometry": "AAEC", "panes": [280, 746], "scale": 110, "page": "1c", "place": "1c"}
    path.write_text(json.dumps(old))
    session, told = load(path)
    assert told is None
    assert session == Session("AAEC", (280, 746), 110, page="1c", place="1c")


@pytest.mark.parametrize("name", ["kinds", "turned"])
@pytest.mark.parametrize("value", ["1a", [1], [["1a"]], {"1a": 1}, None])
def test_lists_of_anything_but_words_are_left_out(tmp_path: Path, name: str, value: object) -> None:
    path = tmp_path / "session.json"
    path.write_text(json.dumps({name: value, "query": "grens"}))
    assert load(path) == (Session(query="grens"), None)


@pytest.mark.parametrize(
    "panes", [[1], [1, 2, 3, 4], [280, -1], [280, 10**9], [280, 10**400], [280, True]]
)
def test_panes_that_no_window_has_are_left_out(tmp_path: Path, panes: list[int]) -> None:
    path = tmp_path / "session.json"
    path.write_text(json.dumps({"panes": panes, "edition": "ek"}))
    assert load(path) == (Session(edition="ek"), None)


def test_offset_that_no_page_has_is_left_out(tmp_path: Path) -> None:
    path = tmp_path / "session.json"
    path.write_text(json.dumps({"offset": 2**31, "place": "1c"}))
    assert load(path) == (Session(place="1c"), None)


def test_place_that_cannot_be_written_is_told_and_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "session.json"
    (tmp_path / "map").mkdir()
    with pytest.raises(ViewerError, match="is een map"):
        save(KEPT, tmp_path / "map")
    path.write_text("geen map")
    with pytest.raises(ViewerError, match="kon niet worden bewaard"):
        save(KEPT, path / "session.json")
    assert path.read_text() == "geen map"
