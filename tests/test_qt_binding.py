"""PySide6 6.12.0 loses a reference to None on almost every void call (Python 3.10 and 3.11).

After some 5,000 calls the interpreter dies, so that a short test passes all the same.
"""

from __future__ import annotations

import subprocess
import sys

CALLS = """
from PySide6.QtGui import QBrush, QTextCharFormat
text_format, brush = QTextCharFormat(), QBrush()
for _ in range(200_000):
    text_format.setBackground(brush)
"""


def test_void_calls_keep_none_alive() -> None:
    done = subprocess.run(
        [sys.executable, "-c", CALLS], capture_output=True, text=True, timeout=120
    )
    assert done.returncode == 0, done.stderr[-500:]
