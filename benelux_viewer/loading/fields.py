"""Typed access to nodes: what is wrong is reported, and something harmless is returned instead.

So whoever builds carries on after each problem, and nothing is reported twice.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from benelux_viewer.loading.kinds import Kind
from benelux_viewer.loading.nodes import Mapping, Mark, Node, Refused, Scalar, Sequence
from benelux_viewer.loading.problems import Problems, quote

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_LONGEST_ID = 80


class Fields:
    """The values of one mapping, by key."""

    def __init__(self, node: Node, kind: Kind, problems: Problems) -> None:
        """Take a node and report if it is no mapping, and which keys are missing or unknown."""
        self.mark = node.mark
        self._problems = problems
        self._nodes: dict[str, Node] = {}
        if isinstance(node, Mapping):
            self._take(node, kind)
        elif not isinstance(node, Refused):
            keys = ", ".join(kind.required)
            problems.add(node.mark, f"Hier hoort {kind.dutch} te staan, met de sleutels {keys}.")

    def _take(self, node: Mapping, kind: Kind) -> None:
        for key, entry in node.entries.items():
            if key not in kind.keys:
                end = self._problems.suggestion(key, kind.keys)
                self._problems.add(entry.mark, f"Onbekende sleutel {quote(key)}{end}")
            elif isinstance(entry.value, Scalar) and entry.value.null:
                self._problems.add(
                    entry.mark, f"Bij {quote(key)} staat niets; vul het in of haal de sleutel weg."
                )
            else:
                self._nodes[key] = entry.value
        for key in kind.required:
            if key not in node.entries:
                self._problems.add(node.mark, f"Bij {kind.dutch} ontbreekt {quote(key)}.")

    def get(self, key: str) -> Node | None:
        """Return the node of a key, None if nothing usable stands there."""
        return self._nodes.get(key)

    def mark_of(self, key: str) -> Mark:
        """Return where a key's value stands, or the mapping itself if it has no such key."""
        return self._nodes[key].mark if key in self._nodes else self.mark

    def words(self, key: str) -> str:
        """Return a key's text, empty if there is none."""
        node = self._nodes.get(key)
        return words(node, self._problems) if node else ""

    def id(self, key: str = "id") -> str:
        """Return a key's text if it can be an id, empty if not."""
        text = self.words(key)
        if text and (len(text) > _LONGEST_ID or not _ID.fullmatch(text)):
            self._problems.add(
                self.mark_of(key),
                f"{quote(text)} kan geen id zijn; gebruik kleine letters, cijfers en streepjes.",
            )
            return ""
        return text

    def items(self, key: str, least: int = 0, most: int | None = None) -> Iterable[Node]:
        """Return a list's nodes; none if the key is absent. Reports a list of another length."""
        node = self._nodes.get(key)
        if node is None or isinstance(node, Refused):
            return ()
        if not isinstance(node, Sequence):
            self._problems.add(
                node.mark, f"Bij {quote(key)} hoort een lijst, met een streepje voor elke regel."
            )
            return ()
        length = len(node.items)
        if length < least or (most is not None and length > most):
            wanted = f"{least} of meer" if most is None else f"{least} tot {most}"
            self._problems.add(
                node.mark, f"Bij {quote(key)} horen {wanted} regels te staan, niet {length}."
            )
        return node.items[:most]


def words(node: Node, problems: Problems) -> str:
    """Return a scalar's text; empty, and reported, if the node is no text or says nothing."""
    if isinstance(node, Refused):
        return ""
    if not isinstance(node, Scalar):
        problems.add(node.mark, "Hier hoort een tekst te staan, geen lijst of groep sleutels.")
        return ""
    if node.null or not node.text.strip():
        problems.add(node.mark, "Hier staat een lege tekst; vul iets in of haal de regel weg.")
        return ""
    return node.text
