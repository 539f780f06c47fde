"""The viewer, from its command to the letter painted; then it leaves."""

from __future__ import annotations

import sys

from benelux_viewer import cli


def main() -> None:
    """Run the command; what is watched is imported before it, at the same cost."""
    from leaving import leave_after

    from benelux_viewer.ui.detail.browser import PageBrowser

    PageBrowser.paintEvent = leave_after(PageBrowser.paintEvent)
    sys.exit(cli.main(sys.argv[1:]))


if __name__ == "__main__":
    main()
