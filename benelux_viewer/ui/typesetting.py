"""Typesetting beside the window: it goes on answering while sheets are made."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from benelux_viewer.pages.page import Page
from benelux_viewer.ui.background import Background
from benelux_viewer.writers.setting import Paper

Render = Callable[[Page, float, Paper], tuple[bytes, ...]]
"""From a page, pixels per inch and a kind of paper to a PNG of each sheet."""


class Typesetter(QObject):
    """Makes pictures of a page's sheets, and answers the latest request only."""

    rendered = Signal(object)

    def __init__(self, render: Render, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._render = render
        self._background = Background(self)
        self._background.answered.connect(self.rendered)

    def request(self, page: Page, ppi: float, paper: Paper) -> None:
        """Have a page set; `rendered` brings a tuple of QImage, unless another request follows."""
        render = self._render
        self._background.ask(
            lambda: tuple(QImage.fromData(sheet) for sheet in render(page, ppi, paper))
        )

    def forget(self) -> None:
        """Let no answer come of what was asked before."""
        self._background.forget()
