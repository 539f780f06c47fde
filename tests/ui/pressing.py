"""What the tests of paper share: a press that sets with the shipped template."""

from __future__ import annotations

from benelux_viewer import paths
from benelux_viewer.pages.page import Document, Page
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
