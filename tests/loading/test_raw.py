from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from benelux_viewer.errors import BriefingError, ViewerError
from benelux_viewer.loading import raw
from benelux_viewer.loading.raw import read


def test_a_file_is_read_as_it_is(tmp_path: Path) -> None:
    file = tmp_path / "brief.yaml"
    file.write_bytes(b"a: 1\r\n\xff")
    assert read(file) == b"a: 1\r\n\xff"


def test_a_missing_file_and_a_directory_are_told_apart(tmp_path: Path) -> None:
    with pytest.raises(ViewerError, match="bestaat niet"):
        read(tmp_path / "niets.yaml")
    with pytest.raises(ViewerError, match="is een map"):
        read(tmp_path)


def test_a_path_through_a_file_is_told(tmp_path: Path) -> None:
    file = tmp_path / "brief.yaml"
    file.touch()
    with pytest.raises(ViewerError, match=r"niet te lezen|bestaat niet"):
        read(file / "brief.yaml")


def test_a_name_that_is_too_long_is_told(tmp_path: Path) -> None:
    with pytest.raises(ViewerError, match=r"niet te lezen|bestaat niet"):
        read(tmp_path / ("x" * 5000))


def test_what_may_not_be_read_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError

    file = tmp_path / "brief.yaml"
    file.touch()
    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(ViewerError, match="niet lezen"):
        read(file)


if sys.platform != "win32":

    def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
        pipe = tmp_path / "pipe"
        os.mkfifo(pipe)
        with pytest.raises(ViewerError, match="geen gewoon bestand"):
            read(pipe)

    def test_an_endless_device_is_not_read() -> None:
        with pytest.raises(ViewerError, match="geen gewoon bestand"):
            read(Path("/dev/zero"))


def test_a_file_of_100_mb_is_refused_unread(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "brief.yaml"
    with file.open("wb") as sparse:
        sparse.truncate(100_000_000)
    monkeypatch.delattr(Path, "open")
    with pytest.raises(BriefingError) as caught:
        read(file)
    (problem,) = caught.value.problems
    assert (problem.line, problem.column) == (1, 1)
    assert "groter dan 8 MB" in problem.message


def test_a_file_that_grows_after_it_was_measured_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "brief.yaml"
    file.write_bytes(b"1234")
    measured = file.stat()
    file.write_bytes(b"12345678")
    monkeypatch.setattr(raw, "MAX_BYTES", 4)
    monkeypatch.setattr(Path, "stat", lambda _: measured)
    with pytest.raises(BriefingError):
        read(file)


def test_a_file_that_just_fits_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "brief.yaml"
    file.write_bytes(b"1234")
    monkeypatch.setattr(raw, "MAX_BYTES", 4)
    assert read(file) == b"1234"
