from __future__ import annotations

import codecs
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from benelux_viewer.errors import BriefingError, Problem, ViewerError
from benelux_viewer.loading.briefing import check, load, load_bytes
from benelux_viewer.model.dossier import Dossier
from benelux_viewer.model.text import Run
from tests.loading.conftest import SMALL, ProblemsOf, problems_in
from tests.loading.mistakes import REFERENCES, STRUCTURAL, Mistake

LINES = SMALL.read_text(encoding="utf-8").splitlines(keepends=True)
MISTAKES = STRUCTURAL | REFERENCES


@pytest.mark.parametrize("mistake", MISTAKES.values(), ids=MISTAKES.keys())
def test_a_mistake_is_told_where_it_stands(
    mistake: Mistake, small: str, problems_of: ProblemsOf
) -> None:
    problems = problems_of(mistake.made_in(small))
    at = [p.message for p in problems if (p.line, p.column) == (mistake.line, mistake.column)]
    assert any(mistake.says in message for message in at), problems


def test_all_mistakes_are_told_at_once_in_file_order(small: str, problems_of: ProblemsOf) -> None:
    changed = small
    chosen = ("bad footnote number", "unknown key", "bad language", "reading of absent words")
    for name in chosen:
        changed = MISTAKES[name].made_in(changed)
    problems = problems_of(changed)
    assert list(problems) == sorted(problems)
    for name in chosen:
        assert any(MISTAKES[name].says in problem.message for problem in problems)


def test_the_model_is_what_the_file_says(small_path: Path) -> None:
    briefing = load(small_path)
    assert [edition.id for edition in briefing.editions] == ["tk", "ek"]
    assert [p.ref for p in briefing.opening + briefing.closing] == [
        "briefhoofd",
        "aanhef",
        "slotformule",
        "ondertekening",
    ]
    assert [(s.ref, s.title) for s in briefing.all_sections] == [
        ("inleiding", "Inleiding"),
        ("1", "Prioriteiten voorzitterschap"),
        ("1a", "Economische samenwerking"),
        ("nota", "Nota"),
        ("nota/kern", "Kernpunten"),
    ]
    first = briefing.all_sections[2].paragraphs[0]
    assert first.text.markers() == (1,)
    assert first.text.pieces[2] == Run(". Daarna volgt meer.")
    assert first.readings[0].reading == "2025"
    priority = first.priority
    assert priority is not None
    assert [line.cites for line in priority.summary] == ["1a/1", "inleiding/1"]
    assert [m.cites for m in priority.milestones] == ["1a/1"]
    assert priority.ministry is not None
    assert priority.ministry.cites == "nota/kern/1"
    assert briefing.annex_edition == "ek"
    assert [(term.short, term.cites) for term in briefing.terms] == [("KPI", "1a/2"), ("EU", None)]


def test_editions_share_a_text_with_their_own_pieces(small_path: Path) -> None:
    text = load(small_path).all_sections[1].paragraphs[0].text
    assert text.plain(load(small_path).editions[0].id) == "Dit geldt voor stukken en debatten."
    assert text.plain(load(small_path).editions[1].id).endswith("stukken, agenda's en verslagen.")


def test_notes_are_in_printed_order(small: str) -> None:
    changed = small.replace("\n  1:\n", "\n  2: {text: Tweede}\n  1:\n", 1)
    changed = changed.replace("zijn bekend.", "zijn bekend.[^2]", 1)
    briefing = load_bytes(Path("brief.yaml"), changed.encode())
    assert [note.number for note in briefing.footnotes] == [1, 2]


def test_markup_is_kept_as_characters(small: str) -> None:
    markup = '<b>*x*</b> #read("/etc/passwd") $y$ [^x] [^0] \\n &amp;'
    changed = small.replace("Per 1 januari 2026 is Nederland voorzitter.", f"'{markup}'", 1)
    briefing = load_bytes(Path("brief.yaml"), changed.encode())
    assert briefing.sections[0].paragraphs[0].text.pieces == (Run(markup),)


def test_byte_order_mark_and_windows_line_ends_make_no_difference(
    small: str, small_path: Path
) -> None:
    data = codecs.BOM_UTF8 + small.replace("\n", "\r\n").encode()
    assert load_bytes(small_path, data) == load(small_path)


def test_a_doubled_section_is_told_once(small: str, problems_of: ProblemsOf) -> None:
    problems = problems_of(REFERENCES["doubled section"].made_in(small))
    assert [problem.line for problem in problems] == [27]


