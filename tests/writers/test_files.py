"""Files that are written whole or not touched."""

from __future__ import annotations

import errno
import os
from pathlib import Path
from typing import NoReturn

import pytest

from benelux_viewer.errors import ViewerError
from benelux_viewer.writers.files import write_atomically


def failing(code: int) -> object:
    def fail(*_args: object) -> NoReturn:
        raise OSError(code, os.strerror(code))

    return fail


def test_a_new_file_is_written_and_nothing_else_stays(tmp_path: Path) -> None:
    write_atomically(tmp_path / "nieuw.pdf", b"inhoud")
    assert (tmp_path / "nieuw.pdf").read_bytes() == b"inhoud"
    assert [path.name for path in tmp_path.iterdir()] == ["nieuw.pdf"]


def test_an_old_file_is_replaced_and_keeps_its_mode(tmp_path: Path) -> None:
    target = tmp_path / "oud.pdf"
    target.write_bytes(b"oud")
    target.chmod(0o640)
    mode = target.stat().st_mode
    write_atomically(target, b"nieuw")
    assert target.read_bytes() == b"nieuw"
    assert target.stat().st_mode == mode


@pytest.mark.parametrize("step", ["fsync", "replace"])
@pytest.mark.parametrize(
    ("code", "words"),
    [
        (errno.ENOSPC, "de schijf is vol"),
        (errno.EACCES, "beveiligd of nog open"),
        (errno.EIO, "de schijf geeft een fout"),
        (errno.ENAMETOOLONG, "de naam is te lang"),
    ],
)
def test_a_failure_leaves_the_old_file_and_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str, code: int, words: str
) -> None:
    target = tmp_path / "oud.pdf"
    target.write_bytes(b"oud")
    owner = Path if step == "replace" else os
    monkeypatch.setattr(owner, step, failing(code))
    with pytest.raises(ViewerError, match=words) as raised:
        write_atomically(target, b"nieuw")
    monkeypatch.undo()
    assert str(target) in str(raised.value)
    assert target.read_bytes() == b"oud"
    assert [path.name for path in tmp_path.iterdir()] == ["oud.pdf"]


def test_a_bug_is_no_message_to_the_user(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def bug(*_args: object) -> NoReturn:
        raise ValueError("bug")

    monkeypatch.setattr(os, "fsync", bug)
    with pytest.raises(ValueError, match="bug"):
        write_atomically(tmp_path / "x.pdf", b"")


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    target = tmp_path / "weg" / "brief.pdf"
    with pytest.raises(ViewerError, match="bestaat niet") as raised:
        write_atomically(target, b"")
    assert str(tmp_path / "weg") in str(raised.value)


def test_a_file_for_a_folder_and_a_folder_for_a_file_are_told(tmp_path: Path) -> None:
    (tmp_path / "bestand").write_bytes(b"x")
    with pytest.raises(ViewerError, match="bestaat niet"):
        write_atomically(tmp_path / "bestand" / "brief.pdf", b"")
    with pytest.raises(ViewerError, match="is een map"):
        write_atomically(tmp_path, b"")


def test_a_protected_file_stays_protected(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "vast.pdf"
    target.write_bytes(b"oud")
    # A superuser may write everything, so leave is asked of the mode only by name.
    monkeypatch.setattr(os, "access", lambda *_args: False)
    with pytest.raises(ViewerError, match="beveiligd"):
        write_atomically(target, b"nieuw")
    assert target.read_bytes() == b"oud"


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    target, link = tmp_path / "echt.pdf", tmp_path / "link.pdf"
    target.write_bytes(b"oud")
    try:
        link.symlink_to(target)
    except OSError:
        pytest.xfail("this system makes no links without leave")
    write_atomically(link, b"nieuw")
    assert link.is_symlink()
    assert target.read_bytes() == b"nieuw"


@pytest.mark.parametrize("device", ["/dev/full"])
def test_a_device_is_not_replaced(device: str) -> None:
    if not Path(device).exists():
        pytest.xfail("this system has no such device")
    with pytest.raises(ViewerError, match="schijf is vol"):
        write_atomically(Path(device), b"x")
    assert not Path(device).is_file()
