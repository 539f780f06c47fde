from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benelux_viewer.errors import BriefingError, Problem, TranslationError
from benelux_viewer.loading.beside import translation_file
from benelux_viewer.loading.briefing import check, load, load_bytes
from benelux_viewer.loading.translating import load_translation_bytes
from benelux_viewer.model.briefing import Briefing
from benelux_viewer.model.refs import NodeRef
from benelux_viewer.model.translation import Translation
from tests.loading.conftest import SMALL
from tests.loading.mistakes import TRANSLATED, UNLIKE_BRIEFING, Mistake

FRENCH = translation_file(SMALL, "fr")
LINES = FRENCH.read_text(encoding="utf-8").splitlines(keepends=True)
MISTAKES = TRANSLATED | UNLIKE_BRIEFING


@pytest.fixture(scope="module")
def briefing() -> Briefing:
    return load(SMALL)


def loaded(text: str, briefing: Briefing, language: str = "fr") -> Translation:
    return load_translation_bytes(FRENCH, text.encode(), briefing, language)


def problems_in(text: str, briefing: Briefing, language: str = "fr") -> tuple[Problem, ...]:
    try:
        loaded(text, briefing, language)
    except TranslationError as error:
        return error.problems
    return ()


def test_the_model_is_what_the_file_says(small_french: str, briefing: Briefing) -> None:
    translation = loaded(small_french, briefing)
    assert translation[:3] == ("kleine-brief", "fr", "Petite lettre")
    refs = [section.ref for section in briefing.all_sections]
    assert [part.ref for part in translation.parts] == sorted([*refs, "interne-markt"])
    part = translation.part(NodeRef("interne-markt"))
    assert part is not None
    assert part[1:] == (
        "Marché intérieur",
        (
            "La Commission européenne présente une stratégie.",
            "Les Pays-Bas exercent la présidence.",
        ),
        ("Stratégie",),
        "Affaires économiques",
    )


@pytest.mark.parametrize("mistake", MISTAKES.values(), ids=MISTAKES.keys())
def test_a_mistake_is_told_where_it_stands(
    mistake: Mistake, small_french: str, briefing: Briefing
) -> None:
    problems = problems_in(mistake.made_in(small_french), briefing)
    at = [p.message for p in problems if (p.line, p.column) == (mistake.line, mistake.column)]
    assert any(mistake.says in message for message in at), problems


TOLD_ALONE = UNLIKE_BRIEFING.keys() - {"unknown part"} | {
    "empty line",
    "no lines at all",
    "text for a part",
}


@pytest.mark.parametrize("name", sorted(TOLD_ALONE))
def test_a_mistake_is_told_once(name: str, small_french: str, briefing: Briefing) -> None:
    assert len(problems_in(MISTAKES[name].made_in(small_french), briefing)) == 1


def test_the_parts_may_stand_in_any_order(small_french: str, briefing: Briefing) -> None:
    start = small_french.index("  nota:")
    head = small_french.index("  inleiding:")
    changed = small_french[:head] + small_french[start:] + small_french[head:start]
    assert changed != small_french
    assert loaded(changed, briefing) == loaded(small_french, briefing)


def test_the_letters_own_language_is_no_translation(small_french: str, briefing: Briefing) -> None:
    changed = small_french.replace("language: fr", "language: nl")
    assert problems_in(changed, briefing, "nl") == (
        Problem(2, 11, "De briefing is al in de taal ‘nl’."),
    )


@settings(max_examples=100)
@given(st.data())
def test_whatever_is_lost_is_told_and_nothing_else_happens(data: st.DataObject) -> None:
    lines = list(LINES)
    at = data.draw(st.integers(0, len(lines) - 1))
    cut = data.draw(st.integers(0, len(lines[at]) - 1))
    lines[at] = data.draw(st.sampled_from(["", lines[at][:cut] + "\n", "  " + lines[at], "- x\n"]))
    briefing = load(SMALL)
    found = problems_in("".join(lines), briefing)
    assert all(p.line <= len(LINES) + 1 for p in found)
    if lines[at] == "":
        assert found


def test_a_translation_is_not_opened_as_a_briefing(small_french: str) -> None:
    with pytest.raises(BriefingError) as caught:
        load_bytes(FRENCH, small_french.encode())
    (problem,) = caught.value.problems
    assert problem.message == "Dit is een vertaling van een briefing; open die briefing zelf."


def test_a_briefing_with_a_stray_key_is_still_a_briefing(small: str) -> None:
    with pytest.raises(BriefingError) as caught:
        load_bytes(SMALL, f"parts: x\n{small}".encode())
    assert caught.value.problems == (Problem(1, 1, "Onbekende sleutel ‘parts’."),)


def test_a_translation_is_checked_against_the_briefing_beside_it(
    small: str, small_french: str, tmp_path: Path
) -> None:
    original, french = tmp_path / "brief.yaml", tmp_path / "brief.fr.yaml"
    french.write_text(small_french, encoding="utf-8")
    (missing,) = check(french)
    assert "brief.yaml bestaat niet" in missing.message
    original.write_text(small, encoding="utf-8")
    assert check(french) == ()
    mistake = UNLIKE_BRIEFING["line left out"]
    french.write_text(mistake.made_in(small_french), encoding="utf-8")
    (told,) = check(french)
    assert (told.line, told.column) == (mistake.line, mistake.column)
    original.write_text("id: [", encoding="utf-8")
    (told,) = check(french)
    assert told == Problem(1, 1, "In ‘brief.yaml’ zijn fouten; verhelp die eerst.")


def test_a_briefing_tells_which_of_its_translations_do_not_fit(tmp_path: Path) -> None:
    shutil.copytree(SMALL.parent, tmp_path, dirs_exist_ok=True)
    original, french = tmp_path / SMALL.name, tmp_path / FRENCH.name
    assert check(original) == ()
    with original.open("a", encoding="utf-8") as file:
        file.write("    - {id: rest, title: Rest, paragraphs: [Rest]}\n")
    (tmp_path / "small.de.yaml").mkdir()
    told = [problem.message.partition(" past niet")[0] for problem in check(original)]
    assert told == ["De vertaling ‘small.de.yaml’", "De vertaling ‘small.fr.yaml’"]
    assert [p.message for p in check(french)] == ["De vertaling van ‘nota/rest’ ontbreekt."]


@pytest.mark.parametrize("name", ["fr.yaml", "brief.Frans.yaml", "brief.yaml"])
def test_a_translation_that_is_named_otherwise_cannot_be_found(
    name: str, small_french: str, tmp_path: Path
) -> None:
    file = tmp_path / name
    file.write_text(small_french, encoding="utf-8")
    (problem,) = check(file)
    assert "bij brief.yaml hoort brief.fr.yaml" in problem.message