def test_one_section_is_enough_and_none_is_too_few(problems_of: ProblemsOf) -> None:
    one = "[{id: a, title: x, paragraphs: [x]}]"
    for sections, told in ((one, False), ("[]", True)):
        problems = problems_of(f"letter: {{sections: {sections}}}")
        message = "Bij ‘sections’ horen 1 of meer regels te staan, niet 0."
        assert (Problem(1, 20, message) in problems) is told
        assert any("regels te staan" in problem.message for problem in problems) is told


def test_a_missing_key_is_told_once(small: str, problems_of: ProblemsOf) -> None:
    start, end = small.index("letter:"), small.index("footnotes:")
    problems = problems_of(small[:start] + small[end:])
    assert Problem(1, 1, "Bij de briefing ontbreekt ‘letter’.") in problems
    assert all("salutation" not in problem.message for problem in problems)


@pytest.mark.parametrize("text", ["tekst", "- a\n- b", "42", "null", "[]"])
def test_what_is_no_mapping_is_no_briefing(text: str, problems_of: ProblemsOf) -> None:
    (problem,) = problems_of(text)
    assert (problem.line, problem.column) == (1, 1)
    assert "Hier hoort de briefing te staan" in problem.message


def test_the_list_of_problems_is_bounded(small: str, problems_of: ProblemsOf) -> None:
    problems = problems_of(small + "".join(f"x{n}: 1\n" for n in range(30_000)))
    assert len(problems) == 201
    assert problems[-1].message == "En nog 29800 problemen vanaf hier."
    assert problems[-1].line == problems[-2].line + 1


def test_an_error_names_file_line_and_column(tmp_path: Path) -> None:
    file = tmp_path / "brief.yaml"
    file.write_text("id: x\ntitel: y\n", encoding="utf-8")
    with pytest.raises(BriefingError) as caught:
        load(file)
    assert f"{file}:2:1: Onbekende sleutel ‘titel’; bedoelde u ‘title’?" in caught.value.lines()


def test_a_file_that_is_not_there_is_no_broken_briefing(tmp_path: Path) -> None:
    with pytest.raises(ViewerError) as caught:
        load(tmp_path / "niets.yaml")
    assert not isinstance(caught.value, BriefingError)
    with pytest.raises(ViewerError):
        check(tmp_path / "niets.yaml")


def test_check_tells_the_same_problems_without_raising(tmp_path: Path, small: str) -> None:
    file = tmp_path / "brief.yaml"
    for text in (small.replace("language: nl", "language: N L"), "[", "", "\x00"):
        file.write_text(text, encoding="utf-8")
        with pytest.raises(BriefingError) as caught:
            load(file)
        assert set(caught.value.problems) <= set(check(file))
    with file.open("wb") as sparse:
        sparse.truncate(100_000_000)
    assert "te groot" in check(file)[0].message


def test_a_whole_briefing_has_no_problems(small_path: Path) -> None:
    assert check(small_path) == ()


@given(
    st.binary(max_size=300)
    | st.text(max_size=300).map(lambda text: text.encode("utf-8", "replace"))
)
@example(b"a: &a [*a]")
@example(b"? ")
@example(b"\xef\xbb\xbf\xef\xbb\xbfa")
def test_whatever_is_in_a_file_gives_problems_and_no_crash(data: bytes) -> None:
    problems = problems_in(data)
    assert problems
    assert all(p.line >= 1 and p.column >= 1 and p.message for p in problems)


def mutate(lines: list[str], kind: str, at: int, other: int) -> list[str]:
    """Return lines with one deleted, doubled, moved, cut or otherwise indented."""
    line = lines[at]
    changes = {
        "delete": [],
        "double": [line, line],
        "indent": ["  " + line],
        "outdent": [line.removeprefix("  ")],
        "swap": [lines[other]],
        "cut": [line[: other % (len(line) + 1)] + "\n"],
        "quote": [line.replace(" ", ' "', 1)],
        "colon": [line.replace(": ", ": : ", 1)],
    }
    return lines[:at] + changes[kind] + lines[at + 1 :]


CHANGES = st.tuples(
    st.sampled_from(["delete", "double", "indent", "outdent", "swap", "cut", "quote", "colon"]),
    st.integers(0, len(LINES) - 5),
    st.integers(0, len(LINES) - 5),
)


@settings(max_examples=200)
@given(st.lists(CHANGES, min_size=1, max_size=3))
def test_a_damaged_briefing_loads_or_tells_where_it_is_damaged(
    changes: list[tuple[str, int, int]],
) -> None:
    lines = LINES
    for kind, at, other in changes:
        lines = mutate(lines, kind, at, other)
    text = "".join(lines)
    problems = problems_in(text)
    count = len(text.splitlines())
    assert all(1 <= p.line <= count and p.column >= 1 for p in problems)
    if not problems:
        briefing = load_bytes(Path("brief.yaml"), text.encode())
        assert Dossier.of(briefing).outline.order
