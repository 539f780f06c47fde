"""What the window is given: it makes none of this itself."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple, Protocol

from benelux_viewer.model.dossier import Dossier
from benelux_viewer.model.refs import NodeRef
from benelux_viewer.model.text import EditionId
from benelux_viewer.pages.page import Content, Page
from benelux_viewer.search.hits import Match, Results


class SearchEngine(Protocol):
    """What answers a query, and finds a query's words in any text."""

    def search(self, text: str) -> Results:
        """Answer a query."""
        ...

    def mark(self, text: str, query: str) -> tuple[Match, ...]:
        """Return where a query's words stand in a text."""
        ...


Build = Callable[[Dossier, NodeRef, Content, EditionId], Page]


class Services(NamedTuple):
    """`make_engine` is called after the first paint; `load` raises ViewerError for a bad file."""

    dossier: Dossier
    build: Build
    make_engine: Callable[[Dossier], SearchEngine]
    load: Callable[[Path], Dossier]
    resources: Path
    session_path: Path
