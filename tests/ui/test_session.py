from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benelux_viewer.errors import ViewerError
from benelux_viewer.ui.session import Session, load, save

KEPT = Session("AAEC", (280, 340, 746), 125, "ek", "1c", "1c/2", 40)


def test_comes_back_as_it_was_kept(tmp_path: Path) -> None:
    path = tmp_path / "new" / "session.json"
    save(KEPT, path)
    assert load(path) == KEPT
    assert [found.name for found in path.parent.iterdir()] == ["session.json"]


def test_no_file_is_the_defaults(tmp_path: Path) -> None:
    assert load(tmp_path / "session.json") == Session()


@pytest.mark.parametrize(
    "damaged", [b"", b"{", b"\xff\xfe", b"[1]", b"null", b"[" * 100_000, b'{"scale": "groot"}']
)
def test_damaged_file_is_the_defaults(tmp_path: Path, damaged: bytes) -> None:
    path = tmp_path / "session.json"
    path.write_bytes(damaged)
    assert load(path) == Session()


def test_one_damaged_value_leaves_the_others(tmp_path: Path) -> None:
    path = tmp_path / "session.json"
    path.write_text(json.dumps({"scale": True, "edition": "ek", "panes": [1, "2"], "x": 1}))
    assert load(path) == Session(edition="ek")


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


@given(st.dictionaries(st.sampled_from(list(Session._fields)), JSON))
def test_any_json_gives_a_session_of_the_right_types(
    tmp_path_factory: pytest.TempPathFactory, kept: dict[str, object]
) -> None:
    path = tmp_path_factory.mktemp("session") / "session.json"
    path.write_text(json.dumps(kept))
    session = load(path)
    assert type(session.scale) is int
    assert type(session.place) is str
    assert all(type(width) is int for width in session.panes)


def test_place_that_cannot_be_written_is_told_and_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "session.json"
    save(KEPT, path)
    (tmp_path / "session.json.nieuw").mkdir()
    with pytest.raises(ViewerError, match="kon niet worden bewaard"):
        save(Session(), path)
    assert load(path) == KEPT
