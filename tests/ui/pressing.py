"""What the tests of paper share: a press with the shipped template, and a preview's buttons."""

from __future__ import annotations

from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from benelux_viewer import paths
from benelux_viewer.pages.page import Document, Page
from benelux_viewer.ui.preview import PreviewPane
from benelux_viewer.ui.typesetting import Order
from benelux_viewer.writers import pdf
from benelux_viewer.writers.paged import Paged
from benelux_viewer.writers.setting import Setting
from tests.writers import sample

LONG = sample.FULL._replace(blocks=sample.PASSAGES[1:2] * 39)
ENDLESS = sample.FULL._replace(blocks=sample.PASSAGES[1:2] * 60)


def press(document: Document, setting: Setting, *, draft: bool = False) -> Paged:
    return pdf.typeset(
        document, resources=paths.resources(), printed=sample.DAY, setting=setting, draft=draft
    )


def order(page: Page, setting: Setting | None = None) -> Order:
    return Order(lambda: Document.of(page), setting or Setting())


def button(pane: PreviewPane, words: str) -> QAbstractButton:
    found = [b for b in pane.findChildren(QAbstractButton) if b.accessibleName() == words]
    found += [b for b in pane.findChildren(QAbstractButton) if b.text() == words]
    return found[0]


def drawn(qtbot: QtBot, pane: PreviewPane) -> None:
    """Wait until all that is in sight is drawn."""
    qtbot.waitUntil(lambda: pane.sheet_count > 0 and not pane.sheets.wanted(), timeout=20_000)
