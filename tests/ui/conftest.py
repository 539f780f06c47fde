"""The window's fixtures."""

from __future__ import annotations

from tests.ui.windows import _patient, engine, open_window, page_of, services, window

__all__ = ["_patient", "engine", "open_window", "page_of", "services", "window"]
