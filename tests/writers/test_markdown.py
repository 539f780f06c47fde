"""Pages as Pandoc Markdown; Pandoc itself reads them back."""

from __future__ import annotations

import json
import subprocess
from typing import TypeAlias

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from benelux_viewer.model.dossier import Dossier
from benelux_viewer.model.refs import LETTER, NodeRef
from benelux_viewer.model.text import EditionId, Run
from benelux_viewer.pages.build import build
from benelux_viewer.pages.page import Content
from benelux_viewer.writers import markdown
from tests.writers import golden, sample

Node: TypeAlias = "dict[str, Node] | list[Node] | str | int | float | None"

PAGES = {
    "full": sample.FULL,
    "summary": sample.SUMMARY,
    "both": sample.BOTH,
    "hostile": sample.page_of(sample.MARKUP, *sample.LINE_STARTS),
}
BLOCKS = ["Header", "Para", "BlockQuote", "Para", "BulletList", "Table"]
# What means something to Pandoc, and enough else to stand between.
RISKY = st.text(st.sampled_from("ab1i .)(-+*_`~^$@#<>[]{}|\\/:=!&;%,é§“'\""), min_size=1)


@pytest.mark.parametrize("name", PAGES)
def test_golden(name: str) -> None:
    golden.check(f"{name}.md", markdown.write(PAGES[name]))


@pytest.mark.parametrize("edition", ["tk", "ek"])
def test_the_letter_stands_in_it_with_its_markers_in_place(dossier: Dossier, edition: str) -> None:
    page = build(dossier, LETTER, Content.FULL, EditionId(edition))
    made = markdown.write(page)
    for paragraph in dossier.briefing.letter_paragraphs:
        words = "".join(
            piece.text if isinstance(piece, Run) else f"[^{piece.number}]"
            for piece in paragraph.text.in_edition(EditionId(edition))
        )
        assert words.strip() in made
    for note in dossier.briefing.footnotes:
        assert f"\n[^{note.number}]: {note.text.plain(EditionId(edition)).strip()}" in made


def test_only_what_would_be_markup_is_escaped() -> None:
    assert "\\" not in markdown.write(sample.FULL)
    made = markdown.write(sample.page_of("KPI's (2026) – 3 < 4 & 5 > 2; a_b: 50 % {x} e@f.nl"))
    assert "\\" not in made


@pytest.mark.parametrize("text", [sample.MARKUP, *sample.LINE_STARTS])
def test_no_line_of_it_starts_what_it_should_not(text: str) -> None:
    page = sample.page_of(text)
    starts = {line[:2] for line in markdown.write(page).splitlines() if line}
    assert starts <= {"# ", "##", "- ", "**", "> ", "| ", ": "}


def test_changes_are_told_without_colour() -> None:
    made = markdown.write(sample.BOTH)
    assert "verslagen ~~en debatten~~ |" in made
    assert "verslagen[, agenda’s]{.underline} |" in made


def test_a_summary_lists_its_references_and_marks_none() -> None:
    made = markdown.write(sample.SUMMARY)
    assert "[^" not in made
    assert "- Noot 5 (§1c, al. 1): In het Forum" in made
    assert sample.NSEC.url in made


@pytest.mark.needs("pandoc")
def test_pandoc_reads_the_hostile_words_back() -> None:
    assert_read_back([sample.MARKUP, *sample.LINE_STARTS])


@pytest.mark.needs("pandoc")
@settings(max_examples=8, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(RISKY.filter(str.strip), min_size=30, max_size=60))
def test_pandoc_reads_any_words_back(texts: list[str]) -> None:
    assert_read_back(texts)


@pytest.mark.needs("pandoc")
def test_pandoc_finds_every_note_of_the_letter(dossier: Dossier) -> None:
    page = build(dossier, NodeRef("brief"), Content.FULL, EditionId("ek"))
    notes = [node for node in walk(read(markdown.write(page))) if node.get("t") == "Note"]
    assert len(notes) == len(dossier.briefing.footnotes)


def assert_read_back(texts: list[str]) -> None:
    """Assert that Pandoc reads each text, everywhere it stands, as the characters it is."""
    blocks = read(markdown.write(sample.page_of(*texts)))["blocks"][2:]
    for number, text in enumerate(texts, start=1):
        heading, passage, remark, _, bullets, table = blocks[:6]
        blocks = blocks[6:]
        kinds = [b["t"] for b in (heading, passage, remark, _, bullets, table)]
        assert kinds == BLOCKS, text
        caption, cells = table["c"][1][1], table["c"][4][0][3][0][1]
        found = [
            plain(heading["c"][2]),
            plain(passage["c"]).removeprefix(f"{number} "),
            plain(remark["c"]).removesuffix("(redactie)"),
            plain(bullets["c"][0]),
            *(plain(cell[4]) for cell in cells),
            plain(caption).removesuffix("(redactie)"),
        ]
        assert {" ".join(words.split()) for words in found} == {" ".join(text.split())}


def read(made: str) -> dict[str, Node]:
    """Return Pandoc's own tree of a Markdown text."""
    command = ["pandoc", "--from", "markdown-smart", "--to", "json"]
    run = subprocess.run(command, input=made.encode(), capture_output=True, check=True)
    return json.loads(run.stdout)


def walk(node: Node) -> list[dict[str, Node]]:
    """Return every element of a Pandoc tree."""
    if isinstance(node, list):
        return [found for child in node for found in walk(child)]
    if isinstance(node, dict):
        return [node, *(found for child in node.values() for found in walk(child))]
    return []


def plain(node: Node) -> str:
    """Return the words of a Pandoc tree; an element that is no plain words shows as its name."""
    if isinstance(node, list):
        return "".join(map(plain, node))
    match node.get("t"):
        case "Str":
            return node["c"]
        case "Space" | "SoftBreak":
            return " "
        case "Emph" | "Strong" | "Plain" | "Para":
            return plain(node["c"])
        case kind:
            return f"<{kind}>"
