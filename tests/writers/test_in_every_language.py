"""Files of the shipped letter in each language of the viewer: who speaks which, told by the tags.

The words are those of the real catalogues, and the files are made by the command.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import catalogues
import pytest
import yaml

from benelux_viewer import cli, i18n, paths
from benelux_viewer.model.dossier import Dossier
from benelux_viewer.model.refs import NodeRef
from benelux_viewer.pages.build import build
from benelux_viewer.pages.page import Content, NoteMark, Passage
from tests.writers import spoken
from tests.writers.spoken import Said

OTHERS = catalogues.TRANSLATED
PART = "1c"
_WORD = re.compile(r"[^\W\d_]{3,}")
_PLACE = re.compile(r"\{\w*\}")
READERS: dict[str, Callable[[bytes], Iterator[Said]]] = {
    "pdf": spoken.in_pdf,
    "html": spoken.in_html,
    "odt": spoken.in_odt,
    "docx": spoken.in_docx,
}


def words(text: object) -> set[str]:
    """Return the words of a text; of a PDF, hyphens cannot be told from those of a broken word."""
    made_whole = re.sub(r"\s*[\xad-]\s*", "", _PLACE.sub(" ", str(text)))
    return {word.casefold() for word in _WORD.findall(made_whole)}


@pytest.fixture(scope="module")
def read(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str, str], list[Said]]:
    """Return what reads a file of a kind that was made in a language; each is made once."""
    folder, made = tmp_path_factory.mktemp("files"), {}

    def reader(kind: str, language: str) -> list[Said]:
        if (kind, language) not in made:
            file = folder / f"{language}.{kind}"
            asked = ["export", PART, "--content", "both", "-o", str(file), "--language", language]
            assert cli.main(asked) == cli.FOUND
            i18n.use(i18n.DUTCH, paths.catalogues())
            made[kind, language] = list(READERS[kind](file.read_bytes()))
        return made[kind, language]

    return reader


@pytest.fixture(scope="module")
def shown() -> set[str]:
    """Return the words of the letter and of what the editors say of it."""
    return words(yaml.safe_load(paths.briefing().read_text(encoding="utf-8")))


@pytest.fixture(scope="module")
def dutch() -> set[str]:
    """Return the words of the viewer in Dutch."""
    return words([message.id for message in catalogues.said()])


def of_the_viewer(language: str) -> set[str]:
    return words([message.string for message in catalogues.read(language) if message.id])


@pytest.mark.parametrize("language", OTHERS)
@pytest.mark.parametrize("kind", READERS)
def test_the_letter_s_words_are_all_there_and_said_in_dutch(
    read: Callable[[str, str], list[Said]], kind: str, language: str, dossier: Dossier
) -> None:
    found = read(kind, language)
    tagged = "\n".join(said.words for said in found if said.language == "nl")
    page = build(dossier, NodeRef(PART), Content.FULL, dossier.briefing.editions[0].id)
    passages = [block for block in page.blocks if isinstance(block, Passage)]
    assert len(passages) >= 3
    for passage in passages:
        text = " ".join(s.text for s in passage.spans if not isinstance(s, NoteMark))
        assert words(text) - words(tagged) == set()


@pytest.mark.parametrize("language", OTHERS)
@pytest.mark.parametrize("kind", READERS)
def test_what_the_viewer_says_is_tagged_as_its_own_language(
    read: Callable[[str, str], list[Said]],
    kind: str,
    language: str,
    dutch: set[str],
    shown: set[str],
) -> None:
    found = read(kind, language)
    assert {said.language for said in found if said.words.strip()} == {"nl", language}
    tagged = {
        code: "\n".join(s.words for s in found if s.language == code) for code in ("nl", language)
    }
    theirs = of_the_viewer(language)
    assert words(tagged["nl"]) & (theirs - dutch - shown) == set()
    assert len(words(tagged[language]) & (theirs - dutch - shown)) > 5
    # An edition keeps its name in every language.
    assert words(tagged[language]) & (dutch - theirs - shown) == set()


# Those of a word processor's own styles that are meant: under these names it knows their part.
PROCESSORS_OWN = {
    *("Default Paragraph Font", "Emphasis", "Footer", "Footnote", "Footnote Symbol"),
    *("Footnote anchor", "Header", "Heading", "Normal", "Normal Table", "Outline", "Standard"),
    *("Strong Emphasis", "Title", "footer", "footnote reference", "footnote text", "header"),
    *(f"{heading} {level}" for heading in ("Heading", "heading") for level in range(1, 7)),
}


@pytest.mark.parametrize("language", [i18n.DUTCH, *OTHERS])
@pytest.mark.parametrize("kind", ["odt", "docx"])
def test_no_style_of_ours_is_taken_for_one_of_a_word_processor(
    kind: str, language: str, tmp_path: Path
) -> None:
    """LibreOffice gave "Citation", which it has itself, the looks of its own."""
    file = tmp_path / f"agenda.{kind}"
    assert cli.main(["export", "agenda", "-o", str(file), "--language", language]) == cli.FOUND
    i18n.use(i18n.DUTCH, paths.catalogues())
    names = spoken.shown_styles(file.read_bytes())
    ours = {name for name in names if name not in PROCESSORS_OWN}
    assert len(ours) > 15
    assert {name.split()[0] for name in ours} <= {"Benelux", f"Taal-{language}"}
