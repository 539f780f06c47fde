"""What the writers' tests share: what is slow to make, and is only read."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from benelux_viewer import paths
from benelux_viewer.model.dossier import Dossier
from benelux_viewer.model.refs import NodeRef
from benelux_viewer.model.text import EditionId
from benelux_viewer.pages.document import document
from benelux_viewer.pages.page import Content
from benelux_viewer.writers import pdf
from tests import pseudo
from tests.writers import sample


@pytest.fixture(scope="session")
def made_up(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of a language of the tests' own, by the codes of real ones."""
    return pseudo.prepare(tmp_path_factory.mktemp("locale"), "fr", "de", "en")


@pytest.fixture(scope="session")
def typeset(dossier: Dossier) -> Callable[[NodeRef, Content, EditionId], bytes]:
    """Return what gives a node of the letter on A4, as PDF; each is set once for all tests."""

    @cache
    def make(ref: NodeRef, content: Content, edition: EditionId) -> bytes:
        made = document(dossier, [ref], content, edition)
        return pdf.write(made, resources=paths.resources(), printed=sample.DAY)

    return make
