"""What the bundle runs: the command, which a windowed program on Windows starts without a console.

There Python has no streams at all, and what is told would itself be a fault.
"""

import os
import sys
from pathlib import Path

from benelux_viewer.cli import main

if sys.stderr is None:
    sys.stderr = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 -- for as long as it runs

if __name__ == "__main__":
    sys.exit(main())
