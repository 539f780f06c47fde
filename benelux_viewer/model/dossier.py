"""A briefing with what is derived from it once: its tree and its citations."""

from __future__ import annotations

from typing import NamedTuple

from benelux_viewer.model.briefing import Briefing
from benelux_viewer.model.citation import Citations
from benelux_viewer.model.outline import Outline


class Dossier(NamedTuple):
    """What every room above the model reads from."""

    briefing: Briefing
    outline: Outline
    citations: Citations

    @classmethod
    def of(cls, briefing: Briefing) -> Dossier:
        """Derive the tree and the citations of a briefing."""
        outline = Outline(briefing)
        return cls(briefing, outline, Citations(briefing, outline))
