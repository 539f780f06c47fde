"""What was chosen the last time for paper and files: one choice, wherever it is made."""

from __future__ import annotations

from typing import NamedTuple

from benelux_viewer.model.refs import LETTER, NodeRef
from benelux_viewer.pages.page import Content
from benelux_viewer.writers.setting import Paper, Setting

_CONTENTS = {content.value for content in Content}
_PAPERS = {paper.value for paper in Paper}


class Printed(NamedTuple):
    """How something was put on paper or in a file, in words that a session can keep.

    Empty, or unknown, is what nothing has been chosen of.
    """

    content: str = ""
    paper: str = ""
    large: bool = False

    def content_of(self, ref: NodeRef) -> Content:
        """Return how much of a node is meant: a summary, of the letter all, unless chosen."""
        if self.content in _CONTENTS:
            return Content(self.content)
        return Content.FULL if ref == LETTER else Content.SUMMARY

    def setting(self) -> Setting:
        """Return on what paper, and in what size of type."""
        return Setting(Paper(self.paper) if self.paper in _PAPERS else Paper.A4, self.large)
