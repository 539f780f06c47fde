"""From exec to the letter painted, and one page on paper, beside the least that could do it.

    python tests/benchmarks/startup.py

Wants a screen (`xvfb-run` will do) and an installed package: compiled files are part of a start.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from harness import HERE, compare

PYTHON = sys.executable
BARE_PAGE = "import sys, typst; typst.compile(sys.argv[1], output=sys.argv[2])"


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        letter = folder / "letter.txt"
        viewer = [PYTHON, "-m", "benelux_viewer"]
        export = [*viewer, "export", "brief", "--format", "txt", "-o", str(letter)]
        subprocess.run(export, check=True)
        compare(
            "start: letter painted",
            [PYTHON, str(HERE / "our_window.py")],
            [PYTHON, str(HERE / "bare_window.py"), str(letter)],
        )
        words = folder / "1c.txt"
        summary = ["export", "1c", "--content", "summary"]
        subprocess.run([*viewer, *summary, "-o", str(words)], check=True)
        page = folder / "bare.typ"
        quoted = words.read_text(encoding="utf-8").replace("\\", "\\\\").replace('"', '\\"')
        page.write_text(f'#"{quoted}"', encoding="utf-8")
        compare(
            "paper: one-page summary of 1c",
            [*viewer, *summary, "-o", str(folder / "1c.pdf")],
            [PYTHON, "-c", BARE_PAGE, str(page), str(folder / "bare.pdf")],
        )


if __name__ == "__main__":
    main()
