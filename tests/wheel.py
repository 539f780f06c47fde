"""Build the wheel and run it from an empty folder, in an environment of its own.

A script and not a test: it installs, so it wants a package registry. `.ci/run` calls it.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import venv
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
WANTED = (
    "benelux_viewer/data/benelux-2026.yaml",
    "benelux_viewer/resources/briefing.schema.json",
    "benelux_viewer/search/data/words.txt",
    "benelux_viewer/resources/docx/styles.xml",
    "benelux_viewer/resources/html/page.css",
    "benelux_viewer/resources/odt/styles.xml",
    "benelux_viewer/resources/typst/page.typ",
    "benelux_viewer/resources/desktop/icons/dark/48.png",
    *(
        f"benelux_viewer/resources/locale/{language}/LC_MESSAGES/benelux_viewer.mo"
        for language in ("fr", "de", "en")
    ),
)
# What an overview is called where the system speaks a language; Dutch where that is another.
TITLES = {
    "nl": "Verschillen tussen",
    "fr": "Différences",
    "de": "Unterschiede",
    "en": "Differences",
    "it": "Verschillen tussen",
}
MENU_ENTRY = ".data/data/share/applications/benelux-viewer.desktop"


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        run(sys.executable, "-m", "build", "--wheel", "--outdir", str(folder / "dist"), cwd=ROOT)
        (wheel,) = (folder / "dist").glob("*.whl")
        names = set(zipfile.ZipFile(wheel).namelist())
        missing = [wanted for wanted in WANTED if wanted not in names]
        assert not missing, missing
        assert any(name.endswith(MENU_ENTRY) for name in names), MENU_ENTRY

        venv.create(folder / "env", with_pip=True)
        scripts = folder / "env" / ("Scripts" if os.name == "nt" else "bin")
        run(str(scripts / "python"), "-m", "pip", "install", "-q", str(wheel), cwd=folder)

        empty = folder / "empty"
        empty.mkdir()
        command = str(scripts / "benelux-viewer")
        assert "grenswerk" in run(command, "outline", cwd=empty)
        for language, said in TITLES.items():
            assert said in run(command, "outline", cwd=empty, LANGUAGE=language), language
        assert "§1a, al. 4" in run(command, "search", "telewerken", cwd=empty)
        assert "weggenomen" in run(command, "search", "wegnemen", cwd=empty)
        run(command, "export", "1c", "-o", "1c.pdf", cwd=empty)
        assert (empty / "1c.pdf").read_bytes().startswith(b"%PDF-")
        print(f"{wheel.name}: {len(names)} files; outline, search and export run from it.")


def run(*command: str, cwd: Path, **variables: str) -> str:
    """Return what a command prints; CalledProcessError if it fails."""
    environment = {**os.environ, "PYTHONUTF8": "1", **variables}
    environment.pop("PYTHONPATH", None)
    done = subprocess.run(
        command, cwd=cwd, env=environment, check=True, stdout=subprocess.PIPE, encoding="utf-8"
    )
    return done.stdout


if __name__ == "__main__":
    main()
