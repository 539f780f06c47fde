"""Paper of other sizes, and letters of 16 points."""

from __future__ import annotations

import re
import subprocess
from typing import NamedTuple

import pytest

from benelux_viewer.model.dossier import Dossier
from benelux_viewer.model.refs import NodeRef
from benelux_viewer.pages.build import build
from benelux_viewer.pages.page import (
    Bullets,
    Content,
    Heading,
    Link,
    Table,
    Words,
)
from benelux_viewer.writers.setting import Paper, Setting
from tests.writers import sample
from tests.writers.on_paper import (
    EK,
    made,
    needs_poppler,
    sheets,
)


@needs_poppler
@pytest.mark.parametrize(
    ("paper", "points"), [(Paper.A4, "595.276 x 841.89"), (Paper.LETTER, "612 x 792")]
)
def test_paper_is_of_the_size_that_was_chosen(paper: Paper, points: str) -> None:
    run = subprocess.run(
        ["pdfinfo", "-"],
        input=made(sample.FULL, setting=Setting(paper)),
        capture_output=True,
        check=True,
    )
    assert re.search(rf"Page size:\s+{re.escape(points)}", run.stdout.decode())


def sizes(content: bytes) -> dict[float, int]:
    """Return how many letters are set in each size, as poppler tells of them."""
    command = ["pdftotext", "-bbox-layout", "-", "-"]
    run = subprocess.run(command, input=content, capture_output=True, check=True)
    found: dict[float, int] = {}
    for low, high, word in re.findall(
        r'<word xMin="[^"]*" yMin="([^"]*)" xMax="[^"]*" yMax="([^"]*)">([^<]*)',
        run.stdout.decode(),
    ):
        size = round(float(high) - float(low), 1)
        found[size] = found.get(size, 0) + len(word)
    return found


@needs_poppler
def test_large_print_is_as_much_larger_as_it_says() -> None:
    usual = sizes(made(sample.FULL))
    large = sizes(made(sample.FULL, setting=Setting(large=True)))
    body, larger = max(usual, key=lambda s: usual[s]), max(large, key=lambda s: large[s])
    assert larger / body == pytest.approx(16 / 10.5, rel=0.03)
    # Nothing is smaller than 14 points but the digit of a marker.
    smallest = min(size for size, letters in large.items() if letters > 5)
    assert smallest / larger > 13 / 16


@needs_poppler
@pytest.mark.parametrize("ref", ["1b", "agenda", "afkortingen", "nota"])
def test_large_print_has_no_small_type_and_no_words_over_each_other(
    dossier: Dossier, ref: str
) -> None:
    page = build(dossier, NodeRef(ref), Content.BOTH, EK)
    content = made(page, setting=Setting(large=True))
    for sheet in words_by_sheet(content):
        # A marker is smaller, and a letter in 14 points stands on a line of 1.32 times that.
        small = [box for box in sheet if box.bottom - box.top < 14 * 1.32 and box.words.isalpha()]
        assert not small
        for one in sheet:
            over = [other.words for other in sheet if other is not one and other.runs_over(one)]
            assert not over, (one.words, over)


class Box(NamedTuple):
    """A word and where it stands on its sheet."""

    left: float
    top: float
    right: float
    bottom: float
    words: str

    def runs_over(self, other: Box) -> bool:
        """Tell whether it shares a place with another word on the same line."""
        line = (other.top + other.bottom) / 2
        beside = self.left < other.left < self.right - 0.5
        return beside and self.top < line < self.bottom


def words_by_sheet(content: bytes) -> list[list[Box]]:
    command = ["pdftotext", "-bbox", "-", "-"]
    run = subprocess.run(command, input=content, capture_output=True, check=True)
    pattern = r'xMin="([^"]*)" yMin="([^"]*)" xMax="([^"]*)" yMax="([^"]*)">([^<]+)<'
    return [
        [Box(*map(float, word[:4]), word[4]) for word in re.findall(pattern, sheet)]
        for sheet in run.stdout.decode().split("</page>")
    ]


@needs_poppler
def test_heading_beside_summary_lines_does_not_run_into_them_in_large_print() -> None:
    blocks = (
        Heading((Words("Beroepskwalificaties"),), level=2, ref=NodeRef("x"), editorial=True),
        Bullets(((Words("Regel."),),)),
    )
    page = sample.SUMMARY._replace(blocks=blocks, notes=())
    content = made(page, setting=Setting(large=True))
    command = ["pdftotext", "-bbox", "-", "-"]
    run = subprocess.run(command, input=content, capture_output=True, check=True)
    words = re.findall(r'xMin="([^"]*)".*xMax="([^"]*)".*">([^<]+)<', run.stdout.decode())
    ends = {word: float(right) for _, right, word in words}
    begins = {word: float(left) for left, _, word in words}
    assert ends["Beroepskwalificaties"] < begins["•"] < begins["Regel."]


@needs_poppler
def test_citation_is_broken_at_its_commas_in_large_print_only() -> None:
    cited = "nota, Geadviseerd besluit, al. 1"
    rows = (((Link(cited, NodeRef("x")),), (Words("woord " * 200),)),)
    page = sample.FULL._replace(blocks=(Table(("A", "B"), rows),), notes=())
    for large, printed in ((False, cited), (True, "nota,\nGeadviseerd besluit,\nal. 1")):
        text = "\n".join(sheets(made(page, setting=Setting(large=large)), "-raw"))
        assert printed in text
