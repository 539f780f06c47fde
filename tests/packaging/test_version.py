"""The version that Windows shows of the program file is the package's."""

from __future__ import annotations

from pathlib import Path

import bundle
import pytest

import benelux_viewer


def test_version_is_the_package_s() -> None:
    assert bundle.version_of(Path(benelux_viewer.__file__)) == benelux_viewer.__version__


@pytest.mark.parametrize(
    ("version", "numbers"), [("1.22.3", "(1, 22, 3, 0)"), ("0.2.0rc1", "(0, 2, 0, 0)")]
)
def test_windows_is_told_the_version_in_four_numbers(version: str, numbers: str) -> None:
    told = bundle.windows_version(version)
    assert f"filevers={numbers}, prodvers={numbers}" in told
    assert f'StringStruct("ProductVersion", "{version}")' in told
    compile(told, "version.txt", "eval")
