"""The viewer, from its command to the letter painted; then it leaves."""

from __future__ import annotations

import gc
import sys

from benelux_viewer import cli


def main() -> None:
    """Run the command; what is watched is imported where a start begins to import the window."""
    begin = gc.disable

    def begin_and_watch() -> None:
        begin()
        from leaving import leave_after

        from benelux_viewer.ui.detail.browser import PageBrowser

        PageBrowser.paintEvent = leave_after(PageBrowser.paintEvent)

    gc.disable = begin_and_watch
    sys.exit(cli.main(sys.argv[1:]))


if __name__ == "__main__":
    main()
