"""Pages set on paper, and what is read of them."""

from __future__ import annotations

import re
import subprocess

import pytest

from benelux_viewer import paths
from benelux_viewer.model.text import EditionId
from benelux_viewer.pages.page import (
    Document,
    Page,
)
from benelux_viewer.writers import pdf
from benelux_viewer.writers.setting import Setting
from tests.writers import sample

TK, EK = EditionId("tk"), EditionId("ek")
NOTE_LINE = re.compile(r"^(\d)\s+\S", re.MULTILINE)

needs_poppler = pytest.mark.needs("pdftotext")


def document(*pages: Page) -> Document:
    return Document(pages[0].title if len(pages) == 1 else "Een selectie", pages)


def made(*pages: Page, setting: Setting | None = None) -> bytes:
    return paged(*pages, setting=setting).pdf


def paged(*pages: Page, setting: Setting | None = None) -> pdf.Paged:
    return pdf.typeset(
        document(*pages), resources=paths.resources(), printed=sample.DAY, setting=setting
    )


def sheets(content: bytes, *options: str) -> list[str]:
    """Return the words of each sheet."""
    command = ["pdftotext", *options, "-", "-"]
    run = subprocess.run(command, input=content, capture_output=True, check=True)
    return run.stdout.decode().split("\f")[:-1]


def squeezed(text: str) -> str:
    """Return text without white space and without the hyphens at which lines were broken."""
    rejoined = re.sub(r"\xad\s*|\u200b", "", text)
    return re.sub(r"\s", "", rejoined)


def unbroken(text: str) -> str:
    """Return squeezed text without any hyphen, for a break at a hyphen looks like one within."""
    return re.sub(r"[-\xad‐]", "", squeezed(text))
