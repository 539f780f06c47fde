"""Benelux Viewer: an offline reader for the letter on the 2026 Benelux presidency."""

__version__ = "0.1.0"
