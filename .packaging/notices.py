"""The licences of what the bundle carries beside the viewer, gathered in a folder of it."""

from __future__ import annotations

import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterable
from importlib import metadata
from pathlib import Path

DISTRIBUTIONS = ("PySide6-Essentials", "shiboken6", "PyYAML", "typst")
# Qt and PySide6 come under the LGPL 3, which rests on the GPL 3; their wheels bring no text.
_TEXTS = Path(__file__).resolve().parent / "licenses"
_COPYRIGHTS = Path("/usr/share/doc")


def gather(folder: Path, libraries: Iterable[str]) -> None:
    """Make a folder of licences, for Python, the distributions and the system's libraries.

    `libraries` say where the files stand; of what no Debian package brought, nothing is known here.
    """
    shutil.copytree(_TEXTS, folder, dirs_exist_ok=True)
    for name in DISTRIBUTIONS:
        (folder / f"{name}.txt").write_text(_notice(name), encoding="utf-8")
    python = Path(sysconfig.get_path("stdlib")) / "LICENSE.txt"
    if not python.is_file():
        python = Path(sys.base_prefix) / "LICENSE.txt"
    if python.is_file():
        shutil.copy(python, folder / "Python.txt")
    for package in _packages({Path(file).name for file in libraries if _is_the_system_s(file)}):
        told = _COPYRIGHTS / package / "copyright"
        if told.is_file():
            (folder / "system").mkdir(exist_ok=True)
            shutil.copy(told, folder / "system" / f"{package}.txt")


def _notice(name: str) -> str:
    found = metadata.distribution(name)
    told = found.metadata
    key = "License-Expression" if "License-Expression" in told else "License"
    licence = told[key] or "see below"
    texts = [
        str(file.read_text(encoding="utf-8"))
        for file in found.files or []
        if file.stem.upper() in ("LICENSE", "COPYING", "NOTICE")
    ]
    return "\n\n".join([f"{told['Name']} {found.version}: {licence}", *texts])


def _is_the_system_s(file: str) -> bool:
    place = Path(file)
    own = place.is_relative_to(sys.prefix) or place.is_relative_to(sys.base_prefix)
    return place.is_absolute() and not own


def _packages(libraries: set[str]) -> set[str]:
    if not libraries or shutil.which("dpkg-query") is None:
        return set()
    # It fails if it does not know one of them, and still names the others'.
    patterns = [f"*/{library}" for library in libraries]
    done = subprocess.run(  # noqa: PLW1510 -- see above
        ["dpkg-query", "--search", *patterns],  # noqa: S607 -- Debian's own
        capture_output=True,
        encoding="utf-8",
    )
    return {line.partition(":")[0] for line in done.stdout.splitlines() if ": " in line}
