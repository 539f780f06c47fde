"""Where things are, also for a user who has no home."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest

from benelux_viewer import paths


def test_what_is_shipped_is_there() -> None:
    assert (paths.resources() / "briefing.schema.json").is_file()
    assert paths.briefing().is_file()


@pytest.mark.parametrize(
    ("platform", "variable", "end"),
    [
        ("linux", "XDG_CACHE_HOME", "benelux-viewer"),
        ("win32", "LOCALAPPDATA", "benelux-viewer/Cache"),
    ],
)
def test_the_users_folder_is_where_the_platform_keeps_it(
    platform: str, variable: str, end: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.platform", platform)
    monkeypatch.setenv(variable, str(tmp_path))
    assert paths.cache() == tmp_path / end


def test_a_relative_folder_is_not_followed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setenv("XDG_STATE_HOME", "ergens")
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    assert paths.state() == tmp_path / ".local" / "state" / "benelux-viewer"


def test_a_user_without_a_home_gets_a_passing_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    def homeless() -> Path:
        raise RuntimeError("Could not determine home directory.")

    monkeypatch.setattr("sys.platform", "darwin")
    monkeypatch.setattr(Path, "home", homeless)
    assert paths.cache().is_relative_to(tempfile.gettempdir())
