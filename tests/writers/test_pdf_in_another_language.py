"""Paper in another language: it reads aloud, and its longer words stay in their places."""

from __future__ import annotations

import itertools
import re
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from benelux_viewer import i18n, paths
from benelux_viewer.loading.briefing import load
from benelux_viewer.model.dossier import Dossier
from benelux_viewer.model.refs import NodeRef
from benelux_viewer.model.text import EditionId
from benelux_viewer.pages.build import build
from benelux_viewer.pages.document import document
from benelux_viewer.pages.page import Content, Document
from benelux_viewer.writers import pdf
from benelux_viewer.writers.setting import Paper, Setting
from tests import pseudo
from tests.writers import sample
from tests.writers.test_pdf_read_aloud import faults, saved, sound

TK = EditionId("tk")
SETTINGS = {
    "A4": Setting(),
    "Letter": Setting(Paper.LETTER),
    "large": Setting(large=True),
    "large Letter": Setting(Paper.LETTER, large=True),
}
WANTED = (
    ("grenswerk", Content.SUMMARY),
    ("1a", Content.FULL),
    ("agenda", Content.FULL),
    ("verschillen", Content.FULL),
)
# In points: what is left free at least at an edge of the sheet, and how far the boxes of two
# letters may reach into each other.
EDGE, TOUCH = 7.0, 1.0


class Box(NamedTuple):
    """Where a word stands on its sheet, in points."""

    left: float
    top: float
    right: float
    bottom: float
    word: str


@pytest.fixture
def speak(made_up: Path) -> Iterator[Callable[[str], None]]:
    """Return what speaks the language of the tests by the code of another, for one test."""
    yield lambda code: i18n.use(code, made_up)
    i18n.use(i18n.DUTCH, made_up)


@pytest.mark.parametrize("code", ["fr", "de", "en"])
def test_paper_reads_aloud_in_every_language(
    code: str, tmp_path: Path, speak: Callable[[str], None]
) -> None:
    speak(code)
    dossier = Dossier.of(load(paths.briefing()))
    pages = [build(dossier, NodeRef(ref), content, TK) for ref, content in WANTED]
    several = document(dossier, ["1a", "1b"], Content.FULL, TK)
    for made in (*map(Document.of, pages), several):
        path = saved(made, tmp_path)
        sound(path)
        assert faults(path) == [], made.title


@pytest.mark.needs("pdftotext")
@pytest.mark.parametrize("setting", SETTINGS.values(), ids=SETTINGS)
def test_longer_words_of_head_and_foot_stay_apart_and_on_the_sheet(
    setting: Setting, speak: Callable[[str], None]
) -> None:
    long = sample.SUMMARY._replace(
        document=f"{sample.FULL.document} over het voorzitterschap van de Benelux Unie",
        source="Bron: editie Tweede Kamer en editie Eerste Kamer, 001_7af6270c3a319219.txt en "
        "000_b0cb706a7b31c6af.txt, beide zoals zij er nu staan",
        edition="Tweede Kamer en Eerste Kamer",
    )
    speak("fr")
    made = pdf.write(
        Document.of(long),
        resources=paths.resources(),
        printed=sample.DAY,
        setting=setting,
    )
    boxes, (width, height) = printed(made)
    words = " ".join(box.word for box in boxes)
    for said in (long.document, long.source, pseudo.bracketed("Pagina {number} van {count}")):
        first, *_, last = re.sub(r"\{\w+\}", "1", said).split()
        assert first in words
        assert last in words
    for box in boxes:
        assert box.left > EDGE, box
        assert box.right < width - EDGE, box
        assert box.top > EDGE, box
        assert box.bottom < height - EDGE, box
    for one, other in itertools.combinations(boxes, 2):
        across = min(one.right, other.right) - max(one.left, other.left)
        down = min(one.bottom, other.bottom) - max(one.top, other.top)
        assert across < TOUCH or down < (one.bottom - one.top) / 2, (one, other)


def printed(made: bytes) -> tuple[list[Box], tuple[float, float]]:
    """Return the words of the first sheet, and its size."""
    command = ["pdftotext", "-bbox", "-l", "1", "-", "-"]
    run = subprocess.run(command, input=made, capture_output=True, check=True)
    text = run.stdout.decode()
    size = re.search(r'<page width="([\d.]+)" height="([\d.]+)"', text)
    assert size
    found = re.findall(
        r'xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)<', text
    )
    boxes = [Box(*map(float, place), word) for *place, word in found]
    return boxes, (float(size[1]), float(size[2]))
