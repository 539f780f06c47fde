from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from benelux_viewer.errors import BriefingError, ViewerError
from benelux_viewer.loading import kept, refresh
from benelux_viewer.loading.briefing import load
from benelux_viewer.loading.cache import load_cached
from benelux_viewer.loading.kept import hash_of

EMPTY_LIST = hash_of(b"[]").encode() + b"\n[]"


def entries(cache_dir: Path) -> list[Path]:
    return sorted(cache_dir.iterdir()) if cache_dir.exists() else []


def forbid_reading_anew(patch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise AssertionError("read anew")

    patch.setattr(refresh, "refresh", fail)


def test_the_second_time_comes_from_the_cache(
    small_path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cache_dir = tmp_path / "a" / "b"
    first = load_cached(small_path, cache_dir)
    forbid_reading_anew(monkeypatch)
    assert load_cached(small_path, cache_dir) == first == load(small_path)


def test_yaml_is_not_imported_the_second_time(small_path: Path, tmp_path: Path) -> None:
    load_cached(small_path, tmp_path)
    program = (
        "import sys\nfrom pathlib import Path\n"
        "from benelux_viewer.loading.cache import load_cached\n"
        "print(load_cached(Path(sys.argv[1]), Path(sys.argv[2])).id)\n"
        "heavy = {'yaml', 'difflib', 'logging', 'tempfile', 'benelux_viewer.loading.builder'}\n"
        "assert not heavy & set(sys.modules), heavy & set(sys.modules)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, str(small_path), str(tmp_path)],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == "kleine-brief"


def test_a_changed_file_is_read_anew(small: str, tmp_path: Path) -> None:
    file = tmp_path / "brief.yaml"
    for title in ("Eerste", "Tweede"):
        file.write_text(small.replace("Kleine brief", title), encoding="utf-8")
        assert load_cached(file, tmp_path / "cache").title == title
    assert len(entries(tmp_path / "cache")) == 2


def test_another_version_of_the_program_reads_anew(
    small_path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    load_cached(small_path, tmp_path)
    monkeypatch.setattr(kept, "__version__", "0.0.0")
    load_cached(small_path, tmp_path)
    assert len(entries(tmp_path)) == 2


@pytest.mark.parametrize(
    "damage",
    [
        (rb"(?s).*", b""),
        (rb"(?s)..$", b""),
        (rb"voorzitter", b"voorganger"),
        (rb"(?s)^.{64}", b"x" * 64),
        (rb"(?s).*", EMPTY_LIST),
        (rb"(?s)^", b"\xff\xfe"),
    ],
    ids=["empty", "cut", "changed word", "wrong checksum", "right checksum", "binary"],
)
def test_a_damaged_cache_file_is_ignored_and_written_anew(
    damage: tuple[bytes, bytes], small_path: Path, tmp_path: Path
) -> None:
    load_cached(small_path, tmp_path)
    (cached,) = entries(tmp_path)
    whole = cached.read_bytes()
    cached.write_bytes(re.sub(*damage, whole, count=1))
    assert cached.read_bytes() != whole
    assert load_cached(small_path, tmp_path) == load(small_path)
    assert cached.read_bytes() == whole


def test_without_a_cache_the_file_is_read(small_path: Path) -> None:
    assert load_cached(small_path, None) == load(small_path)


def test_a_cache_that_cannot_be_written_is_done_without(
    small_path: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    blocked = tmp_path / "file"
    blocked.touch()
    with caplog.at_level("DEBUG"):
        assert load_cached(small_path, blocked) == load(small_path)
        assert load_cached(small_path, blocked / "below") == load(small_path)
    assert {record.levelname for record in caplog.records} == {"DEBUG"}


def test_a_failed_write_leaves_nothing_behind(
    small_path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    assert load_cached(small_path, tmp_path) == load(small_path)
    assert entries(tmp_path) == []


def test_a_broken_briefing_is_told_every_time_and_never_kept(tmp_path: Path) -> None:
    file = tmp_path / "brief.yaml"
    file.write_text("id: x", encoding="utf-8")
    for _ in range(2):
        with pytest.raises(BriefingError) as caught:
            load_cached(file, tmp_path / "cache")
        assert caught.value.path == file
    assert entries(tmp_path / "cache") == []


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(ViewerError, match="bestaat niet"):
        load_cached(tmp_path / "niets.yaml", tmp_path)


def test_old_cache_files_go_and_those_of_others_stay(small_path: Path, tmp_path: Path) -> None:
    cache_dir = tmp_path / "cache"
    cache_dir.mkdir()
    (cache_dir / "index.sqlite").touch()
    for number in range(20):
        old = cache_dir / f"briefing-{number}.json"
        old.touch()
        os.utime(old, (number, number))
    load_cached(small_path, cache_dir)
    names = {file.name for file in entries(cache_dir)}
    assert len(names) == 17
    assert "index.sqlite" in names
    assert "briefing-4.json" not in names
    assert "briefing-5.json" in names
