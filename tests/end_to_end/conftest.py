"""The window's fixtures."""

from __future__ import annotations

from tests.ui.windows import engine, open_window, page_of, services, window

__all__ = ["engine", "open_window", "page_of", "services", "window"]
