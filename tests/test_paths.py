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


@pytest.fixture
def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the program of a bundle, as which the tests then run."""
    made = tmp_path / "stick" / "Viewer.app" / "Contents" / "MacOS" / "benelux-viewer"
    made.parent.mkdir(parents=True)
    monkeypatch.setattr("sys.frozen", True, raising=False)
    monkeypatch.setattr("sys.executable", str(made))
    return made


@pytest.mark.parametrize("platform", ["linux", "win32"])
def test_a_folder_beside_the_program_makes_it_portable(
    platform: str, program: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.platform", platform)
    assert program.parent not in paths.state().parents
    folder = program.parent / "portable"
    folder.mkdir()
    assert (paths.state(), paths.cache()) == (folder / "state", folder / "cache")


def test_on_a_mac_the_folder_stands_beside_the_app(
    program: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.platform", "darwin")
    folder = program.parents[3] / "portable"
    folder.mkdir()
    assert folder.parent.name == "stick"
    assert paths.state() == folder / "state"


def test_only_a_bundle_is_portable(program: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (program.parent / "portable").mkdir()
    monkeypatch.setattr("sys.frozen", False)
    assert program.parent not in paths.state().parents


@pytest.mark.parametrize(
    "variable", ["DISPLAY", "WAYLAND_DISPLAY", "SESSIONNAME", "XDG_RUNTIME_DIR", "XDG_STATE_HOME"]
)
def test_another_screen_or_user_has_a_window_of_its_own(
    variable: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    here = paths.window_address()
    assert paths.window_address() == here
    monkeypatch.setenv(variable, str(tmp_path))
    assert paths.window_address() != here


def test_another_account_has_a_window_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    here = paths.window_address()
    monkeypatch.setattr("os.getuid", lambda: 4711, raising=False)
    assert paths.window_address() != here


def test_another_version_has_a_window_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    here = paths.window_address()
    monkeypatch.setattr(paths, "__version__", "0.0.1")
    assert paths.window_address() != here


def test_portable_and_installed_do_not_ask_one_another(program: Path) -> None:
    installed = paths.window_address()
    (program.parent / "portable").mkdir()
    (program.parents[3] / "portable").mkdir()
    portable = paths.window_address()
    assert portable != installed
    # A stick's file system may hold no sockets.
    assert not Path(portable).is_relative_to(program.parents[3])


def test_without_a_folder_for_it_the_socket_is_with_the_settings(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    for chosen in ("", "ergens"):
        monkeypatch.setenv("XDG_RUNTIME_DIR", chosen)
        assert Path(paths.window_address()).parent == paths.state()


def test_a_window_listens_when_its_socket_is_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    assert not paths.window_listens()
    Path(paths.window_address()).touch()
    assert paths.window_listens()


def test_on_windows_a_window_is_looked_for_among_the_pipes(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("sys.platform", "win32")
    name = paths.window_address()
    assert "/" not in name
    assert "\\" not in name
    pipes = {r"\\.\pipe" + "\\": ["another", name]}
    monkeypatch.setattr("os.listdir", lambda folder: pipes[folder])
    assert paths.window_listens()
    pipes[r"\\.\pipe" + "\\"].remove(name)
    assert not paths.window_listens()
