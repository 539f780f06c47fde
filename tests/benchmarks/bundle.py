"""The bundle's size and start beside the plain environment's and the bare window's.

    python tests/benchmarks/bundle.py

Wants a screen (`xvfb-run` will do), binutils and an environment with compiled files. What is timed
is a bundle of `our_window.py`, which leaves at the first paint as the plain one does.
"""

from __future__ import annotations

import subprocess
import sys
import sysconfig
import tempfile
from importlib import metadata
from pathlib import Path

from harness import HERE, compare

ROOT = HERE.parents[1]
NEEDED = ("PySide6-Essentials", "shiboken6", "PyYAML", "typst")
MEBIBYTE = 2**20


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        built = folder / "benelux-viewer"
        program = str(built / built.name)
        build(folder, HERE / "our_window.py")
        print(
            f"size: {size(built) / MEBIBYTE:.0f} MiB of {environment() / MEBIBYTE:.0f} MiB"
            f"  × {size(built) / environment():.2f}"
        )
        packed = folder / "packed.tar.xz"
        subprocess.run(["tar", "-C", str(folder), "-cJf", str(packed), built.name], check=True)
        print(f"packed (tar.xz): {packed.stat().st_size / MEBIBYTE:.0f} MiB")
        letter = folder / "letter.txt"
        viewer = [sys.executable, "-m", "benelux_viewer"]
        subprocess.run(
            [*viewer, "export", "brief", "--format", "txt", "-o", str(letter)], check=True
        )
        plain = [sys.executable, str(HERE / "our_window.py")]
        compare("start: bundle, plain environment", [program], plain)
        bare = [sys.executable, str(HERE / "bare_window.py"), str(letter)]
        compare("start: bundle, bare window", [program], bare)
        build(folder)
        compare("outline: bundle, plain environment", [program, "outline"], [*viewer, "outline"])


def build(folder: Path, *script: Path) -> None:
    # Not in this process: what it loads would be counted as its children's memory.
    command = [sys.executable, str(ROOT / ".packaging" / "bundle.py"), str(folder)]
    subprocess.run([*command, *map(str, script)], check=True)


def environment() -> int:
    """Return the bytes of a plain environment: the libraries, Python's own and the package."""
    libraries = [file for needed in NEEDED for file in metadata.files(needed) or []]
    python = Path(sysconfig.get_path("stdlib"))
    own = [
        path
        for path in python.rglob("*")
        if "site-packages" not in path.parts and "test" not in path.parts
    ]
    ours = [path for part in ("benelux_viewer", "resources", "data") for path in ours_in(part)]
    files = [*(Path(str(file.locate())) for file in libraries), *own, *ours]
    return sum(file.stat().st_size for file in files if file.is_file())


def ours_in(part: str) -> list[Path]:
    return list((ROOT / part).rglob("*"))


def size(folder: Path) -> int:
    return sum(path.lstat().st_size for path in folder.rglob("*"))


if __name__ == "__main__":
    main()
