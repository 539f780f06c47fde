"""The mistakes in `data/mistakes.yaml` and `data/translation-mistakes.yaml`, by name."""

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


def _read(name: str, group: str) -> dict[str, Mistake]:
    found: dict[str, Mistake] = {}
    text = (Path(__file__).parent / "data" / name).read_text(encoding="utf-8")
    for item in yaml.safe_load(text)[group]:
        line, column = item["at"].split(":")
        found[item["name"]] = Mistake(
            item["old"], item["new"], int(line), int(column), item["says"]
        )
    return found


STRUCTURAL = _read("mistakes.yaml", "structural")
REFERENCES = _read("mistakes.yaml", "references")
TRANSLATED = _read("translation-mistakes.yaml", "structural")
UNLIKE_BRIEFING = _read("translation-mistakes.yaml", "against_the_briefing")
