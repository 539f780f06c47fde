"""What a choice for paper stands for: what is offered, what it is called, what it makes."""

from __future__ import annotations

from benelux_viewer.i18n import number, tr
from benelux_viewer.model.dossier import Dossier
from benelux_viewer.model.refs import LETTER, NodeRef
from benelux_viewer.pages.document import SELECTION, document, topmost
from benelux_viewer.pages.found import FOUND, found_page
from benelux_viewer.pages.page import Document
from benelux_viewer.search.hits import Results
from benelux_viewer.ui.choices import SEVERAL, Choice, Scope
from benelux_viewer.ui.typesetting import Order


def scopes(dossier: Dossier, ref: NodeRef, near: NodeRef, found: Results | None) -> list[Scope]:
    """Return what can go on paper: a node and those above it, what was found, several nodes.

    `near` is the node that is being read, which the whole letter does not tell.
    """
    outline = dossier.outline
    ways = (*reversed(outline.path(ref)), *reversed(outline.path(near)), outline.letter)
    nodes = {node.ref: node.title for node in ways}
    nodes[LETTER] = tr("Hele brief")
    offered = [Scope(offered, words) for offered, words in nodes.items()]
    if found and found.hits:
        count = number(len(found.hits))
        offered.append(Scope(FOUND, tr("Zoekresultaten ({count})", count=count)))
    return [*offered, Scope(SEVERAL, tr("Meer onderdelen kiezen"))]


def order(dossier: Dossier, choice: Choice, found: Results | None) -> Order | None:
    """Return how to make what was chosen, None if that is nothing."""
    refs = topmost(dossier, choice.refs) if choice.scope == SEVERAL else (choice.scope,)
    if not refs:
        return None

    def make() -> Document:
        if choice.scope == FOUND and found:
            return Document.of(found_page(dossier, found, choice.content, choice.edition))
        return document(dossier, [NodeRef(r) for r in refs], choice.content, choice.edition)

    return Order(make, choice.setting)


def name(dossier: Dossier, choice: Choice) -> str:
    """Return what a choice is called in the name of a file."""
    if choice.scope == SEVERAL:
        return SELECTION.casefold()
    if choice.scope == FOUND:
        return FOUND
    cited = dossier.citations.cite(NodeRef(choice.scope))
    return cited.removeprefix("§").replace("/", "-")


def told(dossier: Dossier, choice: Choice) -> str:
    """Return what a choice is called where it is told of."""
    several = {SEVERAL: tr("selectie"), FOUND: tr("zoekresultaten")}
    return several.get(choice.scope) or name(dossier, choice)
