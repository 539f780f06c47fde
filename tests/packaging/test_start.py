"""The bundle's own start, where a program has no console."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

START = Path(__file__).resolve().parents[2] / ".packaging" / "start.py"
WINDOWED = """
import runpy, sys
sys.stderr = sys.stdout = None
sys.argv = sys.argv[1:]
runpy.run_path(sys.argv[0], run_name="__main__")
"""


def test_program_without_streams_ends_as_it_should() -> None:
    """What is told goes nowhere, and that is no fault of its own."""
    for words, code in ((["search", "hyperinflatie"], 1), (["outline"], 2)):
        done = subprocess.run([sys.executable, "-c", WINDOWED, str(START), *words])
        assert done.returncode == code
