"""What a machine lacks is named in one line."""

from __future__ import annotations

from pathlib import Path

import pytest

from benelux_viewer.system import missing_library, why_no_window


def test_a_known_library_names_its_debian_package() -> None:
    error = missing_library(
        "libEGL.so.1: cannot open shared object file: No such file or directory"
    )
    assert "libEGL.so.1" in str(error)
    assert "libegl1" in str(error)
    assert "\n" not in str(error)


def test_an_unknown_library_is_named_without_a_package() -> None:
    error = missing_library("libnew-thing.so.4: cannot open shared object file: No such file")
    assert str(error).endswith("libnew-thing.so.4.")


@pytest.mark.parametrize("message", ["", "No module named 'PySide6'", "libEGL.so.1 is odd"])
def test_another_fault_is_not_explained_away(message: str) -> None:
    assert missing_library(message) is None


def test_a_plugin_that_loads_means_there_is_no_screen(tmp_path: Path) -> None:
    assert "geen scherm" in str(why_no_window(tmp_path / "libqxcb.so"))
