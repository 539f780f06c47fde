"""YAML to nodes, in one pass over the parser's events and without recursion.

Nothing is constructed: every scalar is the text that was written. What YAML can do beyond lists,
keys and texts (aliases, tags, more documents) is refused, so that a small file stays small.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import cast

import yaml

from benelux_viewer.i18n import tr
from benelux_viewer.loading.characters import INVISIBLE, last_mark
from benelux_viewer.loading.nodes import Entry, Mapping, Mark, Node, Refused, Scalar, Sequence
from benelux_viewer.loading.problems import Problems, quote
from benelux_viewer.loading.syntax import syntax_problem

MAX_DEPTH = 20
MAX_NODES = 100_000
MAX_TEXT = 100_000

_NULLS = frozenset(("", "~", "null", "Null", "NULL"))
# libyaml's parser is some six times faster, but not every PyYAML was built with it.
_LOADER: type[yaml.SafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def parse(text: str, problems: Problems, loader: type[yaml.SafeLoader] = _LOADER) -> Node | None:
    """Return the root of a file's tree, or None after reporting why there is none.

    `loader` is the PyYAML loader whose parser is used; libyaml's where it is installed.
    """
    events = cast("Callable[..., Iterator[yaml.Event]]", yaml.parse)  # pyright: ignore[reportUnknownMemberType]
    tree = _Tree(problems)
    try:
        for event in events(text, Loader=loader):
            if not tree.take(event):
                return None
    except (yaml.YAMLError, ValueError, OverflowError) as error:
        # PyYAML's own parser passes on what `chr` says of an escape beyond Unicode.
        mark, message = syntax_problem(error)
        problems.add(min(mark or Mark(1, 1), last_mark(text)), message)
        return None
    if tree.root is None:
        problems.add(Mark(1, 1), tr("Er staat niets in dit bestand dan toelichting."))
    return tree.root


@dataclass(slots=True)
class _Level:
    """A list or mapping that is still open; `key` waits for its value, None if it was refused."""

    node: Sequence | Mapping
    expects_key: bool = True
    key: Scalar | None = None


class _Tree:
    """The tree under construction: the root, and the lists and mappings that are still open."""

    def __init__(self, problems: Problems) -> None:
        self.root: Node | None = None
        self._problems = problems
        self._open: list[_Level] = []
        self._count = 0
        self._documents = 0

    def take(self, event: yaml.Event) -> bool:
        """Add what an event says; False if reading on makes no sense."""
        mark = _mark(event)
        if isinstance(event, yaml.DocumentStartEvent):
            self._documents += 1
            if self._documents > 1:
                self._problems.add(
                    mark, tr("Hier begint een tweede document; haal de streepjes (---) weg.")
                )
                return False
        elif isinstance(event, yaml.NodeEvent):
            self._count += 1
            if self._count > MAX_NODES:
                told = tr("Het bestand heeft meer dan {most} onderdelen.", most=MAX_NODES)
                self._problems.add(mark, told)
                return False
            return self._take_node(event, mark)
        elif isinstance(event, yaml.CollectionEndEvent):
            self._open.pop()
        return True

    def _take_node(self, event: yaml.NodeEvent, mark: Mark) -> bool:
        node: Node
        if isinstance(event, yaml.AliasEvent):
            self._problems.add(
                mark,
                tr(
                    "Een verwijzing (*{name}) kan hier niet; schrijf de tekst uit.",
                    name=_short(event),
                ),
            )
            self._place(Refused(mark))
            return True
        self._refuse_extras(event, mark)
        if isinstance(event, yaml.ScalarEvent):
            self._place(self._scalar(event, mark))
            return True
        node = Mapping(mark) if isinstance(event, yaml.MappingStartEvent) else Sequence(mark)
        self._place(node)
        self._open.append(_Level(node))
        if len(self._open) > MAX_DEPTH:
            told = tr("Dit staat dieper dan {most} niveaus genest.", most=MAX_DEPTH)
            self._problems.add(mark, told)
            return False
        return True

    def _refuse_extras(self, event: yaml.NodeEvent, mark: Mark) -> None:
        if event.anchor is not None:
            told = tr("Een anker (&{name}) kan hier niet; haal het weg.", name=_short(event))
            self._problems.add(mark, told)
        tag = cast("str | None", getattr(event, "tag", None))
        if tag is not None:
            self._problems.add(
                mark,
                tr("Een type ({tag}) kan hier niet; haal het uitroepteken weg.", tag=quote(tag)),
            )

    def _scalar(self, event: yaml.ScalarEvent, mark: Mark) -> Scalar | Refused:
        text = cast("str", event.value)
        if len(text) > MAX_TEXT:
            told = tr("Deze tekst is langer dan {most} tekens.", most=MAX_TEXT)
            self._problems.add(mark, told)
            return Refused(mark)
        if found := INVISIBLE.search(text):
            self._problems.add(
                mark,
                tr(
                    "In deze tekst staat een onzichtbaar teken (U+{code}); haal het weg.",
                    code=f"{ord(found[0]):04X}",
                ),
            )
            return Refused(mark)
        return Scalar(mark, text, null=not event.style and text in _NULLS)

    def _place(self, node: Node) -> None:
        """Put a node where the parser is: as root, in a list, or as a key or its value."""
        if not self._open:
            self.root = node
            return
        level = self._open[-1]
        if isinstance(level.node, Sequence):
            level.node.items.append(node)
        elif level.expects_key:
            level.expects_key = False
            level.key = self._key(node, level.node)
        else:
            level.expects_key = True
            if level.key:
                level.node.entries[level.key.text] = Entry(level.key.mark, node)

    def _key(self, node: Node, parent: Mapping) -> Scalar | None:
        if isinstance(node, Sequence | Mapping):
            self._problems.add(node.mark, tr("Een sleutel hoort een woord te zijn."))
        if not isinstance(node, Scalar):
            return None
        if first := parent.entries.get(node.text):
            self._problems.add(
                node.mark,
                tr(
                    "Sleutel {key} staat hier dubbel; zie ook regel {line}.",
                    key=quote(node.text),
                    line=first.mark.line,
                ),
            )
            return None
        return node


def _mark(event: yaml.Event) -> Mark:
    start = event.start_mark
    return Mark(start.line + 1, start.column + 1)


def _short(event: yaml.NodeEvent) -> str:
    return str(event.anchor)[:40]
