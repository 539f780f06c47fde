"""The licences that go with the bundle."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import notices
import pytest


def test_every_distribution_is_told_with_its_version_and_licence(tmp_path: Path) -> None:
    notices.gather(tmp_path / "licenses", [])
    told = {file.stem: file.read_text(encoding="utf-8") for file in tmp_path.rglob("*.txt")}
    assert set(notices.DISTRIBUTIONS) < set(told)
    assert "LGPL" in told["PySide6-Essentials"].splitlines()[0]
    assert told["PySide6-Essentials"].startswith("PySide6_Essentials 6.")
    assert "Permission is hereby granted" in told["PyYAML"]
    assert "Apache License" in told["typst"]
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in told["LGPL-3.0"]
    assert "GNU GENERAL PUBLIC LICENSE" in told["GPL-3.0"]
    assert "PYTHON SOFTWARE FOUNDATION LICENSE" in told["Python"]


@pytest.mark.needs("dpkg-query")
def test_library_of_a_debian_package_brings_its_copyright(tmp_path: Path) -> None:
    libraries = ["/lib/x86_64-linux-gnu/libc.so.6", "/lib/no-such-library.so"]
    notices.gather(tmp_path / "licenses", [*libraries, f"{sys.prefix}/lib/libz.so.1"])
    files = [file.name for file in (tmp_path / "licenses" / "system").iterdir()]
    assert files == ["libc6.txt"]


def test_where_there_is_no_debian_nothing_is_made_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: None)
    notices.gather(tmp_path / "licenses", ["/lib/libc.so.6"])
    assert not (tmp_path / "licenses" / "system").exists()
