"""What every test shares: no screen, no user's folders, no skipping in CI."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from benelux_viewer import i18n, paths
from benelux_viewer.loading.briefing import load
from benelux_viewer.model.dossier import Dossier
from benelux_viewer.system import missing_library
from tests.catalogues import write_bracketed

# Time belongs in benchmarks: on a busy machine an example takes long, and is right all the same.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")

IN_CI = bool(os.environ.get("CI"))


def pytest_configure() -> None:
    """Say in one line which system library is missing, instead of failing every Qt test."""
    try:
        import PySide6.QtWidgets  # noqa: F401
    except ImportError as error:
        if explained := missing_library(str(error)):
            pytest.exit(str(explained), returncode=2)
        raise


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip a test whose tool a bare machine lacks; in CI it runs, and fails, all the same."""
    for marker in item.iter_markers("needs"):
        tool = marker.args[0]
        there = bool(os.environ.get("DISPLAY")) if tool == "screen" else shutil.which(tool)
        if not there and not IN_CI:
            pytest.skip(f"{tool} is not there")


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    """Turn a skip in CI into a failure: nothing is left untested unseen."""
    if IN_CI and report.skipped and not hasattr(report, "wasxfail"):
        report.outcome = "failed"


@pytest.fixture(scope="session", autouse=True)
def user_folders(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Keep the tests, and the programs that they start, out of the user's folders."""
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        for variable in (
            "XDG_CACHE_HOME",
            "XDG_STATE_HOME",
            "XDG_CONFIG_HOME",
            "XDG_RUNTIME_DIR",
            "LOCALAPPDATA",
        ):
            (home / variable.lower()).mkdir(mode=0o700)
            patch.setenv(variable, str(home / variable.lower()))
        # Whatever the machine speaks.
        patch.setenv("LANGUAGE", "nl")
        yield home


@pytest.fixture(scope="session")
def dossier() -> Dossier:
    """Return the shipped letter."""
    return Dossier.of(load(paths.briefing()))


@pytest.fixture(scope="session")
def brackets(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of a French in which every message stands between ⟦ and ⟧."""
    folder = tmp_path_factory.mktemp("brackets")
    write_bracketed("fr", folder)
    return folder


@pytest.fixture
def in_brackets(brackets: Path) -> Iterator[None]:
    """Speak that French."""
    i18n.use("fr", brackets)
    yield
    i18n.use("nl", brackets)
