"""What the editors added, in another language: never the letter's own words.

A translation is unofficial, the editors' own, and whoever shows it says so.
"""

from __future__ import annotations

from bisect import bisect_left
from operator import attrgetter
from typing import NamedTuple

from benelux_viewer.model.briefing import Briefing
from benelux_viewer.model.refs import NodeRef


class Needed(NamedTuple):
    """What is to be translated of a section or priority besides its title: how many lines."""

    summary: int
    milestones: int
    ministry: int = 0


class TranslatedPart(NamedTuple):
    """The title of a section or priority, and as many lines as the editors wrote, in their order.

    `milestones` translates what each milestone is; when it is stays in the source's own words.
    """

    ref: NodeRef
    title: str
    summary: tuple[str, ...] = ()
    milestones: tuple[str, ...] = ()
    ministry: str = ""


class Translation(NamedTuple):
    """A briefing's title and parts in one language; the parts are sorted by ref.

    `briefing` is the id of what is translated, `language` the code of what it is translated into.
    """

    briefing: str
    language: str
    title: str
    parts: tuple[TranslatedPart, ...]

    def part(self, ref: NodeRef) -> TranslatedPart | None:
        """Return the section or priority with this ref, None for a ref of anything else."""
        place = bisect_left(self.parts, ref, key=attrgetter("ref"))
        found = self.parts[place : place + 1]
        return found[0] if found and found[0].ref == ref else None


class Shown(NamedTuple):
    """A translation as it is shown: beside the editors' Dutch summaries, or `instead` of them."""

    translation: Translation
    instead: bool = False


def needed(briefing: Briefing) -> dict[NodeRef, Needed]:
    """Return what is to be translated of every section and priority, in reading order."""
    found: dict[NodeRef, Needed] = {}
    for section in briefing.all_sections:
        found[section.ref] = Needed(len(section.summary), len(section.milestones))
        for priority in (p.priority for p in section.paragraphs if p.priority):
            found[priority.ref] = Needed(
                len(priority.summary), len(priority.milestones), int(priority.ministry is not None)
            )
    return found
