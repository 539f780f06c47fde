"""The texts of the editors, each with its translation."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

import pytest

from benelux_viewer.loading.briefing import load
from benelux_viewer.loading.translations import load_translation
from benelux_viewer.model.briefing import Briefing, Priority, Section
from benelux_viewer.model.refs import NodeRef
from benelux_viewer.model.translation import Translation
from tests.data.yaml_file import FILE

LANGUAGES = ("fr", "de", "en")
EVERY = pytest.mark.parametrize("language", LANGUAGES)

# What is left in Dutch: a name that has no other, or that stands beside its translation.
LEFT_DUTCH = re.compile(r"Schakelpunt .* Nederland| \(Bestuurlijk grensregio-overleg\)")


class Pair(NamedTuple):
    """A text of the editors and its translation."""

    ref: NodeRef
    dutch: str
    other: str


@cache
def shipped() -> Briefing:
    return load(FILE)


@cache
def translation(language: str) -> Translation:
    found = load_translation(FILE, shipped(), language)
    assert found is not None
    return found


def owners() -> Iterator[Section | Priority]:
    """Yield every section and priority."""
    for section in shipped().all_sections:
        yield section
        yield from (p.priority for p in section.paragraphs if p.priority)


def pairs(language: str) -> Iterator[Pair]:
    """Yield every text of the editors that is translated, with its translation."""
    yield Pair(NodeRef(""), shipped().title, translation(language).title)
    for owner in owners():
        part = translation(language).part(owner.ref)
        assert part is not None, owner.ref
        ministry = owner.ministry if isinstance(owner, Priority) else None
        dutch = (
            owner.title,
            *(line.text for line in owner.summary),
            *(milestone.what for milestone in owner.milestones),
            *((ministry.text,) if ministry else ()),
        )
        other = (part.title, *part.summary, *part.milestones)
        other += (part.ministry,) if part.ministry else ()
        for mine, theirs in zip(dutch, other, strict=True):
            yield Pair(owner.ref, mine, theirs)
