"""What goes to the clipboard, in three forms; a reader of each finds the same words."""

from __future__ import annotations

import re
import subprocess
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benelux_viewer.pages.page import Change, NoteMark, Words
from benelux_viewer.writers import clipping
from benelux_viewer.writers.clipping import Clipping, Line
from tests.writers import reading, sample

CLIP = Clipping(
    (
        Line((Words("In het Forum"), NoteMark(5), Words(" en “NSEC”"), NoteMark(6))),
        Line((Words("Nederland "), Words("efficiënt", strong=True)), item=True),
        Line((Words("weg", change=Change.REMOVED), Words("erbij", change=Change.ADDED)), item=True),
    ),
    "Kamerbrief, §1c, al. 1, noot 5, 6 (editie Tweede Kamer)",
    (sample.FORUM, sample.NSEC),
)
TEXTS = st.text(min_size=1).filter(str.strip)


class Reader(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__()
        self.words: list[str] = []
        self.open: list[str] = []
        self.marks: list[str] = []
        self.feed(html)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, _attrs: list[tuple[str, str | None]]) -> None:
        if tag in ("meta", "br"):
            self.words += ["\n"] if tag == "br" else []
            return
        self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        (self.marks if "sup" in self.open else self.words).append(data)


def from_rtf(data: bytes) -> str:
    """Return the words of rich text, by the rules of RTF: groups, control words, characters."""
    text = data.decode("ascii")
    text = re.sub(r"\{\\fonttbl\{[^}]*\}\}", "", text)
    made, place, depth, units = "", 0, 0, bytearray()

    def flush() -> str:
        words = units.decode("utf-16-le")
        units.clear()
        return words

    pattern = re.compile(r"\\u(-?\d+) \?|\\([a-z]+)(-?\d+)? ?|\\([\\{}])|([{}])|\r?\n|(.)", re.S)
    while place < len(text):
        found = pattern.match(text, place)
        assert found, text[place : place + 20]
        place = found.end()
        code, word, _, escape, brace, plain = found.groups()
        if code:
            units += int(code).to_bytes(2, "little", signed=True)
            continue
        made += flush()
        if brace:
            depth += 1 if brace == "{" else -1
            assert depth >= 0
        made += {"par": "\n", "line": "\n", "tab": "\t"}.get(word or "", "")
        made += escape or plain or ""
    assert depth == 0
    return made + flush()


def test_plain_text_has_words_source_and_notes() -> None:
    words, source, notes = clipping.text(CLIP).split("\n\n")
    assert words == "In het Forum en “NSEC”\n- Nederland efficiënt\n- wegerbij"
    assert source == CLIP.source
    assert notes.splitlines()[0].startswith("Noot 5  In het Forum zitten")
    assert notes.endswith(sample.NSEC.url)


def test_html_says_the_same_with_markers_and_looks() -> None:
    html = clipping.html(CLIP)
    assert '<html lang="nl">' in html
    assert "Forum<sup>5</sup> en “NSEC”<sup>6</sup>" in html
    assert "<ul><li>Nederland <b>efficiënt</b></li><li><s>weg</s><u>erbij</u></li></ul>" in html
    assert f"<small>{CLIP.source}</small>" in html
    assert f"<sup>6</sup> {clipping.note_words(sample.NSEC)}" in html


def test_rich_text_says_the_same() -> None:
    made = clipping.rtf(CLIP)
    assert made.startswith(b"{\\rtf1\\ansi")
    assert b"\\deflang1043" in made
    assert b"{\\super 5}" in made
    assert b"{\\b effici\\u235 ?nt}" in made
    lines = from_rtf(made).splitlines()
    assert lines[0] == "In het Forum5 en “NSEC”6"
    assert lines[1] == "\tNederland efficiënt"
    assert lines[3] == CLIP.source


@pytest.mark.needs("pandoc")
@pytest.mark.parametrize("text", [*reading.HOSTILE[1:3], reading.HOSTILE[4]], ids=ascii)
def test_another_program_reads_the_rich_text(text: str) -> None:
    lines = (*CLIP.lines, Line((Words(f"x {text} \\ {{y}}"),)))
    command = ["pandoc", "-f", "rtf", "-t", "plain", "--wrap=none"]
    data = clipping.rtf(CLIP._replace(lines=lines))
    run = subprocess.run(command, input=data, capture_output=True, check=True)
    read = reading.squeezed(run.stdout.decode())
    assert "en “NSEC”" in read
    assert "Nederland efficiënt" in read
    assert reading.squeezed(f"x {text} \\ {{y}}") in read
    assert CLIP.source in read


def test_every_form_may_be_one_sentence() -> None:
    clip = Clipping((Line((Words("§1c, al. 1"),)),))
    assert clipping.text(clip) == "§1c, al. 1"
    assert "<body><p>§1c, al. 1</p></body>" in clipping.html(clip)
    assert from_rtf(clipping.rtf(clip)) == "§1c, al. 1\n"


@given(TEXTS)
def test_no_character_is_lost_or_read_as_markup(text: str) -> None:
    clip = Clipping((Line((Words(text), NoteMark(7))),))
    words = "\n".join(clipping.lines_of(clipping.allowed(text)))
    assert "".join(Reader(clipping.html(clip)).words) == words
    assert from_rtf(clipping.rtf(clip)) == f"{words}7\n"
    assert clipping.text(clip) == clipping.allowed(text)


def test_a_summary_is_taken_whole_in_its_order() -> None:
    made = clipping.text(Clipping(clipping.summary_of(sample.SUMMARY)))
    assert made.splitlines() == [
        "c. Energiezekerheid en groene groei",
        "- Nederland versterkt de samenwerking. §1c",
        "Energie",
        "- Nederland is voorzitter van het Forum. §1c, al. 1",
        "- NSEC krijgt een strategie. §1c, al. 1",
        "Mijlpalen",
        "- komend jaar – Voorzitterschap van het Forum | eerste deel – §1c, al. 1",
        "- Partners – België; Luxemburg",
    ]
