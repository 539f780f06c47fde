"""What the writers' tests share."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests import pseudo


@pytest.fixture(scope="session")
def made_up(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of a language of the tests' own, by the codes of real ones."""
    return pseudo.prepare(tmp_path_factory.mktemp("locale"), "fr", "de", "en")
