"""Catalogues made by tests."""

from __future__ import annotations

import re
from pathlib import Path

import catalogues
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo

from benelux_viewer.i18n import DOMAIN


def write(catalog: Catalog, folder: Path) -> None:
    """Write a catalogue where the viewer reads that of its language."""
    file = folder / str(catalog.locale) / "LC_MESSAGES" / f"{DOMAIN}.mo"
    file.parent.mkdir(parents=True)
    with file.open("wb") as made:
        write_mo(made, catalog)


def bracketed(message: str) -> str:
    """Return a message between brackets, as a language that leaves nothing as it is would say it.

    What has no word of its own, such as a place between quotation marks, stays as it is.
    """
    return f"⟦{message}⟧" if re.search(r"[^\W\d_]", re.sub(r"\{\w+\}", "", message)) else message


def unsaid(text: str) -> str:
    """Return what of a text stands between no brackets."""
    while (less := re.sub(r"⟦[^⟦⟧]*⟧", "", text)) != text:
        text = less
    return text


def write_bracketed(language: str, folder: Path) -> None:
    """Write a catalogue in which every message of the viewer stands between brackets."""
    made = Catalog(locale=language)
    for message in catalogues.said():
        if isinstance(message.id, tuple):
            made.add(message.id, tuple(map(bracketed, message.id)))
        elif message.id:
            made.add(message.id, bracketed(message.id))
    write(made, folder)
