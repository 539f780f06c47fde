"""The viewer, from its command to the letter painted; then it leaves."""

from __future__ import annotations

import sys

from benelux_viewer import cli


def main() -> None:
    """Watch the window that the command opens; what watches is imported with the rest of Qt."""
    from benelux_viewer import app

    open_window = app.open_window

    def watched(*arguments: object) -> object:
        from leaving import LeaveWhenPainted

        window = open_window(*arguments)
        LeaveWhenPainted(window.detail.browser)
        return window

    app.open_window = watched
    sys.exit(cli.main(sys.argv[1:]))


if __name__ == "__main__":
    main()
