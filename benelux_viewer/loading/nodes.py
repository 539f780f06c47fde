"""A data file as a tree of small values that each know where they stand."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple


class Mark(NamedTuple):
    """A place in the file; both count from 1, the column in characters."""

    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Scalar:
    """A text; `null` is a place where nothing stands, or an unquoted `null` or `~`."""

    mark: Mark
    text: str
    null: bool = False


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list."""

    mark: Mark
    items: list[Node] = field(default_factory=list["Node"])


@dataclass(frozen=True, slots=True)
class Entry:
    """A key's value, and where the key stands."""

    mark: Mark
    value: Node


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys with their values, in the order of the file."""

    mark: Mark
    entries: dict[str, Entry] = field(default_factory=dict[str, Entry])


@dataclass(frozen=True, slots=True)
class Refused:
    """Something that has been reported already: whoever meets it keeps silent."""

    mark: Mark


Node = Scalar | Sequence | Mapping | Refused
