"""Pictures of sheets."""

from __future__ import annotations

from pathlib import Path

import pytest

from benelux_viewer import paths
from benelux_viewer.pages.page import Document
from benelux_viewer.writers import pdf
from benelux_viewer.writers.pictures import Pictures
from benelux_viewer.writers.setting import Paper, Setting
from tests.writers import sample

LONG = Document.of(sample.FULL._replace(blocks=sample.PASSAGES[1:2] * 20, notes=sample.FULL.notes))


def size(picture: bytes) -> tuple[int, int]:
    assert picture.startswith(b"\x89PNG")
    width, height = (int.from_bytes(picture[at : at + 4], "big") for at in (16, 20))
    return width, height


def made(paper: Paper) -> bytes:
    return pdf.write(LONG, resources=paths.resources(), printed=sample.DAY, setting=Setting(paper))


@pytest.mark.parametrize(("paper", "ratio"), [(Paper.A4, 297 / 210), (Paper.LETTER, 11 / 8.5)])
@pytest.mark.parametrize("width", [397, 398, 399, 612, 1900])
def test_sheet_is_as_wide_as_asked_and_loses_no_row(paper: Paper, ratio: float, width: int) -> None:
    with Pictures(made(paper), paper) as pictures:
        wide, high = size(pictures.draw(1, width))
    assert abs(wide - width) <= 1
    # Drawn in whole rows: what is too many must be less than a half.
    assert high - wide * ratio < 0.5


def test_each_sheet_has_its_picture() -> None:
    with Pictures(made(Paper.A4), Paper.A4) as pictures:
        assert pictures.draw(1, 200) != pictures.draw(2, 200)
        assert pictures.draw(1, 200) == pictures.draw(1, 200)


def test_nothing_is_left_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    with Pictures(made(Paper.A4), Paper.A4) as pictures:
        pictures.draw(1, 100)
        assert list(tmp_path.iterdir())
    assert not list(tmp_path.iterdir())
