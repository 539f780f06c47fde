"""Typed access to nodes: what is wrong is reported, and something harmless is returned instead.

So whoever builds carries on after each problem, and nothing is reported twice.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from benelux_viewer import i18n
from benelux_viewer.i18n import tr
from benelux_viewer.loading.kinds import Kind
from benelux_viewer.loading.nodes import Mapping, Mark, Node, Refused, Scalar, Sequence
from benelux_viewer.loading.problems import Problems, Unknown, quote

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_LONGEST_ID = 80
_UNKNOWN_KEY = Unknown(
    i18n.mark("Onbekende sleutel {word}."),
    i18n.mark("Onbekende sleutel {word}; bedoelde u {near}?"),
)


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
            problems.add(
                node.mark,
                tr(
                    "Hier hoort {kind} te staan, met de sleutels {keys}.",
                    kind=tr(kind.dutch),
                    keys=keys,
                ),
            )

    def _take(self, node: Mapping, kind: Kind) -> None:
        for key, entry in node.entries.items():
            if key not in kind.keys:
                self._problems.unknown(entry.mark, _UNKNOWN_KEY, key, kind.keys)
            elif isinstance(entry.value, Scalar) and entry.value.null:
                self._problems.add(
                    entry.mark,
                    tr(
                        "Bij {key} staat niets; vul het in of haal de sleutel weg.",
                        key=quote(key),
                    ),
                )
            else:
                self._nodes[key] = entry.value
        for key in kind.required:
            if key not in node.entries:
                told = tr("Bij {kind} ontbreekt {key}.", kind=tr(kind.dutch), key=quote(key))
                self._problems.add(node.mark, told)

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
                tr(
                    "{id} kan geen id zijn; gebruik kleine letters, cijfers en streepjes.",
                    id=quote(text),
                ),
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
                node.mark,
                tr("Bij {key} hoort een lijst, met een streepje voor elke regel.", key=quote(key)),
            )
            return ()
        length = len(node.items)
        if length < least or (most is not None and length > most):
            self._problems.add(node.mark, _other_length(key, least, most, length))
        return node.items[:most]


def _other_length(key: str, least: int, most: int | None, length: int) -> str:
    if most is None:
        return tr(
            "Bij {key} horen {least} of meer regels te staan, niet {count}.",
            key=quote(key),
            least=least,
            count=length,
        )
    return tr(
        "Bij {key} horen {least} tot {most} regels te staan, niet {count}.",
        key=quote(key),
        least=least,
        most=most,
        count=length,
    )


def words(node: Node, problems: Problems) -> str:
    """Return a scalar's text; empty, and reported, if the node is no text or says nothing."""
    if isinstance(node, Refused):
        return ""
    if not isinstance(node, Scalar):
        told = tr("Hier hoort een tekst te staan, geen lijst of groep sleutels.")
        problems.add(node.mark, told)
        return ""
    if node.null or not node.text.strip():
        told = tr("Hier staat een lege tekst; vul iets in of haal de regel weg.")
        problems.add(node.mark, told)
        return ""
    return node.text
