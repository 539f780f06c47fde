"""The shipped briefing as plain YAML, read without the loader that the program uses."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import yaml

DATA = Path(__file__).parents[2] / "data"
FILE = DATA / "benelux-2026.yaml"

Node = dict[str, Any]
Text = str | list[str | dict[str, str]] | None
Container = dict[Any, Any] | list[Any]
Place = tuple[Container, Any]

_MARKER = re.compile(r"\[\^\d+\]")


@cache
def shipped() -> Node:
    """Return the file's content; whoever changes it must copy it first."""
    document: Node = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    return document


def words_in(text: Text, edition: str | None = None) -> str:
    """Return a TEXT of the file as one edition prints it, or of all together, markers kept."""
    if text is None:
        return ""
    if isinstance(text, str):
        return text
    return "".join(
        piece if isinstance(piece, str) else "".join(_of(piece, edition)) for piece in text
    )


def plain(text: Text) -> str:
    """Return the words of all editions together, without footnote markers."""
    return _MARKER.sub("", words_in(text))


def paragraph_text(paragraph: str | Node) -> Text:
    """Return a paragraph's TEXT, whether it stands alone or among other keys."""
    return paragraph["text"] if isinstance(paragraph, dict) else paragraph


def sections(roots: list[Node]) -> Iterator[Node]:
    """Yield sections and those below them, in reading order."""
    for section in roots:
        yield section
        yield from sections(section.get("sections", []))


def letter_sections(document: Node) -> list[Node]:
    """Return every section of the letter itself."""
    return list(sections(document["letter"]["sections"]))


def paragraphs(document: Node) -> dict[str, str | Node]:
    """Return every paragraph of letter and nota by its ref."""
    named = [(str(section["id"]), section) for section in letter_sections(document)]
    named += [(f"nota/{section['id']}", section) for section in document["annex"]["sections"]]
    return {
        f"{name}/{number}": paragraph
        for name, section in named
        for number, paragraph in enumerate(section["paragraphs"], start=1)
    }


def priorities(document: Node) -> dict[str, Node]:
    """Return every priority by the ref of its paragraph."""
    return {
        ref: paragraph["priority"]
        for ref, paragraph in paragraphs(document).items()
        if isinstance(paragraph, dict) and "priority" in paragraph
    }


def passages(document: Node, edition: str) -> list[str]:
    """Return the letter as an edition prints it, a string a paragraph, markers as `[^n]`."""
    letter = document["letter"]
    texts = [letter.get("letterhead"), letter["salutation"]]
    texts += _running(letter["sections"])
    texts += [letter["closing"], letter["signature"]]
    if document["annex"]["edition"] == edition:
        texts += [document["annex"]["heading"], *_running(document["annex"]["sections"])]
    return [words for text in texts if (words := words_in(text, edition))]


def notes(document: Node, edition: str) -> dict[int, tuple[str, str]]:
    """Return the words and the full address of every footnote in an edition."""
    return {
        number: (words_in(note["text"], edition), words_in(note.get("url"), edition))
        for number, note in document["footnotes"].items()
    }


def places(document: Node) -> list[Place]:
    """Return where each string of letter and nota stands, as a container and a key in it."""
    letter, annex = document["letter"], document["annex"]
    found: list[Place] = [
        (letter, key) for key in ("letterhead", "salutation", "closing", "signature")
    ]
    found.append((annex, "heading"))
    for section in sections([*letter["sections"], *annex["sections"]]):
        if "heading" in section:
            found.append((section, "heading"))
        for number, paragraph in enumerate(section["paragraphs"]):
            alone = isinstance(paragraph, str)
            found.append((section["paragraphs"], number) if alone else (paragraph, "text"))
    for note in document["footnotes"].values():
        found += [(note, key) for key in ("text", "url") if key in note]
    return [place for container, key in found for place in _leaves(container, key)]


def _of(piece: dict[str, str], edition: str | None) -> list[str]:
    return [words for key, words in piece.items() if edition in (None, key)]


def _running(roots: list[Node]) -> list[Text]:
    running: list[Text] = []
    for section in sections(roots):
        running.append(section.get("heading"))
        running += [paragraph_text(paragraph) for paragraph in section["paragraphs"]]
    return running


def _leaves(container: Container, key: str | int) -> Iterator[Place]:
    value = container[key]
    if isinstance(value, str):
        yield container, key
    else:
        for inner in value if isinstance(value, dict) else range(len(value)):
            yield from _leaves(value, inner)
