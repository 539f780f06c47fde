"""Catalogues made by tests."""

from __future__ import annotations

from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo

from benelux_viewer.i18n import DOMAIN


def write(catalog: Catalog, folder: Path) -> None:
    """Write a catalogue where the viewer reads that of its language."""
    file = folder / str(catalog.locale) / "LC_MESSAGES" / f"{DOMAIN}.mo"
    file.parent.mkdir(parents=True)
    with file.open("wb") as made:
        write_mo(made, catalog)
