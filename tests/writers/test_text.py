"""Pages as plain text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benelux_viewer.model.dossier import Dossier
from benelux_viewer.model.refs import NodeRef
from benelux_viewer.model.text import EditionId
from benelux_viewer.pages.build import build
from benelux_viewer.pages.page import Content, Page
from benelux_viewer.writers import text
from tests.writers import golden, sample

PAGES = {"full": sample.FULL, "summary": sample.SUMMARY, "both": sample.BOTH}


@pytest.mark.parametrize("name", PAGES)
def test_golden(name: str) -> None:
    golden.check(f"{name}.txt", text.write(PAGES[name]))


@pytest.mark.parametrize("ref", ["brief", "1a", "grenswerk", "agenda", "nota", "verschillen"])
@pytest.mark.parametrize("content", [Content.SUMMARY, Content.FULL])
def test_lines_of_the_letter_fit(dossier: Dossier, ref: str, content: Content) -> None:
    page = build(dossier, NodeRef(ref), content, EditionId("tk"))
    lines = text.write(page).splitlines()
    assert all(len(line) <= text.WIDTH for line in lines if " " in line.strip())
    assert page.title in " ".join(" ".join(lines).split())


def test_a_note_stands_once_with_its_printed_number() -> None:
    made = text.write(sample.FULL)
    assert made.count("Forum[5]") == 1
    assert made.count("\n[5] In het Forum") == 1
    assert sample.NSEC.url in made


def test_changes_are_told_without_colour() -> None:
    made = text.write(sample.BOTH)
    assert "[- en debatten-]" in made
    assert "{+, agenda’s+}" in made


@given(st.text(min_size=1).filter(str.strip))
def test_any_words_come_back(words: str) -> None:
    page: Page = sample.page_of(words)
    assert "".join(words.split()) in "".join(text.write(page).split())
