"""What the window is given: it makes none of this itself."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Protocol

from benelux_viewer.model.dossier import Dossier
from benelux_viewer.model.refs import NodeRef
from benelux_viewer.model.text import EditionId
from benelux_viewer.pages.page import Content, Page

if TYPE_CHECKING:
    from benelux_viewer.model.translation import Translation
    from benelux_viewer.search.hits import Results, Scope


class SearchEngine(Protocol):
    """What answers a query."""

    def search(
        self,
        text: str,
        *,
        scope: Scope | None = None,
        correct: bool = True,
        in_order: bool = False,
    ) -> Results:
        """Answer a query; without `correct`, a word that occurs nowhere is not put right.

        `scope` narrows what is searched; with `in_order` the hits come in document order.
        """
        ...


Build = Callable[[Dossier, NodeRef, Content, EditionId], Page]
Translate = Callable[[Dossier, str], "Translation | None"]


class Services(NamedTuple):
    """`make_engine` is called after the first paint; `load` raises ViewerError for a bad file.

    So does `translate`, which returns None where there is no translation in a language.
    """

    dossier: Dossier
    build: Build
    make_engine: Callable[[Dossier], SearchEngine]
    load: Callable[[Path], Dossier]
    resources: Path
    session_path: Path
    translate: Translate
