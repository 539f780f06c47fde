"""A briefing with what is derived from it once: its tree and its citations."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from benelux_viewer.model.briefing import Briefing
from benelux_viewer.model.citation import Citations
from benelux_viewer.model.outline import Outline

if TYPE_CHECKING:
    from benelux_viewer.model.translation import Shown


class Dossier(NamedTuple):
    """What every room above the model reads from, in the language that was spoken when it was made.

    `file` is where the briefing stands, and its translations beside it; `shown` is the translation
    that is shown with it, None for the Dutch alone.
    """

    briefing: Briefing
    outline: Outline
    citations: Citations
    file: Path | None = None
    shown: Shown | None = None

    @classmethod
    def of(cls, briefing: Briefing, file: Path | None = None) -> Dossier:
        """Derive the tree and the citations of a briefing, which was read from a file."""
        outline = Outline(briefing)
        return cls(briefing, outline, Citations(briefing, outline), file)
