"""`python -m benelux_viewer` is the command."""

import sys

from benelux_viewer.cli import main

if __name__ == "__main__":
    sys.exit(main())
