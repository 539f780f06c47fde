"""The two source texts, undone of what the conversion to plain text did to them.

`tk` came from a word processor: a paragraph a line, notes as `[footnoteRef:N]` and `[N: …]`, where
N is the printed number plus one, and bookmarks. `ek` came from a PDF: broken lines, a blank before
the first word of a page, notes at page ends, markers as bare digits, one address five times over.
"""

from __future__ import annotations

import re
from itertools import zip_longest

from tests.data.yaml_file import Node, notes, passages

# Stands where a line ended in a hyphen: the next word may follow with or without a space.
SOFT = "\N{LINE SEPARATOR}"

Notes = dict[int, tuple[str, str]]

_BOOKMARK = re.compile(r"\[bookmark: \w+\]")
_NOTE = re.compile(r"\[(\d+):\s([^\]]*)\]")
_REFERENCE = re.compile(r"\[footnoteRef:(\d+)\]")
_MARKER = re.compile(r"\[\^(\d+)\]")


def word_processor_text(source: str) -> tuple[list[str], Notes]:
    """Return the paragraphs, markers as `[^n]`, and the notes of the docx's text."""
    text = _BOOKMARK.sub("", source)
    found = {int(note[1]) - 1: (_squeeze(note[2]), "") for note in _NOTE.finditer(text)}
    text = _REFERENCE.sub(lambda mark: f"[^{int(mark[1]) - 1}]", _NOTE.sub("", text))
    return [line for line in map(_squeeze, text.splitlines()) if line], found


def pdf_text(source: str) -> tuple[str, Notes]:
    """Return the running text, line ends undone but for `SOFT`, and the notes of the PDF's text."""
    running: list[str] = []
    at_page_end: dict[int, list[str]] = {}
    in_notes = False
    for line in source.splitlines():
        following = len(at_page_end) + 1
        in_notes = in_notes and not line.startswith(" ")
        if line.startswith(f"{following} "):
            in_notes = True
            at_page_end[following] = [line.removeprefix(f"{following} ")]
        elif in_notes:
            at_page_end[len(at_page_end)].append(line)
        elif line.strip():
            running.append(_squeeze(line))
    text = "".join(line + (SOFT if line.endswith("-") else " ") for line in running)
    return text.strip(), {number: _note(lines) for number, lines in at_page_end.items()}


def differences(document: Node, tk_source: str, ek_source: str) -> list[str]:
    """Return where the data's words are not those of the sources; nothing if they are the same."""
    found: list[str] = []
    lines, tk_notes = word_processor_text(tk_source)
    found += [
        f"tk: {mine!r} ≠ {theirs!r}"
        for mine, theirs in zip_longest(passages(document, "tk"), lines)
        if mine != theirs
    ]
    running, ek_notes = pdf_text(ek_source)
    stream = _MARKER.sub(r"\1", " ".join(passages(document, "ek")))
    if stream != (theirs := _settle(running, stream)):
        found.append(f"ek: {_first_difference(stream, theirs)}")
    for edition, printed in (("tk", tk_notes), ("ek", ek_notes)):
        kept = notes(document, edition)
        found += [
            f"{edition}, noot {number}: {kept.get(number)} ≠ {printed.get(number)}"
            for number in sorted(kept.keys() | printed.keys())
            if kept.get(number) != printed.get(number)
        ]
    return found


def _squeeze(text: str) -> str:
    return " ".join(text.split())


def _note(lines: list[str]) -> tuple[str, str]:
    words = [line for line in lines if not line.startswith("https://")]
    # A set: printed several times, an address is still one; two addresses would not unpack.
    addresses = {line.strip() for line in lines if line.startswith("https://")} or {""}
    (address,) = addresses
    return _squeeze(" ".join(words)), address


def _settle(source: str, expected: str) -> str:
    first, *rest = source.split(SOFT)
    settled = first
    for part in rest:
        space = " " if expected[len(settled) : len(settled) + 1] == " " else ""
        settled += space + part
    return settled


def _first_difference(mine: str, theirs: str) -> str:
    same = next(
        (at for at, (one, other) in enumerate(zip(mine, theirs, strict=False)) if one != other),
        min(len(mine), len(theirs)),
    )
    context = slice(max(0, same - 30), same + 30)
    return f"{mine[context]!r} ≠ {theirs[context]!r}"
