"""The mistakes in `data/mistakes.yaml`, by name."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import yaml


class Mistake(NamedTuple):
    """A piece of the small briefing and what it is changed into; where that shows, and how."""

    old: str
    new: str
    line: int
    column: int
    says: str

    def made_in(self, text: str) -> str:
        """Return the text with the mistake in it."""
        assert self.old in text
        return text.replace(self.old, self.new, 1)


def _read(group: str) -> dict[str, Mistake]:
    found: dict[str, Mistake] = {}
    for item in _FILE[group]:
        line, column = item["at"].split(":")
        found[item["name"]] = Mistake(
            item["old"], item["new"], int(line), int(column), item["says"]
        )
    return found


_FILE = yaml.safe_load(
    (Path(__file__).parent / "data" / "mistakes.yaml").read_text(encoding="utf-8")
)
STRUCTURAL = _read("structural")
REFERENCES = _read("references")
