"""Build the one-folder bundle, which runs where there is no Python.

    python .packaging/bundle.py [FOLDER [SCRIPT]]

Makes FOLDER/benelux-viewer (FOLDER is `dist` unless named) with the package as it stands beside
this script, for the system that it runs on. Wants the extra `dev`, and binutils on Linux. It runs
the viewer, or another script, such as one that times it.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import icons
import notices

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
NAME = "benelux-viewer"
INSTALLERS = {"linux": "install.sh", "win32": "install.ps1"}

# PyInstaller reads this as Python; the numbers are Windows' own, for a program in Dutch.
_WINDOWS_VERSION = """VSVersionInfo(
  ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}, mask=0x3F, flags=0, OS=0x40004,
                    fileType=1, subtype=0, date=(0, 0)),
  kids=[
    StringFileInfo([StringTable("041304B0", [
      StringStruct("FileDescription", "Benelux Viewer"),
      StringStruct("FileVersion", "{version}"),
      StringStruct("InternalName", "benelux-viewer"),
      StringStruct("LegalCopyright", "EUPL-1.2"),
      StringStruct("OriginalFilename", "benelux-viewer.exe"),
      StringStruct("ProductName", "Benelux Viewer"),
      StringStruct("ProductVersion", "{version}"),
    ])]),
    VarFileInfo([VarStruct("Translation", [0x0413, 0x04B0])]),
  ],
)
"""


def main(target: Path, start: Path = HERE / "start.py") -> None:
    """Build a bundle that runs a script; CalledProcessError if PyInstaller fails and tells why."""
    work = ROOT / "build" / "bundle"
    made = work / "made"
    made.mkdir(parents=True, exist_ok=True)
    version = version_of(ROOT / "benelux_viewer" / "__init__.py")
    (made / "icon.ico").write_bytes(icons.ico())
    (made / "icon.icns").write_bytes(icons.icns())
    (made / "version").write_text(version, encoding="utf-8")
    (made / "version.txt").write_text(windows_version(version), encoding="utf-8")
    subprocess.run(
        [
            *(sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"),
            *("--distpath", str(target), "--workpath", str(work)),
            str(HERE / f"{NAME}.spec"),
        ],
        env={
            **os.environ,
            "BENELUX_VIEWER_MADE": str(made),
            "BENELUX_VIEWER_START": str(start),
            "PYTHONHASHSEED": "0",
        },
        check=True,
    )
    libraries = (made / "libraries").read_text(encoding="utf-8").splitlines()
    notices.gather(target / NAME / "licenses", libraries)
    if installer := INSTALLERS.get(sys.platform):
        shutil.copy(HERE / installer, target / NAME / installer)


def version_of(package: Path) -> str:
    """Return the version that a package's first file tells, without importing it."""
    line = next(
        line
        for line in package.read_text(encoding="utf-8").splitlines()
        if line.startswith("__version__")
    )
    return line.partition("=")[2].strip().strip('"')


def windows_version(version: str) -> str:
    """Return the description that Windows shows of a program file; it wants four numbers."""
    numbers = [int(part) for part in version.split(".") if part.isdigit()]
    return _WINDOWS_VERSION.format(numbers=tuple((*numbers, 0, 0, 0, 0)[:4]), version=version)


if __name__ == "__main__":
    main(*(Path(argument).resolve() for argument in sys.argv[1:] or [str(ROOT / "dist")]))
